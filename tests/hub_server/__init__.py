"""A hub on the loopback that speaks as the real one does, with a log and every fault there is."""

from tests.hub_server.faults import (
    Fault,
    answer,
    changed_etag,
    drop,
    no_range,
    portal,
    rate_limit,
    redirect_away,
    short_body,
    slow,
    stall,
    wrong_bytes,
)
from tests.hub_server.hub import LoopbackHub, online
from tests.hub_server.repositories import commit_of, git_sha1, model_files, random_bytes
from tests.hub_server.serving import Exchange

__all__ = [
    "Exchange",
    "Fault",
    "LoopbackHub",
    "answer",
    "changed_etag",
    "commit_of",
    "drop",
    "git_sha1",
    "model_files",
    "no_range",
    "online",
    "portal",
    "random_bytes",
    "rate_limit",
    "redirect_away",
    "short_body",
    "slow",
    "stall",
    "wrong_bytes",
]
