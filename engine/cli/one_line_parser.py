"""The parser of arguments that all commands share."""

from __future__ import annotations

import argparse
from typing import NoReturn


class OneLineParser(argparse.ArgumentParser):
    """Tells of wrong usage in one line; argparse would print the whole usage first."""

    def knows(self, option: str) -> bool:
        """Whether this is one of its options."""
        return option in self._option_string_actions

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        line = " ".join(message.split())
        self.exit(2, f"{self.prog}: {line} (see {self.prog} --help)\n")
