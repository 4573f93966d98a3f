"""All settings, in the order in which they are shown."""

from __future__ import annotations

from typing import Any

from app.settings.kinds import QT_TRANSLATE_NOOP, Address, Choice, Effect, Flag, Folder, Whole
from app.settings.kinds import Setting as _Setting

RESULTS = QT_TRANSLATE_NOOP("settings", "Results")
SPEED = QT_TRANSLATE_NOOP("settings", "Speed")
MODELS = QT_TRANSLATE_NOOP("settings", "Models and network")
LOOKS = QT_TRANSLATE_NOOP("settings", "Appearance")
KEEPING = QT_TRANSLATE_NOOP("settings", "Documents and history")
GROUPS = (RESULTS, SPEED, MODELS, LOOKS, KEEPING)

# ---------------------------------------------------------------- results

LENGTH = Choice(
    key="length",
    group=RESULTS,
    label=QT_TRANSLATE_NOOP("settings", "Length of summaries"),
    description=QT_TRANSLATE_NOOP(
        "settings", "What a window begins with; the bar above the text changes it for that window."
    ),
    default="medium",
    options={
        "short": QT_TRANSLATE_NOOP("settings", "Short"),
        "medium": QT_TRANSLATE_NOOP("settings", "Medium"),
        "long": QT_TRANSLATE_NOOP("settings", "Long"),
    },
)
STRATEGY = Choice(
    key="strategy",
    group=RESULTS,
    label=QT_TRANSLATE_NOOP("settings", "How summaries are made"),
    description=QT_TRANSLATE_NOOP(
        "settings", "What a window begins with. Automatic goes by the document's length and parts."
    ),
    default="auto",
    options={
        "auto": QT_TRANSLATE_NOOP("settings", "Automatic"),
        "whole": QT_TRANSLATE_NOOP("settings", "Whole text"),
        "by-section": QT_TRANSLATE_NOOP("settings", "By section"),
        "condensed": QT_TRANSLATE_NOOP("settings", "Condensed"),
        "extractive": QT_TRANSLATE_NOOP("settings", "Quote key sentences"),
    },
)
FAITHFUL = Flag(
    key="faithful",
    group=RESULTS,
    label=QT_TRANSLATE_NOOP("settings", "Keep to what the source supports"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "A sentence that the source does not support is written anew, or a quotation of the "
        "source takes its place.",
    ),
    default=True,
    effect=Effect.NEXT_RUN,
)
BEAMS = Whole(
    key="beams",
    group=RESULTS,
    label=QT_TRANSLATE_NOOP("settings", "Beams"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "How many versions a search weighs against each other. More take longer; 1 is the "
        "fastest. Automatic is what measured best for each task.",
    ),
    default=0,
    least=1,
    most=16,
    automatic=True,
    effect=Effect.NEXT_RUN,
)
MAX_TOKENS = Whole(
    key="max_tokens",
    group=RESULTS,
    label=QT_TRANSLATE_NOOP("settings", "Longest result of a pass"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "In tokens, the pieces of words that a model writes: a hundred are some 75 words. "
        "Automatic goes by the task.",
    ),
    default=0,
    least=8,
    most=4096,
    step=8,
    automatic=True,
    effect=Effect.NEXT_RUN,
)

# ---------------------------------------------------------------- speed

DEVICE = Choice(
    key="device",
    group=SPEED,
    label=QT_TRANSLATE_NOOP("settings", "Device"),
    description=QT_TRANSLATE_NOOP(
        "settings", "Where models run. Automatic is the fastest kind that this computer has."
    ),
    default="auto",
    options={
        "auto": QT_TRANSLATE_NOOP("settings", "Automatic"),
        "cpu": QT_TRANSLATE_NOOP("settings", "Processor (CPU)"),
        "cuda": QT_TRANSLATE_NOOP("settings", "NVIDIA graphics (CUDA)"),
        "mps": QT_TRANSLATE_NOOP("settings", "Apple graphics (MPS)"),
    },
    effect=Effect.NEXT_RUN,
)
PRECISION = Choice(
    key="precision",
    group=SPEED,
    label=QT_TRANSLATE_NOOP("settings", "Precision"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "How exactly models calculate. Automatic is the fastest that works well on the device: "
        "8 bits on most processors.",
    ),
    default="auto",
    options={
        "auto": QT_TRANSLATE_NOOP("settings", "Automatic"),
        "int8": QT_TRANSLATE_NOOP("settings", "8 bits (int8)"),
        "float32": QT_TRANSLATE_NOOP("settings", "32 bits (float32)"),
        "float16": QT_TRANSLATE_NOOP("settings", "16 bits (float16)"),
        "bfloat16": QT_TRANSLATE_NOOP("settings", "16 bits (bfloat16)"),
    },
    effect=Effect.NEXT_RUN,
)
THREADS = Whole(
    key="threads",
    group=SPEED,
    label=QT_TRANSLATE_NOOP("settings", "Threads"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "How many cores of the processor a model uses. Automatic leaves one to everything else; "
        "with more than there are, it is slower.",
    ),
    default=0,
    least=1,
    most=64,
    automatic=True,
    effect=Effect.RESTART,
)

