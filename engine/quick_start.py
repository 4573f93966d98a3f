"""Starting quickly: importing torch, and loading a model, without what our programs never use.

In processes of our own alone; a library leaves such things to others.
"""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_FOR_META_TENSORS = "torch._meta_registrations"
"""What operators do to tensors without data, in Python: for compilers. A quarter of the import."""


@contextmanager
def quick_start() -> Iterator[None]:
    """For imports, and for loading a model: in two thirds of the time.

    Inside there are no garbage collections: importing torch makes half a million objects, hardly
    one of which is garbage, and a fifth of its time went into looking for some. And if torch is
    first imported here, a part of it is not, until somebody uses it, and from then on it runs
    scripts as they are.
    """
    was_enabled = gc.isenabled()
    finder = _Deferring()
    gc.disable()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        if was_enabled:
            gc.enable()


class _Deferred(ModuleType):
    """A module that is imported when something of it is used."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = importlib.import_module(self.__name__)
        package, _, child = self.__name__.rpartition(".")
        setattr(sys.modules[package], child, module)
        return getattr(module, name)


class _Deferring(MetaPathFinder, Loader):
    """Defers the part of torch when torch imports it."""

    _is_done = False

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The deferred module's; None for others, which are found as ever."""
        if name != _FOR_META_TENSORS or self._is_done:
            return None
        self._is_done = True
        return ModuleSpec(name, self)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module that stands for it."""
        return _Deferred(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do the one thing of it that is needed: without it torch has no generators.

        Where this torch does that in another way, the part is imported after all.
        """
        _run_scripts_as_they_are()
        try:
            _complete_generators()
        except (ImportError, AttributeError, RuntimeError):
            importlib.import_module("torch._prims.rng_prims")


def _run_scripts_as_they_are() -> None:
    """Have TorchScript not watch the first run of a script for what it might compile.

    On a processor it compiles nothing; the runs after it are as fast without those 20 ms.
    """
    import torch

    # Private to torch, and no more than a matter of speed.
    set_profiling = getattr(torch._C, "_jit_set_profiling_mode", None)
    if set_profiling is not None:
        set_profiling(False)


def _complete_generators() -> None:
    import torch
    from torch._opaque_base import OpaqueBaseMeta

    torch._C._set_generator_metaclass(OpaqueBaseMeta)
    torch._C.Generator()
