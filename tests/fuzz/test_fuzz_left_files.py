"""What a window keeps beside it, as it comes damaged: the memory of views, what a crash left, what was last seen."""

from __future__ import annotations

import faulthandler
import gc
import json
import sys
import time
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QEvent
from PySide6.QtWidgets import QApplication
from trying import CHANGES, Changes, changed, try_on

from advisor_app import __version__
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.last_seen import LastSeen
from advisor_app.ui.memory import Memory
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.pages.my_week.page import REMEMBERED
from advisor_app.ui.recovery.session import Draft, Session, Standing
from advisor_app.ui.shell import Window

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

PLACE = "office"
TEXTS = st.text(max_size=12) | st.sampled_from(
    ["0", "-1", "²", "٣", "9" * 30, "1.5", "nan", "yes", "no", "month", "week", "quarter", "2026-W99", "0000-W00",
     "9999-W53", "2026-W46", "2026-13", "9999-12", "en", "es", "export", "number", "microsoft", "smtp", "\x00", "/",
     "../..", "IDAAN", "yo", "00000000-0000-0000-0000-000000000000", "sqlite:///", "a b c", "dark", "postgresql://x",
     "\ud800"]
)  # fmt: skip
PLAIN = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | TEXTS
JSON = st.recursive(
    PLAIN,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=8), inside, max_size=4),
    max_leaves=10,
)
HELD = TEXTS | st.lists(TEXTS, max_size=6) | st.binary(max_size=80).map(QByteArray)


class Remembering(Memory):
    """Notes what is asked for."""

    asked: set[str]

    def __init__(self, file: Path, location: str) -> None:
        super().__init__(file, location)
        self.asked = set()

    def text(self, key: str, default: str = "") -> str:
        self.asked.add(key)
        return super().text(key, default)

    def texts(self, key: str) -> list[str] | None:
        self.asked.add(key)
        return super().texts(key)

    def bytes(self, key: str) -> QByteArray | None:
        self.asked.add(key)
        return super().bytes(key)


class OpenedWindow:
    """A whole window with a memory; what breaks in it is raised when it is closed."""

    def __init__(self, location: str, memory: Memory, folder: Path | None = None) -> None:
        self.faults: list[BaseException] = []
        self._before, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: self.faults.append(error)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.window: Window = make_window(
            application, lambda: Office(open_store(location), "yo"), "es", memory, "light", watches=False
        )
        self.window.show()
        self._session: Session | None = None
        self.settle()
        if folder is not None and not self.faults:
            self._session = Session(folder, PLACE)
            self.window.frame.beside.recover(application, self._session)
            self.settle()

    def settle(self) -> None:
        until, quiet = time.monotonic() + 60, 0
        while quiet < 3 and not self.faults:
            if time.monotonic() > until:
                self.faults.append(TimeoutError("the window does not come to rest"))
            QApplication.processEvents()
            quiet = quiet + 1 if self._at_rest else 0

    @property
    def _at_rest(self) -> bool:
        if not (self.window.ready and self.window.idle):
            return False
        recovery = self.window.frame.beside.recovery
        return recovery is None or recovery.over

    def close(self) -> None:
        if self._session is not None:
            self._session.end()
            faulthandler.enable()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.unfreeze()
        gc.collect()
        sys.excepthook = self._before
        if self.faults:
            raise self.faults[0]


@pytest.fixture
def known_keys(qapp: QApplication, location: str, tmp_path: Path) -> list[str]:
    """What a window that has shown every page asks its memory for, and keeps there."""
    memory = Remembering(tmp_path / "window.ini", location)
    opened = OpenedWindow(location, memory)
    for entry in PAGES:
        opened.window.frame.turn_to(entry.name)
        opened.settle()
    opened.close()
    return sorted(memory.asked | set(memory.everything()))


def with_other_values(told: Any, values: dict[int, Any]) -> Any:
    """The same JSON with some of its leaves replaced, by their number modulo how many there are."""
    count = 0

    def walked(one: Any, replace: dict[int, Any]) -> Any:
        nonlocal count
        if isinstance(one, dict):
            return {name: walked(inside, replace) for name, inside in one.items()}
        if isinstance(one, list):
            return [walked(inside, replace) for inside in one]
        count += 1
        return replace.get(count - 1, one)

    walked(told, {})
    leaves, count = count, 0
    return walked(told, {place % leaves: value for place, value in values.items()})


