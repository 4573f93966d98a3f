"""The short-lived process that reads one document: see extraction.py.

It answers on its standard output, imports only what the one format needs, and bounds itself before
it looks at the document.
"""

from __future__ import annotations

import os
import sys
import threading
import time

from engine.documents.wire import decode_wish, encode_answer

MEMORY_LIMIT = 2_000_000_000
SECONDS_LIMIT = 60
_PARENT_POLL_SECONDS = 0.25
TOO_MUCH_MEMORY = "it takes more than 2 GB of memory to read"
TOO_MUCH_TIME = f"it takes more than {SECONDS_LIMIT} seconds to read"


def main() -> None:
    """Read the wish and the bytes from standard input; answer and end."""
    limit_this_process()
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    # Libraries may print; the answer has a descriptor of its own.
    out = os.dup(1)
    os.dup2(2, 1)
    wish = decode_wish(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    answer = _answer(wish.name, wish.password, wish.kind, data)
    with open(out, "wb") as pipe:  # noqa: PTH123 - a descriptor
        pipe.write(answer)
    os._exit(0)  # taking everything apart in good order would cost time


def _answer(name: str, password: str | None, kind: str, data: bytes) -> bytes:
    from engine.documents.read import document_from_bytes, document_from_clipboard
    from engine.errors import BrevityError, DocumentDamaged, DocumentTooComplex

    try:
        if kind == "clipboard":
            return encode_answer(document_from_clipboard(data, name))
        return encode_answer(document_from_bytes(data, name, password))
    except BrevityError as error:
        return encode_answer(error)
    except MemoryError:
        return encode_answer(DocumentTooComplex(name, TOO_MUCH_MEMORY))
    except RecursionError:
        return encode_answer(DocumentTooComplex(name, "its parts are nested too deeply"))
    except Exception as error:  # noqa: BLE001 - the process boundary: a reader met what it can't
        reason = f"its reader failed on it ({type(error).__name__})"
        return encode_answer(DocumentDamaged(name, label_of(data, name), reason))


def _end_with_parent(parent: int) -> None:
    """Nobody waits for the answer of a program that was killed. (On Windows the job ends.)"""
    while os.getppid() == parent:
        time.sleep(_PARENT_POLL_SECONDS)
    os._exit(1)


def label_of(data: bytes, name: str) -> str:
    """What people call the format of these bytes, as far as it can be told."""
    from engine.documents.formats import LABELS, format_of
    from engine.errors import BrevityError

    try:
        return LABELS[format_of(data, name)]
    except BrevityError:
        return "text"


def limit_this_process(seconds: int = SECONDS_LIMIT + 5) -> None:
    """Let this process use limited memory and processor time, and leave no core behind.

    The seconds are a second line of defence, should the parent die that watches the clock.

    On Windows, where a process can't bind itself, its parent does (windows_job.py).
    """
    if sys.platform == "win32":
        return
    import resource

    wanted = ((resource.RLIMIT_AS, MEMORY_LIMIT), (resource.RLIMIT_CPU, seconds),
              (resource.RLIMIT_CORE, 0))  # fmt: skip
    for what, limit in wanted:
        _, hard = resource.getrlimit(what)
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):
            continue  # macOS has no limit of addresses; the parent's clock holds all the same


if __name__ == "__main__":
    main()
