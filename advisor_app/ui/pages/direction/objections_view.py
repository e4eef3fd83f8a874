"""The register of objections with their deadlines, and how often they are made and upheld. Not a ranking of people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.objections.objection import ObjectionState
from advisor_app.ui.formats import number
from advisor_app.ui.pages.direction.objection_columns import of_so_many, rate_columns, register_columns
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.objections.rates import ObjectionRate
    from advisor_app.services.objections.list_objections import ObjectionLine
    from advisor_app.services.objections.objection_rates import ObjectionRates
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt

OPEN, ALL = "open", "all"
ENTITY, ADVISOR, QUESTION = "entity", "advisor", "question"


class ObjectionsView(DirectionView):
    """Enter or a double click on an objection opens it where it is worked on."""

    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self._lines: list[ObjectionLine] = []
        self._rates: ObjectionRates | None = None
        self.which = Segments(
            theme, self.tr("Which objections"), ((OPEN, self.tr("To answer")), (ALL, self.tr("All of the year")))
        )
        self.which.choose(ALL)
        self.which.chosen.connect(self._choose)
        self.filter = FilterField(theme, self.tr("Filter objections"))
        self.filter.typed.connect(self._filter)
        self.model: ListModel[ObjectionLine] = ListModel(
            register_columns(), lambda line: line.objection.reference, self
        )
        self.table = TableView(theme, around.memory, "objections", self.tr("Objections"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(self._open)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.say_when_empty(
            self.tr("No entity has objected. A mail that does is dropped on the results of its audit.")
        )
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.which)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        self.sum = label("", "12b")
        listing.foot.addWidget(self.sum, 1)
        self.by = Segments(
            theme,
            self.tr("Objections by"),
            ((ENTITY, self.tr("Entity")), (ADVISOR, self.tr("Advisor")), (QUESTION, self.tr("Question"))),
        )
        self.by.choose(ENTITY)
        self.by.chosen.connect(self._show_rates)
        self.rates: dict[str, tuple[ListModel[ObjectionRate], TableView]] = {}
        self.fill(ListBeside(around.memory, "objections", listing, self._rates_part(), (16, 10)))

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"objections", "scores", "entities", "people"}:
            self._ask()

    def _ask(self) -> None:
        since = date(panama_day(now_utc()).year, 1, 1)

        def look(office: Office) -> tuple[list[ObjectionLine], ObjectionRates]:
            from advisor_app.services.objections.list_objections import list_objections
            from advisor_app.services.objections.objection_rates import objection_rates

            lines = list_objections(office)
            mine = [
                one for one in lines if one.objection.state is ObjectionState.OPEN or one.objection.received_on >= since
            ]
            return mine, objection_rates(office, since)

        self.around.jobs.ask(self, look, self._show, purpose="objections")

    def _show(self, found: tuple[list[ObjectionLine], ObjectionRates]) -> None:
        self._lines, self._rates = found
        waiting = sum(one.objection.state is ObjectionState.OPEN for one in self._lines)
        late = sum(one.overdue for one in self._lines)
        said = self.tr("%Ln objection(s) to answer", "", waiting)
        if late:
            said += ", " + self.tr("%Ln late", "", late)
        self.say_scope(said)
        self._list()
        for (model, _table), rows in zip(
            self.rates.values(), (self._rates.by_entity, self._rates.by_advisor, self._rates.by_question), strict=True
        ):
            model.show_rows(
                [one for one in rows if one.objected or one.points] if rows is self._rates.by_entity else rows
            )
        together = self._rates.together
        told = self.tr("This year {objected} of {of} audits were objected to; upheld: {upheld} points.")
        self.sum.setText(
            told.format(
                objected=number(together.objected),
                of=number(together.of),
                upheld=of_so_many(together.accepted + together.partly, together.decided) or "0",
            )
        )

    def _list(self) -> None:
        chosen = self.table.currentIndex().row()
        waiting = self.which.current == OPEN
        rows = [one for one in self._lines if not waiting or one.objection.state is ObjectionState.OPEN]
        self.model.show_rows(rows)
        if rows:
            self.table.select_row(max(0, min(chosen, len(rows) - 1)))

    def _choose(self, which: str) -> None:
        self.which.choose(which)
        self._list()

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self.table.select_row(0)

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            line = self.model.row_at(row)
            target = AuditAt(line.week, "results", line.entity, objection=line.objection.reference)
            self.around.go_to("audit", target)

    def _show_rates(self, by: str) -> None:
        self.by.choose(by)
        for name, (_model, table) in self.rates.items():
            table.setVisible(name == by)

    def _rates_part(self) -> QWidget:
        theme = self.around.theme
        part = QWidget()
        part.setMinimumWidth(theme.px(424))
        column = QVBoxLayout(part)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        for name, title, of in (
            (ENTITY, self.tr("Entity"), self.tr("Audits")),
            (ADVISOR, self.tr("Advisor"), self.tr("Audits")),
            (QUESTION, self.tr("Question"), self.tr("Findings")),
        ):
            model: ListModel[ObjectionRate] = ListModel(rate_columns(title, of), lambda one: one.label, self)
            table = TableView(
                theme, self.around.memory, f"objection-rates-{name}", self.tr("How often is objected"), model.columns
            )
            table.setModel(model)
            table.setSortingEnabled(True)
            table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
            table.say_when_empty(self.tr("Nothing was objected to this year."))
            self.rates[name] = (model, table)
            column.addWidget(table, 1)
        note = self.tr(
            "This is not a ranking of people: how often is objected depends on the entities and cases that somebody"
            " has. An upheld objection mends a score; what recurs in a question mends the card."
        )
        column.addWidget(label(note, "12", "text2", wrap=True))
        self._show_rates(ENTITY)
        return part
