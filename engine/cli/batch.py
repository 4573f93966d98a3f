"""`brevity batch`: one task on many documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import cast

from engine.batch.events import BatchEvent, Ended, Stopped, encode_event
from engine.batch.folder import BatchFolder, open_folder
from engine.batch.here import do_here
from engine.batch.job import Job
from engine.batch.ledger import Ledger
from engine.batch.plan import Shard, Source, find_sources, is_folder, listed_paths
from engine.batch.settings import BatchSettings, OutputFormat, model_identity
from engine.cli.batch_meters import BatchMeter, make_batch_meter
from engine.cli.batch_parser import BatchInvocation
from engine.cli.exit_status import DONE, FAILED, INTERRUPTED, WRONG_USAGE
from engine.cli.output import write_out
from engine.cli.sources import password_of
from engine.documents.cleaning import printable
from engine.errors import (
    BatchEmpty,
    BrevityError,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
    LanguagePairUnsupported,
    OptionInvalid,
    TaskUnsupported,
)

_USAGE_ERRORS = (OptionInvalid, TaskUnsupported, LanguagePairUnsupported)
_MOST_JOBS = 16
_MOST_THREADS = 8
_JOB_BYTES = 1_500_000_000
"""Of memory, for a worker with the embedded model and a batch of long sources."""


def run_batch(invocation: BatchInvocation) -> int:
    """Do the batch; the exit status that tells how it went.

    Raises BrokenPipeError and OutputUnwritable when the output can't be written.
    """
    meter = make_batch_meter(str(invocation.out), json=invocation.json)
    with closing(meter):

        def tell(event: BatchEvent) -> None:
            if invocation.json:
                write_out(encode_event(event))
            meter.show(event)

        try:
            ended = _run(invocation, tell, meter)
        except BrevityError as error:
            if invocation.json:
                write_out(encode_event(Stopped.of(error)))
            meter.stop(str(error))
            return WRONG_USAGE if isinstance(error, _USAGE_ERRORS) else FAILED
        except SystemExit as exit_:
            if exit_.code == INTERRUPTED:
                meter.interrupt()
            raise
    return FAILED if ended.failed else DONE


def _run(
    invocation: BatchInvocation, tell: Callable[[BatchEvent], None], meter: BatchMeter
) -> Ended:
    shard = Shard(*invocation.shard)
    password = password_of(invocation)
    settings = _settings(invocation)
    found, refused = _found_sources(invocation)
    sources = [source for source in found if shard.has(source.name)]
    with open_folder(invocation.out, settings, shard) as folder:
        meter.note_vanished(_vanished(invocation, folder, shard))
        ledger = Ledger(folder, tell)
        wanted = ledger.plan(sources, retry_failed=invocation.retry_failed, refused=refused)
        left_out = {source.name for source in sources} - {source.name for source in wanted}
        meter.note_failed(sum(folder.entries[name].state == "failed" for name in left_out))
        if invocation.engine == "ray":
            from engine.batch.on_cluster import do_on_cluster  # only now: most have no cluster

            job = Job.of(settings, batch=invocation.batch)
            do_on_cluster(
                wanted, job, settings, ledger,
                address=invocation.address, workers=invocation.jobs, password=password,
            )  # fmt: skip
        else:
            jobs = invocation.jobs or _jobs_here(invocation.device)
            job = Job.of(settings, _threads(jobs), invocation.batch)
            do_here(wanted, job, ledger, jobs=jobs, password=password)
        return ledger.close()


def _settings(invocation: BatchInvocation) -> BatchSettings:
    quotes = invocation.options["strategy"] == "extractive"
    try:
        model_hash = "" if quotes else model_identity(invocation.model)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileUnreadable(printable(invocation.model), reason) from error
    return BatchSettings(
        task=invocation.task,
        options=invocation.options,
        model="" if quotes else invocation.model,
        model_hash=model_hash,
        device=invocation.device,
        precision=invocation.precision,
        output_format=cast("OutputFormat", invocation.output_format),
    )


def _found_sources(
    invocation: BatchInvocation,
) -> tuple[Sequence[Source], Sequence[tuple[str, BrevityError]]]:
    """The documents that are asked for, of whichever shard, and folders that can't be listed."""
    wanted = [*invocation.sources, *_listed(invocation.list_file)]
    out = invocation.out
    for path in wanted:
        if is_folder(path) and is_folder(out) and out.samefile(path):
            raise OptionInvalid("out", printable(str(out)), "another folder than the documents'")
    refused: list[tuple[str, BrevityError]] = []

    def note(folder: Path, error: OSError) -> None:
        name = folder.as_posix()
        failure = FileUnreadable(printable(name), (error.strerror or str(error)).lower())
        refused.append((name, failure))

    found = find_sources(wanted, leave_out=out, on_refusal=note)
    if not found and refused:
        raise refused[0][1]
    if not found:
        raise BatchEmpty(", ".join(printable(str(path)) for path in wanted) or "the list")
    return found, refused


def _listed(name: str) -> Sequence[Path]:
    if not name:
        return ()
    label = "standard input" if name == "-" else printable(name)
    try:
        if name == "-":
            return listed_paths(sys.stdin.buffer)
        with Path(name).open("rb") as file:
            return listed_paths(file)
    except FileNotFoundError as error:
        raise FileMissing(label) from error
    except IsADirectoryError as error:
        raise FileIsFolder(label) from error
    except OSError as error:
        raise FileUnreadable(label, (error.strerror or str(error)).lower()) from error


def _vanished(invocation: BatchInvocation, folder: BatchFolder, shard: Shard) -> list[str]:
    """Documents of earlier runs that are gone from the folder that they lay in."""
    if invocation.list_file or len(invocation.sources) > 1:
        return []
    (place,) = invocation.sources
    if not is_folder(place):
        return []
    return [
        name
        for name, entry in folder.entries.items()
        if entry.state == "done" and shard.has(name) and _is_gone(place / name)
    ]


def _is_gone(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):  # nobody knows
        return False
    return False


def _jobs_here(device: str) -> int:
    """As many workers as this machine can feed: a graphics card wants a single one."""
    from engine.hub.fit import machine

    found = machine()
    if device not in ("auto", "cpu") or (device == "auto" and found.accelerator):
        return 1
    return max(1, min(_cores(), _MOST_JOBS, found.available_memory // _JOB_BYTES))


def _threads(jobs: int) -> int:
    """Of torch, for each worker; 0 is what OMP_NUM_THREADS says.

    One core is left to all else: threads that wait for each other stand still with any of them.
    """
    if "OMP_NUM_THREADS" in os.environ:
        return 0
    return max(1, min(_MOST_THREADS, (_cores() - 1) // jobs))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
