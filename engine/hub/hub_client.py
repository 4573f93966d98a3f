"""The connections of huggingface_hub, kept in step with the proxies of the system."""

from __future__ import annotations

import threading
from urllib.request import getproxies

_lock = threading.Lock()
_followed: dict[str, str] = {}


def follow_proxies() -> None:
    """Have what the library asks from now on go through the proxies of now.

    It looks for them only when it makes its connections; the window's user may choose another one
    at any time.
    """
    from huggingface_hub import close_session

    known = getproxies()
    with _lock:
        if known != _followed:
            _followed.clear()
            _followed.update(known)
            close_session()
