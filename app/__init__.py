"""Brevity's window. Nothing here, or below, imports torch."""
