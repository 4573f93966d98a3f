"""A result on its way to the process that draws pages: one JSON object."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from engine.export.result import ExportedResult, Footnote, Receipt


def encode_result(result: ExportedResult) -> bytes:
    """All of a result, in ASCII."""
    values = asdict(result)
    receipt = values["receipt"]
    if receipt is not None:
        receipt["options"] = dict(receipt["options"])
    return json.dumps(values).encode()


def decode_result(data: bytes) -> ExportedResult:
    """What `encode_result` made the bytes of."""
    values: dict[str, Any] = json.loads(data)
    footnotes = tuple(Footnote(**note) for note in values.pop("footnotes"))
    receipt = values.pop("receipt")
    return ExportedResult(
        **values, footnotes=footnotes, receipt=None if receipt is None else Receipt(**receipt)
    )
