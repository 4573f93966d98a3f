"""Models in the cache that programs with huggingface_hub share: found, used, never changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from engine.hub.model_files import INDEX_FILE, PICKLED_FILE, WEIGHTS_FILE
from engine.hub.model_json import CONFIG_FILE
from engine.hub.naming import folder_of, is_commit, is_model_id, place_of, split_commit


def shared_cache_folder() -> Path:
    """Where the cache is, as HF_HOME and HF_HUB_CACHE say; it need not exist."""
    import huggingface_hub.constants  # late: a folder is the ordinary case

    return Path(huggingface_hub.constants.HF_HUB_CACHE)


def cached_snapshots() -> Iterator[Path]:
    """All snapshots in the cache that have a `config.json`, whatever family they are of."""
    with suppress(OSError):
        for repository in sorted(shared_cache_folder().glob("models--*")):
            yield from _snapshots(repository)


def cached_snapshot(name: str) -> Path | None:
    """The snapshot of an id, or of an id at a commit (or a branch), that is fit to be used.

    Without a commit it is that of the branch main, else the newest; one with weights is preferred,
    so that one that was left half downloaded does not hide it.
    """
    model_id, revision = split_commit(name)
    if not is_model_id(model_id):
        return None
    repository = shared_cache_folder() / f"models--{folder_of(model_id)}"
    if revision is not None and is_commit(revision):
        wanted = [repository / "snapshots" / revision]
        return next(filter(_has_config, wanted), None)
    commit = _commit_of(repository, revision or "main")
    snapshots = sorted(
        _snapshots(repository) if revision is None else (),
        key=lambda folder: folder.stat().st_mtime,
        reverse=True,
    )
    if commit is not None:
        snapshots.insert(0, repository / "snapshots" / commit)
    found = [folder for folder in snapshots if _has_config(folder)]
    return next(filter(_has_weights, found), found[0] if found else None)


def _snapshots(repository: Path) -> Iterator[Path]:
    with suppress(OSError):
        for folder in sorted((repository / "snapshots").iterdir()):
            if place_of(folder) is not None and _has_config(folder):
                yield folder


def _commit_of(repository: Path, revision: str) -> str | None:
    try:
        commit = (repository / "refs" / revision).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    return commit if is_commit(commit) else None


def _has_config(folder: Path) -> bool:
    return (folder / CONFIG_FILE).is_file()


def _has_weights(folder: Path) -> bool:
    return any((folder / name).exists() for name in (WEIGHTS_FILE, INDEX_FILE, PICKLED_FILE))
