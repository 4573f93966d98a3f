"""The small parts of a download: waits, rates, locks."""

from __future__ import annotations

import threading
import time
from email.utils import formatdate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Cancelled
from engine.hub.transfer.failures import back_off, clock_time, host_of, wait_asked_for
from engine.hub.transfer.file_names import check_names
from engine.hub.transfer.halting import Halt, Patience
from engine.hub.transfer.lock import folder_lock
from engine.hub.transfer.pace import Pace

# ---------------------------------------------------------------- waits


def test_the_hub_is_believed_when_it_says_how_long_to_wait() -> None:
    assert wait_asked_for({"Retry-After": "120"}) == 120
    assert wait_asked_for({"RateLimit": '"api";r=0;t=55'}) == 55
    in_a_minute = formatdate(time.time() + 60, usegmt=True)
    assert wait_asked_for({"Retry-After": in_a_minute}) == pytest.approx(60, abs=2)
    assert wait_asked_for({"Retry-After": formatdate(0, usegmt=True)}) == 0


@given(st.text(max_size=40), st.text(max_size=40))
def test_nothing_that_a_hub_says_of_waiting_is_an_error(after: str, limit: str) -> None:
    wait = wait_asked_for({"Retry-After": after, "RateLimit": limit})
    assert wait is None or wait >= 0
    assert clock_time(wait or 0)


def test_waits_double_up_to_the_longest_and_never_agree() -> None:
    patience = Patience(first_wait=1, longest_wait=8)
    for failures, longest in enumerate([1, 2, 4, 8, 8, 8], start=1):
        waits = {back_off(failures, patience) for _ in range(20)}
        assert len(waits) > 1
        assert all(longest / 2 <= wait <= longest for wait in waits)


def test_the_time_to_try_again_is_not_too_early() -> None:
    assert clock_time(0) in {
        time.strftime("%H:%M", time.localtime(time.time() + n)) for n in (59, 60)
    }
    assert " on " in clock_time(3 * 86400)


def test_an_address_is_named_by_its_host_alone() -> None:
    assert host_of("https://user:secret@hub.example:8443/a/b?Signature=x") == "hub.example:8443"


# ---------------------------------------------------------------- rates


def test_the_rate_is_that_of_the_last_seconds() -> None:
    pace = Pace()
    assert pace.bytes_per_second == 0
    assert pace.seconds_for(100) is None
    for second in range(20):
        pace.note(1000 * second, now=float(second))
    assert pace.bytes_per_second == pytest.approx(1000)
    assert pace.seconds_for(5000) == pytest.approx(5)
    for second in range(20, 40):
        pace.note(19_000, now=float(second))
    assert pace.bytes_per_second == 0
    assert pace.seconds_for(5000) is None
    assert pace.seconds_for(0) == 0


# ---------------------------------------------------------------- locks


def test_only_one_holds_a_lock_and_nothing_is_left_of_it(tmp_path: Path) -> None:
    folder, held, waited = tmp_path / "models" / "m", [0], [0]
    most = [0]

    def work() -> None:
        for _ in range(5):
            with folder_lock(folder, on_wait=lambda: waited.__setitem__(0, 1)):
                held[0] += 1
                most[0] = max(most[0], held[0])
                time.sleep(0.005)
                held[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert waited == [1]
    assert list((tmp_path / "models").iterdir()) == []


def test_a_lock_file_that_somebody_left_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "m.lock").write_text("stale")
    with folder_lock(tmp_path / "m"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_waiting_for_a_lock_can_be_cancelled(tmp_path: Path) -> None:
    cancel = threading.Event()
    with folder_lock(tmp_path / "m"):
        with (
            pytest.raises(Cancelled),
            folder_lock(tmp_path / "m", Halt(cancel), on_wait=cancel.set),
        ):
            pass
        assert (tmp_path / "m.lock").exists()


# ---------------------------------------------------------------- names


@given(st.lists(st.text(st.characters(), min_size=1, max_size=30), max_size=4))
def test_no_name_that_is_accepted_leads_out_of_its_folder(steps: list[str]) -> None:
    from engine.errors import FileNameUnsafe

    name = "/".join(steps)
    try:
        check_names("owner/model", [name])
    except FileNameUnsafe:
        return
    root = Path("/models/m")
    path = root / name
    assert root in path.parents
    assert ".." not in path.parts
    assert "\0" not in name
