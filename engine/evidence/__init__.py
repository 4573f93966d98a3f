"""What a result rests on in its source, and what it says without support. No torch, no Qt."""

from engine.evidence.evidence import Evidence, Flag, FlagKind, SentenceEvidence, Support

__all__ = ["Evidence", "Flag", "FlagKind", "SentenceEvidence", "Support"]
