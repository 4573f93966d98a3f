"""What a hub has: which files make up a model, at which commit, with which hashes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar
from urllib.parse import quote, unquote, urlsplit

from engine.errors import (
    BrevityError,
    CaptivePortal,
    HubAnswerInvalid,
    HubUnreachable,
    ModelIdInvalid,
    OfflineWished,
    RateLimited,
    RepositoryIncomplete,
    TokenRefused,
)
from engine.hub.hub_client import follow_proxies
from engine.hub.model_files import WEIGHTS_FILE, check_family, chosen_files
from engine.hub.model_json import CONFIG_FILE
from engine.hub.naming import is_commit, is_model_id
from engine.hub.transfer.failures import (
    Interruption,
    LineLost,
    LineStalled,
    back_off,
    host_of,
    refusal,
    unreachable,
)
from engine.hub.transfer.file_names import check_names
from engine.hub.transfer.halting import Aside, Flag, Halt, Patience
from engine.hub.transfer.proxies import proxy_for
from engine.hub.transfer.request import get
from engine.version import VERSION

if TYPE_CHECKING:
    from huggingface_hub.hf_api import ModelInfo, RepoSibling

_T = TypeVar("_T")
DEFAULT_ENDPOINT = "https://huggingface.co"
_MOST_CONFIG_BYTES = 1_000_000
_METADATA = Patience(attempts=3, longest_rate_limit=5.0)
_METADATA_SECONDS = 15.0
# The pages of a model on the hub: .../tree/main, .../blob/main/config.json, .../resolve/...
_PAGES = ("tree", "blob", "resolve", "commit", "commits", "discussions", "raw")
_OTHER_KINDS = ("datasets", "spaces", "collections", "papers", "docs", "models", "api")


@dataclass(frozen=True)
class RemoteFile:
    """A file on a hub: its size in bytes, and the one hash that the hub tells.

    `sha256` is of the content; `git_sha1` is what git calls it, sha1 of "blob <size>\\0<content>".
    """

    path: str
    size: int
    sha256: str | None
    git_sha1: str | None


@dataclass(frozen=True)
class RemoteModel:
    """A model at one commit, with exactly the files that running it takes."""

    id: str
    commit: str
    files: tuple[RemoteFile, ...]
    endpoint: str
    private: bool
    gated: bool

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)


def hub_endpoint() -> str:
    """The hub that is asked: HF_ENDPOINT, else the public one."""
    return (os.environ.get("HF_ENDPOINT") or DEFAULT_ENDPOINT).rstrip("/")


def hub_token() -> str | None:
    """The user's token as huggingface_hub finds it: HF_TOKEN, or where its log-in put it."""
    import huggingface_hub

    return huggingface_hub.get_token()


def check_online() -> None:
    """Raises OfflineWished where HF_HUB_OFFLINE forbids the network."""
    from huggingface_hub import constants

    if constants.is_offline_mode():
        raise OfflineWished("HF_HUB_OFFLINE")


def parse_model_id(text: str) -> str:
    """The id in "owner/name" or in the address of a model's page, on any hub.

    Raises ModelIdInvalid.
    """
    wanted = text.strip().strip("\"'<>").strip()
    shown = wanted[:120] or "nothing"
    if "://" in wanted or wanted.lower().startswith(("huggingface.co/", "www.", "hf.co/")):
        wanted = _id_in_address(wanted, shown)
    if wanted.count("/") != 1:
        raise ModelIdInvalid(shown, "it is not written like owner/model")
    if not is_model_id(wanted):
        raise ModelIdInvalid(shown, "no model can be called so")
    return wanted


def _id_in_address(address: str, shown: str) -> str:
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
    except ValueError as error:
        raise ModelIdInvalid(shown, "it is no address") from error
    if parts.scheme not in ("http", "https", "hf"):
        raise ModelIdInvalid(shown, "it is no address of the web")
    path = parts.path if parts.scheme != "hf" else f"{parts.netloc}{parts.path}"
    steps = [unquote(step) for step in path.split("/") if step]
    if steps and steps[0] in _OTHER_KINDS:
        raise ModelIdInvalid(shown, f"it is of the hub's {steps[0]}, not of a model")
    if len(steps) < 2 or (len(steps) > 2 and steps[2] not in _PAGES):
        raise ModelIdInvalid(shown, "it is not the address of a model's page")
    return "/".join(steps[:2])


