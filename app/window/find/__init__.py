"""Find and replace in a pane's text, in short turns, so that ten megabytes do not stall it."""