def test_memory_of_views(known_keys: list[str], location: str, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    seen_file = tmp_path / "last-seen.json"
    seal, _, text = seen_file.read_text("utf-8").partition("\n")
    seen = json.loads(text)
    names = [entry.name for entry in PAGES]

    def a_window_opens_whatever_it_remembers(
        kept: list[tuple[int, Any]], pages: list[str], changes: Changes, damaged: bool, leaves: dict[int, Any]
    ) -> None:
        text = json.dumps(with_other_values(seen, leaves))
        seen_file.write_text(f"{seal}\n{text}", "utf-8")
        file.unlink(missing_ok=True)
        memory = Memory(file, location)
        for place, value in kept:
            memory.keep(known_keys[place % len(known_keys)], value)
        memory.save()
        if damaged and file.exists():
            file.write_bytes(changed(file.read_bytes(), changes))
        opened = OpenedWindow(location, Memory(file, location))
        for page in pages:
            if not opened.faults and opened.window.frame.offers(page):
                opened.window.frame.turn_to(page)
                opened.settle()
        opened.close()

    try_on(
        a_window_opens_whatever_it_remembers, 20,
        kept=st.lists(st.tuples(st.integers(0, 500), HELD), min_size=10, max_size=60),
        pages=st.lists(st.sampled_from(names), max_size=5), changes=CHANGES, damaged=st.booleans(),
        leaves=st.dictionaries(st.integers(0, 400), JSON, max_size=3),
    )  # fmt: skip


def left(parts: Any, drafts: Any, page: Any, report: Any) -> bytes:
    told = {
        "location": PLACE,
        "standing": {"page": page, "parts": parts},
        "drafts": drafts,
        "report": report,
    }
    return json.dumps(told).encode("utf-8", "surrogatepass")


DRAFTS = st.lists(
    st.fixed_dictionaries(dict.fromkeys(("page", "path", "at", "title", "field", "text"), TEXTS))
    | st.dictionaries(st.sampled_from(["page", "path", "at", "title", "field", "text", "x"]), PLAIN),
    max_size=3,
)
PARTS = st.lists(
    st.tuples(TEXTS, st.sampled_from(["view", "week", "filter", "row", "x"]), TEXTS).map(list) | JSON, max_size=4
)


def test_what_a_crash_left(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    file = folder / "window-1.json"

    def it_is_read_or_counts_as_not_left(
        parts: Any, drafts: Any, page: Any, report: Any, changes: Changes, calls: bytes
    ) -> None:
        file.write_bytes(changed(left(parts, drafts, page, report), changes))
        file.with_suffix(".calls").write_bytes(calls)
        session = Session(folder, PLACE)
        found = session.left
        if found is not None:
            told = (found.standing.page, *(word for part in found.standing.parts for word in part))
            texts = [word for one in found.drafts for word in (one.page, one.path, one.at, one.title, one.text)]
            assert all(isinstance(word, str) for word in (*told, *texts, found.report))
            session.keep(found.standing, found.drafts, found.report)
        session.end()

    try_on(
        it_is_read_or_counts_as_not_left, parts=PARTS | JSON, drafts=DRAFTS | JSON, page=TEXTS | JSON,
        report=TEXTS | JSON, changes=st.just([]) | CHANGES, calls=st.binary(max_size=20),
    )  # fmt: skip


def test_a_window_after_a_crash(qapp: QApplication, location: str, tmp_path: Path) -> None:
    """It stands on a true page with its true parts, of which the values are odd."""
    folder = tmp_path / "kept"
    names = [entry.name for entry in PAGES]
    first = OpenedWindow(location, Memory(tmp_path / "first.ini", location), folder)
    paths: dict[str, list[tuple[str, str, str]]] = {}
    recovery = first.window.frame.beside.recovery
    assert recovery is not None
    for name in names:
        first.window.frame.turn_to(name)
        first.settle()
        recovery.keep()
        told = json.loads((folder / "window-1.json").read_text("utf-8"))["standing"]["parts"]
        paths[name] = [(path, kind, value) for path, kind, value in told]
    first.close()
    assert sum(map(len, paths.values())) > 10

    def it_opens_all_the_same(page: str, odd: list[tuple[int, str]], drafts: list[str]) -> None:
        parts = list(paths[page])
        for place, value in odd:
            if parts:
                path, kind, _ = parts[place % len(parts)]
                parts[place % len(parts)] = (path, kind, value)
        session = Session(folder, PLACE)
        texts = tuple(Draft(page, path, "", page, "x", text) for path, text in zip([*paths], drafts, strict=False))
        session.keep(Standing(page, tuple(parts)), texts, "x")
        lines = (folder / "window-1.json").read_bytes()
        session.end()
        (folder / "window-1.json").write_bytes(lines)
        opened = OpenedWindow(location, Memory(tmp_path / "later.ini", location), folder)
        opened.close()

    try_on(
        it_opens_all_the_same, 20, page=st.sampled_from(names), drafts=st.lists(TEXTS, max_size=3),
        odd=st.lists(st.tuples(st.integers(0, 30), TEXTS), max_size=6),
    )  # fmt: skip


def test_what_was_last_seen(tmp_path: Path) -> None:
    file = tmp_path / "last-seen.json"
    kinds = sorted(one.__name__ for one in REMEMBERED)
    odd = st.recursive(
        PLAIN,
        lambda inside: (
            st.lists(inside, max_size=3)
            | st.fixed_dictionaries(
                {"$": st.sampled_from([*kinds, "UUID", "date", "datetime", "x"])},
                optional={"value": inside, "iso": inside, "x": inside},
            )
        ),
        max_leaves=10,
    )

    def it_is_shown_or_counts_as_not_kept(value: Any, at: Any, changes: Changes) -> None:
        told = json.dumps({"location": PLACE, "at": at, "value": value})
        file.write_bytes(changed(f"{__version__} {zlib.crc32(told.encode()):08x}\n{told}".encode(), changes))
        LastSeen(file, PLACE).recall(REMEMBERED)

    moments = st.just(datetime(2026, 11, 9, 14).isoformat()) | JSON
    try_on(it_is_shown_or_counts_as_not_kept, value=odd, at=moments, changes=st.just([]) | CHANGES)
