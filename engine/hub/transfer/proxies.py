"""The system's proxies: the environment's, else what Windows and macOS are set to."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from engine.errors import ProxyUnusable


@dataclass(frozen=True)
class Proxy:
    """An HTTP proxy; `credentials` is the value of Proxy-Authorization, or empty."""

    host: str
    port: int
    credentials: str = ""

    @property
    def name(self) -> str:
        """What errors call it."""
        return f"{self.host}:{self.port}"

    def __repr__(self) -> str:  # credentials are never shown
        return f"Proxy({self.name})"


def proxy_for(scheme: str, host: str) -> Proxy | None:
    """The proxy that leads to a host, or None. Raises ProxyUnusable for kinds not spoken here."""
    known = getproxies()
    address = known.get(scheme) or known.get("all")
    if not address or proxy_bypass(host):
        return None
    parts = urlsplit(address if "://" in address else f"http://{address}")
    try:
        port = parts.port or 80
    except ValueError as error:
        raise ProxyUnusable(parts.hostname or "in the settings", "its port is none") from error
    name = f"{parts.hostname}:{port}"
    if parts.scheme != "http" or not parts.hostname:
        raise ProxyUnusable(name, f"Brevity speaks HTTP with proxies, not {parts.scheme}")
    credentials = ""
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        credentials = f"Basic {base64.b64encode(pair.encode()).decode()}"
    return Proxy(parts.hostname, port, credentials)
