"""The tasks as the window names them. What they do is the engine's business."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

TRANSLATE = "translate"


@dataclass(frozen=True)
class Task:
    """One task's name in the protocol and its words in the window."""

    name: str
    verb: str
    result: str
    announcement: str
    purpose: str
    always_offered: bool = True
    """Whether it is offered before a model says what it does."""

    @property
    def label(self) -> str:
        """What the switch says."""
        return _translated(self.verb)

    @property
    def result_title(self) -> str:
        """What the result is called."""
        return _translated(self.result)

    @property
    def announced(self) -> str:
        """What will appear."""
        return _translated(self.announcement)

    @property
    def tip(self) -> str:
        """What the task is good for."""
        return _translated(self.purpose)


def _translated(text: str) -> str:
    return QCoreApplication.translate("tasks", text)


TASKS = (
    Task(
        "summarize",
        str(QT_TRANSLATE_NOOP("tasks", "Summarize")),
        str(QT_TRANSLATE_NOOP("tasks", "Summary")),
        str(QT_TRANSLATE_NOOP("tasks", "The summary")),
        str(QT_TRANSLATE_NOOP("tasks", "Say the main points in a few sentences")),
    ),
    Task(
        "headline",
        str(QT_TRANSLATE_NOOP("tasks", "Headline")),
        str(QT_TRANSLATE_NOOP("tasks", "Headline")),
        str(QT_TRANSLATE_NOOP("tasks", "The headline")),
        str(QT_TRANSLATE_NOOP("tasks", "Say it in one line")),
    ),
    Task(
        "fuse",
        str(QT_TRANSLATE_NOOP("tasks", "Fuse")),
        str(QT_TRANSLATE_NOOP("tasks", "Fused text")),
        str(QT_TRANSLATE_NOOP("tasks", "The fused text")),
        str(QT_TRANSLATE_NOOP("tasks", "Join sentences that belong together")),
    ),
    Task(
        "split",
        str(QT_TRANSLATE_NOOP("tasks", "Split")),
        str(QT_TRANSLATE_NOOP("tasks", "Split sentences")),
        str(QT_TRANSLATE_NOOP("tasks", "The short sentences")),
        str(QT_TRANSLATE_NOOP("tasks", "Divide long sentences into short ones")),
    ),
    Task(
        TRANSLATE,
        str(QT_TRANSLATE_NOOP("tasks", "Translate")),
        str(QT_TRANSLATE_NOOP("tasks", "Translation")),
        str(QT_TRANSLATE_NOOP("tasks", "The translation")),
        str(QT_TRANSLATE_NOOP("tasks", "Say it in another language")),
        always_offered=False,
    ),
)
