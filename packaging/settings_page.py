"""Writes docs/settings.md from the declarations: `python packaging/settings_page.py`.

A test compares, so that the page never says anything else than the program.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/settings.md"
_WIDTH = 100
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from app.settings import Address, Choice, Effect, Flag, Folder, Setting, Whole  # noqa: E402
from app.settings.declared import GROUPS, SETTINGS  # noqa: E402
from app.settings.migrations import VERSION  # noqa: E402

_HEAD = f"""\
# Settings

<!-- Written by packaging/settings_page.py from app/settings/declared.py. -->

Ctrl+, opens the settings in the window. Each acts as soon as it is changed, or when its description
says so, and can be reset to its default.

They are the window's. A command does the same wherever it is run: it goes by its options (`brevity
COMMAND --help`), and by the environment (`brevity models --help`, and `BREVITY_LANGUAGE`). Two
things are shared. The folder of the models is noted in the library, where the commands find it,
too (`brevity models path`). And proxy, mirror and threads are handed to everything that the window
starts as the variables that the commands read: `http_proxy`, `https_proxy` and `all_proxy`,
`HF_ENDPOINT`, and `OMP_NUM_THREADS`. A setting that is left at its default leaves these variables
as they are.

## The file

What differs from the defaults is kept in `settings.json`: in the folder `BREVITY_HOME` where that
is set, else in `~/.config/Brevity` (Linux), `~/Library/Application Support/Brevity` (macOS) or
`%LOCALAPPDATA%\\Brevity` (Windows).

```json
{{
  "settings": {{
    "beams": 4,
    "theme": "dark"
  }},
  "version": {VERSION}
}}
```

It is replaced whole or not at all. All windows follow a change at once. Of two Brevitys, as on two
displays, that change the same setting the last one wins; each sees what the other has changed when
its settings are opened. Keys that this version does not know stay as they are. A value that can't
be used is left alone until it is changed, and the default acts in its place. A file that is
damaged, or was written by a newer Brevity, is kept beside it as `settings.json.bak`. Files of
older versions are understood: what each step changed stands in `app/settings/migrations.py`.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_groups()])


def _groups() -> Iterator[str]:
    for group in GROUPS:
        yield f"## {group}\n"
        for setting in SETTINGS:
            if setting.group == group:
                yield _entry(setting)


def _entry(setting: Setting[Any]) -> str:
    effect = "" if setting.effect is Effect.AT_ONCE else f" {setting.effect.value}"
    facts = [f"`{setting.key}`", _values(setting), f"default: {_default(setting)}"]
    entry = f"**{setting.label}** ({'; '.join(facts)}). {setting.description}{effect}"
    return textwrap.fill(entry, _WIDTH, break_long_words=False, break_on_hyphens=False) + "\n"


def _values(setting: Setting[Any]) -> str:
    match setting:
        case Flag():
            return "`true` or `false`"
        case Choice():
            return ", ".join(
                f"`{value}` {label}" if label != value else f"`{value}`"
                for value, label in setting.options.items()
            )
        case Whole():
            unit = f" {setting.unit}" if setting.unit else ""
            automatic = ", or `0` for automatic" if setting.automatic else ""
            return f"`{setting.least}` to `{setting.most}`{unit}{automatic}"
        case Address():
            return f"an address as in `{setting.example}`"
    return "a folder; kept by the library of models, not in the file"


def _default(setting: Setting[Any]) -> str:
    if isinstance(setting, Flag):
        return f"`{str(setting.default).lower()}`"
    if isinstance(setting, Folder):
        return "`models` in the folder of Brevity's data"
    return f"`{setting.default}`" if setting.default != "" else "none"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
