"""How an old vocabulary spells the pieces of a SentencePiece vocabulary."""

from __future__ import annotations

import unicodedata

from engine.seq2seq.tokenizers import BertTokenizer, GPT2Tokenizer, RobertaTokenizer, Tokenizer

SPACE = "\N{LOWER ONE EIGHTH BLOCK}"  # how SentencePiece writes a space
_CONTINUED = "##"
# Round which BERT parts words (its BasicTokenizer): there every character is a word of its own.
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


def spelled(piece: str, old: Tokenizer) -> list[int]:
    """The old ids that spell an ordinary piece; none for a piece of spaces alone.

    A piece without a leading space continues a word, and is spelled as the inside of one: in
    WordPiece by `##` forms. Upper and lower case are as the old vocabulary has them.
    """
    begins = piece.startswith(SPACE)
    text = piece.replace(SPACE, " ").strip(" ")
    if not text:
        return []
    if isinstance(old, BertTokenizer):
        return old.encode_as_data(text) if begins else _inside_word(text, old)
    if isinstance(old, GPT2Tokenizer | RobertaTokenizer):
        return old.encode_as_data(f" {text}" if begins else text)
    exact = old.piece_id(piece)
    if exact is not None and exact not in old.control_ids:
        return [exact]
    ids = old.encode_as_data(text)
    if not begins and len(ids) > 1 and old.id_to_piece(ids[0]) == SPACE:
        return ids[1:]  # SentencePiece puts a space before every text
    return ids


def _inside_word(text: str, old: BertTokenizer) -> list[int]:
    """Ids of a text that goes on after a word's beginning."""
    words = old.words(text)
    if not words or _stands_alone(words[0][0]):
        return old.encode_as_data(text)
    inside = _longest_first(words[0], old)
    if inside is None:
        return old.encode_as_data(text)
    return [*inside, *old.encode_as_data(" ".join(words[1:]))]


def _longest_first(word: str, old: BertTokenizer) -> list[int] | None:
    """The `##` forms of a word as WordPiece finds them, or None where one is missing."""
    ids = []
    start = 0
    while start < len(word):
        end = len(word)
        while (found := old.piece_id(_CONTINUED + word[start:end])) is None:
            end -= 1
            if end == start:
                return None
        ids.append(found)
        start = end
    return ids


def _stands_alone(character: str) -> bool:
    """Whether BERT makes a word of this character wherever it stands."""
    if unicodedata.category(character).startswith("P"):
        return True
    code = ord(character)
    if code < 128:
        return not character.isalnum()
    return any(first <= code <= last for first, last in _IDEOGRAPHS)
