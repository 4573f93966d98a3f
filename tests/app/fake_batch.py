"""A batch without a model: a real process that reads the list, tells events and writes results.

Run as a script, with the arguments of `app --queue`. What a document says decides what becomes of
it: FAIL fails, SLOW takes some seconds in many passes and BRIEF less than one, DIE kills the
process, SKIP is left out. The result of any other is what it says, in capitals. Every start is
noted in the file that FAKE_BATCH_LOG names.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import time
from pathlib import Path

from app.queue.child import live_with_window
from engine.batch.events import (
    BatchEvent,
    Begun,
    Done,
    Ended,
    Failed,
    Planned,
    Progress,
    Stopped,
    encode_event,
)
from engine.batch.folder import BatchFolder, open_folder
from engine.batch.plan import Shard, Source, find_sources, listed_paths
from engine.batch.reading import Facts
from engine.batch.results import Result
from engine.batch.settings import BatchSettings
from engine.errors import BrevityError, FileMissing, FileUnreadable

PASSES = {"SLOW": 40, "BRIEF": 8}


def say(event: BatchEvent) -> None:
    sys.stdout.write(encode_event(event))
    sys.stdout.flush()


def note_start(arguments: list[str]) -> None:
    if log := os.environ.get("FAKE_BATCH_LOG"):
        with open(log, "a", encoding="ascii") as file:  # noqa: PTH123 - appending
            file.write(json.dumps({"pid": os.getpid(), "arguments": arguments}) + "\n")


def fake_settings(task: str, length: str, strategy: str, model: str) -> BatchSettings:
    """What a folder of results says of the options with which they were made."""
    options = {"length": length, "strategy": strategy}
    return BatchSettings(task, options, model, output_format="jsonl")


def work(folder: BatchFolder, source: Source) -> Done | Failed:
    """Do a document, and give the last event of it, which is not yet told."""
    began = time.monotonic()
    say(Begun(source.name))
    try:
        text = source.path.read_text(encoding="utf-8")
    except OSError:
        return fail(folder, source, FileMissing(source.path.name))
    if "DIE" in text:
        print("no luck today", file=sys.stderr, flush=True)
        os._exit(9)
    if "FAIL" in text:
        return fail(folder, source, FileUnreadable(source.path.name, "it is cursed"))
    for number in range(passes := PASSES.get(text, 0)):
        say(Progress(source.name, number, passes))
        time.sleep(0.1)
    status = source.path.stat()
    digest = hashlib.sha256(source.path.read_bytes()).hexdigest()
    facts = Facts(digest, status.st_size, status.st_mtime_ns)
    words = len(text.split())
    result = Result(
        text=text.upper(), title=source.path.stem, language="en", model="fake", strategy="whole",
        passes=1, tokens=words, words_read=words, words_total=words, complete=True, warning="",
        truncated=False,
    )  # fmt: skip
    entry = folder.write(source, facts, result, time.monotonic() - began)
    return Done(source.name, entry.output, words, entry.seconds)


def fail(folder: BatchFolder, source: Source, error: BrevityError) -> Failed:
    folder.fail(source, Facts(), error, 0.0)
    return Failed.of(source.name, error)


def main() -> None:
    note_start(sys.argv[1:])
    live_with_window()
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["batch"])
    for option in ("--list", "--out", "--task", "--model", "--length", "--strategy"):
        parser.add_argument(option, default="")
    parser.add_argument("--format", choices=["jsonl"], required=True)
    for option in ("--json", "--retry-failed"):
        parser.add_argument(option, action="store_true", required=True)
    wanted = parser.parse_args()
    settings = fake_settings(wanted.task, wanted.length, wanted.strategy, wanted.model)
    sources = find_sources(listed_paths(Path(wanted.list).read_bytes().splitlines(keepends=True)))
    outcomes: list[bool] = []
    try:
        with open_folder(Path(wanted.out), settings, Shard()) as folder:
            needed = [s for s in sources if folder.needs(s, retry_failed=True)]
            say(Planned(len(sources), len(sources) - len(needed)))
            folder.forget({source.name for source in needed})
            for source in needed:
                if not source.path.exists() or "SKIP" not in source.path.read_text("utf-8"):
                    say(event := work(folder, source))
                    outcomes.append(isinstance(event, Done))
    except BrevityError as error:
        say(Stopped.of(error))
        sys.exit(1)
    done = sum(outcomes)
    say(Ended(done, len(outcomes) - done, len(sources) - len(needed), 60.0))
    sys.exit(0 if all(outcomes) else 1)


if __name__ == "__main__":
    main()
