"""Brevity's engine: documents, models, decoding and tasks, without any window."""
