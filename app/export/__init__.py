"""The result of a window on its way to a file: what is asked for, and the process that makes it."""
