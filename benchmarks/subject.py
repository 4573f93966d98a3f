"""The models that are measured, with their files for every system."""

from __future__ import annotations

import importlib.util
import random
from dataclasses import dataclass
from pathlib import Path

import sentencepiece

from benchmarks.case import Case, Ids
from benchmarks.checkpoints import EMBEDDED, embedded_folder
from benchmarks.process import run_module
from engine.resources import resource

_TASK = "<summarize>"
_FIRST_PLAIN_ID = 10


@dataclass(frozen=True)
class Subject:
    """A model: its name, its folder, and the folder of its likeness for CTranslate2."""

    name: str
    folder: Path
    peer_folder: Path

    def sources(self, case: Case) -> list[Ids]:
        """Sources for a case, the same each time: a real text for a trained model."""
        tokenizer = sentencepiece.SentencePieceProcessor(
            model_file=str(self.folder / "spiece.model")
        )
        if self.name != EMBEDDED:
            numbers = random.Random(case.source_tokens)
            pieces = range(_FIRST_PLAIN_ID, tokenizer.get_piece_size())
            return [
                [numbers.choice(pieces) for _ in range(case.source_tokens)]
                for _ in range(case.batch)
            ]
        text = resource("samples", "lighthouse-keepers.txt").read_text(encoding="utf-8")
        ids: Ids = tokenizer.encode(text)
        rows = []
        for row in range(case.batch):  # each begins a little further on in the same text
            beginning = 7 * row % len(ids)
            turned = ids[beginning:] + ids[:beginning]
            while len(turned) < case.source_tokens:
                turned += turned
            rows.append([tokenizer.piece_to_id(_TASK), *turned[: case.source_tokens - 1]])
        return rows


def prepare(name: str, work_folder: Path) -> Subject:
    """The subject of that name; what has to be written is, once, in the work folder."""
    folder = embedded_folder() if name == EMBEDDED else work_folder / name
    if not (folder / "spiece.model").exists():  # written last
        run_module("benchmarks.checkpoints", name, str(folder))
    peer_folder = work_folder / f"{name}-ctranslate2"
    if importlib.util.find_spec("ctranslate2") and not (peer_folder / "config.json").exists():
        run_module("benchmarks.systems.ctranslate2_peer", str(folder), str(peer_folder))
    return Subject(name, folder, peer_folder)
