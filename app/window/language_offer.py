"""What the window offers where the model does not read the language of a text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.window.banner import Message
from app.window.tasks import Task
from app.window.words import language_name
from engine.hub.by_language import models_for_language
from engine.messages import Failed

_QUOTABLE = ("summarize", "headline")


def language_offer(
    event: Failed,
    task: Task,
    language: str | None,
    *,
    is_over_text: bool,
    quote: Callable[[], object],
    choose_model: Callable[[str], object],
    insist: Callable[[], object],
) -> Message:
    """The message of a LanguageUnsupported: quote sentences, which needs no model, or change it.

    `choose_model` is called with the key of one that reads the language, or "". The language may
    have been taken for another: who knows better may `insist`. `is_over_text`: an earlier result
    stands below the message, and could be taken for one of this text.
    """
    models = models_for_language(task.name, language) if language else ()
    key = models[0].entry.id if models else ""
    sentences = []
    actions: list[tuple[str, Callable[[], object]]] = [
        (_translated("Choose a model…"), lambda: choose_model(key)),
        (_translated("Run anyway"), insist),
    ]
    if task.name in _QUOTABLE:
        sentences.append(_translated("Its key sentences can be quoted word for word."))
        actions.insert(0, (_translated("Quote key sentences"), quote))
    if models:
        words = _translated("For {language} there is “{model}”.")
    elif language:
        words = _translated("Brevity knows of no model for {language}.")
    else:
        words = ""
    if language and words:
        model = models[0].entry.title if models else ""
        sentences.append(words.format(language=language_name(language), model=model))
    if is_over_text:
        sentences.append(_translated("The result below is an earlier one."))
    (action, act), *others = actions
    text = " ".join(sentences)
    return Message(event.message, text, "notice", action, act, others=tuple(others))


def _translated(text: str) -> str:
    return QCoreApplication.translate("language_offer", text)
