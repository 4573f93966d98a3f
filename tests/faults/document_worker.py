"""Reads one document after the other for the fuzz tests, under the limits of the real child.

In: for each document a line of JSON (its name and length), then its bytes. Out: a line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from engine.documents import document_from_bytes
from engine.documents.child import limit_this_process
from engine.errors import BrevityError


def outcome_of(data: bytes, name: str) -> dict[str, object]:
    try:
        document = document_from_bytes(data, name)
    except BrevityError as error:
        return {"error": error.code, "sentence": str(error)}
    except MemoryError:
        return {"error": "MemoryError"}  # the real child makes DocumentTooComplex of it
    except Exception as error:  # noqa: BLE001 - what the fuzz tests look for
        frame = error.__traceback__
        while frame is not None and frame.tb_next is not None:
            frame = frame.tb_next
        code = frame.tb_frame.f_code if frame else None
        place = f"{Path(code.co_filename).name}:{frame.tb_lineno}" if frame and code else ""
        return {"defect": f"{type(error).__name__} at {place}: {str(error)[:200]}"}
    last = 0
    for block in document.blocks:
        if not last <= block.start < block.end <= len(document.text):
            return {"defect": f"a block out of place: {block}"}
        if document.text[last : block.start].strip():
            return {"defect": f"text between blocks, before {block}"}
        last = block.end
    return {"length": len(document.text)}


def main() -> None:
    limit_this_process(seconds=3_600)
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    while line := sys.stdin.buffer.readline():
        head = json.loads(line)
        data = sys.stdin.buffer.read(head["length"])
        began = time.process_time()
        outcome = outcome_of(data, head["name"])
        out.write(json.dumps({**outcome, "seconds": time.process_time() - began}) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
