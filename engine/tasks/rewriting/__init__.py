"""Fuse, split and translate: sentences rewritten where they stand, all else kept as it is."""

from engine.tasks.rewriting.document import rewrite_document

__all__ = ["rewrite_document"]
