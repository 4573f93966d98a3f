"""What can go wrong between a hub and its clients, as values.

A fault holds for requests whose path matches `path` (a pattern as in `fnmatch`, over the address
without its query), for `times` requests or for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal

Kind = Literal[
    "answer", "drop", "stall", "slow", "short", "wrong", "no_range", "portal", "away", "etag"
]


@dataclass
class Fault:
    """One fault; `left` counts down, None is for ever."""

    kind: Kind
    path: str
    left: int | None = None
    at: int = 0
    status: int = 500
    headers: Mapping[str, str] = field(default_factory=dict)
    bytes_per_second: int = 0
    abrupt: bool = False

    def matches(self, path: str) -> bool:
        """Whether this fault is for requests of this address."""
        return self.left != 0 and fnmatchcase(path, self.path)


FILES = "*/resolve/*"
API = "/api/*"


def answer(
    status: int,
    path: str = "*",
    times: int | None = None,
    code: str = "",
    message: str = "",
    headers: Mapping[str, str] | None = None,
) -> Fault:
    """An error status with the headers by which the hub says what it means."""
    given = {"X-Error-Code": code, "X-Error-Message": message, **(headers or {})}
    present = {name: value for name, value in given.items() if value}
    return Fault("answer", path, times, status=status, headers=present)


def rate_limit(retry_after: str = "", path: str = "*", times: int | None = None) -> Fault:
    """429, with Retry-After in seconds or as a date."""
    return answer(429, path, times, headers={"Retry-After": retry_after})


def drop(at: int, path: str = FILES, times: int | None = 1, abrupt: bool = False) -> Fault:
    """The connection ends when the file's byte `at` is reached; abrupt: with a reset."""
    return Fault("drop", path, times, at=at, abrupt=abrupt)


def stall(at: int, path: str = FILES, times: int | None = 1) -> Fault:
    """At the file's byte `at` nothing more comes, and the connection stays."""
    return Fault("stall", path, times, at=at)


def slow(bytes_per_second: int, path: str = FILES) -> Fault:
    """A thin line."""
    return Fault("slow", path, bytes_per_second=bytes_per_second)


def short_body(at: int, path: str = FILES, times: int | None = None) -> Fault:
    """The file ends at byte `at`, and Content-Length says so too."""
    return Fault("short", path, times, at=at)


def wrong_bytes(at: int, path: str = FILES, times: int | None = None) -> Fault:
    """The byte at `at` is another one; the size is right."""
    return Fault("wrong", path, times, at=at)


def no_range(path: str = FILES) -> Fault:
    """Every answer is the whole file."""
    return Fault("no_range", path)


def portal(path: str = "*", times: int | None = None) -> Fault:
    """A sign-in page comes, with status 200."""
    return Fault("portal", path, times)


def redirect_away(path: str = FILES, times: int | None = None) -> Fault:
    """Files come from another host, at a signed address that can be used `left` times."""
    return Fault("away", path, times)


def changed_etag(path: str = FILES, times: int | None = None) -> Fault:
    """Files come with another ETag than before."""
    return Fault("etag", path, times)
