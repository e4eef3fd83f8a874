"""The outbox by state, what waits for a decision first, and the chosen message beside the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import now_utc
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.decision_band import DecisionBand
from advisor_app.ui.pages.mail.decisions import Decisions
from advisor_app.ui.pages.mail.list_foot import ListFoot
from advisor_app.ui.pages.mail.mail_columns import mail_columns
from advisor_app.ui.pages.mail.mail_words import DECIDE, SWITCHED, VIEWS, WAITING, WITHDRAWABLE_OR_DRAFT, kept_back
from advisor_app.ui.pages.mail.message_panel import MessagePanel
from advisor_app.ui.pages.mail.pause_band import PauseBand
from advisor_app.ui.pages.mail.timing import Timing
from advisor_app.ui.pages.mail.view import MailPageView
from advisor_app.ui.pages.mail.view_switch import ViewSwitch
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.text import divider
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import MailAt, MailsIn

if TYPE_CHECKING:
    from advisor_app.office.mail.sending_plan import OutboxPause
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.browse_outbox import MailList
    from advisor_app.store import MailLine
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.pages.mail.send_dialog import SendDialog

_LOOK_AGAIN_MS = 700


class OutboxView(MailPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._lines: list[MailLine] = []
        self._pause: OutboxPause | None = None
        self._view = "all"
        self._wanted = ""
        self._whole = False
        self.decisions = Decisions(around, self)
        self.decisions.rested.connect(self._rested)
        self.second = self._offered("plain", lambda: self.send(self._ready()))
        self.main = self._offered("main", self._act)
        self.model: ListModel[MailLine] = ListModel(mail_columns(), lambda line: line.message_id, self)
        self.table = TableView(theme, around.memory, "mail", self.tr("Messages of the outbox"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No message is like that."))
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._selected())
        self.filter = FilterField(theme, self.tr("Filter messages"))
        self.filter.setFixedWidth(theme.px(160))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.views = ViewSwitch(theme, self.tr("Messages by state"), self._view_words())
        self.views.choose("all")
        self.views.chosen.connect(self.show_view)
        self._band = DecisionBand(theme)
        self.see_undecided = self._band.see
        self.see_undecided.clicked.connect(lambda: self.show_view("decide"))
        self.pause = PauseBand(theme)
        self.timing = Timing(around, self)
        self.pause.paused.connect(self.timing.pause_all)
        self.pause.resumed.connect(self.timing.resume_all)
        self.foot = ListFoot(theme)
        self.foot.to_me.clicked.connect(lambda: self.try_on_me(self._not_gone()))
        self.foot.look.triggered.connect(lambda: self.timing.look_first(self._not_gone()))
        self.foot.stop.triggered.connect(self.pause.ask)
        self.foot.older.clicked.connect(self._ask_whole)
        self.panel = self._made_panel()
        self.empty = EmptyPage(
            theme,
            "mail",
            self.tr("There are no messages yet"),
            self.tr("Each letter of findings brings the draft of its mail here. Letters are prepared in Audit."),
            self.tr("Go to Audit"),
            lambda: around.go_to("audit", None),
        )
        self._stack = QStackedWidget()
        for shown in (QWidget(), self.empty, self._listing()):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._look_again = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._ask)
        around.jobs.progressed.connect(self._progressed)
        self._say()

    def _offered(self, kind: str, act: Callable[[], None]) -> Button:
        button = Button(self.around.theme, "", kind)
        button.clicked.connect(act)
        self.offer(button)
        return button

    def _view_words(self) -> list[tuple[str, str]]:
        words = {
            "all": self.tr("All"),
            "draft": self.tr("Drafts"),
            "approved": self.tr("Approved"),
            "queued": self.tr("Queued"),
            "timed": self.tr("With an hour"),
            "paused": self.tr("Paused"),
            "sent": self.tr("Sent"),
            "answered": self.tr("Answered"),
            "came_back": self.tr("Came back"),
            "perhaps_sent": self.tr("Perhaps sent"),
            "failed": self.tr("Refused"),
            "cancelled": self.tr("Cancelled"),
        }
        return [(key, words[key]) for key in SWITCHED]

    def _made_panel(self) -> MessagePanel:
        panel = MessagePanel(self.around, self._save)
        panel.approve.connect(self.decisions.approve)
        panel.approve_despite.connect(lambda one, reason: self.decisions.approve([one], reason))
        panel.withdraw.connect(self.decisions.withdraw)
        panel.send.connect(self.send)
        panel.settle.connect(lambda message_id, sent: self.decisions.settle(message_id, sent=sent))
        panel.try_first.connect(self.try_on_me)
        panel.later.scheduled.connect(lambda ids, due: self.timing.schedule(self._lines_of(ids), due))
        panel.later.paused.connect(self.timing.pause)
        panel.later.resumed.connect(self.timing.resume)
        panel.later.again.connect(self.timing.again)
        panel.later.noted.connect(self.timing.note)
        return panel

    def entered(self, target: object) -> None:
        if isinstance(target, MailsIn):
            self.show_view(target.view or "all")
        elif isinstance(target, MailAt):
            self._wanted = target.message_id
            self.filter.clear()
            self.model.filter_by("")
            self.show_view("all")
        self._ask()

    def take_focus(self) -> None:
        if self._stack.currentIndex() == 1:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if self.isVisible():
            self._ask()

    def show_view(self, view: str) -> None:
        self._view = view if view in VIEWS else "all"
        self.views.choose(self._view if self._view in SWITCHED else None)
        self._show_rows()

    def send(self, message_ids: Sequence[str]) -> None:
        """Ask what is to go, to whom and which way, and let it go."""
        from advisor_app.ui.pages.mail.send_dialog import SendDialog

        lines = self._lines_of(message_ids)
        if not lines or self.decisions.sending is not None:
            return
        self._ask_way(SendDialog(self.around, self, lines))

    def try_on_me(self, message_ids: Sequence[str]) -> None:
        """Ask for the way and the address, and send a copy of each there alone."""
        from advisor_app.ui.pages.mail.send_dialog import SendDialog

        if lines := self._lines_of(message_ids):
            self._ask_way(SendDialog(self.around, self, lines, on_trial=True))

    def _ask_way(self, asked: SendDialog) -> None:
        def answered(answer: int) -> None:
            way = asked.form.way()
            if answer == QDialog.DialogCode.Accepted and way is not None:
                asked.remember()
                if asked.on_trial:
                    self.timing.try_on_me(way, asked.message_ids, asked.me)
                else:
                    self.decisions.send(way, asked.message_ids)
                self._say()
            asked.deleteLater()

        asked.finished.connect(answered)
        asked.open()

    def _act(self) -> None:
        if drafts := self._of(OutboxState.DRAFT):
            self.decisions.approve(drafts)
        else:
            self.send(self._ready())

    def _ask(self) -> None:
        whole = self._whole

        def look(office: Office) -> MailList:
            from advisor_app.services.outbox.browse_outbox import list_mails

            return list_mails(office, whole=whole)

        self.around.jobs.ask(self, look, self._show, purpose="mails")

    def _ask_whole(self) -> None:
        self._whole = True
        self._ask()

    def _progressed(self, running: Running) -> None:
        if running is self.decisions.sending and not self._look_again.isActive():
            self._look_again.start()

    def _rested(self) -> None:
        self._look_again.stop()
        self._say()

    def _show(self, found: MailList) -> None:
        self._lines = list(found.lines)
        self._pause = found.pause
        self.pause.show_pause(found.pause)
        self.foot.say_older(found.older)
        self._stack.setCurrentIndex(2 if found.lines or found.older else 1)
        self._show_rows()

    def _show_rows(self) -> None:
        chosen = {line.message_id for line in self._chosen()} or {self._wanted}
        if self._wanted:
            chosen = {self._wanted}
        self.views.show_counts({key: sum(map(VIEWS[key], self._lines)) for key in SWITCHED})
        self.model.show_rows(list(filter(VIEWS[self._view], self._lines)))
        self._select(chosen)
        if any(line.message_id == self._wanted for line in self._lines):
            self._wanted = ""  # else it was written since the list was read, and comes with the next one
        self._say()

    def _select(self, chosen: set[str]) -> None:
        """Choose again what was chosen and is still shown; else the first."""
        places = [place for place, line in enumerate(self.model.rows()) if line.message_id in chosen]
        if len(places) < 2:
            self.table.select_row(places[0] if places else 0)
        else:
            rows = QItemSelectionModel.SelectionFlag.Rows
            self.table.select_row(places[0])
            for place in places[1:]:
                self.table.selectionModel().select(
                    self.model.index(place, 0), rows | QItemSelectionModel.SelectionFlag.Select
                )
        self._selected()

    def _chosen(self) -> list[MailLine]:
        return [self.model.row_at(row) for row in self.table.selected_rows() if row < self.model.rowCount()]

    def _selected(self) -> None:
        self.panel.show_lines(self._chosen())

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self._select(set())
        self._say_sum()

    def _lines_of(self, message_ids: Sequence[str]) -> list[MailLine]:
        wanted = set(message_ids)
        return [line for line in self._lines if line.message_id in wanted]

    def _ready(self) -> list[str]:
        """What nothing keeps from going now."""
        now = now_utc()
        return [line.message_id for line in self._lines if line.state in WAITING and not kept_back(line, now)]

    def _not_gone(self) -> list[str]:
        return self._of(*WITHDRAWABLE_OR_DRAFT)

    def _of(self, *states: OutboxState) -> list[str]:
        return [line.message_id for line in self._lines if line.state in states]

    def _say(self) -> None:
        drafts, waiting = len(self._of(OutboxState.DRAFT)), len(self._ready())
        undecided = len(self._of(*DECIDE))
        send = self.tr("Send %Ln message(s)", "", waiting)
        self.main.say(self.tr("Approve %Ln draft(s)", "", drafts) if drafts else send)
        self.main.setVisible(bool(drafts or waiting))
        self.second.say(send)
        self.second.setVisible(bool(drafts and waiting))
        busy = self.decisions.sending is not None
        may_go = not busy and self._pause is None
        self.second.setEnabled(may_go)
        self.main.setEnabled(bool(drafts) or may_go)
        self.foot.offer(not_gone=bool(self._not_gone()), paused=self._pause is not None)
        self.say_scope(self.tr("Outbox: nothing goes out that nobody has approved") if self._lines else "")
        self._band.say(self.tr("%Ln message(s) wait(s) for a decision.", "", undecided))
        self._band.setVisible(bool(undecided) and self._view != "decide")
        self._say_sum()

    def _say_sum(self) -> None:
        rows = self.model.rows()
        addresses = {address.casefold() for line in rows for address in (*line.to, *line.cc)}
        self.foot.say(
            " · ".join(
                (
                    self.tr("%Ln mail(s)", "", len(rows)),
                    self.tr("%Ln entity(ies)", "", len({line.entity_id for line in rows})),
                    self.tr("%Ln address(es)", "", len(addresses)),
                )
            )
        )

    def _save(self, name: str, content: bytes) -> None:
        start = Path(self.around.memory.text("mail/saved_in")) / name
        chosen, _ = FileDialog.getSaveFileName(self, self.tr("Save as"), str(start))
        if not chosen:
            return
        path = Path(chosen)
        self.around.memory.keep("mail/saved_in", str(path.parent))

        def write(_office: Office) -> Path:
            from advisor_app.services.save_file import save_file

            save_file(path, content)
            return path

        def done(saved: Path) -> None:
            self.around.notices.done(self.tr("Saved:"), str(saved))

        self.around.jobs.ask(self, write, done)

    def _listing(self) -> QWidget:
        theme = self.around.theme
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        tools.setSpacing(theme.px(16))
        tools.addWidget(self.filter)
        tools.addWidget(self.views, 1)
        listing = Listing(theme, self.table, above=self._band)
        listing.foot.addWidget(self.foot, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(divider())
        column.addWidget(self.pause)
        column.addWidget(ListBeside(self.around.memory, "mail", listing, self.panel, (13, 8)), 1)
        return whole
