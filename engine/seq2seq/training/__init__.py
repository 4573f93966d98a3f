"""Training of encoder-decoders on pairs of texts."""
