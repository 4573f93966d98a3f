"""Books of any length, of sentences that hardly ever repeat: for measuring, not for reading."""

from __future__ import annotations

from random import Random

WORDS_PER_PAGE = 300

_SYLLABLES = [
    "ba",
    "den",
    "fer",
    "gar",
    "hol",
    "in",
    "ka",
    "lor",
    "mar",
    "nes",
    "or",
    "pel",
    "rin",
    "sal",
    "ten",
    "ul",
    "ver",
    "wen",
    "yar",
    "zo",
]
_PEOPLE = [
    "keeper",
    "farmer",
    "doctor",
    "captain",
    "teacher",
    "miller",
    "judge",
    "printer",
    "gardener",
    "engineer",
]
_DEEDS = (
    "repaired the bridge", "counted the boats", "wrote a long letter", "opened the old mill",
    "measured the river", "sold the last horses", "planted two hundred trees", "closed the school",
    "painted the harbour wall", "found a map of the island", "argued about the price of grain",
    "kept the lamp burning",
)  # fmt: skip
_PLACES = (
    "near the station", "on the northern shore", "behind the church", "in the upper valley",
    "below the castle", "at the edge of the forest", "between the two lakes",
)  # fmt: skip
_REASONS = (
    "because the winter had been hard", "although nobody had asked for it",
    "while the council was still in session", "so that the road could be used again",
    "before the first snow fell", "since the money had run out",
)  # fmt: skip
_TOPICS = [
    "Harbour",
    "River",
    "Mill",
    "School",
    "Forest",
    "Market",
    "Railway",
    "Garden",
    "Lighthouse",
    "Winter",
]
_CHAPTER_PAGES, _SECTION_PAGES = 10, 2


def book(pages: int, seed: int = 0) -> str:
    """A book in Markdown: chapters of ten pages, sections of two, paragraphs of four sentences.

    The first pages of a longer book are those of a shorter one of the same seed.
    """
    random = Random(seed)
    parts = []
    for page in range(pages):
        if page % _CHAPTER_PAGES == 0:
            parts.append(f"# Chapter {page // _CHAPTER_PAGES + 1}: {random.choice(_TOPICS)}")
        if page % _SECTION_PAGES == 0:
            parts.append(f"## The {random.choice(_TOPICS)} of {_name(random)}")
        words = 0
        while words < WORDS_PER_PAGE:
            parts.append(" ".join(_sentence(random) for _ in range(4)))
            words += len(parts[-1].split())
    return "\n\n".join(parts) + "\n"


def _sentence(random: Random) -> str:
    who = f"the {random.choice(_PEOPLE)} {_name(random)}"
    when = f"In {random.randrange(1700, 2000)}"
    what = f"{random.choice(_DEEDS)} {random.choice(_PLACES)} of {_name(random)}"
    return f"{when} {who} {what} {random.choice(_REASONS)}."


def _name(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=random.randint(2, 3))).capitalize()
