"""The help: a guide, the keys, what Brevity is made of, and what this machine has."""
