"""Settings that act through the environment: of the window, and so of all that it starts.

The hub, the engine and the commands read these variables already, however they were started.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

from app.settings.declared import MIRROR, PROXY, THREADS
from app.settings.values import Settings

HUB_VARIABLE = "HF_ENDPOINT"
THREADS_VARIABLE = "OMP_NUM_THREADS"
# In small letters, which win over capitals where a system knows both.
PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy")


def variables(settings: Settings) -> dict[str, str]:
    """What the settings say; nothing of what they leave to the environment."""
    said = {HUB_VARIABLE: settings[MIRROR]}
    said |= dict.fromkeys(PROXY_VARIABLES, settings[PROXY])
    said[THREADS_VARIABLE] = str(settings[THREADS] or "")
    return {name: value for name, value in said.items() if value}


class Environment:
    """The variables of this process, which go back to what they were before."""

    def __init__(self, environ: MutableMapping[str, str] | None = None) -> None:
        self._environ = os.environ if environ is None else environ
        self._before: dict[str, str | None] = {}

    def apply(self, settings: Settings) -> None:
        """Have the environment say what the settings do; the rest is as it was at the start."""
        wanted = variables(settings)
        for name in self._before.keys() - wanted.keys():
            self._put(name, self._before.pop(name))
        for name, value in wanted.items():
            self._before.setdefault(name, self._environ.get(name))
            self._environ[name] = value

    def restore(self) -> None:
        """Leave everything as it was found."""
        self.apply(Settings())

    def _put(self, name: str, value: str | None) -> None:
        if value is None:
            self._environ.pop(name, None)
        else:
            self._environ[name] = value