def find_remote(
    id_or_address: str,
    revision: str | None = None,
    token: str | None = None,
    endpoint: str | None = None,
    cancel: Flag | None = None,
) -> RemoteModel:
    """Ask the hub for a model: its commit, and the files to get.

    A revision is a branch, a tag, `refs/pr/N` or a commit; None is main. Requests of strangers to
    change a repository are not searched for safetensors: only a revision that is named is used. The
    token is the user's own when None is given. Raises ModelIdInvalid, ModelUnsupported (told by the
    small config.json, before anything large is asked for), or the failures of
    engine/errors/downloads.py; Cancelled when asked to stop.
    """
    model_id = parse_model_id(id_or_address)
    check_online()
    endpoint = _checked_endpoint((endpoint or hub_endpoint()).rstrip("/"))
    token = checked_token(token or hub_token(), endpoint)
    halt = Halt(cancel)
    info = _with_patience(lambda: _info(model_id, revision, token, endpoint, halt), halt)
    if not info.sha or not is_commit(info.sha):
        raise HubAnswerInvalid(host_of(endpoint), "it names no commit")
    siblings = {sibling.rfilename: sibling for sibling in info.siblings or ()}
    check_names(model_id, siblings)
    chosen = chosen_files(siblings)
    if CONFIG_FILE not in chosen:
        raise RepositoryIncomplete(model_id, CONFIG_FILE)
    files = tuple(_remote_file(siblings[path], endpoint) for path in chosen)
    config = next(file for file in files if file.path == CONFIG_FILE)
    values = _with_patience(
        lambda: _read_config(model_id, str(info.sha), config.size, token, endpoint, halt), halt
    )
    check_family(values, model_id)
    if not any(path.endswith((".safetensors", ".bin")) for path in chosen):
        raise RepositoryIncomplete(model_id, WEIGHTS_FILE)
    return RemoteModel(
        id=model_id,
        commit=info.sha,
        files=files,
        endpoint=endpoint,
        private=bool(info.private),
        gated=bool(info.gated),
    )


def checked_token(token: str | None, endpoint: str) -> str | None:
    """The token, or None for an empty one. Raises TokenRefused for what can't be one."""
    token = (token or "").strip()
    if not re.fullmatch(r"[!-~]*", token):
        raise TokenRefused(host_of(endpoint))
    return token or None


def file_address(model: RemoteModel, path: str) -> str:
    """Where the hub gives a file of a model's commit."""
    return f"{model.endpoint}/{model.id}/resolve/{model.commit}/{quote(path)}"


def _checked_endpoint(endpoint: str) -> str:
    try:
        parts = urlsplit(endpoint)
        is_one = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_one = False
    if not is_one:
        raise HubUnreachable(host_of(endpoint), "it is no address like https://huggingface.co")
    return endpoint


# ---------------------------------------------------------------- asking


def _with_patience(ask: Callable[[], _T], halt: Halt) -> _T:
    """What `ask` returns; what may pass is tried again a few times."""
    for failures in range(1, _METADATA.attempts + 1):
        try:
            return ask()
        except Interruption as interruption:
            wait = back_off(failures, _METADATA) if interruption.wait is None else interruption.wait
            if failures == _METADATA.attempts or wait > _METADATA.longest_rate_limit:
                raise interruption.error from interruption
            if isinstance(interruption.error, RateLimited) and interruption.wait is None:
                raise interruption.error from interruption
            halt.wait(wait)
    raise AssertionError("the last attempt returns or raises")


