"""What was promised, across entities: overdue first; done with its proof, reminded, brought to the director."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.escalation_offer import EscalationOffer
from advisor_app.ui.pages.meetings.meeting_words import commitment_state
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import Facts, label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import MailsIn

if TYPE_CHECKING:
    from advisor_app.services.meetings.keep_commitment import CommitmentLine
    from advisor_app.services.meetings.mail_meeting import DraftedMails
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MEETINGS = frozenset({"meetings"})


class CommitmentsView(QWidget):
    def __init__(self, around: Surroundings, open_meeting: Callable[[UUID], None]) -> None:
        super().__init__()
        self._around = around
        self._open_meeting = open_meeting
        self._lines: list[CommitmentLine] = []
        theme = around.theme
        self.views = Views(
            theme,
            self.tr("Commitments"),
            (
                ("alive", self.tr("Open")),
                ("late", self.tr("Overdue")),
                ("offered", self.tr("To be escalated")),
                ("all", self.tr("All")),
            ),
        )
        self.views.choose("alive")
        self.views.chosen.connect(lambda _key: self._show_rows())
        self.model: ListModel[CommitmentLine] = ListModel(self._columns(), lambda line: line.kept.id, self)
        self.table = TableView(theme, around.memory, "commitments", self.tr("Commitments"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No commitment is like that. They are noted in the meetings."))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.opened.connect(lambda row: self._open_meeting(self.model.row_at(row).kept.meeting_id))
        self.filter = FilterField(theme, self.tr("Filter commitments"))
        self.filter.setMinimumWidth(theme.px(150))
        self.filter.setMaximumWidth(theme.px(220))
        self.filter.typed.connect(self.model.filter_by)
        self.filter.left_downwards.connect(self.take_focus)
        self.remind_due = Button(theme, "", "small")
        self.remind_due.clicked.connect(self._remind_due)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.views)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.filter, 3)
        listing.foot.addWidget(self._sum)
        listing.foot.addStretch(1)
        listing.foot.addWidget(self.remind_due)
        self._furnish_panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(around.memory, "commitments", listing, self.panel, (17, 7)))
        self._show_chosen()

    def _furnish_panel(self) -> None:
        around, theme = self._around, self._around.theme
        self.panel = SidePanel(theme, self.tr("Commitment"), most=600)
        self._what = label("", "16", wrap=True)
        self._facts = Facts(theme)
        self.proof = QLineEdit()
        self.proof.setPlaceholderText(self.tr("What shows that it is done"))
        self.proof.setAccessibleName(self.tr("What shows that it is done"))
        self.proof.returnPressed.connect(self._fulfil)
        self.done = Button(theme, self.tr("Done"), "plain")
        self.done.clicked.connect(self._fulfil)
        self.remind = Button(theme, self.tr("Draft a reminder"), "plain")
        self.remind.clicked.connect(self._remind)
        self.escalate = Button(theme, self.tr("Bring before the director"), "plain")
        self.escalate.clicked.connect(self._escalate)
        self._escalation = EscalationOffer(around, self)
        self._escalation.begun.connect(self.ask)
        self.meeting = Button(theme, self.tr("Open its meeting"), "link")
        self.meeting.clicked.connect(self._go_to_meeting)
        for part in (self._what, self._facts, self.proof, self.done, self.remind, self.escalate, self.meeting):
            self.panel.column.addWidget(part)
        self.panel.column.addStretch(1)

    def ask(self) -> None:
        def look(office: Office) -> list[CommitmentLine]:
            from advisor_app.services.meetings.keep_commitment import list_commitments

            return list_commitments(office, alive=False)

        self._around.jobs.ask(self, look, self._show, purpose="commitments")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.selected_rows():
            self.table.select_row(0)

    def _columns(self) -> tuple[Column[CommitmentLine], ...]:
        return (
            Column("what", self.tr("Commitment"), lambda one: one.kept.what, 180, heavy=True, stretches=True,
                   hint=lambda one: one.kept.what),
            Column("entity", self.tr("Entity"), lambda one: one.entity, 90),
            Column("who", self.tr("Responsible"), lambda one: one.kept.who, 140),
            Column("due", self.tr("Due"), lambda one: day(one.kept.due), 124, order=lambda one: one.kept.due,
                   state=commitment_state),
            Column("late", self.tr("Days late"), lambda one: str(one.days_late) if one.days_late else "", 84,
                   order=lambda one: one.days_late, right=True),
            Column("times", self.tr("Told overdue"), lambda one: str(one.kept.times_overdue or ""), 96,
                   order=lambda one: one.kept.times_overdue, right=True, quiet=True, hidden=True),
            Column("reminded", self.tr("Reminded"), lambda one: day(one.kept.reminded_on), 92,
                   order=lambda one: str(one.kept.reminded_on or ""), quiet=True, hidden=True),
        )  # fmt: skip

    def _show(self, lines: list[CommitmentLine]) -> None:
        self._lines = lines
        for key in ("alive", "late", "offered", "all"):
            self.views.show_count(key, len(self._in(key)))
        due = sum(one.reminder and bool(one.kept.email) for one in lines)
        self.remind_due.say(self.tr("Draft %Ln reminder(s)", "", due))
        self.remind_due.setVisible(due > 0)
        self._show_rows()

    def _in(self, view: str) -> list[CommitmentLine]:
        if view == "late":
            return [one for one in self._lines if one.days_late]
        if view == "offered":
            return [one for one in self._lines if one.escalation]
        if view == "alive":
            return [one for one in self._lines if one.kept.state.value in ("open", "escalated")]
        return self._lines

    def _show_rows(self) -> None:
        chosen = self._chosen()
        self.model.show_rows(self._in(self.views.current or "all"))
        place = self.model.place_of(chosen.kept.id) if chosen is not None else None
        self.table.select_row(place if place is not None else 0)
        late = sum(bool(one.days_late) for one in self.model.rows())
        told = self.tr("%Ln commitment(s)", "", self.model.total)
        self._sum.setText(told + (self.tr(", %Ln overdue", "", late) if late else ""))
        self._show_chosen()

    def _chosen(self) -> CommitmentLine | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]) if rows else None

    def _show_chosen(self) -> None:
        one = self._chosen()
        alive = one is not None and one.kept.state.value in ("open", "escalated")
        for part in (self.proof, self.done, self.remind):
            part.setVisible(alive)
        self.escalate.setVisible(one is not None and one.escalation)
        self.meeting.setVisible(one is not None)
        self._what.setText(one.kept.what if one else self.tr("Choose a commitment"))
        if one is None:
            self._facts.show_facts(())
            return
        kept = one.kept
        facts = [
            (self.tr("Entity"), one.entity or "—"),
            (self.tr("Responsible"), kept.who),
            (self.tr("Agreed"), day(kept.agreed_on)),
            (self.tr("Due"), day(kept.due)),
        ]
        if kept.done_on:
            facts.append((self.tr("Done"), f"{day(kept.done_on)}. {kept.proof}"))
        if kept.reminded_on:
            facts.append((self.tr("Reminded"), day(kept.reminded_on)))
        if kept.state.value == "escalated":
            facts.append((self.tr("Escalated"), self.tr("to the director")))
        self._facts.show_facts(facts)

    def _fulfil(self) -> None:
        one, proof = self._chosen(), self.proof.text()
        if one is None or not proof.strip():
            self.proof.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key = one.kept.id

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.keep_commitment import fulfil

            return fulfil(office, key, proof)

        def undo() -> None:
            self._around.jobs.change(self, _reopened(key), lambda _kept: self.ask(), things=MEETINGS)

        def done(_kept: object) -> None:
            self.proof.clear()
            self._around.notices.done(self.tr("It is noted as done."), proof, offer=self.tr("Undo"), act=undo)
            self.ask()

        self._around.jobs.change(self, work, done, things=MEETINGS)

    def _remind(self) -> None:
        if (one := self._chosen()) is None:
            return
        key = one.kept.id

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.mail_meeting import remind

            return remind(office, key)

        self._mailed(work, self.tr("The reminder waits in the mail as a draft."))

    def _remind_due(self) -> None:
        def work(office: Office, _running: Running) -> DraftedMails:
            from advisor_app.services.meetings.mail_meeting import remind_due

            return remind_due(office)

        def drafted(made: DraftedMails) -> None:
            self._around.notices.done(
                self.tr("%Ln reminder(s) wait(s) in the mail as draft(s).", "", len(made.messages)),
                self.tr("Without an address: {names}").format(names=", ".join(made.without)) if made.without else "",
                offer=self.tr("See them"),
                act=lambda: self._around.go_to("mail", MailsIn("draft")),
            )
            self.ask()

        self._around.jobs.change(self, work, drafted, things=MEETINGS | {"mails"})

    def _escalate(self) -> None:
        if (one := self._chosen()) is not None:
            self._escalation.begin(one.kept)

    def _mailed(self, work: Callable[[Office, Running], object], words: str) -> None:
        def done(_message: object) -> None:
            self._around.notices.done(words)
            self.ask()

        self._around.jobs.change(self, work, done, things=MEETINGS | {"mails"})

    def _go_to_meeting(self) -> None:
        if (one := self._chosen()) is not None:
            self._open_meeting(one.kept.meeting_id)


def _reopened(key: UUID) -> Callable[[Office, Running], object]:
    def work(office: Office, _running: Running) -> object:
        from advisor_app.services.meetings.keep_commitment import reopen_commitment

        return reopen_commitment(office, key)

    return work
