"""What a window shows, on disk, so that it comes back after a crash as it was. Without Qt."""

from app.session.folder import SessionFolder, SessionTakenError, orphaned_sessions
from app.session.state import SavedPane, Session

__all__ = ["SavedPane", "Session", "SessionFolder", "SessionTakenError", "orphaned_sessions"]
