"""How a text is prepared for a model, in words. The rule itself is applied by the engine."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from app.model_entry import ModelEntry
from app.window.models.wording import translated
from engine.resources import resource


def input_words(entry: ModelEntry) -> str:
    """What stands around the text, and what is written otherwise in it."""
    if entry.catalogued is None:
        return translated("By the form of its files: no rule of its own is known")
    rules = _rules()
    rule = rules["checkpoints"][entry.catalogued.rule]
    rule = {**rules["forms"][rule["form"]], **rule}
    form = rule.get("input", {})
    parts = [_marks(form)]
    if any("piece" in task for task in rule["tasks"].values()):
        parts = [translated("A mark that names the task, then the text")]
    for written, meant in form.get("replace", {}).items():
        words = translated("{written} is written as {meant}")
        parts.append(words.format(written=written, meant=meant))
    return "; ".join(parts)


def _marks(form: dict[str, Any]) -> str:
    before, after = (" ".join(form.get(side, ())) for side in ("before", "after"))
    if before or after:
        return translated("The text between {before} and {after}").format(
            before=before, after=after
        )
    if form.get("special_tokens", True):
        return translated("The text between the marks of its vocabulary")
    return translated("The text alone, without marks")


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = json.loads(resource("checkpoints.json").read_text(encoding="utf-8"))
    return rules
