"""A check of precompiled character maps, the normalization rules inside SentencePiece models.

Such a map is a double array (darts-clone) and a block of texts that end in NUL. Both native readers
follow the array's offsets; the one in `tokenizers` does so without looking where they lead, and
panics. So every offset is checked here before either sees the map.
"""

from __future__ import annotations

import numpy as np

_MAX_BYTES = 4 << 20  # nmt_nfkc, the largest in use, has 300 kB
_MAX_REPLACEMENT = 1_000
_BLOCK = 1_024  # the array grows by 256 units of 4 bytes


def check_charsmap(blob: bytes) -> None:
    """Raises ValueError when following the map could leave it. An empty map is sound."""
    if not blob:
        return
    if len(blob) > _MAX_BYTES:
        raise ValueError("its character map is far too large")
    size = int.from_bytes(blob[:4], "little")
    if len(blob) < 4 or not 0 < size <= len(blob) - 4 or size % _BLOCK:
        raise ValueError("its character map is broken")
    units = np.frombuffer(blob, "<u4", size // 4, 4).astype(np.int64)
    texts = np.frombuffer(blob, np.uint8, offset=4 + size)
    _check_texts(texts)
    leaf = (units >> 31) & 1 == 1
    offsets = (units >> 10) << ((units & (1 << 9)) >> 6)
    # A step goes to index ^ offset ^ label, for any label of one byte.
    reachable = (np.arange(len(units)) ^ offsets) | 0xFF
    if (reachable[~leaf] >= len(units)).any():
        raise ValueError("its character map leads out of itself")
    values = units[leaf] & 0x7FFF_FFFF
    if (values >= len(texts)).any() or (texts[values] & 0xC0 == 0x80).any():
        raise ValueError("its character map leads out of its texts")


def _check_texts(texts: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> None:
    if not len(texts) or texts[-1] != 0:
        raise ValueError("its character map has no end")
    ends = np.flatnonzero(texts == 0)
    if np.diff(ends, prepend=-1).max() > _MAX_REPLACEMENT:
        raise ValueError("its character map holds a text that is far too long")
    texts.tobytes().decode()  # a UnicodeDecodeError is a ValueError
