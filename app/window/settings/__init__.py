"""The window of the settings, and how each of them acts."""
