"""JSON files of a model's folder, read with bounds."""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.errors import ModelDamaged, ModelMissing

CONFIG_FILE = "config.json"
MAX_JSON_BYTES = 1_000_000


def read_json(folder: Path, name: str) -> dict[str, Any]:
    """The JSON object in a file of a model. Raises ModelMissing or ModelDamaged."""
    path = folder / name
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ModelDamaged(str(folder), name, "it is no file")
        if path.stat().st_size > MAX_JSON_BYTES:
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


def shards_of(folder: Path, index: str) -> dict[str, str]:
    """Which file has which tensor, as an index says. Raises ModelMissing or ModelDamaged."""
    weight_map = read_json(folder, index).get("weight_map")
    if not isinstance(weight_map, dict) or not weight_map:
        raise ModelDamaged(str(folder), index, "it names no weights")
    for shard in weight_map.values():
        # A backslash parts folders on Windows, and a colon names a drive or a stream.
        if not isinstance(shard, str) or Path(shard).name != shard or set(shard) & set("\\:\0"):
            raise ModelDamaged(str(folder), index, f"it names a file elsewhere: {shard!s:.80}")
    return weight_map


def architecture_of(values: Mapping[str, Any]) -> str:
    """What a `config.json` calls its model, for people: its class, or its type.

    The type is what decides, so it is named where the class is of another one.
    """
    kind = values.get("model_type")
    if not isinstance(kind, str) or not kind:
        return "unnamed"
    names = values.get("architectures")
    name = str(names[0]) if isinstance(names, list) and names else ""
    same = name.lower().startswith(kind.lower().replace("-", ""))
    return (name if same else kind)[:80]
