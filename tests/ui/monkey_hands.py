"""Random keys, clicks, drags, wheels, pastes and drops at whatever is in sight, page after page and view after view."""

from __future__ import annotations

import random
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from advisor_app.ui.page_list import PAGES
from advisor_app.ui.shell import Window

ON_A_VIEW = 25
"""Acts before the next page or view is turned to."""
KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F5,
    Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_E,
    Qt.Key.Key_F, Qt.Key.Key_G, Qt.Key.Key_H, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_P,
    Qt.Key.Key_R, Qt.Key.Key_S, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z, Qt.Key.Key_Menu,
)  # fmt: skip
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
MODIFIERS = (
    *(_NONE,) * 6, _CTRL, _CTRL, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
    _CTRL | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
ODD_TEXTS = (
    "", " ", "ñandú", "2026-02-30", "31/12/9999", "-1", "1e308", "999999999999999999999999", "0", "%_\\'\";--",
    "a\tb\nc",
    "<b>negrita</b> {{7*7}} {% if %}", "=1+1", "\u202eal revés", "😀" * 20, "x" * 5000, "a@b.c, ,@", "\x00\x07",
    "NaN",
    "12:75", "C:\\no\\hay", "Número;Institución\n1;IDAAN", "٣٤", "e\u0301\u0301\u0301", "/", "http://127.0.0.1:1/",
    "postgresql://nadie@127.0.0.1:1/nada",
)  # fmt: skip


def odd_files(folder: Path) -> list[Path]:
    """Files of all kinds, few of them well made."""
    folder.mkdir(parents=True, exist_ok=True)
    contents: dict[str, bytes] = {
        "vacío.csv": b"",
        "casos.csv": "Número;Institución;Estado;Fecha de creación;Fecha de cierre;Asunto\n".encode()
        + "".join(
            f"M-{n};IDAAN;Cerrado;2026-10-0{1 + n % 9};2026-11-0{1 + n % 9};Fuga {n}\n" for n in range(30)
        ).encode(),
        "otros.csv": 'Caso,Entidad\n1,\n,2\n"abierta'.encode("cp1252"),
        "nulos.txt": b"a;b\x00;c\n\xff\xfe\x00" * 50,
        "cortado.xlsx": b"PK\x03\x04" + bytes(range(256)),
        "mal.eml": b"Subject: =?utf-8?q?=ZZ?=\nContent-Type: multipart/mixed; boundary=\n\n--\n\xff",
        "bien.eml": b"From: jose@idaan.example\nTo: yo@cac.example\nSubject: Re: carta\nMessage-ID: <1@x>\n\nNo.\n",
        "mal.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        "ficha.toml": b'id = "x"\nquestions = [',
        "perfil.json": b'{"window": [1, 2',
        "foto.png": b"\x89PNG\r\n\x1a\n\x00\x00",
        "cartas.docx": b"PK\x05\x06" + b"\x00" * 18,
        "cabezas.txt": b"12:zz\n",
    }
    made = []
    for name, content in contents.items():
        path = folder / name
        path.write_bytes(content)
        made.append(path)
    with zipfile.ZipFile(folder / "libro.xlsx", "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    return [*made, folder / "libro.xlsx", folder]


class Hands:
    """One window's. `choose` says what is next, in words, and `act` does it."""

    def __init__(self, window: Window, chance: random.Random, folder: Path) -> None:
        self.window = window
        self.files = odd_files(folder / "odd")
        self.done = 0
        self.seen: Counter[str] = Counter()
        self._chance = chance
        self._acts = (folder / "acts.txt").open("a", encoding="utf-8")
        self._next: Callable[[], None] = lambda: None
        self._to_visit: list[tuple[str, int]] = []
        self._kinds: list[tuple[int, Callable[[], tuple[str, Callable[[], None]]]]] = [
            (45, self._click),
            (16, self._key),
            (10, self._type),
            (6, self._paste),
            (4, self._right_click),
            (4, self._double_click),
            (4, self._drag),
            (5, self._wheel),
            (2, self._drop),
            (1, self._size),
        ]

    def choose(self) -> str:
        if self.done % ON_A_VIEW == 0:
            said, self._next = self._turn()
        else:
            weights = [weight for weight, _ in self._kinds]
            said, self._next = self._chance.choices([make for _, make in self._kinds], weights)[0]()
        self.done += 1
        said = f"{self.window.frame.current_page[0]}: {said}"
        print(said, file=self._acts, flush=True)
        return said

    def act(self) -> None:
        self._next()

    def _turn(self) -> tuple[str, Callable[[], None]]:
        """The next page, or the next view of the page in front; every one has its turn before any has a second."""
        for extra in QApplication.topLevelWidgets():
            if extra.isVisible() and extra is not self.window and extra.isWindow() and self._chance.random() < 0.7:
                extra.close()
        if not self._to_visit:
            self._to_visit = [(entry.name, view) for entry in PAGES for view in range(8)]
            self._chance.shuffle(self._to_visit)
        name, view = self._to_visit.pop()

        def turn() -> None:
            if name in {entry.name for entry in PAGES if self.window.frame._offered(entry)}:
                self.window.frame.turn_to(name)
            QApplication.processEvents()
            page = self.window.page(name)
            segments = getattr(page, "segments", None)
            buttons = [one for one in segments.findChildren(QAbstractButton) if one.isEnabled()] if segments else []
            if buttons:
                buttons[view % len(buttons)].click()
                self.seen[f"{name}: {buttons[view % len(buttons)].text()}"] += 1
            else:
                self.seen[name] += 1

        return f"turn to {name} {view}", turn

    def _place(self) -> tuple[QWindow, QPoint, QWidget] | None:
        """A point in a random widget in sight, in the coordinates of its window."""
        top = QApplication.activePopupWidget()
        if top is None:
            tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowHandle() is not None]
            top = self.window if self._chance.random() < 0.8 or not tops else self._chance.choice(tops)
        handle = top.windowHandle()
        if handle is None:
            return None
        inside = [one for one in top.findChildren(QWidget) if one.window() is top]
        shown = [one for one in [top, *inside] if one.isVisible() and not one.visibleRegion().isEmpty()]
        if not shown:
            return None
        lively = [one for one in shown if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        widget = self._chance.choice(lively if lively and self._chance.random() < 0.8 else shown)
        area = widget.visibleRegion().boundingRect()
        at = QPoint(
            self._chance.randint(area.left(), max(area.left(), area.right())),
            self._chance.randint(area.top(), max(area.top(), area.bottom())),
        )
        return handle, widget.mapTo(top, at), widget

    def _at(self, what: str, act: Callable[[QWindow, QPoint], None]) -> tuple[str, Callable[[], None]]:
        place = self._place()
        if place is None or not shiboken6.isValid(place[2]):
            return "nothing in sight", lambda: None
        handle, at, widget = place
        text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()

        def do() -> None:
            if shiboken6.isValid(handle):
                act(handle, at)

        return f"{what} {type(widget).__name__} {text[:40]!r} at {at.x()},{at.y()}", do

    def _click(self) -> tuple[str, Callable[[], None]]:
        return self._at("click", lambda handle, at: _mouse(handle, Qt.MouseButton.LeftButton, at))

    def _right_click(self) -> tuple[str, Callable[[], None]]:
        def act(handle: QWindow, at: QPoint) -> None:
            _mouse(handle, Qt.MouseButton.RightButton, at)
            top = QWidget.find(handle.winId()) if shiboken6.isValid(handle) else None
            if top is not None and (below := top.childAt(at)) is not None:
                local = below.mapFrom(top, at)
                reason = QContextMenuEvent.Reason.Mouse
                QApplication.postEvent(below, QContextMenuEvent(reason, local, below.mapToGlobal(local)))

        return self._at("right click", act)

    def _double_click(self) -> tuple[str, Callable[[], None]]:
        return self._at("double click", _mouse_twice)

    def _drag(self) -> tuple[str, Callable[[], None]]:
        by = QPoint(self._chance.randint(-300, 300), self._chance.randint(-200, 200))

        def act(handle: QWindow, at: QPoint) -> None:
            QTest.mousePress(handle, Qt.MouseButton.LeftButton, _NONE, at)
            for part in (0.3, 0.7, 1.0):
                if shiboken6.isValid(handle):
                    QTest.mouseMove(handle, _within(handle, at + by * part))
            if shiboken6.isValid(handle):
                QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, _NONE, _within(handle, at + by))

        return self._at(f"drag by {by.x()},{by.y()}", act)

    def _wheel(self) -> tuple[str, Callable[[], None]]:
        turned = self._chance.choice((-1200, -120, 120, 1200))

        def act(handle: QWindow, at: QPoint) -> None:
            where = QPointF(at)
            angle, phase = QPoint(0, turned), Qt.ScrollPhase.NoScrollPhase
            event = QWheelEvent(
                where, QPointF(handle.mapToGlobal(at)), QPoint(), angle, Qt.MouseButton.NoButton, _NONE, phase, False
            )
            QApplication.sendEvent(handle, event)

        return self._at(f"wheel {turned}", act)

    def _key(self) -> tuple[str, Callable[[], None]]:
        key, modifier = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)

        def act() -> None:
            if (popup := QApplication.activePopupWidget()) is not None:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest dies with a menu that goes
                    QApplication.postEvent(popup, QKeyEvent(kind, key.value, modifier))
                return
            self.window.activateWindow()
            handle = (QApplication.activeWindow() or self.window).windowHandle()
            if handle is not None:
                _press(handle, key, modifier)

        return f"key {modifier.name or modifier.value} {key.name}", act

    def _type(self) -> tuple[str, Callable[[], None]]:
        text = self._chance.choice(ODD_TEXTS)[:12]

        def act() -> None:
            for letter in text:
                if (focused := self._field()) is not None:
                    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                        if shiboken6.isValid(focused):
                            QApplication.sendEvent(focused, QKeyEvent(kind, 0, _NONE, letter))

        return f"type {text!r}", act

    def _paste(self) -> tuple[str, Callable[[], None]]:
        text = self._chance.choice(ODD_TEXTS)

        def act() -> None:
            QGuiApplication.clipboard().setText(text)
            if (focused := self._field()) is not None:
                _press(focused.window().windowHandle(), Qt.Key.Key_V, _CTRL)

        return f"paste {text[:20]!r}", act

    def _field(self) -> QWidget | None:
        """The field that has the keyboard, or another in sight that gets it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit):
            return focused
        kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
        fields = [
            one for kind in kinds for one in self.window.findChildren(kind) if one.isVisible() and one.isEnabled()
        ]
        if fields:
            self.window.activateWindow()
            chosen = self._chance.choice(fields)
            chosen.setFocus(Qt.FocusReason.MouseFocusReason)
            return chosen
        return focused

    def _drop(self) -> tuple[str, Callable[[], None]]:
        files = self._chance.sample(self.files, self._chance.choice((1, 1, 1, 2)))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])

        def act() -> None:
            targets = [one for one in self.window.findChildren(QWidget) if one.isVisible() and one.acceptDrops()]
            target = self._chance.choice([self.window, self.window, *targets])
            at, copy = QPointF(target.rect().center()), Qt.DropAction.CopyAction
            entering = QDragEnterEvent(at.toPoint(), copy, data, Qt.MouseButton.LeftButton, _NONE)
            QApplication.sendEvent(target, entering)
            if entering.isAccepted() and shiboken6.isValid(target):
                QApplication.sendEvent(target, QDropEvent(at, copy, data, Qt.MouseButton.LeftButton, _NONE))

        return f"drop {[one.name for one in files]}", act

    def _size(self) -> tuple[str, Callable[[], None]]:
        wide, high = self._chance.choice(((1366, 768), (1280, 640), (960, 560), (1920, 1080)))

        def act() -> None:
            self.window.showNormal()  # nobody drags the corner of a window that fills the screen
            self.window.resize(wide, high)

        return f"size {wide} x {high}", act


def _mouse_twice(handle: QWindow, at: QPoint) -> None:
    for _ in range(2):
        if shiboken6.isValid(handle):
            _mouse(handle, Qt.MouseButton.LeftButton, at)


def _press(handle: QWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Down and up; a window may be gone before, and by its own key before that comes up."""
    if shiboken6.isValid(handle):
        QTest.keyPress(handle, key, modifier)
    if shiboken6.isValid(handle):
        QTest.keyRelease(handle, key, modifier)


def _within(handle: QWindow, at: QPoint) -> QPoint:
    return QPoint(min(max(at.x(), 0), handle.width() - 1), min(max(at.y(), 0), handle.height() - 1))


def _mouse(handle: QWindow, which: Qt.MouseButton, at: QPoint) -> None:
    QTest.mousePress(handle, which, _NONE, at)
    if shiboken6.isValid(handle):
        QTest.mouseRelease(handle, which, _NONE, at)
