"""Killed, cancelled and doubled downloads: cases 2, 6 and 12, and all faults in any order."""

from __future__ import annotations

import hashlib
import json
import subprocess
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import BrevityError, Cancelled
from engine.hub.transfer.halting import Halt
from engine.hub.transfer.part_file import PartFile
from tests.faults.conftest import ID, SIZE, WEIGHTS, Attempts
from tests.hub_server import (
    Fault,
    LoopbackHub,
    answer,
    changed_etag,
    drop,
    model_files,
    no_range,
    online,
    random_bytes,
    rate_limit,
    redirect_away,
    short_body,
    slow,
    stall,
    wrong_bytes,
)

FILE = f"*/{WEIGHTS}"


def last_line(process: subprocess.Popen[str]) -> dict[str, object]:
    """What a download said at its end."""
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    said: dict[str, object] = json.loads(output.splitlines()[-1])
    return said


# ---------------------------------------------------------------- 2: kill -9


@pytest.mark.parametrize(
    "percent", [50, *(pytest.param(other, marks=pytest.mark.full) for other in (5, 90))]
)
def test_a_killed_download_goes_on_where_it_was(
    attempts: Attempts, hub: LoopbackHub, percent: int
) -> None:
    hub.fail(slow(30_000_000, FILE))
    process = attempts.start()
    attempts.wait_for_part(SIZE * percent // 100)
    process.kill()
    process.communicate()
    kept = attempts.part.stat().st_size
    attempts.assert_not_installed()
    hub.heal()
    hub.clear_log()
    attempts.run()
    attempts.assert_right()
    assert kept >= SIZE * percent // 100
    assert hub.sent(WEIGHTS) == SIZE - kept
    assert [each.range for each in hub.log if each.path.endswith(WEIGHTS)] == [f"bytes={kept}-"]


def test_after_a_loss_of_power_only_what_was_flushed_is_trusted(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(drop(11_000_000, FILE, times=None))
    with pytest.raises(BrevityError):
        attempts.run()
    journal = attempts.folder / f"{WEIGHTS}.part.json"
    noted = json.loads(journal.read_text())
    journal.write_text(json.dumps({**noted, "started": noted["started"] - 5000, "flushed": 4096}))
    hub.heal()
    hub.clear_log()
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE - 4096


def test_what_comes_after_a_loss_of_power_is_trusted_again(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    journal = attempts.folder / f"{WEIGHTS}.part.json"
    for at in (11_000_000, 12_000_000):
        hub.heal()
        hub.fail(drop(at, FILE, times=None))
        with pytest.raises(BrevityError):
            attempts.run()
        noted = json.loads(journal.read_text())
        if at == 11_000_000:
            earlier = {"started": noted["started"] - 5000, "flushed": 10_000_000}
            journal.write_text(json.dumps({**noted, **earlier}))
    hub.heal()
    hub.clear_log()
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE - 12_000_000


@pytest.mark.parametrize("journal", [b"", b"{", b"[]", b'{"hash": 1}', b"\xff\xfe", None])
def test_a_part_without_a_sound_journal_is_not_trusted(
    attempts: Attempts, hub: LoopbackHub, journal: bytes | None
) -> None:
    attempts.folder.mkdir(parents=True)
    attempts.part.write_bytes(b"x" * 1000)
    if journal is not None:
        (attempts.folder / f"{WEIGHTS}.part.json").write_bytes(journal)
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE


def test_a_part_that_was_changed_meanwhile_is_noticed(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.fail(drop(11_000_000, FILE, times=None))
    with pytest.raises(BrevityError):
        attempts.run()
    with attempts.part.open("r+b") as file:
        file.write(b"changed")
    hub.heal()
    attempts.run()
    attempts.assert_right()


def test_what_is_there_survives_a_cancel_while_it_is_read(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(drop(11_000_000, FILE, times=None))
    with pytest.raises(BrevityError):
        attempts.run()
    cancel = threading.Event()
    cancel.set()
    file = next(file for file in attempts.find().files if file.path == WEIGHTS)
    part = PartFile(attempts.folder / WEIGHTS, file)
    with pytest.raises(Cancelled):
        part.open(Halt(cancel))
    part.close()
    assert attempts.kept() == 11_000_000


# ---------------------------------------------------------------- 6: cancel


def test_a_cancelled_process_leaves_no_lock_and_the_next_download_succeeds(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    model = attempts.find()
    for percent in (1, 20, 45, 70, 95):
        cancel = threading.Event()
        enough = SIZE * percent // 100
        hub.heal()
        hub.fail(stall(enough, FILE, times=None))
        with pytest.raises(Cancelled):
            attempts.run(
                model,
                cancel,
                on_progress=lambda progress, enough=enough, cancel=cancel: (  # type: ignore[misc]
                    cancel.set() if progress.done >= enough else None
                ),
            )
        attempts.assert_not_installed()
        assert [path.name for path in attempts.folder.parent.iterdir()] == ["owner--model"]
    hub.heal()
    attempts.run(model)
    attempts.assert_right()
    assert hub.sent(WEIGHTS) < 1.2 * SIZE


def test_nothing_is_asked_for_when_everything_is_there(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    model = attempts.find()
    attempts.run(model)
    hub.clear_log()
    attempts.run(model)
    assert hub.log == []


# ---------------------------------------------------------------- 12: two at once


def test_two_processes_share_one_download(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.fail(slow(30_000_000, FILE))
    first = attempts.start()
    attempts.wait_for_part(1)
    second = attempts.start()
    assert second.stdout
    waiting = json.loads(second.stdout.readline())
    assert waiting["state"] == "waiting"
    assert "another Brevity" in waiting["note"]
    assert waiting["total"] == attempts.find().size
    assert last_line(first) == last_line(second) == {"error": None}
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE


def test_whoever_waits_for_a_process_that_is_killed_takes_over(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(slow(30_000_000, FILE))
    first = attempts.start()
    attempts.wait_for_part(1)
    second = attempts.start()
    assert second.stdout
    second.stdout.readline()
    first.kill()
    first.communicate()
    assert last_line(second) == {"error": None}
    attempts.assert_right()
    assert hub.sent(WEIGHTS) < 1.2 * SIZE


# ---------------------------------------------------------------- anything, in any order

SMALL = 4_000_000
small_weights = random_bytes(SMALL, seed=6)

at = st.integers(0, SMALL - 1)
faults = st.one_of(
    st.builds(drop, at, st.just(FILE), st.integers(1, 3), st.booleans()),
    st.builds(stall, at, st.just(FILE)),
    st.builds(short_body, at, st.just(FILE), st.integers(1, 2)),
    st.builds(wrong_bytes, at, st.just(FILE), st.just(1)),
    st.builds(no_range, st.just(FILE)),
    st.builds(redirect_away, st.just(FILE)),
    st.builds(changed_etag, st.just(FILE), st.just(1)),
    st.builds(rate_limit, st.sampled_from(["0", ""]), st.just(FILE), st.integers(1, 2)),
    st.builds(answer, st.sampled_from([401, 403, 404, 500, 503]), st.just(FILE), st.integers(1, 2)),
)
ends = st.one_of(
    st.tuples(st.just("cancel"), at),
    st.tuples(st.just("kill"), at),
    st.tuples(st.just("let"), st.just(0)),
)
histories = st.lists(st.tuples(st.lists(faults, max_size=3), ends), min_size=1, max_size=4)
History = list[tuple[list[Fault], tuple[str, int]]]


def end_early(attempts: Attempts, how: str, size: int) -> None:
    """A download that is cancelled or killed when so much is there, or left to what happens."""
    if how == "kill":
        process = attempts.start()
        while process.poll() is None and attempts.kept() < size:
            threading.Event().wait(0.002)
        process.kill()
        process.communicate()
        return
    cancel = threading.Event()
    try:
        attempts.run(
            cancel=cancel,
            on_progress=lambda progress: (
                cancel.set() if how == "cancel" and progress.done >= size else None
            ),
        )
    except (BrevityError, Cancelled):
        return


def missing_bytes(attempts: Attempts) -> int:
    """What a clean run has to get, at least."""
    if not attempts.kept():
        return SMALL
    noted = json.loads(attempts.part.with_name(f"{WEIGHTS}.part.json").read_text())
    sha256 = hashlib.sha256(small_weights).hexdigest()
    if noted["etag"] != f'"{sha256}"':
        return SMALL  # the beginning of another file
    kept = attempts.part.read_bytes()
    # That bytes are wrong shows only at the end; then the whole file is missing.
    return SMALL - len(kept) + (0 if small_weights.startswith(kept) else SMALL)


def live_through(history: History) -> None:
    """The property: after all that, one clean run makes it right, and sends little."""
    files = model_files(small_weights)
    with (
        tempfile.TemporaryDirectory() as scratch,
        online(),
        LoopbackHub({ID: files}) as hub,
    ):
        attempts = Attempts(hub, Path(scratch, "models", "owner--model"), small_weights)
        for bad_luck, (how, size) in history:
            hub.heal()
            hub.fail(slow(20_000_000, FILE), *bad_luck)
            end_early(attempts, how, size)
            if (attempts.folder / WEIGHTS).exists():
                assert (attempts.folder / WEIGHTS).read_bytes() == small_weights
        hub.heal()
        hub.clear_log()
        done = (attempts.folder / WEIGHTS).exists()
        missing = 0 if done else missing_bytes(attempts)
        attempts.run()
        attempts.assert_right()
        assert hub.sent(WEIGHTS) <= 1.2 * missing


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(histories)
@pytest.mark.full
def test_whatever_happened_before_a_clean_run_makes_it_right(history: History) -> None:
    live_through(history)


@pytest.mark.full
@pytest.mark.timeout(1800)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories)
def test_whatever_happened_before_a_clean_run_makes_it_right_always(history: History) -> None:
    live_through(history)
