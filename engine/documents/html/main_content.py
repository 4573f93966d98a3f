"""The part of a saved web page that its reader came for.

In the manner of readability, with one rule in place of many scores: prose is text in sentences that
is not links, and the main content is the smallest element that holds nearly all prose of the page,
or the element that the page itself marks as its article. What the page marks as navigation, notice,
comment and the like is left out before, unless too little would remain. Where no part is plainly
the main one, the page is read whole: better a menu too many than a paragraph too few.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine.documents.html.tree import Element, Page

# Prose of a page with less is no article: a form, a menu, a list of links.
_LEAST_PROSE = 250.0
# The main content holds at least this share of the page's prose.
_NEARLY_ALL = 0.85
# An element that is marked as the article needs less: comments may be longer than it.
_MARKED_SHARE = 0.5
# What else has this share of the marked article's prose is an article beside it.
_SECOND_ARTICLE = 0.2
# A page that loses more, its comments aside, was misunderstood.
_LEAST_SHARE = 0.35
# Hints that are often wrong may remove at most this share of the prose.
_WEAK_HINT_SHARE = 0.25
_WEAK_HINT_PROSE = 600.0
_LINKS_ONLY = 0.85
_SHORTEST_SENTENCE = 60.0

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "img", "ins", "kbd", "label", "mark", "math", "nobr", "o:p", "q", "rb",
    "ruby", "s", "samp", "script", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
})  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?…。！？:;,،、۔।][\s\"'”’»)\]」』]*")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")

# The head of a table is often called class="header", as that of a page is.
_NEVER = frozenset({"html", "body", "main", "article", "h1", "thead", "tr", "th"})
_STRONG_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "complementary", "search", "alert", "alertdialog",
    "dialog", "menu", "menubar", "toolbar", "tablist", "doc-pagelist",
})  # fmt: skip
_STRONG_TAGS = frozenset({"nav", "footer", "search", "dialog"})
_WEAK_TAGS = frozenset({"aside", "header", "form"})
# Whole words of class and id, which are split at every "-", "_" and change of case.
_STRONG_WORDS = frozenset({
    "comments", "comment", "disqus", "cookie", "cookies", "consent", "gdpr", "cookiebar",
    "onetrust", "newsletter", "subscribe", "subscription", "share", "sharing", "sharebar",
    "sharethis", "addtoany", "social", "socials", "breadcrumb", "breadcrumbs", "advert",
    "advertisement", "advertising", "adsbygoogle", "ads", "sponsored", "sponsor", "promo",
    "related", "recommended", "recommendations", "pagination", "pager", "navbar", "navigation",
    "nav", "sidebar", "skiplink", "modal", "popup", "paywall", "outbrain", "taboola", "masthead",
    "trackback", "trackbacks", "pingback", "siteheader", "sitefooter", "toolbar", "navbox", "ad",
    "catlinks", "printfooter", "jumpto", "mostread", "teasers",
})  # fmt: skip
_WEAK_WORDS_IN_ARTICLE = frozenset({
    "footer", "menu", "widget", "widgets", "tags", "tagcloud", "toc", "byline", "author", "bio",
    "more", "links", "pinterest", "twitter", "facebook", "metadata", "meta",
})  # fmt: skip
_WEAK_WORDS = _WEAK_WORDS_IN_ARTICLE | frozenset({
    "header", "rail", "aside", "banner", "login", "signup", "topbar", "overlay", "notification",
    "alert",
})  # fmt: skip
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


@dataclass
class _Measure:
    """What stands in an element: the prose, all text, and the text in links.

    `first` and `last` are its place and that of its last descendant in document order.
    """

    prose: float = 0.0
    text: float = 0.0
    links: float = 0.0
    first: int = -1
    last: int = -1

    def holds(self, other: _Measure) -> bool:
        return self.first < other.first <= self.last


def choose_main_content(page: Page) -> Element:
    """The element to read of a page; the tree below it has lost what is no content.

    Returns the body as it was where no part of it is plainly the main one.
    """
    body = page.body
    whole = _Measures(body)
    if whole.of(body).prose < _LEAST_PROSE:
        return body
    pruning = _Pruning(body, whole)
    remaining = pruning.keeps
    pruned = _Measures(body, remaining)
    total = pruned.of(body).prose
    if total < max(_LEAST_PROSE, pruning.without_comments * _LEAST_SHARE):
        return body
    chosen = _marked_article(body, pruned) or _smallest_with(body, pruned, total * _NEARLY_ALL)
    heading = _heading_outside(page, chosen)
    _remove(chosen, lambda element: remaining(element) and not _is_list_of_links(element, pruned))
    if heading is not None:
        holder = Element("div", {})
        holder.children = [heading, chosen]
        return holder
    return chosen


class _Measures:
    """The measure of each element, by identity; those that `keeps` refuses count for nothing."""

    def __init__(self, top: Element, keeps: Callable[[Element], bool] = lambda _: True) -> None:
        self._keeps = keeps
        self._by_element: dict[Element, _Measure] = {}
        self._count = 0
        self._measure(top, in_link=False)

    def of(self, element: Element) -> _Measure:
        """What `element` holds: nothing if it was not kept."""
        return self._by_element.get(element) or _Measure()

    def _measure(self, element: Element, *, in_link: bool) -> tuple[_Measure, list[str], float]:
        """Also returns the text of what is inline, and how much of it is link, for the block."""
        measure = _Measure(first=self._count)
        self._count += 1
        self._by_element[element] = measure
        run: list[str] = []
        run_links = 0.0
        in_link = in_link or element.tag == "a"
        for child in element.children:
            if isinstance(child, str):
                run.append(child)
                if in_link:
                    run_links += _size(child)
            elif self._keeps(child):
                below, text, links = self._measure(child, in_link=in_link)
                measure.prose += below.prose
                measure.text += below.text
                measure.links += below.links
                if child.tag in _INLINE:
                    run += text
                    run_links += links
                else:
                    _close_run(measure, run, run_links)
                    run, run_links = [], 0.0
        measure.last = self._count - 1
        if element.tag in _INLINE:
            return measure, run, run_links
        _close_run(measure, run, run_links)
        return measure, [], 0.0


def _close_run(measure: _Measure, run: list[str], links: float) -> None:
    text = " ".join("".join(run).split())
    if not text:
        return
    size = _size(text)
    measure.text += size
    measure.links += links
    own = size - links
    if own < size / 2 or own < _SHORTEST_SENTENCE / 2:
        return
    if own >= _SHORTEST_SENTENCE or _SENTENCE_END.search(text, max(0, len(text) - 8)):
        measure.prose += own


def _size(text: str) -> float:
    """The length of a text as of one in Latin letters: a Han character says more than a letter."""
    if text.isascii():
        return float(len(text.strip()))
    return len(text.strip()) + 1.5 * len(_WIDE.findall(text))


class _Pruning:
    """Decides which elements are no content, by what the page says of them."""

    def __init__(self, body: Element, measures: _Measures) -> None:
        self._measures = measures
        self._total = measures.of(body).prose
        self._removed: set[Element] = set()
        self._left = self.without_comments = self._total
        self._look(body, in_article=False)

    def keeps(self, element: Element) -> bool:
        return element not in self._removed

    def _look(self, element: Element, *, in_article: bool) -> None:
        for child in element.elements():
            if child.tag in _NEVER or child.tag in _INLINE:
                self._look(child, in_article=in_article or _is_marked(child))
            elif self._is_aside(child, in_article=in_article):
                self._removed.add(child)
                self._left -= self._measures.of(child).prose
            else:
                self._look(child, in_article=in_article or _is_marked(child))

    def _is_aside(self, element: Element, *, in_article: bool) -> bool:
        prose = self._measures.of(element).prose
        words = _words_of(element)
        if not words.isdisjoint({"comments", "disqus"}):
            # They may well be longer than the article, if there is one before them.
            aside = self._left - prose >= _LEAST_PROSE
            if aside:
                self.without_comments -= prose
            return aside
        strong = (
            element.tag in _STRONG_TAGS
            or not _STRONG_ROLES.isdisjoint(element.words("role"))
            or not _STRONG_WORDS.isdisjoint(words)
        )
        if strong:
            # The article itself may stand in class="content-with-sidebar".
            return prose <= self._total / 2 and self._left - prose >= _LEAST_PROSE
        if in_article:
            weak = not _WEAK_WORDS_IN_ARTICLE.isdisjoint(words)
        else:
            weak = element.tag in _WEAK_TAGS or not _WEAK_WORDS.isdisjoint(words)
        return (
            weak
            and prose <= min(self._total * _WEAK_HINT_SHARE, _WEAK_HINT_PROSE)
            and not any(below.tag == "h1" for below in element.descendants())
        )


def _words_of(element: Element) -> set[str]:
    names = f"{element.get('class')} {element.get('id')}"
    if len(names) == 1:
        return set()
    return {word.lower() for word in _WORDS.findall(names[:1000])}


_MARKED_CLASSES = frozenset({
    "mw-parser-output", "markdown-body", "entry-content", "post-content", "article-body",
    "article-content", "articlebody", "story-body", "post-body", "td-post-content", "article__body",
})  # fmt: skip


def _marked_article(body: Element, measures: _Measures) -> Element | None:
    """The innermost element that the page marks as its article, if it holds most of the prose."""
    least = measures.of(body).prose * _MARKED_SHARE
    large = [
        measures.of(element)
        for element in body.descendants()
        if element.tag == "article" and measures.of(element).prose > least * _SECOND_ARTICLE
    ]
    chosen, most = None, 0.0
    for element in body.descendants():
        own = measures.of(element)
        if own.prose < least or not _is_marked(element) or own.prose < most * _NEARLY_ALL:
            continue
        if element.tag == "article" and any(
            other is not own
            and other.prose > own.prose * _SECOND_ARTICLE
            and not other.holds(own)
            and not own.holds(other)
            for other in large
        ):
            continue
        chosen, most = element, max(most, own.prose)
    return chosen


def _is_marked(element: Element) -> bool:
    return (
        element.tag in ("main", "article")
        or "main" in element.words("role")
        or "articlebody" in element.words("itemprop")
        or not _MARKED_CLASSES.isdisjoint(element.words("class"))
    )


def _smallest_with(body: Element, measures: _Measures, prose: float) -> Element:
    chosen = body
    while True:
        for child in chosen.elements():
            if measures.of(child).prose >= prose and child.tag not in (
                "p", "li", "td", "th", "tr", "tbody", "blockquote", "pre", "dd", "ul", "ol",
            ):  # fmt: skip
                chosen = child
                break
        else:
            return chosen


def _heading_outside(page: Page, chosen: Element) -> Element | None:
    """The heading before the chosen part that says its title, if that does not say it itself."""
    title = (page.properties.get("og:title") or page.title).casefold()
    found = None
    inside = {id(element) for element in chosen.descendants()}
    before = True
    for element in page.body.descendants():
        before = before and element is not chosen
        if element.tag not in ("h1", "h2", "h3") or not (before or id(element) in inside):
            continue
        text = " ".join(element.text().split()).casefold()
        if text and (title.startswith(text) if title else element.tag == "h1"):
            found = element
    return found if found is not None and id(found) not in inside else None


def _is_list_of_links(element: Element, measures: _Measures) -> bool:
    """Whether a list or box within the content holds hardly anything but links."""
    if element.tag not in ("ul", "ol", "div", "section", "dl"):
        return False
    own = measures.of(element)
    if own.prose or own.text < 1 or own.links / own.text < _LINKS_ONLY:
        return False
    return sum(below.tag == "a" for below in element.descendants()) >= 3


def _remove(top: Element, keeps: Callable[[Element], bool]) -> None:
    kept: list[Element | str] = []
    for child in top.children:
        if isinstance(child, str):
            kept.append(child)
        elif keeps(child):
            _remove(child, keeps)
            kept.append(child)
    top.children = kept
