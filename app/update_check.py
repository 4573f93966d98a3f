"""Is there a newer Brevity? One question to the project's list of releases, if the user wants it.

Nothing is downloaded or installed: the answer is a version and the page that has it. What is sent
is what any web server sees of a visitor, and Brevity's version. The window asks through a process,
`python -m app.update_check`, which it can end at any time.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import ssl
import sys
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from app.errors import UpdateCheckFailed
from engine.resources import resource
from engine.version import VERSION

ADDRESS_VARIABLE = "BREVITY_RELEASES"
ADDRESS_FILE = "releases.txt"
"""In `resources`, of a bundle alone: whoever builds one says where its releases are."""
_SECONDS = 10.0
_MOST_BYTES = 500_000
_VERSION = re.compile(r"v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})")


@dataclass(frozen=True)
class Release:
    """A published version, as in "1.2.3", and the page that has it."""

    version: str
    page: str


def releases_address() -> str:
    """Where to ask: BREVITY_RELEASES, else what the bundle was built with.

    Raises UpdateCheckFailed: a source tree is renewed by those who have it.
    """
    if address := os.environ.get(ADDRESS_VARIABLE):
        return address
    try:
        return resource(ADDRESS_FILE).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise UpdateCheckFailed("it was not built by the project's releases") from error


def newer_release(address: str, current: str = VERSION) -> Release | None:
    """The newest release at `address`, if it is newer than `current`. Waits for seconds.

    `address` answers as GitHub's `releases/latest` does. Raises UpdateCheckFailed.
    """
    release = _release(_answer(address))
    return release if _numbers(release.version) > _numbers(current) else None


def main() -> None:
    """Print as JSON the newer release, null, or {"failed": why it can't be found out}."""
    said: object
    try:
        release = newer_release(releases_address())
        said = asdict(release) if release is not None else None
    except UpdateCheckFailed as failure:
        said = {"failed": failure.reason}
    json.dump(said, sys.stdout)
    sys.stdout.flush()


def _answer(address: str) -> bytes:
    import truststore

    request = urllib.request.Request(
        address, headers={"User-Agent": f"Brevity/{VERSION}", "Accept": "application/json"}
    )
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS, context=context) as answer:
            data: bytes = answer.read(_MOST_BYTES + 1)
    except urllib.error.HTTPError as error:
        error.close()
        raise UpdateCheckFailed(f"the server answers {error.code}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise UpdateCheckFailed(str(getattr(reason, "strerror", None) or reason)) from error
    if len(data) > _MOST_BYTES:
        raise UpdateCheckFailed("the answer is far too long")
    return data


def _release(answer: bytes) -> Release:
    try:
        values = json.loads(answer)
        version, page = values["tag_name"], values["html_url"]
        _numbers(version)
        is_page = urlsplit(page).scheme == "https"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UpdateCheckFailed("the answer is no release") from error
    if not is_page:  # it will be opened in a browser
        raise UpdateCheckFailed("the answer leads to no web page")
    return Release(version.removeprefix("v"), page)


def _numbers(version: str) -> tuple[int, ...]:
    """What is compared. Raises ValueError for what is no version of three numbers."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(version)
    return tuple(map(int, found.groups()))


if __name__ == "__main__":
    main()
