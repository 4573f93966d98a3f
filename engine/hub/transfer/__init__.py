"""Bringing bytes from a hub: connections that can be abandoned, and files that survive anything."""
