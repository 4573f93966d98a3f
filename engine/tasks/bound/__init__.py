"""Source-bound decoding: outputs in the words of their sources, and in those that join them."""

from engine.tasks.bound.bound import source_vocabulary

__all__ = ["source_vocabulary"]
