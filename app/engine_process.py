"""The engine's process: the command that starts it, and what goes through its pipes."""

from __future__ import annotations

from collections.abc import Sequence

from app.piped_process import PipedProcess
from engine.messages import Message, Request, decode_message, encode_message
from engine.own_program import part_command


def engine_command() -> list[str]:
    """The command line that starts the engine."""
    return part_command("engine.service", "--engine")


class EngineProcess(PipedProcess[Request, Message]):
    """An engine that speaks the lines of `engine.messages`."""

    def __init__(self, command: Sequence[str]) -> None:
        super().__init__(command, encode_message, decode_message)
