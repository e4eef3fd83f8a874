"""People of a shared office: who enters, who stands in for whom, and the first password of somebody new."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.access.duties import WHOLE_CASES, Duty
from advisor_app.ui.formats import day
from advisor_app.ui.pages.settings.standing_in import StandingIn
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import Confirmation
from advisor_app.ui.parts.text import Facts, label, retone
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.errors import AppError
    from advisor_app.services.access.add_person import AddedPerson, RevokedPerson
    from advisor_app.services.access.list_people import People, PersonLine
    from advisor_app.services.access.stand_in import StandInLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

T = TypeVar("T")
PEOPLE_THINGS = frozenset({"people"})


class PeopleView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._duties = {
            Duty.ADVISOR: self.tr("advisor"),
            Duty.DIRECTOR: self.tr("director"),
            Duty.SECRETARY: self.tr("secretary"),
            Duty.COORDINATOR: self.tr("coordinator"),
        }
        self.model: ListModel[PersonLine] = ListModel(self._columns(), lambda row: row, self)
        self.table = TableView(theme, around.memory, "people", self.tr("People"), self.model.columns)
        self.table.setModel(self.model)
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.facts = Facts(theme)
        self.told = label("", "13", "text", wrap=True)
        self.close_access = Button(theme, self.tr("Close the access…"), "plain")
        self.close_access.clicked.connect(self._ask_closing)
        self.standing = StandingIn(theme)
        self.standing.wanted.connect(self._stand_in)
        self.end = Button(theme, self.tr("End it now"), "plain")
        self.end.clicked.connect(self._end)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new person"))
        self.name.setPlaceholderText(self.tr("Name and surname"))
        self.name.returnPressed.connect(self._add)
        self.duty = Choice(theme, self.tr("Work"))
        for duty, said in self._duties.items():
            self.duty.addItem(said, duty)
        self.add = Button(theme, self.tr("Add"), "main")
        self.add.clicked.connect(self._add)
        self.password = QLineEdit()
        self.password.setReadOnly(True)
        self.password.setAccessibleName(self.tr("First password"))
        self.copy = Button(theme, self.tr("Copy"), "plain")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.password.text()))
        self._lay_out()
        self._show(None)

    def ask(self) -> None:
        def look(office: Office) -> People:
            from advisor_app.services.access.list_people import list_people

            return list_people(office)

        self._around.jobs.ask(self, look, self._show, purpose="people")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """A password is shown once: not to whoever comes by later."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._hide_password()

    @property
    def _chosen(self) -> PersonLine | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _show(self, found: People | None) -> None:
        self._found = found
        chosen = self._chosen
        lines = found.lines if found else ()
        if found is not None and not found.shared:
            self.table.say_when_empty(
                self.tr("The office is a file: whoever opens it may do everything. People are told apart on a server.")
            )
        else:
            self.table.say_when_empty(self.tr("Nobody has an access yet. Add the first person at the right."))
        self.model.show_rows(lines)
        if lines:
            self.table.select_row(next((at for at, one in enumerate(lines) if chosen and one.role == chosen.role), 0))
        self._adding.setVisible(found is not None and found.may_add)
        self.close_access.setVisible(found is not None and found.may_add)
        self._show_chosen()

    def _show_chosen(self) -> None:
        line, found = self._chosen, self._found
        self._person.setVisible(line is not None)
        may = line is not None and found is not None and found.may_stand_in and line.role.duty in WHOLE_CASES
        self.standing.setVisible(may)
        self.end.setVisible(may and line is not None and bool(line.standing))
        if line is None or found is None:
            return
        facts = [
            (self.tr("Person"), line.role.person),
            (self.tr("Enters as"), line.role.role),
            (self.tr("Work"), self._duties[line.role.duty]),
        ]
        facts += [(self.tr("In place of"), self._standing_said(one)) for one in line.standing]
        self.facts.show_facts(facts)
        self.standing.show_others([one for one in found.lines if one.role.person != line.role.person])

    def _standing_said(self, one: StandInLine) -> str:
        about = f" ({one.entity})" if one.entity else ""
        return self.tr("{person} until {day}").format(person=one.stands_in_for + about, day=day(one.last))

    def _add(self) -> None:
        name, duty = self.name.text().strip(), self.duty.currentData()
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def work(office: Office, _running: Running) -> AddedPerson:
            from advisor_app.services.access.add_person import add_person

            return add_person(office, name, Duty(duty))

        self._hide_password()
        self._change(work, self._added)

    def _added(self, added: AddedPerson) -> None:
        self.name.clear()
        self.password.setText(added.password)
        self._once.show()
        said = self.tr(
            "{person} enters as {role}. This first password is shown once and kept nowhere; it ends on {day}."
        )
        self._tell(said.format(person=added.granted.person, role=added.granted.role, day=day(added.until)))

    def _hide_password(self) -> None:
        self.password.clear()
        self._once.hide()
        self.told.setText("")

    def _ask_closing(self) -> None:
        line = self._chosen
        if line is None:
            return
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Close the access of {person}?").format(person=line.role.person),
            [(self.tr("Enters as"), line.role.role), (self.tr("Work"), self._duties[line.role.duty])],
            self.tr("What is open there ends at once, and nobody enters with it again. What the person did stays."),
            self.tr("Close the access"),
        )
        asked.accepted.connect(partial(self._close_access, line.role.person))
        asked.open()

    def _close_access(self, person: str) -> None:
        def work(office: Office, _running: Running) -> RevokedPerson:
            from advisor_app.services.access.add_person import revoke_person

            return revoke_person(office, person)

        def done(revoked: RevokedPerson) -> None:
            self._hide_password()
            self._around.notices.done(self.tr("{person} enters no more.").format(person=revoked.person))

        self._change(work, done)

    def _stand_in(self, other: str, entities: tuple[str, ...], last: date) -> None:
        line = self._chosen
        if line is None:
            return
        person = line.role.person

        def work(office: Office, _running: Running) -> tuple[StandInLine, ...]:
            from advisor_app.services.access.stand_in import stand_in_of

            return stand_in_of(office, person, other, entities, last=last)

        def done(made: tuple[StandInLine, ...]) -> None:
            said = self.tr("{person} stands in for {other}.").format(person=person, other=made[0].stands_in_for)
            until = self.tr("Until {day}.").format(day=day(last))
            about = ", ".join(one.entity for one in made if one.entity)
            told = f"{about}. {until}" if about else until
            self._around.notices.done(said, told, offer=self.tr("Undo"), act=partial(self._end_these, made))

        self._change(work, done)

    def _end(self) -> None:
        if (line := self._chosen) is not None:
            self._end_these(line.standing)

    def _end_these(self, standing: tuple[StandInLine, ...]) -> None:
        def work(office: Office, _running: Running) -> list[StandInLine]:
            from advisor_app.services.access.stand_in import end_stand_in

            return [end_stand_in(office, one.id) for one in standing]

        def done(ended: list[StandInLine]) -> None:
            said = self.tr("{person} stands in for {other} no more.")
            others = ", ".join(dict.fromkeys(one.stands_in_for for one in ended))
            self._around.notices.done(said.format(person=ended[0].person, other=others))

        self._change(work, done)

    def _change(self, work: Callable[[Office, Running], T], done: Callable[[T], None]) -> None:
        self._around.jobs.change(self, work, done, things=PEOPLE_THINGS, failed=self._failed)

    def _tell(self, said: str, *, good: bool = True) -> None:
        retone(self.told, "text" if good else "late")
        self.told.setText(said)

    def _failed(self, error: AppError) -> None:
        said = words(error.code, error.values, self._around.language)
        self._tell(f"{said.what} {said.to_do}", good=False)

    def _columns(self) -> tuple[Column[PersonLine], ...]:
        return (
            Column("person", self.tr("Person"), lambda row: row.role.person, 150, heavy=True),
            Column("role", self.tr("Enters as"), lambda row: row.role.role, 120),
            Column("duty", self.tr("Work"), lambda row: self._duties[row.role.duty], 96),
            Column(
                "standing",
                self.tr("In place of"),
                lambda row: ", ".join(self._standing_said(one) for one in row.standing),
                190,
                stretches=True,
            ),
        )

    def _lay_out(self) -> None:
        theme = self._around.theme
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(18))
        self._person, person = self._part(column)
        person.addWidget(label(self.tr("The chosen person"), "14"))
        person.addWidget(self.facts)
        person.addLayout(self._row(self.close_access, self.end))
        column.addWidget(self.standing)
        self._adding, adding = self._part(column)
        adding.addWidget(label(self.tr("Add a person"), "14"))
        adding.addWidget(self.name)
        adding.addLayout(self._row(self.duty, self.add))
        column.addWidget(self.told)
        self._once, once = self._part(column)
        once.addLayout(self._row(self.password, self.copy))
        column.addStretch(1)
        self._once.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ListBeside(self._around.memory, "people", Listing(theme, self.table), panel))

    def _part(self, into: QVBoxLayout) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._around.theme.px(8))
        into.addWidget(part)
        return part, column

    def _row(self, *parts: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._around.theme.px(8))
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row
