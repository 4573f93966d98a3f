"""The history's window: what was made, searched, shown and opened again; and what is kept of it."""
