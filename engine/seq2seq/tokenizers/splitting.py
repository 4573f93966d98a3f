"""Special tokens written in a text, split out of it before its pieces are looked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tokenizers import AddedToken


class TokenSplitter:
    """Cuts texts at the given tokens: leftmost first, the longest of those that start there."""

    def __init__(self, tokens: Mapping[str, AddedToken]) -> None:
        self._tokens = dict(tokens)
        longest_first = sorted(map(re.escape, self._tokens), key=len, reverse=True)
        self._pattern = re.compile(f"({'|'.join(longest_first)})") if longest_first else None

    def split(self, text: str) -> list[str]:
        """The parts of the text, tokens among them; what the tokens' flags strip is gone."""
        if self._pattern is None:
            return [text] if text else []
        parts = [part for part in self._pattern.split(text) if part]
        for index, part in enumerate(parts):
            token = self._tokens.get(part)
            if token is not None:
                self._apply_flags(parts, index, token)
        return [part for part in parts if part]

    @staticmethod
    def _apply_flags(parts: list[str], index: int, token: AddedToken) -> None:
        left = parts[index - 1] if index else ""
        right = parts[index + 1] if index + 1 < len(parts) else ""
        if token.rstrip and right:
            parts[index + 1] = right.lstrip()
        if token.lstrip and left:
            parts[index - 1] = left.rstrip()
        if token.single_word:
            if left and left[-1] != " ":
                parts[index - 1] += token.content
                parts[index] = ""
            elif right and right[0] != " ":
                parts[index + 1] = token.content + parts[index + 1]
                parts[index] = ""
