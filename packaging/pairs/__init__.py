"""Pairs of texts to train on, out of the public sources that a recipe names."""
