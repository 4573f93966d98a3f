"""The parser of arguments that all commands share: in one line, in the user's language."""

from __future__ import annotations

import argparse
from typing import NoReturn

from engine.wording import retold, translation, worded

# argparse asks gettext for each of its own words; these two are how it does. Ours are where all
# others of the program are.
argparse._ = translation  # type: ignore[attr-defined]
argparse.ngettext = lambda one, many, count: translation(one if count == 1 else many)  # type: ignore[attr-defined]


class OneLineParser(argparse.ArgumentParser):
    """Tells of wrong usage in one line; argparse would print the whole usage first."""

    def knows(self, option: str) -> bool:
        """Whether this is one of its options."""
        return option in self._option_string_actions

    def format_help(self) -> str:
        """The help in the user's language."""
        self.description, self.epilog = _worded(self.description), _worded(self.epilog)
        for group in self._action_groups:
            group.title, group.description = _worded(group.title), _worded(group.description)
        for action in self._actions:
            action.help = _worded(action.help)
            if isinstance(action, argparse._SubParsersAction):
                for choice in action._choices_actions:
                    choice.help = _worded(choice.help)
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        line = retold(" ".join(message.split()))
        where = worded("see {command}", command=f"{self.prog} --help")
        self.exit(2, f"{self.prog}: {line} ({where})\n")


def as_sentence(meaning: str) -> str:
    """What a command does, as the list of commands has it, as a sentence of its own."""
    told = worded(meaning)
    return worded("{told}.", told=f"{told[0].upper()}{told[1:]}")


def _worded(text: str | None) -> str | None:
    return None if text is None or text == argparse.SUPPRESS else retold(text)
