"""The terms within which entities agreed to close their cases, by type: those there are, a new one, the end of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.provinces import COMARCAS, PROVINCES
from advisor_app.office.indicators.service_terms import EVERY_TYPE, LONGEST_TERM
from advisor_app.ui.formats import day, number
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, CountField, DayField
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.directory.agree_term import AgreedTerm
    from advisor_app.services.directory.list_terms import AgreedTerms as Found
    from advisor_app.services.directory.list_terms import TermLine
    from advisor_app.services.office import Office
    from advisor_app.ui.page import Surroundings

USUAL_DAYS = 30


class AgreedTerms(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.entity = Choice(theme, self.tr("Entity that agreed to the term"))
        self.type = Choice(theme, self.tr("Type of case"))
        self.region = Choice(theme, self.tr("Province of the cases"))
        self.region.addItem(self.tr("The whole country"), "")
        for name in (*PROVINCES, *COMARCAS):
            self.region.addItem(name, name)
        self.days = CountField(self.tr("Calendar days"))
        self.days.show_count(USUAL_DAYS, 0, LONGEST_TERM)
        self.start = DayField(self.tr("For cases created from"), panama_day(now_utc()))
        self.agree = Button(theme, self.tr("Note the term"), "small")
        self.agree.clicked.connect(self._agree)
        self.end = Button(theme, self.tr("End the chosen one"), "small")
        self.end.clicked.connect(self._end)
        self.end.setEnabled(False)
        self.wrong = label("", "12", "late", wrap=True)
        self.wrong.hide()
        self.model: ListModel[TermLine] = ListModel(self._columns(), lambda row: row, self)
        self.table = TableView(theme, around.memory, "agreed-terms", self.tr("Agreed terms"), self.model.columns)
        self.table.setModel(self.model)
        self.table.say_when_empty(self.tr("No entity has agreed to a term of its own: the CRM's due date counts."))
        self.table.row_changed.connect(self._choose)
        self.table.setFixedHeight(theme.px(170))
        self._lay_out()

    def ask(self) -> None:
        def look(office: Office) -> Found:
            from advisor_app.services.directory.list_terms import list_terms

            return list_terms(office, panama_day(now_utc()))

        self._around.jobs.ask(self, look, self._show, purpose="terms")

    def _show(self, found: Found) -> None:
        _fill(self.entity, [(name, name) for name in found.entities])
        _fill(self.type, [(self.tr("Every type"), EVERY_TYPE), *((text, text) for text in found.types)])
        self.model.show_rows(found.lines)
        self.agree.setEnabled(bool(found.entities))
        self._choose(self.table.currentIndex().row())

    def _choose(self, row: int) -> None:
        """The chosen term stands in the fields, ready to be changed or ended."""
        line = self.model.row_at(row) if row >= 0 else None
        self.end.setEnabled(line is not None and line.in_force)
        if line is None:
            return
        for field, text in ((self.entity, line.entity), (self.type, line.type), (self.region, line.region)):
            field.setCurrentIndex(max(field.findData(text), 0))
        if line.days is not None:
            self.days.setText(str(line.days))

    def _agree(self) -> None:
        if self.days.count is None:
            self.days.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._note(self.days.count)

    def _end(self) -> None:
        self._note(None)

    def _note(self, days: int | None) -> None:
        entity, kind, region = (str(one.currentData()) for one in (self.entity, self.type, self.region))
        start = self.start.day
        if start is None:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def write(office: Office, _running: object) -> AgreedTerm:
            from advisor_app.services.directory.agree_term import agree_term

            return agree_term(office, entity, days, kind, start, region=region)

        self._around.jobs.change(
            self, write, self._done, things=frozenset({"entities", "settings"}), failed=self._refused
        )

    def _done(self, agreed: AgreedTerm) -> None:
        self.wrong.hide()
        self.ask()
        named = agreed.type or self.tr("Every type")
        said = self.tr("{entity}, {type}: %Ln day(s)", "", agreed.days or 0)
        if agreed.days is None:
            said = self.tr("{entity}, {type}: the term ends")
        self._around.notices.done(
            said.format(entity=agreed.entity, type=named),
            self.tr("For cases created from {day} on; earlier ones keep the term they had.").format(
                day=day(agreed.valid_from)
            ),
            offer=self.tr("Undo"),
            act=lambda: self._take_back(agreed),
        )

    def _take_back(self, agreed: AgreedTerm) -> None:
        def work(office: Office, _running: object) -> None:
            from advisor_app.services.directory.agree_term import take_back_term

            take_back_term(office, agreed)

        self._around.jobs.change(
            self, work, lambda _none: self.ask(), things=frozenset({"entities", "settings"}), failed=self._refused
        )

    def _refused(self, error: AppError) -> None:
        said = words(error.code, error.values, self._around.language)
        self.wrong.setText(f"{said.what} {said.to_do}")
        self.wrong.show()

    def _columns(self) -> tuple[Column[TermLine], ...]:
        every, country = self.tr("Every type"), self.tr("The whole country")
        return (
            Column("entity", self.tr("Entity"), lambda row: row.entity, 150, heavy=True, stretches=True),
            Column("type", self.tr("Type"), lambda row: row.type or every, 110),
            Column("region", self.tr("Province"), lambda row: row.region or country, 130),
            Column("days", self.tr("Days"), self._days, 80, order=lambda row: row.days or -1, right=True),
            Column("from", self.tr("From"), lambda row: day(row.valid_from), 100, order=lambda row: row.valid_from),
            Column(
                "holds",
                self.tr("Holds today"),
                lambda row: self.tr("yes") if row.in_force else "",
                110,
                state=lambda row: State.AT_GOAL if row.in_force else None,
            ),
            Column("responsible", self.tr("Answers for it"), lambda row: row.responsible, 140, hidden=True),
        )

    def _days(self, row: TermLine) -> str:
        return self.tr("ends") if row.days is None else number(row.days)

    def _lay_out(self) -> None:
        theme = self._around.theme
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(8))
        for said, field, stretch in (
            (self.tr("Entity"), self.entity, 3),
            (self.tr("Type"), self.type, 2),
            (self.tr("Province"), self.region, 2),
            (self.tr("Days"), self.days, 0),
            (self.tr("From"), self.start, 0),
        ):
            fields.addLayout(_named(theme.px(2), label(said, "12", "text2"), field), stretch)
        self.days.setFixedWidth(theme.px(64))
        self.start.setFixedWidth(theme.px(100))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.agree)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("Terms that entities agreed to"), "14"))
        explained = self.tr(
            "Within how many calendar days an entity closes its cases of a type. The share within the agreed term is "
            "counted by them; a case keeps the term that held when it was created."
        )
        column.addWidget(label(explained, "12", "text2", wrap=True))
        column.addLayout(fields)
        column.addLayout(buttons)
        column.addWidget(self.wrong)
        column.addWidget(self.table)


def _named(spacing: int, name: QLabel, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    column.addWidget(name)
    column.addWidget(field)
    return column


def _fill(choice: Choice, entries: list[tuple[str, str]]) -> None:
    """New entries, and the same one chosen as before where it is still there."""
    before = choice.currentData()
    choice.clear()
    for said, value in entries:
        choice.addItem(said, value)
    choice.setCurrentIndex(max(choice.findData(before), 0))
