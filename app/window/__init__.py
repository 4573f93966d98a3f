"""The window: one subject a file."""
