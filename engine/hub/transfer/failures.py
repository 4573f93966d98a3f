"""What breaks on the way, and when it is tried again."""

from __future__ import annotations

import random
import re
import socket
import ssl
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from engine.errors import (
    AccessGated,
    BrevityError,
    CaptivePortal,
    DownloadRefused,
    HubFault,
    HubUnreachable,
    RateLimited,
    RepositoryMissing,
    RevisionMissing,
    RevisionVanished,
    TokenNeeded,
    TokenRefused,
)
from engine.hub.transfer.halting import Patience

_SLEEPY_STATUS = 408
_PORTAL_STATUS = 511


class Headers(Protocol):
    """Headers of an answer, of whatever library."""

    def get(self, name: str, /) -> str | None:
        """A header by its name, in any case."""


class Interruption(Exception):
    """A failure that may pass.

    `error` is what it becomes when it does not; `note` says meanwhile what is the matter; `wait`
    is how many seconds the other side wants to be left alone.
    """

    def __init__(self, error: BrevityError, note: str, wait: float | None = None) -> None:
        super().__init__(note)
        self.error = error
        self.note = note
        self.wait = wait


class LineLost(Exception):
    """The connection broke, or speaks something else than HTTP."""


class LineStalled(Exception):
    """The connection stands, and nothing has come for too long."""


def unreachable(host: str, error: OSError) -> Interruption:
    """No connection could be made."""
    if isinstance(error, socket.gaierror):
        reason = "its name is not found"
    elif isinstance(error, TimeoutError):
        reason = "it does not answer"
    elif isinstance(error, ConnectionRefusedError):
        reason = "it refuses connections"
    elif isinstance(error, ssl.SSLError):
        reason = f"no safe connection comes about ({(error.reason or 'unknown').lower()})"
    else:
        reason = (error.strerror or str(error) or "unknown").lower()
    return Interruption(HubUnreachable(host, reason), f"no connection: {reason}")


def refusal(
    status: int, headers: Headers, model_id: str, endpoint: str, revision: str, file: str
) -> BrevityError | Interruption | None:
    """What an error status of the hub means; None for the others.

    `file` is empty while the repository itself is asked for.
    """
    host = host_of(endpoint)
    if status < 400:
        return None
    if status == 429:
        return rate_limited(headers, host)
    if status == _PORTAL_STATUS:
        return CaptivePortal(host)
    if status >= 500 or status == _SLEEPY_STATUS:
        return Interruption(HubFault(host, status), f"the hub has a fault (status {status})")
    code = headers.get("X-Error-Code") or ""
    if code == "GatedRepo":
        return AccessGated(model_id, f"{endpoint}/{model_id}")
    if code == "RevisionNotFound":
        if file:
            return RevisionVanished(model_id, file)
        return RevisionMissing(model_id, revision)
    if status == 401:
        if "invalid credentials" in (headers.get("X-Error-Message") or "").lower():
            return TokenRefused(host)
        return TokenNeeded(model_id, host)
    if status in (404, 410):
        if file and code != "RepoNotFound":
            return RevisionVanished(model_id, file)
        return RepositoryMissing(model_id, host)
    return DownloadRefused(host, file or model_id, status)


def rate_limited(headers: Headers, host: str) -> Interruption:
    """429: when the hub wants to be asked again."""
    wait = wait_asked_for(headers)
    error = RateLimited(host, clock_time(60.0 if wait is None else wait))
    return Interruption(error, "the hub limits the rate of requests", wait)


def wait_asked_for(headers: Headers) -> float | None:
    """The seconds of Retry-After (a number or a date, RFC 9110) or of the hub's RateLimit."""
    text = (headers.get("Retry-After") or "").strip()
    if re.fullmatch(r"\d{1,9}", text):
        return float(text)
    if text:
        try:
            then = parsedate_to_datetime(text)
        except ValueError:
            return None
        if then.tzinfo is None:  # "-0000", or a server that names no zone: HTTP means UTC
            then = then.replace(tzinfo=UTC)
        return max(0.0, (then - datetime.now(UTC)).total_seconds())
    match = re.search(r"\bt\s*=\s*(\d{1,9})\b", headers.get("RateLimit") or "")
    return float(match[1]) if match else None


def clock_time(seconds: float) -> str:
    """The local time so many seconds from now, as "14:05"; with the date if it is another day."""
    now = time.time()
    then = time.localtime(now + min(seconds, 366 * 86400) + 59)  # rounded up to whole minutes
    same_day = then[:3] == time.localtime(now)[:3]
    return time.strftime("%H:%M" if same_day else "%H:%M on %Y-%m-%d", then)


def back_off(failures: int, patience: Patience) -> float:
    """Seconds to wait after so many failures in a row: doubling, with jitter."""
    longest = min(patience.longest_wait, patience.first_wait * 2 ** min(failures - 1, 16))
    return float(longest * random.uniform(0.5, 1.0))


def host_of(address: str) -> str:
    """The host of an address, for people: no user, no path, no query."""
    return address.partition("//")[2].partition("/")[0].rpartition("@")[2] or address