def _info(
    model_id: str, revision: str | None, token: str | None, endpoint: str, halt: Halt
) -> ModelInfo:
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled
    from huggingface_hub.utils import httpx  # type: ignore[attr-defined]

    parts = urlsplit(endpoint)
    proxy_for(parts.scheme, parts.hostname or "")  # httpx meets kinds it can't speak with a crash
    follow_proxies()
    api = HfApi(
        endpoint=endpoint,
        token=token or False,
        library_name="brevity",
        library_version=VERSION,
    )
    answer: list[ModelInfo] = []
    failed: list[BrevityError | Interruption] = []

    def ask() -> None:
        try:
            answer.append(
                api.model_info(
                    model_id, revision=revision, files_metadata=True, timeout=_METADATA_SECONDS
                )
            )
        except OfflineModeIsEnabled:
            failed.append(OfflineWished("HF_HUB_OFFLINE"))
        except HfHubHTTPError as error:
            meant = refusal(
                error.response.status_code,
                error.response.headers,
                model_id,
                endpoint,
                revision or "main",
                "",
            )
            failed.append(meant or HubAnswerInvalid(host_of(endpoint), "an odd status"))
        except httpx.HTTPError as error:
            failed.append(unreachable(host_of(endpoint), _os_error_in(error)))
        except json.JSONDecodeError:
            failed.append(CaptivePortal(host_of(endpoint)))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            failed.append(HubAnswerInvalid(host_of(endpoint), f"{type(error).__name__} in it"))

    # Aside, because the library can't be told to stop.
    Aside(ask, "question to the hub").result(halt)
    if failed:
        raise failed[0]
    return answer[0]


def _os_error_in(error: BaseException) -> OSError:
    """What the system said, at the bottom of an error of httpx."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError):
            return cause
        cause = cause.__cause__ or cause.__context__
    timed_out = "Timeout" in type(error).__name__
    return TimeoutError() if timed_out else ConnectionError("the connection broke")


def _remote_file(sibling: RepoSibling, endpoint: str) -> RemoteFile:
    size, blob = sibling.size, sibling.blob_id
    sha256 = sibling.lfs.sha256 if sibling.lfs else None
    if not isinstance(size, int) or size < 0:
        raise HubAnswerInvalid(host_of(endpoint), f"{sibling.rfilename} has no size")
    if sibling.lfs is None and _is_hash(blob, 40):
        return RemoteFile(sibling.rfilename, size, None, blob)
    if _is_hash(sha256, 64):
        return RemoteFile(sibling.rfilename, size, sha256, None)
    raise HubAnswerInvalid(host_of(endpoint), f"{sibling.rfilename} has no checksum")


def _is_hash(value: object, digits: int) -> bool:
    return isinstance(value, str) and re.fullmatch(rf"[0-9a-f]{{{digits}}}", value) is not None


def _read_config(
    model_id: str, commit: str, size: int, token: str | None, endpoint: str, halt: Halt
) -> dict[str, Any]:
    """The small config.json itself. Its hash is checked when it is downloaded."""
    host = host_of(endpoint)
    if size > _MOST_CONFIG_BYTES:
        raise HubAnswerInvalid(host, f"{CONFIG_FILE} is far too large")
    address = f"{endpoint}/{model_id}/resolve/{commit}/{CONFIG_FILE}"
    content = bytearray()
    try:
        answer = get(address, {}, token, halt, _METADATA)
        try:
            meant = refusal(answer.status, answer.headers, model_id, endpoint, commit, CONFIG_FILE)
            if meant is not None:
                raise meant
            if answer.headers.get_content_type() == "text/html":
                raise CaptivePortal(host)
            piece = memoryview(bytearray(64 * 1024))
            while count := answer.read_into(piece):
                content += piece[:count]
                if len(content) > _MOST_CONFIG_BYTES:
                    raise HubAnswerInvalid(host, f"{CONFIG_FILE} is far too large")
        finally:
            answer.close()
    except (LineLost, LineStalled) as error:
        raise unreachable(host, TimeoutError()) from error
    try:
        values = json.loads(content)
    except (ValueError, RecursionError):
        _not_json(host)
    if not isinstance(values, dict):
        _not_json(host)
    return values


def _not_json(host: str) -> NoReturn:
    raise HubAnswerInvalid(host, f"{CONFIG_FILE} is not JSON")
