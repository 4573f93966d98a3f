"""How much memory this machine has."""

from __future__ import annotations

import ctypes
import os
import sys


def physical_memory() -> int:
    """Bytes of memory that are built in; 0 where the system does not tell."""
    if sys.platform == "win32":
        # MEMORYSTATUSEX: two 32-bit fields (its own length, the load), then seven of 64 bits.
        status = (ctypes.c_uint64 * 8)()
        ctypes.cast(status, ctypes.POINTER(ctypes.c_uint32))[0] = ctypes.sizeof(status)
        if not ctypes.windll.kernel32.GlobalMemoryStatusEx(status):
            return 0
        return int(status[1])
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return 0
