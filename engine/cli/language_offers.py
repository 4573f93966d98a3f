"""What to do about a document in a language that the model does not read: options to add."""

from __future__ import annotations

from engine.cli.parser import Invocation
from engine.cli.task_parser import HEADLINE, SUMMARIZE
from engine.wording import worded

_MOST_MODELS = 3


def language_offers(invocation: Invocation, language: str | None) -> str:
    """A sentence with every way out: quoting, models for the language by name, or all the same."""
    from engine.hub.by_language import models_for_language
    from engine.hub.storage import megabytes

    offers = []
    if invocation.task in (SUMMARIZE, HEADLINE):
        offers.append(worded("--strategy extractive to quote what is central in any language"))
    models = models_for_language(invocation.task, language) if language else ()
    for model in models[:_MOST_MODELS]:
        name, size = model.entry.short_name, model.entry.download_bytes
        about = f", {megabytes(size)}" if size else ""
        pulled = worded("(after {command})", command=f"brevity models pull {name}{about}")
        offers.append(f"--model {name}" + ("" if model.installed else f" {pulled}"))
    offers.append(worded("--any-language to run this model all the same"))
    return worded("Add {offers}.", offers=worded(", or ").join(offers))
