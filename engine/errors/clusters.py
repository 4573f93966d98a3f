"""Failures of a batch that runs on a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.errors.base import BrevityError


@dataclass(eq=False)
class RayMissing(BrevityError):
    """Ray, which comes with the extra `ray`, can't be used here."""

    reason: str
    summary: ClassVar[str] = "Ray can't be used here: {reason}."
    advice: ClassVar[str] = (
        'Install it with pip install "brevity[ray]", or leave --engine out: the batch then runs on'
        " this machine."
    )


@dataclass(eq=False)
class ClusterUnreachable(BrevityError):
    """No Ray cluster answers at the address."""

    address: str
    reason: str
    summary: ClassVar[str] = "No Ray cluster answers at {address}: {reason}."
    advice: ClassVar[str] = (
        "Start one there with ray start --head, correct --address, or leave it out: the batch then"
        " runs on a cluster of this machine alone. What is done stands."
    )


@dataclass(eq=False)
class ClusterUnfit(BrevityError):
    """A machine of the cluster has not what this one has: its results would be other ones."""

    machine: str
    reason: str
    summary: ClassVar[str] = "The machine {machine} of the cluster can't take part: {reason}."
    advice: ClassVar[str] = (
        "Install the same Brevity, Ray, Python and model on every machine; then run the same"
        " command again: what is done stands."
    )


@dataclass(eq=False)
class ClusterLost(BrevityError):
    """The cluster, or Ray itself, ended in the midst of a batch."""

    reason: str
    summary: ClassVar[str] = "The Ray cluster was lost: {reason}."
    advice: ClassVar[str] = (
        "Look after the cluster with ray status; then run the same command again: what is done"
        " stands."
    )
