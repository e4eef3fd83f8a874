"""The year's confirmation of the directory: whom the office asked, who answered, and the answer written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.confirmation import Answer
from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.view import EntitiesView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField, FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import MailAt

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.services.directory.answer_confirmation import Answered
    from advisor_app.services.directory.confirm_directory import (
        ConfirmationAsked,
        ConfirmationLine,
        ConfirmationProgress,
    )
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

_THINGS = frozenset({"people", "entities", "duties", "mails"})


class ConfirmationView(EntitiesView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self.model: ListModel[ConfirmationLine] = ListModel(self._columns(), lambda one: one.entity.id, self)
        self.table = TableView(theme, around.memory, "confirmation", self.tr("Confirmation"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self.take_focus)
        self.ask = Button(theme, self.tr("Ask the entities"), "small", icon="mail")
        self.ask.clicked.connect(self._open)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addWidget(self.ask)
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        self.fill(ListBeside(around.memory, "confirmation", listing, self._panel(), (16, 9)))

    def entered(self) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things & {"people", "entities", "mails"}:
            self._ask()

    def _panel(self) -> SidePanel:
        theme = self.around.theme
        self.panel = SidePanel(theme, self.tr("Answer"), 620, 436)
        self._title = label("", "16", wrap=True)
        self._facts = Facts(theme)
        self._mail = Button(theme, self.tr("See the mail"), "link")
        self._mail.clicked.connect(self._see_mail)
        self._how = label("", "12", "text2", wrap=True)
        self.on = DayField(self.tr("Answered on"), panama_day(now_utc()))
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("what it corrected, or how it answered"))
        self.confirmed = Button(theme, self.tr("It confirmed"), "small", icon="check")
        self.corrected = Button(theme, self.tr("It corrected"), "small")
        self.confirmed.clicked.connect(lambda: self._answer(Answer.CONFIRMED))
        self.corrected.clicked.connect(lambda: self._answer(Answer.CORRECTED))
        link = QHBoxLayout()
        link.setContentsMargins(-theme.px(3), 0, 0, 0)
        link.addWidget(self._mail)
        link.addStretch(1)
        acts = QHBoxLayout()
        for part in (self.confirmed, self.corrected):
            acts.addWidget(part)
        acts.addStretch(1)
        column = self.panel.column
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addLayout(link)
        column.addWidget(self._how)
        column.addWidget(label(self.tr("Answered on"), "12", "text2"))
        column.addWidget(self.on)
        column.addWidget(self.note)
        column.addLayout(acts)
        column.addStretch(1)
        return self.panel

    def _columns(self) -> tuple[Column[ConfirmationLine], ...]:
        return (
            Column("entity", self.tr("Entity"), lambda one: one.entity.name, 110, heavy=True, stretches=True),
            Column("advisor", self.tr("Advisor"), lambda one: one.advisor or "—", 130),
            Column("asked", self.tr("By mail"), self._asked_words, 100, quiet=True),
            Column("answer", self.tr("Answer"), self._answer_words, 110, state=_state),
            Column(
                "confirmed",
                self.tr("Confirmed"),
                lambda one: day(one.entity.confirmed_on) if one.entity.confirmed_on else self.tr("never"),
                90,
                order=lambda one: one.entity.confirmed_on.toordinal() if one.entity.confirmed_on else 0,
                right=True,
            ),
        )

    def _asked_words(self, one: ConfirmationLine) -> str:
        if one.request is None:
            return self.tr("not yet")
        if not one.mail_state:
            return self.tr("no address")
        return {"draft": self.tr("draft"), "sent": self.tr("sent")}.get(one.mail_state, self.tr("in the outbox"))

    def _answer_words(self, one: ConfirmationLine) -> str:
        answer = one.request.answer if one.request else Answer.NONE
        return {
            Answer.NONE: self.tr("waiting") if one.request else "",
            Answer.CONFIRMED: self.tr("confirmed"),
            Answer.CORRECTED: self.tr("corrected"),
        }[answer]

    def _ask(self) -> None:
        def look(office: Office) -> ConfirmationProgress:
            from advisor_app.services.directory.confirm_directory import show_confirmation

            return show_confirmation(office)

        self.around.jobs.ask(self, look, self._show, purpose="confirmation")

    def _show(self, found: ConfirmationProgress) -> None:
        current = self.table.currentIndex().row()
        kept = self.model.row_at(current).entity.id if 0 <= current < self.model.rowCount() else None
        self.model.show_rows(found.lines)
        place = self.model.place_of(kept) if kept is not None else None
        if self.model.rowCount():
            self.table.select_row(place if place is not None else 0)
        open_round = found.opened is not None
        for part in (self.on, self.note, self.confirmed, self.corrected):
            part.setEnabled(open_round)
        confirmed, corrected = found.answered(Answer.CONFIRMED), found.answered(Answer.CORRECTED)
        self._sum.setText(
            self.tr("{asked} of {all} asked: {confirmed} confirmed, {corrected} corrected, {waiting} waiting").format(
                asked=number(found.asked),
                all=number(len(found.lines)),
                confirmed=number(confirmed),
                corrected=number(corrected),
                waiting=number(found.answered(Answer.NONE)),
            )
        )
        if found.opened is None:
            self.say_scope(self.tr("{year}: nobody was asked yet").format(year=found.year))
            self._how.setText(
                self.tr("Asking makes a draft for each entity in the outbox; nothing goes out until it is approved.")
            )
        else:
            self.say_scope(
                self.tr("{year}, answers until {day}").format(year=found.year, day=day(found.opened.answer_by))
            )
            self._how.setText(
                self.tr("Make the corrections in its people and facts, then write down that it answered.")
            )

    def _chosen(self) -> ConfirmationLine | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]) if rows and rows[0] < self.model.rowCount() else None

    def _selected(self) -> None:
        one = self._chosen()
        self._title.setText(one.entity.name if one else "")
        if one is None:
            return
        answered = one.request if one.request and one.request.answer is not Answer.NONE else None
        facts = (
            (self.tr("Full name"), one.entity.full_name),
            (self.tr("Asked by mail"), self._asked_words(one)),
            (self.tr("Answer"), self._answer_words(one)),
            (self.tr("Answered on"), day(answered.answered_on) if answered else ""),
            (self.tr("Note"), answered.note if answered else ""),
        )
        self._facts.show_facts([(name, value) for name, value in facts if value])
        self._mail.setVisible(bool(one.message_id))
        self.note.clear()

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        if self.model.rowCount():
            self.table.select_row(0)

    def _see_mail(self) -> None:
        if (one := self._chosen()) is not None and one.message_id:
            self.around.go_to("mail", MailAt(one.message_id))

    def _open(self) -> None:
        def work(office: Office, _running: Running) -> ConfirmationAsked:
            from advisor_app.services.directory.confirm_directory import open_confirmation

            return open_confirmation(office)

        def done(asked: ConfirmationAsked) -> None:
            missing = self.tr("%Ln have no address to write to.", "", len(asked.without_mail))
            self.around.notices.done(
                self.tr("%Ln draft(s) in the outbox.", "", len(asked.drafted)),
                missing if asked.without_mail else "",
                doubt=bool(asked.without_mail),
            )

        self.around.jobs.change(self, work, done, things=_THINGS)

    def _answer(self, answer: Answer) -> None:
        one, on, note = self._chosen(), self.on.day, self.note.text()
        if one is None or on is None:
            return
        entity = one.entity

        def work(office: Office, _running: Running) -> Answered:
            from advisor_app.services.directory.answer_confirmation import answer_confirmation

            return answer_confirmation(office, entity.id, answer, on, note=note)

        def undo(made: Answered) -> None:
            def again(office: Office, _running: Running) -> None:
                from advisor_app.services.directory.answer_confirmation import take_back_answer

                take_back_answer(office, made)

            self.around.jobs.change(self, again, things=_THINGS)

        def done(made: Answered) -> None:
            self.around.notices.done(
                self.tr("{entity}: {answer} on {day}.").format(
                    entity=entity.name,
                    answer=self.tr("confirmed") if answer is Answer.CONFIRMED else self.tr("corrected"),
                    day=day(on),
                ),
                offer=self.tr("Undo"),
                act=lambda: undo(made),
            )

        self.around.jobs.change(self, work, done, things=_THINGS)


def _state(one: ConfirmationLine) -> State | None:
    if one.request is None:
        return None
    return State.DUE if one.request.answer is Answer.NONE else State.DONE
