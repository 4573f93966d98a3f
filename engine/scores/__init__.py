"""How good outputs are: SARI, exact match, BLEU, ROUGE, length and copying, and what they mean.

A model is scored on pairs of a source and what a human made of it. rouge-score and sacrebleu come
with the extra `train`; nothing else in the program needs them.
"""
