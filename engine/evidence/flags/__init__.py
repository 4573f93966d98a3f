"""What the source of a result does not support: one module for each kind."""

from engine.evidence.flags.facts import Checked, SourceFacts

__all__ = ["Checked", "SourceFacts"]
