"""How models are called: ids of a hub, commits, and the folders that are called after them."""

from __future__ import annotations

import re
from pathlib import Path

from engine.errors import ModelIdInvalid

EMBEDDED_MODEL = "brevity-small"
LOCAL_OWNER = "local"

# huggingface_hub's own rule, of which `--` and `..` are not part: they part owner and name in the
# names of folders, or lead out of them.
_ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)?")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_LONGEST_ID = 96
_CACHE_PREFIX = "models--"
_SNAPSHOTS = "snapshots"


def is_model_id(text: str) -> bool:
    """Whether a hub may have a model of that name."""
    return (
        len(text) <= _LONGEST_ID
        and _ID.fullmatch(text) is not None
        and "--" not in text
        and ".." not in text
        and not text.endswith((".", "-", ".git"))
        and not any(part.endswith((".", "-")) for part in text.split("/"))
    )


def is_commit(text: str) -> bool:
    """Whether this is a whole commit: 40 hexadecimal digits."""
    return _COMMIT.fullmatch(text) is not None


def folder_of(model_id: str) -> str:
    """The folder that is called after a model: `owner--name`. Raises ModelIdInvalid.

    What comes from a hub is not trusted: it could name a folder elsewhere.
    """
    if not is_model_id(model_id):
        raise ModelIdInvalid(model_id, "it is not written like owner/model")
    return model_id.replace("/", "--")


def model_key(model_id: str, commit: str) -> str:
    """`owner--name@commit`, the folder in which a model is put together. Raises ModelIdInvalid."""
    if not is_commit(commit):
        raise ModelIdInvalid(f"{model_id}@{commit}", "its commit is not 40 hexadecimal digits")
    return f"{folder_of(model_id)}@{commit}"


def parse_model_key(name: str) -> tuple[str, str] | None:
    """The id and the commit of such a folder; None for any other name."""
    folder, at, commit = name.partition("@")
    model_id = folder.replace("--", "/")
    if at and is_commit(commit) and is_model_id(model_id):
        return model_id, commit
    return None


def split_commit(name: str) -> tuple[str, str | None]:
    """`owner/name@commit` or `owner/name@branch` in its two parts; None without one."""
    model_id, at, revision = name.partition("@")
    return (model_id, revision) if at and revision else (name, None)


def place_of(folder: Path) -> tuple[str, str] | None:
    """The id and the commit that a folder's place tells; None for folders called anyhow.

    Two places tell: `owner--name/<commit>` in the library, and
    `models--owner--name/snapshots/<commit>` in a cache of huggingface_hub.
    """
    model_id = _id_of_place(folder)
    return (model_id, folder.name) if model_id and is_commit(folder.name) else None


def model_name(folder: Path) -> str:
    """What a folder's model is called: its id where its place tells, else as the folder is."""
    model_id = _id_of_place(folder)
    if model_id and (is_commit(folder.name) or folder.parent.name == _SNAPSHOTS):
        return model_id
    return folder.name


def _id_of_place(folder: Path) -> str | None:
    name = folder.parent.name
    if name == _SNAPSHOTS:
        name = folder.parent.parent.name
        if not name.startswith(_CACHE_PREFIX):
            return None
        name = name.removeprefix(_CACHE_PREFIX)
    model_id = name.replace("--", "/")
    return model_id if is_model_id(model_id) else None


def local_id(name: str) -> str:
    """The id under which a folder of any name is kept: `local/` and what an id may hold of it."""
    kept = re.sub(r"[^A-Za-z0-9_]+", "-", name).strip("-")[:60].strip("-")
    return f"{LOCAL_OWNER}/{kept or 'model'}"
