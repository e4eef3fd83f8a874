"""The line in which an advisor's free days are marked: no visit is proposed for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from advisor_app.ui.formats import day as day_text
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MEETINGS = frozenset({"meetings"})


class FreeDays(QWidget):
    """`changed` follows days that were marked or taken back."""

    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._around = around
        theme = around.theme
        self.who = Choice(theme, self.tr("Whose free days"))
        self.first = DayField(self.tr("First free day"), date(2000, 1, 1))
        self.last = DayField(self.tr("Last free day"), date(2000, 1, 1))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason, if you like"))
        self.reason.setAccessibleName(self.tr("Reason, if you like"))
        self.mark = Button(theme, self.tr("Leave free"), "small")
        self.mark.clicked.connect(self._mark)
        self.undo = Button(theme, self.tr("Not free after all"), "small")
        self.undo.clicked.connect(self._take_back)
        self.leave = Button(theme, self.tr("Cancel"), "link")
        self.leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(8))
        for field in (self.first, self.last):
            field.setFixedWidth(theme.px(104))
        parts: tuple[QWidget, ...] = (self.first, label(self.tr("to"), "12", "text2"), self.last)
        row.addWidget(self.who, 2)
        for part in parts:
            row.addWidget(part)
        row.addWidget(self.reason, 3)
        acts: tuple[QWidget, ...] = (self.mark, self.undo, self.leave)
        for part in acts:
            row.addWidget(part)

    def begin(self, shown: date) -> None:
        """For the person at the desk, unless another advisor is chosen."""
        for field in (self.first, self.last):
            field.setText(day_text(shown))
        self.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

        def look(office: Office) -> tuple[list[str], str]:
            with office.store.reading() as reading:
                mine = reading.advisors.by_name(office.who)
                return [one.name for one in reading.advisors.all()], mine.name if mine else ""

        self._around.jobs.ask(self, look, self._offer, purpose="advisors")

    def _offer(self, found: tuple[list[str], str]) -> None:
        names, mine = found
        chosen = self.who.currentText() or mine
        self.who.clear()
        self.who.addItems(names)
        self.who.setCurrentIndex(max(0, self.who.findText(chosen)))

    def _mark(self) -> None:
        reason = self.reason.text()

        def work(office: Office, who: str, first: date, last: date) -> object:
            from advisor_app.services.meetings.keep_absences import leave_free

            return leave_free(office, who, first, last, reason)

        self._do(work, self.tr("No visits are proposed to {who} from {first} to {last}."))

    def _take_back(self) -> None:
        def work(office: Office, who: str, first: date, last: date) -> object:
            from advisor_app.services.meetings.keep_absences import take_back_free

            return take_back_free(office, who, first, last)

        self._do(work, self.tr("{who} works from {first} to {last} after all."))

    def _do(self, act: Callable[[Office, str, date, date], object], words: str) -> None:
        who, first, last = self.who.currentText(), self.first.day, self.last.day
        if first is None or last is None or not who:
            (self.first if first is None else self.last).setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def work(office: Office, _running: Running) -> object:
            return act(office, who, first, last)

        def done(_answer: object) -> None:
            self.hide()
            self.reason.clear()
            self._around.notices.done(words.format(who=who, first=day_text(first), last=day_text(last)))
            self.changed.emit()

        self._around.jobs.change(self, work, done, things=MEETINGS)
