"""Failures of finding models on a hub and of bringing them here.

None of them ever holds a token or the query of a signed address: hosts and file names only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError

# ---------------------------------------------------------------- the way to the hub


@dataclass(eq=False)
class OfflineWished(BrevityError):
    """The environment forbids the network."""

    variable: str
    summary: ClassVar[str] = "Brevity is told to stay offline ({variable} is set)."
    advice: ClassVar[str] = (
        "Start Brevity without {variable} to download, or choose a model that is installed."
    )


@dataclass(eq=False)
class OfflineIncomplete(BrevityError):
    """The environment forbids the network, and files are still to come."""

    id: str
    missing: str
    summary: ClassVar[str] = "{id} is not complete, and Brevity is told to stay offline: {missing}."
    advice: ClassVar[str] = (
        "Start Brevity without HF_HUB_OFFLINE to get what is missing, or choose another model."
    )


@dataclass(eq=False)
class HubUnreachable(BrevityError):
    """No connection: no network, no such host, refused, or no answer in time."""

    host: str
    reason: str
    summary: ClassVar[str] = "There is no connection to {host}: {reason}."
    advice: ClassVar[str] = (
        "Check the network and its proxy, then try again: what has come so far is kept."
    )


@dataclass(eq=False)
class CertificateInvalid(BrevityError):
    """The other side can't prove who it is."""

    host: str
    reason: str
    summary: ClassVar[str] = "The connection to {host} is not safe: {reason}."
    advice: ClassVar[str] = (
        "Check the clock of this machine; where a firewall inspects connections, "
        "have its certificate installed in the system."
    )


@dataclass(eq=False)
class ProxyUnusable(BrevityError):
    """The system's proxy is of a kind that is not spoken here, or refuses."""

    proxy: str
    reason: str
    summary: ClassVar[str] = "The proxy {proxy} can't be used: {reason}."
    advice: ClassVar[str] = "Set an HTTP proxy in the system or in HTTPS_PROXY, or none."


@dataclass(eq=False)
class CaptivePortal(BrevityError):
    """Somebody between here and the hub answers with a web page."""

    host: str
    summary: ClassVar[str] = "A web page came in place of the answer of {host}."
    advice: ClassVar[str] = (
        "This network may want you to sign in: open a browser, sign in, and try again."
    )


@dataclass(eq=False)
class RedirectRefused(BrevityError):
    """The hub leads somewhere that is not followed."""

    host: str
    reason: str
    summary: ClassVar[str] = "{host} leads to a place that is not safe: {reason}."
    advice: ClassVar[str] = "Check the address of the hub (HF_ENDPOINT), or try another network."


# ---------------------------------------------------------------- what the hub answers


@dataclass(eq=False)
class ModelIdInvalid(BrevityError):
    """What was given is not the name or the address of a model."""

    text: str
    reason: str
    summary: ClassVar[str] = "{text} does not name a model: {reason}."
    advice: ClassVar[str] = (
        "Give a name as owner/model, or the address of the model's page on the hub."
    )


@dataclass(eq=False)
class RepositoryMissing(BrevityError):
    """There is no such model, or none that this user may know of."""

    id: str
    host: str
    summary: ClassVar[str] = "There is no model {id} on {host}."
    advice: ClassVar[str] = (
        "Check how it is written; for a private model give your token, in Brevity's window or as "
        "HF_TOKEN."
    )


@dataclass(eq=False)
class RevisionMissing(BrevityError):
    """The model is there, the revision is not."""

    id: str
    revision: str
    summary: ClassVar[str] = "The model {id} has no revision {revision}."
    advice: ClassVar[str] = "Choose another revision, or leave it out for the newest."


@dataclass(eq=False)
class TokenNeeded(BrevityError):
    """The hub wants to know who asks (401); it says the same of models that don't exist."""

    id: str
    host: str
    summary: ClassVar[str] = "{host} has no model {id} that everybody may see."
    advice: ClassVar[str] = (
        "Check how it is written; if it is private, give your token, in Brevity's window or as "
        "HF_TOKEN."
    )


@dataclass(eq=False)
class TokenRefused(BrevityError):
    """The token is wrong or has expired."""

    host: str
    summary: ClassVar[str] = "{host} does not accept your token."
    advice: ClassVar[str] = (
        "Make a new one in your account's settings there, and give that one, in Brevity's window "
        "or as HF_TOKEN."
    )


@dataclass(eq=False)
class AccessGated(BrevityError):
    """The model's owner decides who gets it (403)."""

    id: str
    page: str
    summary: ClassVar[str] = "The owner of {id} gives it only to those who ask."
    advice: ClassVar[str] = (
        "Ask for access at {page}, then give your token, in Brevity's window or as HF_TOKEN."
    )


