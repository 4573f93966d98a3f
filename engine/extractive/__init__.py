"""Quoting the central sentences of a document, in any language; without a model, without torch."""
