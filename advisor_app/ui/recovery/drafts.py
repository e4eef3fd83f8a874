"""What is being typed anywhere in the window and is saved nowhere yet; and what a window before left of that."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from advisor_app.ui.page import Page
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.recovery.session import Draft
from advisor_app.ui.recovery.standing import path_of, root_of, rows_shown

PAUSE_MS = 700
SAVES_ITSELF = "saves_itself"
"""A property of fields that carry every key to the database."""
SHORTEST = 3
"""Characters from which on a text is worth keeping."""
TextField = QLineEdit | QPlainTextEdit


class Drafts(QObject):
    """`paused` follows every pause in typing; `brought_back` says that a text came back into its field."""

    paused = Signal()
    brought_back = Signal(object)

    def __init__(
        self, application: QApplication, page_of: Callable[[QWidget], tuple[str, str, Page] | None], parent: QObject
    ) -> None:
        """`page_of` leads from a widget to its page: the page's name, its title, and itself."""
        super().__init__(parent)
        self._page_of = page_of
        self._fields: dict[int, TextField] = {}
        self._known: dict[int, Draft] = {}
        self._waiting: list[Draft] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        application.focusChanged.connect(self._focus_came)

    def wait_for(self, drafts: tuple[Draft, ...]) -> None:
        """Texts of a window before: each comes back into its field as soon as that is in sight and empty."""
        self._waiting = list(drafts)

    @property
    def waiting(self) -> tuple[Draft, ...]:
        return tuple(self._waiting)

    def forget_waiting(self) -> None:
        self._waiting = []

    def current(self) -> tuple[Draft, ...]:
        """What stands in fields now and was saved nowhere, and what still waits for its field.

        A field whose text was set by the program, is empty, or was put away with its form has nothing to keep.
        """
        for key, field in list(self._fields.items()):
            if not shiboken6.isValid(field):
                del self._fields[key]
                self._known.pop(key, None)
                continue
            text = _text(field)
            if not _typed(field) or len(text.strip()) < SHORTEST or not self._kept_open(field):
                self._known.pop(key, None)
            elif field.isVisible():
                self._note(key, field, text)
        return (*self._known.values(), *self._waiting)

    def bring_back(self) -> None:
        """Look for the fields that texts wait for."""
        for draft in list(self._waiting):
            field = self._field_of(draft)
            if field is not None and not _text(field).strip():
                self._waiting.remove(draft)
                self._fill(field, draft.text)
                self.brought_back.emit(draft)

    def _focus_came(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isinstance(now, QLineEdit | QPlainTextEdit) or isinstance(now, FilterField) or now.isReadOnly():
            return
        if now.property(SAVES_ITSELF):
            return
        if isinstance(now, QLineEdit) and now.echoMode() is not QLineEdit.EchoMode.Normal:
            return
        if id(now) not in self._fields and self._page_of(now) is not None:
            self._fields[id(now)] = now
            now.textChanged.connect(lambda *_text: self._pause.start())
        if self._waiting:
            QTimer.singleShot(0, self, self.bring_back)

    def _note(self, key: int, field: TextField, text: str) -> None:
        found = self._page_of(field)
        if found is not None:
            name, title, page = found
            path = path_of(field, root_of(field, page))
            self._known[key] = Draft(name, path, rows_shown(page), title, field.accessibleName(), text)

    def _kept_open(self, field: TextField) -> bool:
        """In sight, or only out of it because another page is in front."""
        found = self._page_of(field)
        return field.isVisible() or (found is not None and not found[2].isVisible())

    def _field_of(self, draft: Draft) -> TextField | None:
        for window in QApplication.topLevelWidgets():
            fields: list[TextField] = [*window.findChildren(QPlainTextEdit), *window.findChildren(QLineEdit)]
            for field in fields:
                found = self._page_of(field) if field.isVisible() else None
                if found is None or found[0] != draft.page or rows_shown(found[2]) != draft.at:
                    continue
                if path_of(field, root_of(field, found[2])) == draft.path:
                    return field
        return None

    def _fill(self, field: TextField, text: str) -> None:
        """As if it was typed, so that whatever follows the keys follows this."""
        self._fields.setdefault(id(field), field)
        if isinstance(field, QLineEdit):
            field.insert(text)
            field.setModified(True)
            field.textEdited.emit(field.text())
        else:
            field.insertPlainText(text)


def _text(field: TextField) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _typed(field: TextField) -> bool:
    return field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()
