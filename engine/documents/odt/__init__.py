"""OpenDocument texts (ODT): `read_odt`."""

from engine.documents.odt.reader import read_odt

__all__ = ["read_odt"]
