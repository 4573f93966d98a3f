"""Whether a rewritten sentence still says what its source says, as far as the words tell.

Lexical and strict: small models mangle rare words, and what is refused here merely stays as it was
written. Meant for rewriting within one language; of a translation only the form is looked at.
"""

from __future__ import annotations

import re
from collections import Counter

from engine.documents.sentences import split_sentences
from engine.tasks.rewriting.english import GRAMMAR, OPEN_CLAUSE, RELATIONS, SCRAP, SEAM, VERB

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_TOKEN = re.compile(r"\S+")
_ROUND = "\"'“”„‘’«»()[]{}.,;:!?…"
_EXACT = re.compile(r"[\d_/\\@=<>`#$%^&|~+*]|[^\W\d_][A-Z]")
_SHORTEST = 4
"""Letters of the shortest words that must not be lost: shorter ones mostly carry grammar."""
_ENDINGS = re.compile(r"(?:ing|ed|es|s)?$")
"""What may change at a word when sentences are joined or parted. No more: small models break off
rare words ("extinct" for "extinction")."""
_MOST_LOST = 0.1
_LEAST_WORDS = 4
_RUN = 5
_PAIRS = ("()", "[]", "{}", "“”", "„“", "«»", '""')
_SLIPS = (re.compile(r"[,;:]{2}|[,;:][.!?]"), re.compile(r"\S  +\S"))
"""What small models write where they lose the thread: stops in a row, a word that is empty."""
_END = re.compile(r"[.!?…。！？:;][\"'”’»)\]*_」』]*$")


def keeps_meaning(source: str, written: str) -> bool:
    """Whether `written` has the numbers, names and nearly all words of `source`, and no others."""
    return (
        keeps_form(source, written)
        and _exact(source) <= _tokens(written)
        and _exact(written) <= _tokens(source)
        and _names(source) <= _named(written)
        and _names(written) <= _named(source)
        and not _missing(written, source, 3)
        and len(_missing(source, written, _SHORTEST)) <= _MOST_LOST * len(_content(source))
    )


def is_split(source: str, written: str) -> bool:
    """Whether `written` says all of `source` in more sentences, none of them a mere scrap."""
    sentences = _sentences(written)
    return (
        len(sentences) > len(_sentences(source))
        and all(len(_words(sentence)) >= _LEAST_WORDS for sentence in sentences)
        and not any(SCRAP.match(sentence) for sentence in sentences[1:])
        and not OPEN_CLAUSE.fullmatch(sentences[0])
        and keeps_meaning(source, written)
        and not _missing(source, written, _SHORTEST)
        and _most_said(written) <= _most_said(source)
    )


def splits_at_a_seam(source: str, written: str) -> bool:
    """Whether `written` parts `source` between two of its clauses, and changes nothing before."""
    sentences = _sentences(written)
    first = sentences[0].rstrip(".!?")
    seam = SEAM.match(source, len(first)) if source.startswith(first) else None
    if seam is None:
        return False
    return all(VERB.search(part) for part in (first, source[seam.end() :], *sentences[1:]))


def is_fused(source: str, written: str) -> bool:
    """Whether `written` is one sentence that says what those of `source` say."""
    return len(_sentences(written)) == 1 and keeps_meaning(source, written)


def is_translation(source: str, written: str) -> bool:
    """Whether `written` may be a translation: it has words, and does not go in circles."""
    return bool(_WORD.search(written)) and not repeats_itself(written, source)


def capitalized(text: str) -> str:
    """The text with a capital at the beginning of each sentence."""
    for sentence in split_sentences(text):
        at = sentence.start
        if text[at].islower() and len(text[at].upper()) == 1:
            text = text[:at] + text[at].upper() + text[at + 1 :]
    return text


def joins_plainly(source: str, written: str) -> bool:
    """Whether `written` loses no word of `source`, and claims no contrast or cause of its own."""
    relations = Counter(word for word in _words(written) if word in RELATIONS)
    return not relations - Counter(_words(source)) and not _missing(source, written, _SHORTEST)


def lowered_words(source: str, written: str) -> set[str]:
    """The words that `source` has with a capital alone, and `written` without: names, perhaps."""
    before = _named(source)
    after = {word for word in _named(written) if word[0].islower()}
    return {word for word in after - before if word[0].upper() + word[1:] in before} - GRAMMAR


def keeps_form(source: str, written: str) -> bool:
    """Whether `written` is whole sentences, as far as `source` is, and does not go in circles."""
    if not written.strip() or repeats_itself(written, source):
        return False
    if _END.search(source.rstrip()) and not _END.search(written.rstrip()):
        return False
    if any(slip.search(written) and not slip.search(source) for slip in _SLIPS):
        return False
    sentences = _sentences(written)
    if not source.lstrip()[:1].islower() and any(s[:1].islower() for s in sentences):
        return False
    return not _is_balanced(source) or all(map(_is_balanced, sentences))


def repeats_itself(written: str, source: str = "") -> bool:
    """Whether a text says a sentence or a run of words again that its source says once."""
    most = _most_said(written)
    if most > 2 and most > _most_said(source):
        return True
    said = [tuple(words) for words in map(_words, _sentences(written)) if len(words) > 1]
    return len(set(said)) < len(said) and not repeats_itself(source)


def _sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text)]


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", word).casefold() for word in _WORD.findall(text)]


def _most_said(text: str) -> int:
    """How often a text says the run of words that it says most often; at least 1."""
    words = _words(text)
    runs = zip(*(words[start:] for start in range(_RUN)), strict=False)
    return max(Counter(runs).values(), default=1)


def _tokens(text: str) -> set[str]:
    return {token.strip(_ROUND) for token in _TOKEN.findall(text)}


def _exact(text: str) -> set[str]:
    """The numbers and identifiers of a text, which must stay as they are to the character."""
    return {token for token in _tokens(text) if _EXACT.search(token)}


def _named(text: str) -> set[str]:
    """All words of a text as they are written, without a genitive."""
    return {_POSSESSIVE.sub("", word) for word in _WORD.findall(text)}


def _names(text: str) -> set[str]:
    """The capitalised words within the sentences of a text."""
    names: set[str] = set()
    for sentence in _sentences(text):
        inner = _WORD.findall(sentence)[1:]
        names |= {_POSSESSIVE.sub("", word) for word in inner if word[0].isupper()}
    return {name for name in names if name.casefold() not in GRAMMAR}


def _content(text: str, shortest: int = _SHORTEST) -> set[str]:
    return {word for word in _words(text) if len(word) >= shortest} - GRAMMAR


def _missing(text: str, other: str, shortest: int) -> list[str]:
    """The words of a text that the other has in no form."""
    known = set(map(_stem, _words(other)))
    return [word for word in _content(text, shortest) if _stem(word) not in known]


def _is_balanced(text: str) -> bool:
    return all(
        text.count(pair[0]) == text.count(pair[1])
        if pair[0] != pair[1]
        else text.count(pair[0]) % 2 == 0
        for pair in _PAIRS
    )


def _stem(word: str) -> str:
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _SHORTEST else word
