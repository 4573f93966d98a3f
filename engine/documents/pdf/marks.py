"""What stands before a text: bullets, numbers, and the words that begin a caption."""

from __future__ import annotations

import re

BULLETS = "•◦▪▫‣⁃∙·●○■□◆◇►▶➢➤✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc\uf0a8\uf076\u25aa"
_BULLET = re.compile(rf"(?:[{BULLETS}]\s*|[-–—*o]\s+)(?=\S)")
_SURE_BULLET = re.compile(rf"[{BULLETS}]\s*\S|[-–—*]\s+\S")
_LABEL = re.compile(
    r"(?:\(?(?P<number>\d{1,3})[.)]|\(?(?P<letter>[A-Za-z])[.)]|\((?P<roman>[ivx]{1,5})\)"
    r"|\[(?P<reference>\d{1,3})\])\s+(?=\S)"
)
_NUMBERED_HEADING = re.compile(
    r"(?P<number>(?:\d{1,2}|[A-Z](?=\.\d))(?:\.\d{1,2}){0,5})\.?\s+(?=[^\W\d_])"
    r"|(?P<roman>[IVX]{1,5})\.\s+(?=[^\W\d_])|(?P<letter>[A-H])\.?\s+(?=[A-Z])"
    r"|(?:chapter|part|appendix|kapitel|teil|anhang|chapitre)\s+[\divxlc]+\b"
    r"|第\s*[\d〇一二三四五六七八九十]+\s*[章節部]",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:(?:fig(?:ure|\.)?|table|tab\.?|abbildung|abb\.?|tabelle|tableau|figura|tabla|listing|"
    r"algorithm|scheme|chart|plate|box)\s*(?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})*[a-z]?|"
    r"[図表]\s*[\d０-９]{1,3}(?:[-.．][\d０-９]{1,3})?)(?P<mark>\s*[.:：|–—-]|\s{2}|\u3000)?",
    re.IGNORECASE,
)


def is_bullet(text: str) -> bool:
    """Whether the text begins with a bullet, or a dash that stands for one."""
    return _SURE_BULLET.match(text) is not None


def has_label(text: str) -> bool:
    """Whether the text begins like an item of a numbered list: "2.", "(b)", "[12]"."""
    return _LABEL.match(text) is not None


def is_reference(text: str) -> bool:
    """Whether the text begins like an entry of a bibliography: "[12]"."""
    label = _LABEL.match(text)
    return label is not None and label["reference"] is not None


def without_bullet(text: str) -> str | None:
    """What stands behind the bullet, or None where there is none."""
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else None


def label_value(text: str) -> int | None:
    """The place of an item in its list, as its label says it: 2 for "2." and for "(b)"."""
    label = _LABEL.match(text)
    if label is None:
        return None
    if label["number"]:
        return int(label["number"])
    if label["letter"]:
        return ord(label["letter"].lower()) - ord("a") + 1
    return None


def numbering_depth(text: str) -> int:
    """How deep a heading's number is: 2 for "2.1 Method", 0 without a number."""
    found = _NUMBERED_HEADING.match(text)
    if found is None:
        return 0
    return found["number"].count(".") + 1 if found["number"] else 1


def caption_label(text: str) -> tuple[bool, bool]:
    """Whether the text begins like a caption ("Figure 3"), and whether a mark follows (":")."""
    found = _CAPTION.match(text)
    return found is not None, found is not None and found["mark"] is not None
