from __future__ import annotations

import pytest

from app.transfer_meter import TransferMeter
from app.window.amounts import data_of, data_rate, data_size, percent, time_left
from engine.hub.bytes_work import WorkProgress
from engine.hub.download import DownloadProgress


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def report(
    done: int, path: str = "a", state: str = "downloading", size: int = 1000
) -> DownloadProgress:
    return DownloadProgress(path, done, size, done, 2000, 10.0, 5.0, state, "")  # type: ignore[arg-type]


def test_of_a_flood_of_reports_ten_a_second_are_shown() -> None:
    clock = Clock()
    meter = TransferMeter(clock)
    shown = 0
    for number in range(999):
        clock.now = number / 999
        shown += meter.take(report(number)) is not None
    assert 9 <= shown <= 11


def test_a_change_of_state_is_always_shown() -> None:
    meter = TransferMeter(Clock())
    assert meter.take(report(1)) is not None
    assert meter.take(report(2)) is None
    retrying = meter.take(report(2, state="retrying"))
    assert retrying is not None
    assert retrying.state == "retrying"


def test_each_file_has_a_rate_and_a_time_of_its_own_until_it_is_whole() -> None:
    clock = Clock()
    meter = TransferMeter(clock)
    for second in range(4):
        clock.now = float(second)
        meter.take(report(100 * second))
        transfer = meter.take(report(200 * second, "b", state=f"{second}"))
    assert transfer is not None
    slow, fast = transfer.files
    assert (slow.bytes_per_second, slow.seconds_left) == (100.0, 7.0)
    assert (fast.bytes_per_second, fast.seconds_left) == (200.0, 2.0)
    clock.now = 5.0
    after = meter.take(report(1000))
    assert after is not None
    assert [file.path for file in after.files] == ["b"]


def test_a_file_that_begins_anew_has_no_rate_from_before() -> None:
    clock = Clock()
    meter = TransferMeter(clock)
    for second, done in enumerate((0, 900, 10)):
        clock.now = float(second)
        transfer = meter.take(report(done))
    assert transfer is not None
    assert transfer.files[0].bytes_per_second == 0.0
    assert transfer.files[0].seconds_left is None


def test_hashing_has_a_rate_too() -> None:
    clock = Clock()
    meter = TransferMeter(clock)
    for second in range(3):
        clock.now = float(second)
        transfer = meter.take(WorkProgress("a", 100 * second, 1000))
    assert transfer is not None
    assert (transfer.bytes_per_second, transfer.seconds_left) == (100.0, 8.0)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 kB"),
        (999_600, "1.00 MB"),
        (93_700_000, "93.7 MB"),
        (247_000_000, "247 MB"),
        (1_821_000_000, "1.82 GB"),
        (5e15, "5,000 TB"),
    ],
)
def test_sizes_have_three_digits(size: float, words: str) -> None:
    assert data_size(size) == words


def test_amounts_read_as_people_say_them() -> None:
    assert data_of(41_200_000, 93_700_000) == "41.2 of 93.7 MB"
    assert data_of(5_000_000, 1_821_000_000) == "0.01 of 1.82 GB"
    assert data_rate(3_200_000) == "3.20 MB/s"
    assert [time_left(seconds) for seconds in (0.1, 59, 61, 7_800)] == [
        "1 s left",
        "59 s left",
        "1 min left",
        "2 h 10 min left",
    ]
    assert percent(0.999) == "99 %"
