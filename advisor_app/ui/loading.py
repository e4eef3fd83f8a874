"""Loads what a page is made of one module at a time: all at once it would hold the window up for a tenth of a second.

By the window's own thread: what knows Qt is never loaded by another, which would make types while the window makes
others. Large libraries that know nothing of Qt take up to a second, and are loaded by a thread beside it.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor_app.ui.steps import Step

_HOUSE = Path(__file__).parents[2]
_OURS = ("advisor_app", "action_plans", "minutes", "sampling")
_LARGE = ("matplotlib", "numpy", "scipy", "sqlalchemy")
_BETWEEN_LOOKS = 0.003
"""Seconds."""
_NEEDED = re.compile(r"^(?:from|import) ([\w.]+)(?: import ([\w, ]+))?", re.MULTILINE)
"""What a module loads as it is loaded itself: such lines stand at their line's beginning."""


def loading(module: str) -> Iterator[Step]:
    """Steps that load a module of ours and, each before it, what it needs; none where it is loaded."""
    return _in_order(module, set())


def _in_order(module: str, passed: set[str]) -> Iterator[Step]:
    if module in passed:
        return
    passed.add(module)
    while _under_way(module):
        yield partial(time.sleep, _BETWEEN_LOOKS)
    if module in sys.modules:
        return
    for needed in _needed_by(module):
        if needed.partition(".")[0] in _LARGE:
            yield from _beside(needed, passed)
        else:
            yield from _in_order(needed, passed)
    if module not in sys.modules:
        yield partial(import_module, module)


def _beside(library: str, passed: set[str]) -> Iterator[Step]:
    """Steps that wait until a thread of its own has loaded a library; between them the window answers."""
    if library in passed:
        return
    passed.add(library)
    if library in sys.modules and not _under_way(library):
        return
    thread = Thread(target=_load, args=(library,), name="loading", daemon=True)
    yield thread.start
    while thread.is_alive():
        yield partial(time.sleep, _BETWEEN_LOOKS)


def _under_way(module: str) -> bool:
    """Whether a thread is loading it now, as services do: whoever asks for it meanwhile waits for all of it."""
    return bool(getattr(getattr(sys.modules.get(module), "__spec__", None), "_initializing", False))


def _load(library: str) -> None:
    with suppress(ImportError):  # no module but a name in one; what is missing is told where it is needed
        import_module(library)


def _needed_by(module: str) -> Iterator[str]:
    """Its package, and what its source names of ours and of large libraries; without a source file, nothing more."""
    package, _, _ = module.rpartition(".")
    if package:
        yield package
    file = _file_of(module)
    if file is None:
        return
    for found in _NEEDED.finditer(file.read_text(encoding="utf-8")):
        name, parts = found.groups()
        root = name.partition(".")[0]
        if root in _OURS or root in _LARGE:
            yield name
        for part in filter(None, map(str.strip, (parts or "").split(","))):
            inner = f"{name}.{part}"
            if root in _LARGE or (root in _OURS and _file_of(inner) is not None):
                yield inner


def _file_of(module: str) -> Path | None:
    place = _HOUSE.joinpath(*module.split("."))
    for file in (place.with_suffix(".py"), place / "__init__.py"):
        if file.is_file():
            return file
    return None
