"""Models on this machine: where they are, without any tensor."""
