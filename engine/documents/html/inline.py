"""What is inside a block: its text as a browser would show it, and the marks of its footnotes."""

from __future__ import annotations

import re

from engine.documents.html.tree import Element

# Stands for <br> until a block is complete. As a character of a text it means the same.
BREAK = "\u2028"

_WIDE = (
    "\u2e80-\u303f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
)
# A line that ends between two characters of a script without spaces ends without one (CSS Text 3).
_SILENT_LINE_END = re.compile(f"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n]*(?=[{_WIDE}])")
# One no-break space between two words stays what it is.
_SPACES = re.compile(r"[ \t\n\r\f\xa0]{2,}|[\t\n\r\f]")
_PARAGRAPH_BREAK = re.compile("\n{2,}")
_MARK = re.compile(
    r"\s*(?:[\[(]\s*)?((?:note |nb |n )?\d{1,4}|[a-zA-Z]|[ivxlc]{1,6}|[*†‡§¶]{1,4}|[⁰¹²³⁴-⁹]{1,4})"
    r"(?:\s*[\])])?[.:]?\s*",
    re.IGNORECASE,
)
_BACK = re.compile(r"[\s\[\]()]*(?:[↩↑⏎^⤴⬆]️?︎?|back|zurück|return)?[\s\[\]()]*", re.IGNORECASE)
_PERMALINK = frozenset({"¶", "#", "§", "🔗", "⚓", "link", "permalink", "[#]"})
_PERMALINK_CLASSES = frozenset({
    "headerlink", "anchor", "anchor-link", "anchorjs-link", "permalink", "header-anchor",
    "hash-link", "heading-anchor", "mw-editsection", "mw-cite-backlink", "footnote-back",
    "footnote-backref", "reversefootnote",
})  # fmt: skip
_REFERENCE_ROLES = frozenset({"doc-noteref", "noteref"})
_REFERENCE_CLASSES = frozenset({
    "footnote-ref", "footnoteref", "noteref", "fn-ref", "sdfootnoteanc", "sdendnoteanc",
    "footnote-reference", "msofootnotereference", "msoendnotereference",
})  # fmt: skip
_SUPERSCRIPT_STYLE = re.compile(r"vertical-align\s*:\s*super|mso-special-character\s*:\s*footnote")
_TEX_WRAPPER = re.compile(r"\{\\displaystyle\s*(.*)\}", re.DOTALL)


def shown_text(text: str) -> str:
    """`text` with its white space as a browser shows it; BREAK becomes a line feed."""
    if "\n" in text or "\r" in text:
        text = text.replace("\r\n", "\n")
        if not text.isascii():
            text = _SILENT_LINE_END.sub("", text)
    text = _SPACES.sub(" ", text)
    if BREAK not in text:
        return text.strip()
    return "\n".join(line.strip() for line in text.split(BREAK)).strip()


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a shown text: many pages part them with two <br>."""
    return _PARAGRAPH_BREAK.split(text) if "\n\n" in text else [text]


def roles(element: Element) -> list[str]:
    """What the element says that it is: by role, by epub:type, in lower case."""
    return element.words("role") + element.words("epub:type")


def is_reference(element: Element, *, raised: bool) -> bool:
    """Whether a link is the mark of a footnote, in running text or before the footnote itself.

    It is if it says so or is set as one: `raised`, or else in itself, or in square brackets.
    """
    if element.tag != "a" or "#" not in element.get("href"):
        return False
    text = element.text()
    if len(text) > 40 or not _MARK.fullmatch(text):
        return False
    return (
        raised
        or text.strip().startswith("[")
        or _says_reference(element)
        or any(child.tag == "sup" or _says_reference(child) for child in element.descendants())
    )


def _says_reference(element: Element) -> bool:
    return (
        not _REFERENCE_ROLES.isdisjoint(roles(element))
        or not _REFERENCE_CLASSES.isdisjoint(element.words("class"))
        or _SUPERSCRIPT_STYLE.search(element.get("style")) is not None
    )


def note_mark(text: str) -> str:
    """The number (or letter, or sign) in the mark of a footnote; "" if there is none."""
    found = _MARK.fullmatch(text)
    return found[1] if found else ""


def is_way_back(element: Element) -> bool:
    """Whether a link only leads back from a footnote, or to the heading that it stands in."""
    if element.tag == "a":
        if not element.children:
            return False
        text = element.text()
        if len(text) < 20 and "#" in element.get("href"):
            if text.strip() in _PERMALINK:
                return True
            if text.strip() and _BACK.fullmatch(text):
                return True
        if "doc-backlink" in roles(element):
            return True
    return not _PERMALINK_CLASSES.isdisjoint(element.words("class")) and (
        element.tag != "a" or len(element.text()) < 20
    )


def formula_text(element: Element) -> str:
    """What a formula says in its author's words: TeX if it has that, else its characters."""
    text = ""
    if element.tag == "script":
        text = element.text()
    for below in element.descendants():
        if below.tag == "annotation" and "tex" in below.get("encoding"):
            text = below.text()
    text = text or element.get("alttext")
    if not text:
        text = "".join(
            child.text()
            for child in element.elements()
            if not (child.tag or "").startswith("annotation")
        )
        return "".join(text.split())
    wrapped = _TEX_WRAPPER.fullmatch(text.strip())
    return " ".join((wrapped[1] if wrapped else text).split())
