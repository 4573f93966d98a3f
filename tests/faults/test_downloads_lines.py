"""Bad lines and bad hubs: cases 1, 3, 4, 5, 7 and 8 of the list of faults."""

from __future__ import annotations

import re
import threading
import time
from email.utils import formatdate

import pytest

from engine.errors import (
    AccessGated,
    BrevityError,
    Cancelled,
    CaptivePortal,
    ConnectionLost,
    ConnectionStalled,
    DownloadRefused,
    FileLengthWrong,
    HashMismatch,
    HubFault,
    RateLimited,
    RepositoryMissing,
    RevisionVanished,
    TokenNeeded,
    TokenRefused,
)
from engine.hub.transfer.halting import Patience
from tests.faults.conftest import ID, SIZE, WEIGHTS, Attempts
from tests.hub_server import (
    Fault,
    LoopbackHub,
    answer,
    changed_etag,
    drop,
    model_files,
    no_range,
    portal,
    rate_limit,
    redirect_away,
    short_body,
    slow,
    stall,
    wrong_bytes,
)

FILE = f"*/{WEIGHTS}"


# ---------------------------------------------------------------- 1: dropped connections


@pytest.mark.parametrize("abrupt", [False, True])
def test_a_dropped_connection_costs_almost_nothing(
    attempts: Attempts, hub: LoopbackHub, abrupt: bool
) -> None:
    hub.fail(*(drop(at, FILE, abrupt=abrupt) for at in (1_500_000, 11_000_000, 25_000_000)))
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) < 1.2 * SIZE
    ranges = [each.range for each in hub.log if each.path.endswith(WEIGHTS)]
    assert len(ranges) == 4
    assert ranges[0] is None
    if not abrupt:  # a reset throws away what was on the way
        assert ranges[1:] == ["bytes=1500000-", "bytes=11000000-", "bytes=25000000-"]


