"""How a wish goes to the child that reads documents, and its answer comes back: JSON, no pickle.

A child has read a hostile file, so nothing in its answer is taken on trust: every field is checked.
"""

from __future__ import annotations

import dataclasses
import json
from typing import Any, Literal, get_args

import engine.errors
from engine.documents.document import Block, BlockKind, Document
from engine.errors import BrevityError

_KINDS = get_args(BlockKind)


class AnswerBroken(Exception):
    """The child said something that is no answer."""


@dataclasses.dataclass(frozen=True)
class Wish:
    """What is to be read: a file's bytes, or HTML from the clipboard."""

    name: str
    password: str | None = None
    kind: Literal["file", "clipboard"] = "file"


def encode_wish(wish: Wish) -> bytes:
    """A wish as one line; the bytes to read follow it."""
    return json.dumps(dataclasses.asdict(wish)).encode("ascii") + b"\n"


def decode_wish(line: bytes) -> Wish:
    """What `encode_wish` wrote."""
    return Wish(**json.loads(line))


def encode_answer(answer: Document | BrevityError) -> bytes:
    """A document or a failure as bytes."""
    if isinstance(answer, BrevityError):
        return json.dumps({"error": answer.code, "facts": answer.facts}).encode("ascii")
    values = {field.name: getattr(answer, field.name) for field in dataclasses.fields(answer)}
    values["blocks"] = [
        (block.kind, block.start, block.end, block.level, block.page) for block in answer.blocks
    ]
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")


def decode_answer(data: bytes) -> Document | BrevityError:
    """What `encode_answer` wrote. Raises AnswerBroken for anything else."""
    try:
        values = json.loads(data)
        if not isinstance(values, dict):
            raise AnswerBroken("no object")
        if "error" in values:
            return _error(values)
        values["blocks"] = _blocks(values["blocks"], len(values["text"]))
        values["warnings"] = tuple(values["warnings"])
        document = Document(**values)
        _require_types(document)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise AnswerBroken(type(error).__name__) from error
    return document


def _error(values: dict[str, Any]) -> BrevityError:
    kind = getattr(engine.errors, values["error"], None)
    if not (isinstance(kind, type) and issubclass(kind, BrevityError)):
        raise AnswerBroken("an error that does not exist")
    facts = values["facts"]
    if not isinstance(facts, dict) or not all(isinstance(f, (str, int)) for f in facts.values()):
        raise AnswerBroken("facts that are none")
    error = kind(**facts)
    if not hasattr(error, "summary"):
        raise AnswerBroken("an error that says nothing")
    return error


def _blocks(values: list[Any], length: int) -> tuple[Block, ...]:
    blocks = []
    last = 0
    for kind, start, end, level, page in values:
        if kind not in _KINDS or not isinstance(level, int) or level < 0:
            raise AnswerBroken("a block of no kind")
        if not last <= start <= end <= length or not (page is None or isinstance(page, int)):
            raise AnswerBroken("a block out of place")
        blocks.append(Block(kind, start, end, level, page))
        last = end
    return tuple(blocks)


def _require_types(document: Document) -> None:
    texts = (document.text, document.title, document.name, document.format, document.encoding,
             document.language or "", *document.warnings)  # fmt: skip
    if not all(isinstance(text, str) for text in texts) or not isinstance(document.pages, int):
        raise AnswerBroken("a field of the wrong type")
