"""Small damages to real files, the same for the same seed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence

_TELLING = [b"\0", b"\xff" * 4, b"\x7f\xff\xff\xff", b"%s" * 9, b"<", b"&", b"<!ENTITY", b"]]>",
            b"9999999999", b"-1", b"\r", b"\xed\xa0\x80", b"{", b"}", b"(", b"<<", b"[",
            b" 0 R", b"stream", b"\\u-99999?", b"\\bin99999999 "]  # fmt: skip


def mutated(data: bytes, seed: int) -> bytes:
    """`data` with one to eight damages; packages are damaged inside as often as outside."""
    source = random.Random(seed)
    if data.startswith(b"PK") and source.random() < 0.7:
        return _mutated_package(data, source)
    return _mutated_bytes(data, source)


def _mutated_package(data: bytes, source: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        victim = source.choice(old.namelist())
        for info in old.infolist():
            content = old.read(info)
            if info.filename == victim:
                if source.random() < 0.1:
                    continue
                content = _mutated_bytes(content, source)
            new.writestr(info, content)
    return out.getvalue()


def _mutated_bytes(data: bytes, source: random.Random) -> bytes:
    result = bytearray(data)
    for _ in range(source.choice((1, 1, 2, 3, 8))):
        _DAMAGES[source.randrange(len(_DAMAGES))](result, source)
    return bytes(result)


def _span(data: Sequence[int], source: random.Random) -> slice:
    begin = source.randrange(len(data) + 1)
    return slice(begin, min(len(data), begin + source.choice((1, 2, 4, 16, 64, 512))))


def _flip(data: bytearray, source: random.Random) -> None:
    if data:
        data[source.randrange(len(data))] ^= 1 << source.randrange(8)


def _scramble(data: bytearray, source: random.Random) -> None:
    span = _span(data, source)
    data[span] = source.randbytes(span.stop - span.start)


def _remove(data: bytearray, source: random.Random) -> None:
    del data[_span(data, source)]


def _double(data: bytearray, source: random.Random) -> None:
    span = _span(data, source)
    data[span.start : span.start] = data[span] * source.choice((1, 2, 50))


def _move(data: bytearray, source: random.Random) -> None:
    span = _span(data, source)
    piece = data[span]
    del data[span]
    place = source.randrange(len(data) + 1)
    data[place:place] = piece


def _insert(data: bytearray, source: random.Random) -> None:
    place = source.randrange(len(data) + 1)
    data[place:place] = source.choice(_TELLING)


def _overwrite(data: bytearray, source: random.Random) -> None:
    piece = source.choice(_TELLING)
    place = source.randrange(len(data) + 1)
    data[place : place + len(piece)] = piece


def _cut(data: bytearray, source: random.Random) -> None:
    if source.random() < 0.3:
        del data[source.randrange(len(data) + 1) :]


_DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip, _flip, _scramble, _remove, _double, _move, _insert, _insert, _overwrite, _cut,
)  # fmt: skip
