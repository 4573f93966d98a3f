"""The queue of documents: what is to be done, how far it is, and the process that does it."""
