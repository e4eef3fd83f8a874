"""Escalations as a list with one beside it: for the advisor who writes them, and for the director who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.escalations.records import State as EscalationState
from advisor_app.ui.escalations.panel import EscalationPanel
from advisor_app.ui.escalations.words import escalation_columns
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.escalations.list_escalations import EscalationLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.page import Surroundings

WAITING, OPEN, ALL = "waiting", "open", "all"
_THINGS = frozenset({"plans", "mails", "entities", "people", "settings", "duties"})


class EscalationDesk(QWidget):
    """`name` is what its columns are remembered under, `first` the view that it begins with.

    `counted` tells how many wait for the director.
    """

    counted = Signal(int)

    def __init__(self, around: Surroundings, name: str, first: str) -> None:
        super().__init__()
        theme = around.theme
        self._around = around
        self._lines: list[EscalationLine] = []
        self._directs = False
        self._wanted = ""
        self.views = Views(
            theme,
            self.tr("Escalations"),
            ((WAITING, self.tr("Await the decision")), (OPEN, self.tr("Open")), (ALL, self.tr("All"))),
        )
        self.views.choose(first)
        self.views.chosen.connect(lambda _key: self._show_rows())
        self.model: ListModel[EscalationLine] = ListModel(escalation_columns(), lambda line: line.one.id, self)
        self.table = TableView(theme, around.memory, name, self.tr("Escalations"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("Nothing is escalated here."))
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.filter = FilterField(theme, self.tr("Filter escalations"))
        self.filter.setFixedWidth(theme.px(190))
        self.filter.typed.connect(self.model.filter_by)
        self.filter.left_downwards.connect(self.take_focus)
        self.panel = EscalationPanel(around)
        self.panel.changed.connect(self.ask)
        self.panel.told.connect(self.ask)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.views)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.filter)
        listing.foot.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(around.memory, name, listing, self.panel, (12, 10)))

    def ask(self, reference: str = "") -> None:
        """Ask again, and stand at an escalation where one is named."""
        self._wanted = reference or self._wanted

        def look(office: Office) -> tuple[list[EscalationLine], bool]:
            from advisor_app.services.director import directs
            from advisor_app.services.escalations.list_escalations import list_escalations

            return list_escalations(office), directs(office)

        self._around.jobs.ask(self, look, self._show, purpose="escalations")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & _THINGS and initiator is not self.panel:
            self.ask()

    def _show(self, found: tuple[list[EscalationLine], bool]) -> None:
        self._lines, self._directs = found
        for key in (WAITING, OPEN, ALL):
            self.views.show_count(key, len(self._in(key)))
        wanted = next((one for one in self._lines if one.one.reference == self._wanted), None)
        if wanted is not None and wanted not in self._in(self.views.current or ALL):
            self.views.choose(OPEN if wanted.one.open else ALL)
        self.counted.emit(len(self._in(WAITING)))
        self._show_rows()

    def _in(self, view: str) -> list[EscalationLine]:
        if view == WAITING:
            return [one for one in self._lines if one.one.state is EscalationState.WAITING]
        if view == OPEN:
            return [one for one in self._lines if one.one.open]
        return self._lines

    def _show_rows(self) -> None:
        chosen = self.panel.line
        wanted = next((one for one in self._lines if one.one.reference == self._wanted), None)
        self._wanted = ""
        if chosen is not None and wanted is None:
            same = next((one for one in self._lines if one.one.id == chosen.one.id), None)
            if same is not None and same not in self._in(self.views.current or ALL) and same.one.open:
                self.views.choose(OPEN)
        self.model.show_rows(self._in(self.views.current or ALL))
        at = wanted or chosen
        place = self.model.place_of(at.one.id) if at is not None else None
        self.table.select_row(place if place is not None else 0)
        late = sum(one.age is not None and one.age.too_long for one in self.model.rows())
        told = self.tr("%Ln escalation(s)", "", self.model.total)
        self._sum.setText(told + (self.tr(", %Ln too long", "", late) if late else ""))
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.selected_rows()
        self.panel.show_line(self.model.row_at(rows[0]) if rows else None, directs=self._directs)
