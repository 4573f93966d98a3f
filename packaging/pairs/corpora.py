"""Sources that are pairs already: WikiSplit, SciTLDR, the ACL Anthology."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from pairs.pair import Pair, one_line

_BOUNDARY = "<::::>"
# Venues of the ACL itself: its papers are CC BY 4.0 from 2016 on; those of guests need not be.
ACL_VENUES = "PDNEKSQ"
_ACL_YEARS = range(2016, 2020)
_BEFORE = re.compile(r" ([.,;:!?%)\]}]|n't\b|'(?:s|re|ve|ll|d|m)\b)")
_AFTER = re.compile(r"([(\[{$]) ")
_QUOTED = re.compile(r"(``|''|\")\s?(.*?)\s?(''|\")")
_JOINED = re.compile(r"(?<=\w) ([-–—/]) (?=\w)")


def detokenized(text: str) -> str:
    """A text that was cut at punctuation, as it is written."""
    text = _QUOTED.sub(r'"\2"', f" {text} ")
    text = _BEFORE.sub(r"\1", text)
    text = _AFTER.sub(r"\1", text)
    text = _JOINED.sub(r"\1", text)
    return one_line(text)


def wikisplit(text: str) -> Iterator[Pair]:
    """The pairs of a TSV file of WikiSplit: for splitting, and the other way round for fusion."""
    for line in text.split("\n"):
        whole, tab, parts = line.partition("\t")
        if not tab or parts.count(_BOUNDARY) != 1:
            continue
        first, second = (detokenized(part) for part in parts.split(_BOUNDARY))
        whole = detokenized(whole)
        if first and second and whole:
            yield Pair("split", whole, f"{first} {second}", "wikisplit")
            yield Pair("fuse", f"{first} {second}", whole, "wikisplit")


def scitldr(text: str) -> Iterator[Pair]:
    """The pairs of a JSON Lines file of SciTLDR-A: abstracts, and their first summary."""
    for line in filter(None, text.split("\n")):
        row = json.loads(line)
        if row["source"] and row["target"]:
            source = one_line(" ".join(row["source"]))
            yield Pair("summarize", source, one_line(row["target"][0]), "scitldr")


def acl(data: bytes) -> Iterator[Pair]:
    """Abstracts and titles of a file of the Anthology, of the years 2016 to 2019."""
    for volume in ET.fromstring(data).iter("volume"):
        year = volume.findtext("meta/year", "")
        if not (year.isdigit() and int(year) in _ACL_YEARS):
            continue
        for paper in volume.iter("paper"):
            title, abstract = paper.find("title"), paper.find("abstract")
            if title is not None and abstract is not None:
                texts = [one_line("".join(element.itertext())) for element in (abstract, title)]
                yield Pair("headline", texts[0], texts[1], "acl")
