"""How late a 10 ms timer of the window is, whatever the user does: `python -m benchmarks.window`.

The real window with its engine and the embedded model, its evidence process, its session and its
history in a temporary folder. Every round opens a window, does everything once and closes it; the
ticks of all rounds are taken together. Without a display it runs on Qt's offscreen platform.

The bar for each: 99 % of the ticks less than 30 ms late and none 150 ms, or within 1.5 times what
the idle window of the same run has.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.display import display_missing

if display_missing():
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from app.application import make_application
from app.garbage import GarbageCollections, spare_what_is_there
from app.window.main_window import MainWindow
from app.window.theme import Theme
from benchmarks.lateness import Figures, Watch
from benchmarks.table import table
from benchmarks.window_scenes import Material, Scenes

_IDLE = "is idle"
_HEADS = ("the window", "ticks", "p50", "p95", "p99", "max", "holds")


def measure(rounds: int, seconds: float, only: str = "") -> dict[str, Figures]:
    """The figures of each scene, by its name. `only`: of those whose names have this, and idle."""
    application = make_application()
    garbage = GarbageCollections(application)
    theme = Theme(application)
    lateness: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        material = Material.made_in(folder)
        for number in range(rounds):
            state = folder / f"state-{number}"
            state.mkdir()
            shutil.copyfile(material.history, state / "history.sqlite3")
            window = MainWindow(theme, state=state)
            spare_what_is_there()
            scenes = Scenes(window, Watch(), material, seconds, only)
            for scene, found in scenes.play():
                lateness.setdefault(scene, []).extend(found)
                if number == rounds - 1:
                    print(".", end="", file=sys.stderr, flush=True)
            window.close_unasked()
            window.deleteLater()
            del window, scenes
            gc.unfreeze()
            gc.collect()
    garbage.close()
    print(file=sys.stderr)
    return {scene: Figures.of(found) for scene, found in lateness.items()}


def shown(figures: Mapping[str, Figures]) -> str:
    """The table, in milliseconds."""
    idle = figures[_IDLE]
    lines = [
        [
            name,
            f"{found.ticks:,}",
            *(f"{value:.1f}" for value in (found.p50, found.p95, found.p99, found.max)),
            "yes" if found.holds(idle) else "no",
        ]
        for name, found in figures.items()
    ]
    return table(_HEADS, lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table; the exit status says whether all of it holds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.window", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--seconds", type=float, default=10.0, help="for what has no end of its own"
    )
    parser.add_argument("--only", default="", metavar="WORDS", help="scenes with these in the name")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    figures = measure(options.rounds, options.seconds, options.only)
    print(f"Lateness of a 10 ms timer in the window, in milliseconds, {options.rounds} rounds\n")
    print(shown(figures))
    if options.json is not None:
        values = {name: found.values() for name, found in figures.items()}
        options.json.write_text(json.dumps(values, indent=1), encoding="utf-8")
    return 0 if all(found.holds(figures[_IDLE]) for found in figures.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