def test_a_line_that_always_drops_at_the_same_byte_is_given_up(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(drop(5_000_000, FILE, times=None))
    with pytest.raises(ConnectionLost, match=f"lost again and again at {WEIGHTS}"):
        attempts.run()
    assert attempts.part.stat().st_size == 5_000_000
    hub.heal()
    hub.clear_log()
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE - 5_000_000


def test_a_server_without_ranges_sends_all_again_and_the_file_is_right(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(no_range(FILE), drop(11_000_000, FILE))
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE + 11_000_000


def test_a_file_with_another_etag_is_begun_anew(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.fail(changed_etag(FILE, times=1), drop(11_000_000, FILE))
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE + 11_000_000


def test_a_signed_address_that_expires_is_asked_for_again(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.signed_uses = 1
    hub.fail(redirect_away(FILE), drop(11_000_000, FILE))
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE


def test_a_redirect_gets_no_token(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.make_private(ID, "hf_secret")
    hub.fail(redirect_away(FILE))
    model = attempts.find_with("hf_secret")
    attempts.run(model, token="hf_secret")
    attempts.assert_right()
    away = [each for each in hub.log if "Signature" in each.query]
    assert len(away) == 1
    assert away[0].token is None
    assert all(each.token == "hf_secret" for each in hub.log if each not in away)


def test_a_branch_that_moves_in_the_middle_changes_nothing(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    model = attempts.find()
    before = hub.repositories[ID].commits[model.commit]
    hub.fail(drop(11_000_000, FILE))
    cancel = threading.Event()
    hub.fail(slow(40_000_000, FILE))
    with pytest.raises(Cancelled):
        attempts.run(model, cancel, on_progress=lambda progress: cancel.set())
    hub.heal()
    hub.push(ID, model_files(b"other weights"))
    attempts.run(model)
    assert (attempts.folder / WEIGHTS).read_bytes() == before[WEIGHTS].content


def test_a_commit_that_vanishes_in_the_middle_is_said(attempts: Attempts, hub: LoopbackHub) -> None:
    model = attempts.find()
    hub.forget(ID, model.commit)
    with pytest.raises(RevisionVanished, match="has changed on the hub"):
        attempts.run(model)


# ---------------------------------------------------------------- 3 and 4: wrong bytes


def test_wrong_bytes_of_the_right_size_are_got_once_more(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(wrong_bytes(SIZE // 2, FILE, times=1))
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == 2 * SIZE


def test_wrong_bytes_again_are_an_error_and_leave_nothing(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(wrong_bytes(SIZE // 2, FILE))
    with pytest.raises(HashMismatch, match=rf"{WEIGHTS} came damaged .* twice"):
        attempts.run()
    assert hub.sent(WEIGHTS) == 2 * SIZE
    attempts.assert_not_installed()
    assert not attempts.part.exists()


def test_wrong_bytes_of_a_small_file_are_caught_by_the_hash_of_git(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(wrong_bytes(3, "*/vocab.txt"))
    with pytest.raises(HashMismatch, match=r"vocab\.txt came damaged"):
        attempts.run()
    assert not (attempts.folder / "vocab.txt").exists()


@pytest.mark.parametrize("at", [0, 5_000_000])
def test_a_body_that_is_short_is_an_error(attempts: Attempts, hub: LoopbackHub, at: int) -> None:
    hub.fail(short_body(at, FILE))
    with pytest.raises(FileLengthWrong, match=rf"{WEIGHTS} came with {at:,} in place of"):
        attempts.run()
    attempts.assert_not_installed()


# ---------------------------------------------------------------- 5: stalls


def test_a_stall_is_said_and_gone_on_after(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.fail(stall(5_000_000, FILE))
    attempts.run(patience=Patience(stall=0.3, first_wait=0.3))
    attempts.assert_right()
    assert any("the connection stalled" in each.note for each in attempts.said)
    assert hub.sent(WEIGHTS) == SIZE


def test_a_line_that_always_stalls_is_given_up(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.fail(stall(5_000_000, FILE, times=None))
    with pytest.raises(ConnectionStalled, match=f"nothing more comes of {WEIGHTS}"):
        attempts.run(patience=Patience(stall=0.1, first_wait=0.01, attempts=3))


@pytest.mark.full
def test_a_stall_is_said_within_fifteen_seconds(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.fail(stall(5_000_000, FILE))
    began = time.monotonic()
    heard: list[float] = []
    attempts.run(
        patience=Patience(),
        on_progress=lambda progress: (
            heard.append(time.monotonic() - began) if progress.state == "retrying" else None
        ),
    )
    assert 10 < heard[0] <= 15


def test_cancel_ends_a_stall_at_once(attempts: Attempts, hub: LoopbackHub) -> None:
    model = attempts.find()
    hub.fail(stall(5_000_000, FILE))
    cancel = threading.Event()
    cancelled_at: list[float] = []

    def cancel_in_the_stall() -> None:
        attempts.wait_for_part(5_000_000)
        time.sleep(0.2)
        cancelled_at.append(time.monotonic())
        cancel.set()

    thread = threading.Thread(target=cancel_in_the_stall)
    thread.start()
    with pytest.raises(Cancelled):
        attempts.run(model, cancel, patience=Patience())
    late = time.monotonic() - cancelled_at[0]
    thread.join()
    assert late < 0.2
    attempts.run()
    attempts.assert_right()


def test_a_pause_holds_no_connection_and_goes_on_where_it_was(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    hub.fail(slow(30_000_000, FILE))
    pause = threading.Event()
    asked: list[int] = []

    def pause_once(_: object) -> None:
        if not pause.is_set() and not asked and attempts.part.exists():
            pause.set()
            asked.append(0)
            threading.Timer(0.5, resume).start()

    def resume() -> None:
        asked.append(len(hub.log))
        pause.clear()

    attempts.run(pause=pause, on_progress=pause_once)
    attempts.assert_right()
    assert any(each.state == "paused" for each in attempts.said)
    assert hub.sent(WEIGHTS) < 1.2 * SIZE


# ---------------------------------------------------------------- 7: rate limits


@pytest.mark.parametrize("as_date", [pytest.param(False, marks=pytest.mark.full), True])
def test_a_rate_limit_is_waited_for(attempts: Attempts, hub: LoopbackHub, as_date: bool) -> None:
    model = attempts.find()
    after = formatdate(time.time() + 2, usegmt=True) if as_date else "2"
    hub.fail(rate_limit(after, FILE, times=1 if as_date else 2))
    began = time.monotonic()
    attempts.run(model)
    assert time.monotonic() - began > (0.9 if as_date else 4.0)
    attempts.assert_right()
    assert any("limits the rate" in each.note for each in attempts.said)


@pytest.mark.parametrize(
    "after", [pytest.param("1", marks=pytest.mark.full), "7200", "", "soon", "-1"]
)
def test_a_rate_limit_for_ever_says_when_to_try_again(
    attempts: Attempts, hub: LoopbackHub, after: str
) -> None:
    model = attempts.find()
    hub.fail(rate_limit(after, FILE))
    with pytest.raises(RateLimited, match=r"rate limited.*Try again at \d\d:\d\d"):
        attempts.run(model, patience=Patience(first_wait=0.01, longest_wait=0.1, attempts=3))


# ---------------------------------------------------------------- 8: refusals


REFUSALS: dict[str, tuple[Fault, type[BrevityError]]] = {
    "401": (answer(401, code="RepoNotFound"), TokenNeeded),
    "401 token": (answer(401, message="Invalid credentials in Authorization header"), TokenRefused),
    "403": (answer(403), DownloadRefused),
    "403 gated": (answer(403, code="GatedRepo"), AccessGated),
    "404": (answer(404, code="RepoNotFound"), RepositoryMissing),
    "500": (answer(500), HubFault),
    "portal": (portal(), CaptivePortal),
    "511": (answer(511), CaptivePortal),
}


@pytest.mark.parametrize("of_files", [False, True], ids=["asking", "downloading"])
@pytest.mark.parametrize("case", REFUSALS)
def test_each_refusal_has_its_own_words(
    attempts: Attempts, hub: LoopbackHub, case: str, of_files: bool
) -> None:
    fault, kind = REFUSALS[case]
    model = attempts.find() if of_files else None
    hub.fail(fault)
    with pytest.raises(kind) as caught:
        attempts.run(model)
    attempts.assert_not_installed()
    assert "127.0.0.1" in str(caught.value) or ID in str(caught.value)


def test_the_refusals_are_distinct_sentences() -> None:
    summaries = {kind.summary for _, kind in REFUSALS.values()}
    assert len(summaries) == len({kind for _, kind in REFUSALS.values()}) >= 7


def test_no_failure_tells_a_token_or_a_signature(attempts: Attempts, hub: LoopbackHub) -> None:
    hub.make_private(ID, "hf_verysecret")
    model = attempts.find_with("hf_verysecret")
    hub.fail(redirect_away(FILE), answer(403, "/cdn/*"))
    with pytest.raises(DownloadRefused) as caught:
        attempts.run(model, token="hf_verysecret")
    chain, error = "", caught.value
    link: BaseException | None = error
    while link is not None:
        chain += f"{link!r} {link} "
        link = link.__cause__
    assert not re.search(r"verysecret|[Ss]ignature", chain)
