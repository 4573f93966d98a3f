"""The systems that are compared; each runs in a process of its own."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from benchmarks.systems.protocol import Loaded, Unavailable
from engine.quick_start import quick_start

BREVITY, TRANSFORMERS, CTRANSLATE2 = "brevity", "transformers", "ctranslate2"


@dataclass(frozen=True)
class System:
    """A library, and how it is used."""

    library: str
    precision: str
    drafting: bool = False

    @property
    def label(self) -> str:
        """How tables call it."""
        return f"{self.library} {self.precision}{' + drafting' if self.drafting else ''}"

    @property
    def missing(self) -> bool:
        """Whether its library is not installed."""
        return self.library != BREVITY and importlib.util.find_spec(self.library) is None

    def does(self, beams: int, batch: int) -> bool:
        """Whether it has anything of its own to show there: drafts are for one greedy row."""
        return not self.drafting or (beams == 1 and batch == 1)


OURS_FLOAT = System(BREVITY, "float32")
OURS_INT8 = System(BREVITY, "int8")
OURS_DRAFTING = System(BREVITY, "int8", drafting=True)
OURS_FLOAT_DRAFTING = System(BREVITY, "float32", drafting=True)
REFERENCE = System(TRANSFORMERS, "float32")
PEER_INT8 = System(CTRANSLATE2, "int8")

SYSTEMS = (OURS_FLOAT, OURS_INT8, OURS_DRAFTING, REFERENCE, PEER_INT8)


def load_system(system: System, folder: Path, peer_folder: Path, threads: int) -> Loaded:
    """Load a system's model: of `folder`, or for CTranslate2 of `peer_folder`.

    Raises Unavailable, with the reason, for what this machine or this version cannot do.
    """
    if system.library == BREVITY:
        with quick_start():  # as our programs start
            from benchmarks.systems.brevity import Brevity

            return Brevity(folder, system.precision, drafting=system.drafting, threads=threads)
    if system.library == TRANSFORMERS:
        from benchmarks.systems.transformers_peer import TransformersPeer

        return TransformersPeer(folder, threads)
    from benchmarks.systems.ctranslate2_peer import CTranslate2Peer

    return CTranslate2Peer(peer_folder, threads)


__all__ = [
    "BREVITY",
    "OURS_DRAFTING",
    "OURS_FLOAT",
    "OURS_FLOAT_DRAFTING",
    "OURS_INT8",
    "PEER_INT8",
    "REFERENCE",
    "SYSTEMS",
    "Loaded",
    "System",
    "Unavailable",
    "load_system",
]
