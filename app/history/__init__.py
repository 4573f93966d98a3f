"""Every run that was made, with its source, so that nothing has to be made twice. Without Qt."""

from app.history.opening import open_history
from app.history.runs import KeptRun, KeptSource, ListedRun
from app.history.store import History

__all__ = ["History", "KeptRun", "KeptSource", "ListedRun", "open_history"]
