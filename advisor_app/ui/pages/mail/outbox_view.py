"""The outbox by state, what waits for a decision first, and the chosen message beside the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.mail.outbox import OutboxState
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.decisions import Decisions
from advisor_app.ui.pages.mail.mail_columns import mail_columns
from advisor_app.ui.pages.mail.mail_words import DECIDE, VIEWS, WAITING
from advisor_app.ui.pages.mail.message_panel import MessagePanel
from advisor_app.ui.pages.mail.view import MailPageView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.states import State
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import MailAt, MailsIn

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.outbox.browse_outbox import MailList
    from advisor_app.store import MailLine
    from advisor_app.ui.jobs import Running, Things

_LOOK_AGAIN_MS = 700


class OutboxView(MailPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._lines: list[MailLine] = []
        self._view = "all"
        self._wanted = ""
        self._whole = False
        self.decisions = Decisions(around, self)
        self.decisions.rested.connect(self._rested)
        self.second = Button(theme, "", "plain")
        self.second.clicked.connect(lambda: self.send(self._of(*WAITING)))
        self.main = Button(theme, "", "main")
        self.main.clicked.connect(self._act)
        self.offer(self.second)
        self.offer(self.main)
        self.model: ListModel[MailLine] = ListModel(mail_columns(), lambda line: line.message_id, self)
        self.table = TableView(theme, around.memory, "mail", self.tr("Messages of the outbox"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No message is like that."))
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._selected())
        self.filter = FilterField(theme, self.tr("Filter messages"))
        self.filter.setFixedWidth(theme.px(160))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.views = Views(
            theme,
            self.tr("Messages by state"),
            (
                ("all", self.tr("All")),
                ("draft", self.tr("Drafts")),
                ("approved", self.tr("Approved")),
                ("queued", self.tr("Queued")),
                ("sent", self.tr("Sent")),
                ("perhaps_sent", self.tr("Perhaps sent")),
                ("failed", self.tr("Refused")),
                ("cancelled", self.tr("Cancelled")),
            ),
        )
        self.views.choose("all")
        self.views.chosen.connect(self.show_view)
        self._band = self._decision_band()
        self._sum = label("", "12b")
        self.older = Button(theme, "", "link")
        self.older.clicked.connect(self._ask_whole)
        self.older.hide()
        self.panel = MessagePanel(around, self._save)
        self.panel.approve.connect(self.decisions.approve)
        self.panel.approve_despite.connect(lambda one, reason: self.decisions.approve([one], reason))
        self.panel.withdraw.connect(self.decisions.withdraw)
        self.panel.send.connect(self.send)
        self.panel.settle.connect(lambda message_id, sent: self.decisions.settle(message_id, sent=sent))
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
        named = {"decide": None, "waiting": None}
        self.views.choose(named.get(self._view, self._view))
        self._show_rows()

    def send(self, message_ids: Sequence[str]) -> None:
        """Ask what is to go, to whom and which way, and let it go."""
        from advisor_app.ui.pages.mail.send_dialog import SendDialog

        lines = [line for line in self._lines if line.message_id in set(message_ids)]
        if not lines or self.decisions.sending is not None:
            return
        asked = SendDialog(self.around, self, lines)

        def answered(answer: int) -> None:
            way = asked.form.way()
            if answer == QDialog.DialogCode.Accepted and way is not None:
                asked.form.remember()
                self.decisions.send(way, [line.message_id for line in lines])
                self._say()
            asked.deleteLater()

        asked.finished.connect(answered)
        asked.open()

    def _act(self) -> None:
        if drafts := self._of(OutboxState.DRAFT):
            self.decisions.approve(drafts)
        else:
            self.send(self._of(*WAITING))

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
        self.older.say(self.tr("See %Ln older one(s)", "", found.older))
        self.older.setVisible(found.older > 0)
        self._stack.setCurrentIndex(2 if found.lines or found.older else 1)
        self._show_rows()

    def _show_rows(self) -> None:
        chosen = {line.message_id for line in self._chosen()} or {self._wanted}
        if self._wanted:
            chosen = {self._wanted}
        counts = Counter(line.state for line in self._lines)
        for key in ("all", "draft", "approved", "queued", "sent", "perhaps_sent", "failed", "cancelled"):
            self.views.show_count(key, sum(counts[state.value] for state in VIEWS[key]))
        self.views.show_view("cancelled", counts[OutboxState.CANCELLED.value] > 0)
        states = VIEWS[self._view]
        self.model.show_rows([line for line in self._lines if line.state in states])
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

    def _of(self, *states: OutboxState) -> list[str]:
        return [line.message_id for line in self._lines if line.state in states]

    def _say(self) -> None:
        drafts, waiting = len(self._of(OutboxState.DRAFT)), len(self._of(*WAITING))
        undecided = len(self._of(*DECIDE))
        send = self.tr("Send %Ln message(s)", "", waiting)
        self.main.say(self.tr("Approve %Ln draft(s)", "", drafts) if drafts else send)
        self.main.setVisible(bool(drafts or waiting))
        self.second.say(send)
        self.second.setVisible(bool(drafts and waiting))
        busy = self.decisions.sending is not None
        self.second.setEnabled(not busy)
        self.main.setEnabled(bool(drafts) or not busy)
        self.say_scope(self.tr("Outbox: nothing goes out that nobody has approved") if self._lines else "")
        self._decide_said.setText(self.tr("%Ln message(s) wait(s) for a decision.", "", undecided))
        self._band.setVisible(bool(undecided) and self._view != "decide")
        self._say_sum()

    def _say_sum(self) -> None:
        rows = self.model.rows()
        addresses = {address.casefold() for line in rows for address in (*line.to, *line.cc)}
        self._sum.setText(
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
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as"), str(start))
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

    def _decision_band(self) -> QWidget:
        theme = self.around.theme
        band = QWidget()
        band.setObjectName("band")
        band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._decide_said = label("", "13b", "warn")
        self.see_undecided = Button(theme, self.tr("See them"), "link")
        self.see_undecided.clicked.connect(lambda: self.show_view("decide"))
        row = QHBoxLayout(band)
        row.setContentsMargins(theme.px(20), theme.px(3), theme.px(20), theme.px(3))
        row.setSpacing(theme.px(8))
        row.addWidget(StateGlyph(theme, State.DOUBT))
        row.addWidget(self._decide_said)
        row.addWidget(ElidedLabel(self.tr("None of them is sent again by itself."), "12", "text2"), 1)
        row.addWidget(self.see_undecided)
        return band

    def _listing(self) -> QWidget:
        theme = self.around.theme
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        tools.setSpacing(theme.px(16))
        tools.addWidget(self.filter)
        tools.addWidget(self.views, 1)
        listing = Listing(theme, self.table, above=self._band)
        listing.foot.addWidget(self._sum, 1)
        listing.foot.addWidget(self.older)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(divider())
        column.addWidget(ListBeside(self.around.memory, "mail", listing, self.panel, (13, 8)), 1)
        return whole
