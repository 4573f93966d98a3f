"""The values of all settings at one time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from app.settings.kinds import Setting, T, Value


@dataclass(frozen=True)
class Settings:
    """`chosen` has those that differ from their defaults, by their keys."""

    chosen: Mapping[str, Value] = field(default_factory=dict)

    def __getitem__(self, setting: Setting[T]) -> T:
        return cast("T", self.chosen.get(setting.key, setting.default))

    def is_changed(self, setting: Setting[T]) -> bool:
        """Whether it differs from its default."""
        return setting.key in self.chosen

    def with_value(self, setting: Setting[T], value: T) -> Settings:
        """The same with one other value."""
        chosen = dict(self.chosen)
        chosen.pop(setting.key, None)
        if value != setting.default:
            chosen[setting.key] = value
        return Settings(chosen)
