"""Find anything: typed above, answered below as the answers come; arrows choose, Enter opens, Escape leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.manual_folder import manual_folder
from advisor_app.services.search.find_anything import SHORTEST, Searching, find_cases_like, find_records, make_ready
from advisor_app.store.search.matching import sought
from advisor_app.ui.formats import percent
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.search.answers import GROUPS, Answer, case_answers, group_said, record_answers
from advisor_app.ui.search.found_list import FoundList, FoundModel, dressed, height_for
from advisor_app.ui.search.manual_sections import ManualSection, manual_sections

if TYPE_CHECKING:
    from advisor_app.services.search.find_anything import FoundCases
    from advisor_app.store.search.answers import FoundRecord
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.search.commands import WindowAnswers

PAUSE_MS = 60
_WIDE, _HIGH, _PAGE = 720, 520, 8


class Palette(QWidget):
    """Over the frame, which it belongs to. What it keeps between two questions only the worker's thread touches."""

    def __init__(self, around: Surroundings, window_answers: WindowAnswers, over: QWidget) -> None:
        super().__init__(over)
        theme = around.theme
        self._around = around
        self._over = over
        self._window_answers = window_answers
        self._searching = Searching()
        self._records: list[FoundRecord] = []
        self._cases: FoundCases | None = None
        self.asked = ""
        """The text that is answered."""
        self._waiting = 0
        self._chosen = False
        self._before: QWidget | None = None
        dressed(self)
        self.setAccessibleName(self.tr("Find anything"))
        self.field = FilterField(theme, self.tr("Entities, cases, people, meetings, plans, mails, settings…"), PAUSE_MS)
        self.field.typed.connect(self._typed)
        self.field.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = FoundList(theme, self.model, self.tr("What was found"))
        self.list.picked.connect(self._open)
        self._said = label("", "12", "text2")
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(8))
        foot.addWidget(self._said, 1)
        foot.addWidget(label(self.tr("↑ ↓ choose · Enter opens · Esc leaves"), "12", "text2"))
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(10))
        top.addWidget(self.field)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(divider())
        column.addWidget(self.list, 1)
        column.addWidget(divider())
        column.addLayout(foot)
        over.installEventFilter(self)
        self.hide()
        around.jobs.ask(self, lambda _office: manual_sections(manual_folder()), self._know_manual, can_wait=True)

    def open(self) -> None:
        """Come to the front, empty, with the keyboard in the field."""
        if self.isVisible():
            self.field.selectAll()
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._records, self._cases = [], None
        self._show()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        searching = self._searching
        self._around.jobs.ask(self, lambda office: make_ready(office, searching), lambda _none: None, can_wait=True)

    def look_for(self, text: str) -> None:
        """As if it was typed, without waiting for a pause."""
        self.field.setText(text)
        self._typed(text)

    def leave(self) -> None:
        """Give the keyboard back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.isAncestorOf(_focused() or self.list):
            self._before = None
            self.hide()
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        mine = key in steps or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if not mine or event.type() == QEvent.Type.ShortcutOverride:
            if mine:
                event.accept()
            return mine
        if key in steps:
            self._chosen = True
            self.list.step(steps[key])
            self._tell_row()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            self._open(self.list.row)
        return True

    def _open(self, row: int) -> None:
        answer = self.model.answer(row)
        if answer is not None:
            self._before = None
            self.hide()
            answer.open()

    def _typed(self, text: str) -> None:
        if not self.isVisible():
            return
        self.asked = text
        self._chosen = False
        self._records, self._cases = [], None
        if sum(map(len, sought(text))) >= SHORTEST:
            searching, called = self._searching, {kind: group_said(kind) for kind in GROUPS}
            self._waiting = 2
            self._around.jobs.ask(
                self,
                lambda office: find_records(office, text, searching, called),
                self._show_records,
                purpose="records",
            )
            self._around.jobs.ask(
                self, lambda office: find_cases_like(office, text, searching), self._show_cases, purpose="cases"
            )
        else:
            self._waiting = 0
        self._show()

    def _show_records(self, found: list[FoundRecord]) -> None:
        self._records = found
        self._waiting -= 1
        self._show()

    def _show_cases(self, found: FoundCases) -> None:
        self._cases = found
        self._waiting -= 1
        self._show()

    def _know_manual(self, sections: tuple[ManualSection, ...]) -> None:
        self._window_answers.know_manual(sections)
        self._show()

    def _answers(self) -> list[Answer]:
        text = self.field.text()
        words = sought(text)
        if not words:
            return self._window_answers.first()
        go_to = self._around.go_to
        answers = record_answers(self._records, go_to)
        if self._cases is not None:
            answers += case_answers(self._cases.lines, text, go_to)
        return answers + self._window_answers.answers(words)

    def _show(self) -> None:
        """What is there by now; who has chosen something stays on it."""
        chosen = self.model.answer(self.list.row) if self._chosen else None
        self.model.show_answers(self._answers())
        place = self.model.place_of(chosen.kind, chosen.key) if chosen is not None else None
        if self.model.rowCount():
            self.list.choose(1 if place is None else place)
        self._said.setText(self._state_said())
        self._place()
        self._tell_row()

    def _state_said(self) -> str:
        if self._waiting:
            return self.tr("Looking…")
        if not self.model.rowCount():
            return self.tr("Nothing was found. Fewer letters find more.")
        if self._cases is not None and self._cases.learnt < 1:
            return self.tr("Resolutions searched: {share} so far").format(share=percent(self._cases.learnt))
        return ""

    def _tell_row(self) -> None:
        """Who listens to the field hears which answer Enter would open."""
        answer = self.model.answer(self.list.row)
        said = "" if answer is None else ", ".join(part for part in (answer.title, answer.told, answer.beside) if part)
        self.field.setAccessibleDescription(said)

    def _place(self) -> None:
        t, room = self._around.theme, self._over.size()
        wide = min(t.px(_WIDE), room.width() - t.px(48))
        top = t.px(56)
        most = min(t.px(_HIGH), room.height() - top - t.px(24))
        self.list.setFixedHeight(0)
        around = self._column.sizeHint().height()
        self.list.setFixedHeight(height_for(t, self.model, most - around))
        self.setGeometry((room.width() - wide) // 2, top, wide, self._column.sizeHint().height())


def _focused() -> QWidget | None:
    return QApplication.focusWidget()
