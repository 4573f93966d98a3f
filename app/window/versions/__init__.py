"""The versions of a result: which there are, going from one to another, comparing two."""
