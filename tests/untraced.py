"""Processes that are not traced for coverage, which would be measured, or not fit, too."""

from __future__ import annotations

import os


def untraced_environment() -> dict[str, str]:
    """This process's environment without what has its children traced."""
    return {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
