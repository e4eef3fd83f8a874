"""What can be done with the chosen messages besides letting them go: at an hour, not for now, once more, answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import in_panama, now_utc
from advisor_app.office.mail.sending_plan import hour_in_panama, next_morning
from advisor_app.ui.pages.mail.mail_words import WAITING, WITHDRAWABLE_OR_DRAFT
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.store import MailLine


class LaterPart(QWidget):
    """Each signal bears the Message-IDs that it is for."""

    scheduled = Signal(object, object)
    """And the hour, naive UTC; None for the next sending."""
    paused = Signal(object, str)
    resumed = Signal(object)
    again = Signal(str, str)
    noted = Signal(object, str)
    """And "answered", "acknowledged" or "" for nothing any more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines: tuple[MailLine, ...] = ()
        self._asking = ""
        self.links = {
            "hour": self._link(theme, self.tr("At an hour…"), lambda: self._ask("hour")),
            "now": self._link(theme, self.tr("With the next sending"), self._without_hour),
            "pause": self._link(theme, self.tr("Pause…"), lambda: self._ask("pause")),
            "resume": self._link(theme, self.tr("Let it go on"), self._resume),
            "again": self._link(theme, self.tr("Send once more…"), lambda: self._ask("again")),
            "answered": self._link(theme, self.tr("They answered"), lambda: self._note("answered")),
            "received": self._link(theme, self.tr("They received it"), lambda: self._note("acknowledged")),
            "nothing": self._link(theme, self.tr("Forget the answer"), lambda: self._note("")),
        }
        flow = Flow(theme.px(12), theme.px(2))
        for link in self.links.values():
            flow.addWidget(link)
        self.field = QLineEdit()
        self.field.setFixedHeight(theme.px(28))
        self.field.textChanged.connect(lambda _text: self._offer())
        self.field.returnPressed.connect(self._act)
        self.act = Button(theme, "", "small")
        self.act.clicked.connect(self._act)
        self._asked = QWidget()
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(flow)
        column.addWidget(self._asked)
        self.show_lines(())

    def show_lines(self, lines: Sequence[MailLine]) -> None:
        if [line.message_id for line in lines] != [line.message_id for line in self._lines]:
            self._asking = ""
        self._lines = tuple(lines)
        only_sent = bool(lines) and all(line.state == OutboxState.SENT for line in lines)
        gone = len(lines) == 1 and lines[0].state in (OutboxState.SENT, OutboxState.FAILED)
        timed = [line for line in lines if line.state in WAITING]
        shown = {
            "hour": bool(timed) or any(line.state == OutboxState.DRAFT for line in lines),
            "now": any(line.due_at or line.retry_at for line in timed),
            "pause": any(not line.paused_why for line in self._pausable()),
            "resume": any(line.paused_why for line in self._pausable()),
            "again": gone,
            "answered": only_sent and any(line.response != "answered" for line in lines),
            "received": only_sent and any(not line.response for line in lines),
            "nothing": only_sent and any(line.response for line in lines),
        }
        for key, visible in shown.items():
            self.links[key].setVisible(visible)
        if self._asking and not shown[self._asking]:
            self._asking = ""
        self._asked.setVisible(bool(self._asking))
        self.setVisible(any(shown.values()))
        self._offer()

    def _pausable(self) -> list[MailLine]:
        return [line for line in self._lines if line.state in WITHDRAWABLE_OR_DRAFT]

    def _ask(self, what: str) -> None:
        self._asking = what
        names = {
            "hour": self.tr("The hour in Panama, like 23/11/2026 08:00"),
            "pause": self.tr("why it is paused"),
            "again": self.tr("why it goes once more"),
        }
        self.field.setAccessibleName(names[what])
        self.field.setPlaceholderText(names[what])
        now = now_utc()
        self.field.setText(f"{in_panama(next_morning(now)):%d/%m/%Y %H:%M}" if what == "hour" else "")
        self._asked.setVisible(True)
        self._offer()
        self.field.setFocus()
        self.field.selectAll()

    def _offer(self) -> None:
        said = self.field.text().strip()
        drafts = any(line.state == OutboxState.DRAFT for line in self._lines)
        words = {
            "hour": self.tr("Approve for then") if drafts else self.tr("Let it go then"),
            "pause": self.tr("Pause"),
            "again": self.tr("Make the new draft"),
        }
        self.act.say(words.get(self._asking, ""))
        hour = hour_in_panama(said)
        self.act.setEnabled(bool(said) if self._asking != "hour" else hour is not None and hour > now_utc())

    def _act(self) -> None:
        said, asking = self.field.text().strip(), self._asking
        if not self.act.isEnabled() or not asking:
            return
        self._asking = ""
        self._asked.hide()
        if asking == "hour":
            movable = [line for line in self._lines if line.state in WITHDRAWABLE_OR_DRAFT]
            self.scheduled.emit([line.message_id for line in movable], hour_in_panama(said))
        elif asking == "pause":
            self.paused.emit([line.message_id for line in self._pausable() if not line.paused_why], said)
        else:
            self.again.emit(self._lines[0].message_id, said)

    def _without_hour(self) -> None:
        timed = [line for line in self._lines if line.state in WAITING and (line.due_at or line.retry_at)]
        self.scheduled.emit([line.message_id for line in timed], None)

    def _resume(self) -> None:
        self.resumed.emit([line.message_id for line in self._pausable() if line.paused_why])

    def _note(self, kind: str) -> None:
        self.noted.emit([line.message_id for line in self._lines], kind)

    def _link(self, theme: Theme, words: str, act: Callable[[], None]) -> Button:
        made = Button(theme, words, "link")
        made.clicked.connect(act)
        return made
