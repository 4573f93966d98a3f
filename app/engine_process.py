"""The engine's process: the command that starts it, and what goes through its pipes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from app.piped_process import PipedProcess
from engine.messages import Message, Request, decode_message, encode_message


def engine_command() -> list[str]:
    """The command line that starts the engine."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine"]
    # -P: a torch.py or engine/ in the folder where the user happens to be is not ours.
    return [sys.executable, "-P", "-m", "engine.service"]


class EngineProcess(PipedProcess[Request, Message]):
    """An engine that speaks the lines of `engine.messages`."""

    def __init__(self, command: Sequence[str]) -> None:
        super().__init__(command, encode_message, decode_message)
