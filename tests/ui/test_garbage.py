"""Garbage is looked for by the window's thread alone."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from advisor_app.ui.garbage import OwnThreadAlone


class Ring:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def usual() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.usefixtures("usual")
def test_what_another_thread_leaves_is_found_by_this_one(qtbot: QtBot) -> None:
    parent = QObject()
    OwnThreadAlone(parent)

    def leave(count: int) -> weakref.ref[Ring]:
        rings = [Ring() for _ in range(count)]
        return weakref.ref(rings[0])

    with ThreadPoolExecutor(1) as other:
        left = other.submit(leave, 20_000).result()  # many times what a search begins at
    assert left() is not None
    qtbot.waitUntil(lambda: left() is None)
