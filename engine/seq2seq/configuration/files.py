"""JSON files of a model's folder, read with bounds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from engine.errors import ModelDamaged, ModelMissing

CONFIG_FILE = "config.json"
MAX_CONFIG_BYTES = 1_000_000


def read_json(folder: Path, name: str) -> dict[str, Any]:
    """The JSON object in a file of a model. Raises ModelMissing or ModelDamaged."""
    path = folder / name
    try:
        if path.stat().st_size > MAX_CONFIG_BYTES:
            raise ModelDamaged(str(folder), name, "it is far too large")
        values = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ModelMissing(str(folder), name) from error
    except OSError as error:
        raise ModelDamaged(str(folder), name, error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ModelDamaged(str(folder), name, "it is not JSON") from error
    if not isinstance(values, dict):
        raise ModelDamaged(str(folder), name, "it holds no JSON object")
    return values
