"""How much of an output stands in its source already."""

from __future__ import annotations

from engine.scores.words import grams, words_and_marks

GRAM = 4
"""Words and marks: long enough that a phrase found in the source was copied from it."""


def copy_rate(source: str, output: str) -> float:
    """0 to 100: the share of the output's runs of 4 words and marks that stand in the source.

    A run counts as often as the output has it. An output of fewer words is one run; an empty one
    copies nothing. 100 is a text that only quotes, as a first sentence does.
    """
    said = words_and_marks(output)
    length = min(GRAM, len(said))
    if not length:
        return 0.0
    given = set(grams(words_and_marks(source), length))
    found = [gram in given for gram in grams(said, length)]
    return 100 * sum(found) / len(found)
