"""`brevity models …`: what each command does, and how its outcome is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from engine.cli.exit_status import DONE, FAILED, INTERRUPTED, TERMINATED
from engine.cli.model_answers import ModelAnswers
from engine.cli.model_meters import make_meter
from engine.cli.model_tables import ModelRow, as_values, description, rows, table
from engine.cli.model_work import Work, do_work
from engine.cli.models_parser import ModelsInvocation
from engine.errors import (
    BrevityError,
    ConversionUnconfirmed,
    LibraryMissing,
    ModelNotInstalled,
    ModelUnsound,
    OutputUnwritable,
    RemovalUnconfirmed,
)
from engine.hub.catalogue import catalogue, entry_for
from engine.hub.fit import fit_reason, machine, memory_of_weights
from engine.hub.installation import (
    UnfinishedDownload,
    discard_unfinished,
    find_wanted,
    install,
    unfinished_downloads,
)
from engine.hub.library import (
    InstalledModel,
    embedded_model,
    find_installed,
    find_model,
    hub_name,
    installed_models,
    library_models,
    shared_models,
)
from engine.hub.manifest import needs_conversion
from engine.hub.naming import EMBEDDED_MODEL, split_commit
from engine.hub.removal import remove
from engine.hub.storage import check_library_folder, library_folder, megabytes

_T = TypeVar("_T")


def run_models(invocation: ModelsInvocation) -> int:
    """Do the command for all that is named; the exit status that tells how it went.

    What fails is told of and the next is done. Raises BrokenPipeError and OutputUnwritable when the
    output can't be written.
    """
    answers = ModelAnswers(as_json=invocation.json)
    one_by_one = _ONE_BY_ONE.get(invocation.command)
    if one_by_one is None:
        return _guarded("", answers, partial(_AT_ONCE[invocation.command], invocation))
    names = invocation.names
    if invocation.command == "verify" and not names:
        names = tuple(model.name for model in library_models())
        if not names:
            answers.tell("The library holds no models yet.", "done")
    statuses = [_guarded(name, answers, partial(one_by_one, name, invocation)) for name in names]
    return max(statuses, default=DONE)


def _guarded(name: str, answers: ModelAnswers, act: Callable[[ModelAnswers], None]) -> int:
    try:
        act(answers)
    except OutputUnwritable:
        raise
    except BrevityError as error:
        answers.fail(name, error)
        return FAILED
    return DONE


def _work(title: str, name: str, answers: ModelAnswers, work: Work[_T]) -> _T:
    return do_work(work, make_meter(title, name, answers.write if answers.as_json else None))


# ---------------------------------------------------------------- looking


def _list(invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    entries = catalogue() if invocation.everything else ()
    listed = rows(installed_models(), unfinished_downloads(), entries)
    here = machine()
    try:
        check_library_folder()
    except LibraryMissing as error:  # the others are listed all the same
        answers.note(f"brevity: {error}")
    if answers.as_json:
        for row in listed:
            answers.write("model", as_values(row, here))
        return
    answers.print(table(listed, here))
    if not invocation.everything:
        answers.note("brevity models list --all shows the models that can be downloaded, too.")


def _info(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    model = _found(name)
    wanted = hub_name(name)
    entry = entry_for(model.id if model else split_commit(wanted)[0])
    unfinished = next(iter(_unfinished(name)), None) if model is None else None
    if model is None and entry is None and unfinished is None:
        raise ModelNotInstalled(name)
    model_id = model.id if model else unfinished.id if unfinished else entry.id if entry else name
    row = ModelRow(model_id, entry, model, unfinished)
    if answers.as_json:
        answers.write("model", as_values(row, machine()))
    else:
        answers.print(description(row, machine()))


def _path(invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    from engine.hub.relocation import move_library, use_library

    if invocation.move is not None:
        to = Path(invocation.move)
        folder = _work(
            "moving the models", "", answers, lambda cancel, tell: move_library(to, cancel, tell)
        )
        answers.tell(f"The models are in {folder} now.", "moved", folder=str(folder))
        return
    if invocation.use is not None:
        folder = use_library(Path(invocation.use))
        answers.tell(f"The library is {folder} from now on.", "moved", folder=str(folder))
        return
    folders = [find_model(name) for name in invocation.names] or [library_folder()]
    for folder in folders:
        if answers.as_json:
            answers.write("path", {"folder": str(folder)})
        else:
            answers.print(f"{folder}\n")


# ---------------------------------------------------------------- bringing


def _pull(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    model = None if invocation.revision else _found(name)
    if model is None or model.fault is not None:
        model = _download(name, invocation, answers)
    elif not model.needs_conversion:
        where = "in the cache that other programs share" if _is_shared(model) else "here"
        answers.tell(f"{model.id} is {where} already: {model.folder}", "present", model=model)
        return
    if model.needs_conversion:
        _confirm_conversion(model.id, invocation, answers)
        model = _converted(model, answers)
    answers.tell(f"{model.id} is ready in {model.folder}", "installed", model=model)


def _download(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> InstalledModel:
    remote = _work(
        f"asking for {name}",
        name,
        answers,
        lambda cancel, tell: find_wanted(name, invocation.revision, cancel=cancel),
    )
    size = sum(file.size for file in remote.files if _is_weights(file.path))
    entry = entry_for(remote.id)
    known = entry.memory_bytes.get("float32") if entry else None
    reason = fit_reason(known or memory_of_weights(size), machine())
    answers.tell_of_download(remote, reason)
    if needs_conversion(file.path for file in remote.files):
        _confirm_conversion(remote.id, invocation, answers)
    try:
        return _work(
            remote.id,
            remote.id,
            answers,
            lambda cancel, tell: install(remote, cancel=cancel, on_progress=tell),
        )
    except SystemExit as stopped:
        if stopped.code in (INTERRUPTED, TERMINATED):
            answers.note(f"What came of {remote.id} is kept: brevity models pull {name} goes on.")
        raise


def _import(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    from engine.hub.importing import import_folder

    model = _work(
        f"copying {Path(name).name}",
        name,
        answers,
        lambda cancel, tell: import_folder(Path(name), cancel, tell),
    )
    answers.tell(f"{model.id} is in the library now: {model.folder}", "installed", model=model)
    if model.needs_conversion:
        answers.note(f"Its format is an old one: brevity models convert {model.id} converts it.")


def _convert(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    model = _existing(name)
    if model.fault is not None:
        raise model.fault
    if not model.needs_conversion:
        answers.tell(f"{model.id} needs no conversion.", "present", model=model)
        return
    _confirm_conversion(model.id, invocation, answers)
    model = _converted(model, answers)
    answers.tell(f"{model.id} is converted: {model.folder}", "converted", model=model)


def _converted(model: InstalledModel, answers: ModelAnswers) -> InstalledModel:
    from engine.cli.model_conversion import convert

    title = f"converting {model.id}"
    return _work(title, model.id, answers, lambda cancel, tell: convert(model, cancel, tell))


def _confirm_conversion(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    question = (
        f"{name} is in an older format (pytorch_model.bin). Convert it once, in a process of its"
        " own without network?"
    )
    if not invocation.yes and not answers.ask(question):
        raise ConversionUnconfirmed(name)


# ---------------------------------------------------------------- keeping


def _verify(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    from engine.hub.verification import repair, verify

    model = _existing(name)
    report = _work(
        f"verifying {model.id}", model.id, answers, lambda cancel, tell: verify(model, cancel, tell)
    )
    if report.sound:
        how = "as installed" if report.hashed else "of the right form; there are no checksums"
        answers.tell(f"{model.name} is sound: its files are {how}.", "sound", model=model)
        return
    unsound = [*report.damaged, *(f"{missing} (missing)" for missing in report.missing)]
    files = ", ".join(unsound)
    if not invocation.repair:
        raise ModelUnsound(model.name, files)
    answers.note(f"{model.name} is damaged, and is repaired now: {files}")
    repaired = _work(
        f"repairing {model.id}",
        model.id,
        answers,
        lambda cancel, tell: repair(report, cancel=cancel, on_progress=tell),
    )
    answers.tell(f"{model.name} is repaired.", "repaired", model=repaired)
    if repaired.needs_conversion:
        answers.note(f"It has to be converted again: brevity models convert {model.id}.")


def _remove(name: str, invocation: ModelsInvocation, answers: ModelAnswers) -> None:
    models, downloads = _removable(name), _unfinished(name)
    if not models and not downloads:
        other = _found(name)
        if other is None:
            raise ModelNotInstalled(name)
        models = [other]
    for model in models:
        if model.origin in ("embedded", "shared cache"):
            remove(model)  # says why not
        _confirm_removal(f"{model.name} ({megabytes(model.size)})", name, invocation, answers)
        remove(model)
        answers.tell(f"{model.name} is deleted.", "deleted", id=model.id, commit=model.commit)
    for download in downloads:
        what = f"what came of {download.id} ({megabytes(download.done)})"
        _confirm_removal(what, name, invocation, answers)
        discard_unfinished(download)
        answers.tell(f"Deleted {what}.", "deleted", id=download.id, commit=download.commit)


def _confirm_removal(
    what: str, name: str, invocation: ModelsInvocation, answers: ModelAnswers
) -> None:
    if not invocation.yes and not answers.ask(f"Delete {what}?"):
        raise RemovalUnconfirmed(name)


# ---------------------------------------------------------------- finding what is named


def _existing(name: str) -> InstalledModel:
    model = _found(name)
    if model is None:
        check_library_folder()
        raise ModelNotInstalled(name)
    return model


def _found(name: str) -> InstalledModel | None:
    """What is here of that name: the embedded model, the library's, or one in the shared cache."""
    if name == EMBEDDED_MODEL:
        return embedded_model()
    name = _without_address(name)
    model = find_installed(name)
    if model is not None:
        return model
    model_id, commit = split_commit(hub_name(name))
    for shared in shared_models():
        if shared.id == model_id and (commit is None or shared.commit.startswith(commit)):
            return shared
    return None


