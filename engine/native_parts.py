"""The libraries that are not Python, each used once: a process for each, as one may crash.

Started by `app/selftest/` as `python -m engine.native_parts NAME`. Prints a version or a few words
about what it has seen.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_TEXT = "The keeper lit the lamp at dusk, and in the morning he wrote down the weather in a log."


def main(arguments: Sequence[str] | None = None) -> int:
    """Use the part that the argument names; the exit status. A failure is an exception."""
    (name,) = sys.argv[1:] if arguments is None else arguments
    print(PARTS[name]())
    return 0


def _torch() -> str:
    import torch

    product = torch.ones(3, 4) @ torch.ones(4, 2)
    assert product.sum().item() == 24
    devices = "CUDA" if torch.cuda.is_available() else "CPU"
    return f"{torch.__version__}, {devices}"


def _training() -> str:
    import torch

    weight = torch.nn.Parameter(torch.ones(4))
    step = torch.optim.AdamW([weight], lr=0.1)
    torch.autograd.backward((weight**2).sum())
    step.step()
    assert (weight < 1).all()
    return "a step of AdamW"


def _conversion() -> str:
    import torch

    from engine.seq2seq.conversion import convert_checkpoint

    with tempfile.TemporaryDirectory() as folder:
        torch.save({"weight": torch.ones(3)}, Path(folder, "pytorch_model.bin"))
        size = convert_checkpoint(Path(folder)).stat().st_size
    return f"{size} bytes of safetensors"


def _numpy() -> str:
    import numpy

    assert (numpy.eye(3) @ numpy.eye(3)).sum() == 3
    return numpy.__version__


def _sentencepiece() -> str:
    from sentencepiece import SentencePieceProcessor

    from engine.resources import resource

    model = resource("models", "brevity-small", "spiece.model")
    pieces = SentencePieceProcessor(model_file=str(model))
    assert pieces.decode(pieces.encode(_TEXT)) == _TEXT
    return _version("sentencepiece")


def _tokenizers() -> str:
    from tokenizers.models import WordPiece

    assert WordPiece({"[UNK]": 0, "lamp": 1}, unk_token="[UNK]").tokenize("lamp")[0].id == 1
    return _version("tokenizers")


def _hub() -> str:
    import huggingface_hub

    from engine.hub.remote import hub_token

    hub_token()
    return huggingface_hub.__version__


def _certificates() -> str:
    import ssl

    import truststore

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return ssl.OPENSSL_VERSION


def _processes() -> str:
    import psutil

    return f"{psutil.virtual_memory().total / 1e9:.0f} GB of memory"


def _pdf() -> str:
    import pypdfium2

    pypdfium2.PdfDocument.new().close()
    return _version("pypdfium2")


def _html() -> str:
    from selectolax.lexbor import LexborHTMLParser

    assert LexborHTMLParser(f"<p>{_TEXT}").text() == _TEXT
    return _version("selectolax")


def _sentences() -> str:
    from engine.documents.sentences import split_sentences

    assert len(split_sentences(f"{_TEXT} {_TEXT}", "en")) == 2
    return _version("sentencex")


def _language() -> str:
    from engine.documents.language import detect_language

    assert detect_language(_TEXT) == "en"
    return _version("py3langid")


def _encodings() -> str:
    import charset_normalizer

    assert charset_normalizer.from_bytes(("é" + _TEXT).encode("latin-1")).best() is not None
    return charset_normalizer.__version__


def _database() -> str:
    import sqlite3

    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'trigram')")
    connection.close()
    return sqlite3.sqlite_version


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # a bundle keeps the notes of few packages
        return "works"


PARTS: dict[str, Callable[[], str]] = {
    "torch": _torch,
    "training": _training,
    "conversion": _conversion,
    "numpy": _numpy,
    "sentencepiece": _sentencepiece,
    "tokenizers": _tokenizers,
    "huggingface_hub": _hub,
    "certificates": _certificates,
    "processes": _processes,
    "PDFium": _pdf,
    "HTML": _html,
    "sentences": _sentences,
    "language": _language,
    "encodings": _encodings,
    "database": _database,
}
"""By the names that the self-test prints."""


if __name__ == "__main__":
    sys.exit(main())
