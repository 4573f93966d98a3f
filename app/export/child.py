"""The process that makes the file of a result: reading a long source again takes seconds.

It reads one pickled job from standard input and writes the file, or the completed result as JSON,
to standard output. Whoever wants it no longer kills it. Receipts and headings are in the language
that the environment asks for.
"""

from __future__ import annotations

import os
import pickle
import sys

from app.export.request import ExportRequest, completed, file_of
from engine.errors import PdfUnavailable
from engine.export.wire import encode_result
from engine.wording import environment_language, set_language

REFUSED = 3
"""The exit status where no PDF can be made; why is written instead of it."""


def main() -> int:
    """Do the one job; the exit status."""
    set_language(environment_language(os.environ))
    request, ending = pickle.loads(sys.stdin.buffer.read())
    assert isinstance(request, ExportRequest)
    status = 0
    try:
        made = file_of(request, ending) if ending else encode_result(completed(request))
    except PdfUnavailable as error:
        made, status = error.reason.encode(), REFUSED
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