def _removable(name: str) -> list[InstalledModel]:
    """All versions in the library that a name means."""
    model_id, commit = split_commit(hub_name(_without_address(name)))
    return [
        model
        for model in library_models()
        if model.id.casefold() == model_id.casefold()
        and (commit is None or (len(commit) >= 7 and model.commit.startswith(commit)))
    ]


def _unfinished(name: str) -> list[UnfinishedDownload]:
    model_id, commit = split_commit(hub_name(_without_address(name)))
    return [
        download
        for download in unfinished_downloads()
        if download.id == model_id and commit in (None, download.commit)
    ]


def _without_address(name: str) -> str:
    if "://" not in name:
        return name
    from engine.hub.remote import parse_model_id

    return parse_model_id(name)


def _is_shared(model: InstalledModel) -> bool:
    return model.origin == "shared cache"


def _is_weights(path: str) -> bool:
    return path.endswith((".safetensors", ".bin"))


_AT_ONCE: dict[str, Callable[[ModelsInvocation, ModelAnswers], None]] = {
    "list": _list,
    "path": _path,
}
_ONE_BY_ONE: dict[str, Callable[[str, ModelsInvocation, ModelAnswers], None]] = {
    "info": _info,
    "pull": _pull,
    "import": _import,
    "convert": _convert,
    "verify": _verify,
    "rm": _remove,
}
