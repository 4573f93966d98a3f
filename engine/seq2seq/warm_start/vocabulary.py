"""Training a SentencePiece vocabulary on the texts that a model will be trained on."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TextIO

import sentencepiece

from engine.errors import (
    FileIsFolder,
    FileMissing,
    FileNotText,
    FileUnreadable,
    OptionInvalid,
    VocabularyUntrained,
)
from engine.seq2seq.tokenizers.base import well_formed

SPECIAL_PIECES = ("<pad>", "</s>", "<s>", "<unk>")
"""The first pieces of every vocabulary that is trained here, with the ids 0 to 3."""
_LONGEST_TEXT_BYTES = 8_000
_LEAST_SIZE, _LARGEST_SIZE = 300, 500_000  # 256 bytes, the special pieces, and some text


@dataclass(frozen=True)
class VocabularySettings:
    """A cased unigram vocabulary in which digits stand alone and no character is unknown.

    `task_pieces` follow the special pieces, with the ids from 4 on. `sentences` is the most texts
    that are looked at, chosen by chance; `character_coverage` the part of all written characters
    that become pieces, while the rest is written in bytes. Raises OptionInvalid.
    """

    size: int = 16_384
    task_pieces: tuple[str, ...] = (
        "<::::>",
        "<fuse>",
        "<split>",
        "<summarize>",
        "<headline>",
        "<gap>",
    )
    character_coverage: float = 0.9998
    sentences: int = 400_000
    seed: int = 0

    def __post_init__(self) -> None:
        for name, value, low, high in (
            ("vocabulary size", self.size, _LEAST_SIZE, _LARGEST_SIZE),
            ("sentences", self.sentences, 101, 10_000_000),
            ("character coverage", self.character_coverage, 0.98, 1.0),
        ):
            if not low <= value <= high:
                raise OptionInvalid(name, str(value), f"{low} to {high}")
        for piece in self.task_pieces:
            if not piece or not piece.isprintable() or " " in piece:
                raise OptionInvalid("task pieces", repr(piece), "words without spaces")
        if len({*self.task_pieces, *SPECIAL_PIECES}) < len(self.task_pieces) + len(SPECIAL_PIECES):
            raise OptionInvalid("task pieces", ", ".join(self.task_pieces), "each piece once")


def train_vocabulary(texts: Iterable[str], settings: VocabularySettings, path: Path) -> None:
    """Write the vocabulary of these texts to a file.

    The same texts and settings give the same vocabulary. Raises VocabularyUntrained, and OSError
    when the file can't be written.
    """
    made = io.BytesIO()
    given = _bounded(texts)
    first = next(given, None)
    if first is None:
        raise VocabularyUntrained("there is no text in them")
    pad, end, start, unknown = SPECIAL_PIECES
    sentencepiece.set_random_generator_seed(settings.seed)
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=chain([first], given),
            model_writer=made,
            model_type="unigram",
            vocab_size=settings.size,
            character_coverage=settings.character_coverage,
            input_sentence_size=settings.sentences,
            shuffle_input_sentence=True,
            max_sentence_length=_LONGEST_TEXT_BYTES,
            split_digits=True,
            byte_fallback=True,
            normalization_rule_name="nmt_nfkc",
            user_defined_symbols=list(settings.task_pieces),
            pad_id=0,
            eos_id=1,
            bos_id=2,
            unk_id=3,
            pad_piece=pad,
            eos_piece=end,
            bos_piece=start,
            unk_piece=unknown,
            num_threads=2,
            minloglevel=2,
        )
    except (RuntimeError, OSError) as error:  # whichever the library raises for its failures
        raise VocabularyUntrained(_reason(str(error))) from error
    path.write_bytes(made.getvalue())


def read_texts(files: Sequence[Path]) -> Iterator[str]:
    """The texts in files, one after the other: of each line, or of its `source` and `target`.

    Files are plain text, or JSON Lines (`.jsonl`) of pairs; either may be packed (`.gz`). A line
    that is no pair is left out. Raises FileMissing, FileIsFolder, FileUnreadable or FileNotText.
    """
    for path in files:
        try:
            with _opened(path) as lines:
                yield from _texts(lines, pairs=".jsonl" in path.suffixes)
        except FileNotFoundError as error:
            raise FileMissing(str(path)) from error
        except IsADirectoryError as error:
            raise FileIsFolder(str(path)) from error
        except UnicodeDecodeError as error:
            raise FileNotText(str(path)) from error
        except (OSError, EOFError, zlib.error) as error:
            raise FileUnreadable(str(path), str(error)) from error


def _bounded(texts: Iterable[str]) -> Iterator[str]:
    """The texts as SentencePiece takes them: it passes over longer ones in silence.

    Those are cut between words.
    """
    for text in texts:
        begun: list[str] = []
        size = 0
        for word in well_formed(text).split():
            length = len(word.encode()) + 1
            if begun and size + length > _LONGEST_TEXT_BYTES:
                yield " ".join(begun)
                begun, size = [], 0
            begun.append(word)
            size += length
        if begun:
            yield " ".join(begun)


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _texts(lines: Iterable[str], *, pairs: bool) -> Iterator[str]:
    for line in lines:
        if not pairs:
            if text := line.strip():
                yield text
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            sides = (row.get("source"), row.get("target"))
            yield from (" ".join(side.split()) for side in sides if isinstance(side, str) and side)


def _reason(message: str) -> str:
    """What SentencePiece says, without the place in its own source."""
    return message.rpartition("] ")[2].strip().rstrip(".") or "SentencePiece gave up"
