"""What PDFium gives out: pointers and structures of its own, which no type checker knows."""

from __future__ import annotations

from typing import Any, TypeAlias

Handle: TypeAlias = Any