@dataclass(eq=False)
class RateLimited(BrevityError):
    """Too many requests (429)."""

    host: str
    time: str
    summary: ClassVar[str] = "{host} is rate limited: it has had too many requests from here."
    advice: ClassVar[str] = "Try again at {time}: what has come so far is kept."


@dataclass(eq=False)
class HubFault(BrevityError):
    """The hub fails by itself (5xx)."""

    host: str
    status: int
    summary: ClassVar[str] = "{host} has a fault of its own (status {status})."
    advice: ClassVar[str] = "Try again later: what has come so far is kept."


@dataclass(eq=False)
class HubAnswerInvalid(BrevityError):
    """The answer is not one that a hub gives."""

    host: str
    reason: str
    summary: ClassVar[str] = "{host} answers what no hub answers: {reason}."
    advice: ClassVar[str] = "Check the address of the hub (HF_ENDPOINT), or try again later."


@dataclass(eq=False)
class RepositoryIncomplete(BrevityError):
    """The repository lacks what a model needs."""

    id: str
    missing: str
    summary: ClassVar[str] = "{id} is not a model that can be used: it has no {missing}."
    advice: ClassVar[str] = "Choose another model, or another revision of this one."


@dataclass(eq=False)
class FileNameUnsafe(BrevityError):
    """A name that would lead out of the model's folder, or that no system can hold."""

    id: str
    name: str
    summary: ClassVar[str] = "{id} is refused: it has a file with the unsafe name {name}."
    advice: ClassVar[str] = "Nothing was written. Choose another model, and don't trust this one."


@dataclass(eq=False)
class RevisionVanished(BrevityError):
    """The pinned commit, or a file of it, is no longer served."""

    id: str
    file: str
    summary: ClassVar[str] = "{id} has changed on the hub: {file} is no longer there as it was."
    advice: ClassVar[str] = "Start the download anew to get the model as it is now."


# ---------------------------------------------------------------- the bytes


@dataclass(eq=False)
class ConnectionLost(BrevityError):
    """The connection broke again and again."""

    host: str
    file: str
    summary: ClassVar[str] = "The connection to {host} was lost again and again at {file}."
    advice: ClassVar[str] = "Go on when the network is steadier: what has come so far is kept."


@dataclass(eq=False)
class ConnectionStalled(BrevityError):
    """The connection stands, and nothing comes."""

    host: str
    file: str
    summary: ClassVar[str] = "The connection to {host} stalled: nothing more comes of {file}."
    advice: ClassVar[str] = "Go on later, or from another network: what has come so far is kept."


@dataclass(eq=False)
class FileLengthWrong(BrevityError):
    """The hub sends more or less of a file than it announced."""

    file: str
    expected: str
    got: str
    summary: ClassVar[str] = "{file} came with {got} in place of {expected}."
    advice: ClassVar[str] = "It was not installed. Try again later, or from another network."


@dataclass(eq=False)
class HashMismatch(BrevityError):
    """The bytes are not the ones that the hub announced."""

    file: str
    host: str
    summary: ClassVar[str] = "{file} came damaged from {host}, twice: its checksum is wrong."
    advice: ClassVar[str] = (
        "It was thrown away, not installed. Try again later, or from another network."
    )


@dataclass(eq=False)
class DownloadRefused(BrevityError):
    """A refusal that has no sentence of its own."""

    host: str
    file: str
    status: int
    summary: ClassVar[str] = "{host} refuses to give {file} (status {status})."
    advice: ClassVar[str] = "Try again later; if it happens again, choose another model."


# ---------------------------------------------------------------- this machine


@dataclass(eq=False)
class SpaceMissing(BrevityError):
    """The disk has not enough room for what is to come."""

    folder: str
    needed: str
    free: str
    summary: ClassVar[str] = "The download needs {needed}; {free} are free where {folder} is."
    advice: ClassVar[str] = "Make room, or move the models to another disk, then try again."


@dataclass(eq=False)
class DiskFilled(BrevityError):
    """The disk filled up while the download was running."""

    file: str
    needed: str
    free: str
    summary: ClassVar[str] = (
        "The disk is full: {file} needs {needed} more; {free} are free. The download is paused."
    )
    advice: ClassVar[str] = "Make room, then go on: what has come so far is kept."


@dataclass(eq=False)
class FileTooLargeForDisk(BrevityError):
    """The file system, or a limit of the system, forbids files of this size."""

    file: str
    size: str
    summary: ClassVar[str] = (
        "{file} ({size}) is larger than a file may be there. The download is paused."
    )
    advice: ClassVar[str] = (
        "Move the models to a disk that holds large files (not FAT32), then go on."
    )


@dataclass(eq=False)
class FolderUnwritable(BrevityError):
    """The folder for models can't be written."""

    folder: str
    reason: str
    summary: ClassVar[str] = "{folder} can't be written: {reason}."
    advice: ClassVar[str] = "Check who may write there, or choose another folder for the models."
