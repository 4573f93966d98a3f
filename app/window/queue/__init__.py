"""The window of the queue: a table of documents, and what is done with them."""