# ---------------------------------------------------------------- models and network

MODEL_FOLDER = Folder(
    key="model_folder",
    group=MODELS,
    label=QT_TRANSLATE_NOOP("settings", "Folder of the models"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "Where models are kept, for the commands, too. Models in the folder of before stay "
        "there; in a terminal, brevity models path --move FOLDER takes them along.",
    ),
)
PROXY = Address(
    key="proxy",
    group=MODELS,
    label=QT_TRANSLATE_NOOP("settings", "Proxy"),
    description=QT_TRANSLATE_NOOP(
        "settings", "The way to the hub where there is no direct one. Empty: as the system says."
    ),
    example="http://proxy.example:8080",
    schemes=("http",),
)
MIRROR = Address(
    key="mirror",
    group=MODELS,
    label=QT_TRANSLATE_NOOP("settings", "Mirror of the hub"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "Where models are looked up and downloaded. Empty: huggingface.co, or what the "
        "environment's HF_ENDPOINT says.",
    ),
    example="https://mirror.example",
)
CHECK_UPDATES = Flag(
    key="check_updates",
    group=MODELS,
    label=QT_TRANSLATE_NOOP("settings", "Look for newer versions of Brevity"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "At each start the project's page is asked for its newest version, and you are told of it. "
        "Nothing is downloaded. Otherwise Brevity never asks.",
    ),
    default=False,
)

# ---------------------------------------------------------------- appearance

LANGUAGE = Choice(
    key="language",
    group=LOOKS,
    label=QT_TRANSLATE_NOOP("settings", "Language"),
    description=QT_TRANSLATE_NOOP(
        "settings", "Of the window's own words. Texts stay in the language that they are in."
    ),
    default="system",
    options={
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "en": "English",
        "ja": "日本語",
        "de": "Deutsch",
    },
)
THEME = Choice(
    key="theme",
    group=LOOKS,
    label=QT_TRANSLATE_NOOP("settings", "Theme"),
    description=QT_TRANSLATE_NOOP(
        "settings", "High contrast is light or dark as the system is, in stronger colours."
    ),
    default="system",
    options={
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "light": QT_TRANSLATE_NOOP("settings", "Light"),
        "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
        "contrast": QT_TRANSLATE_NOOP("settings", "High contrast"),
    },
)
ZOOM = Whole(
    key="zoom",
    group=LOOKS,
    label=QT_TRANSLATE_NOOP("settings", "Size of the text"),
    description=QT_TRANSLATE_NOOP("settings", "In both panes. The rest goes by the system's font."),
    default=100,
    least=50,
    most=300,
    step=10,
    unit="%",
)

TRAY = Flag(
    key="tray",
    group=LOOKS,
    label=QT_TRANSLATE_NOOP("settings", "Entry in the system tray"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "While Brevity runs: it summarizes what is on the clipboard. Not every desktop has a tray.",
    ),
    default=False,
)

# ---------------------------------------------------------------- documents and history

START_ON_DROP = Flag(
    key="start_on_drop",
    group=KEEPING,
    label=QT_TRANSLATE_NOOP("settings", "Start when a document is dropped"),
    description=QT_TRANSLATE_NOOP(
        "settings", "Otherwise a document that is dropped is opened, and waits for Run."
    ),
    default=True,
)
HISTORY_KEEPS = Flag(
    key="history",
    group=KEEPING,
    label=QT_TRANSLATE_NOOP("settings", "Keep runs in the history"),
    description=QT_TRANSLATE_NOOP(
        "settings",
        "With their sources, on this computer alone, as are the names of the documents opened "
        "last. Otherwise nothing new is kept; what there is stays until you delete it. In either "
        "case, what a window shows is saved until it is closed, against a crash.",
    ),
    default=True,
)
HISTORY_MEGABYTES = Whole(
    key="history_megabytes",
    group=KEEPING,
    label=QT_TRANSLATE_NOOP("settings", "Greatest size of the history"),
    description=QT_TRANSLATE_NOOP("settings", "Beyond it the oldest runs are deleted."),
    default=500,
    least=10,
    most=100_000,
    step=50,
    unit="MB",
    effect=Effect.NEXT_RUN,
)

SETTINGS: tuple[_Setting[Any], ...] = (
    LENGTH,
    STRATEGY,
    FAITHFUL,
    BEAMS,
    MAX_TOKENS,
    DEVICE,
    PRECISION,
    THREADS,
    MODEL_FOLDER,
    PROXY,
    MIRROR,
    CHECK_UPDATES,
    LANGUAGE,
    THEME,
    ZOOM,
    TRAY,
    START_ON_DROP,
    HISTORY_KEEPS,
    HISTORY_MEGABYTES,
)
BY_KEY = {setting.key: setting for setting in SETTINGS}
