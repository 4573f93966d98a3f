"""The model manager: a table of all models, with a side of details."""
