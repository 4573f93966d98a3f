"""The pictures in docs/images: which screens there are, and how each is brought about."""
