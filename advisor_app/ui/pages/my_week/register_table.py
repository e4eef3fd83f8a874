"""Every register of the advisor's entities, those with something left to do first; one opens with its duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.duties.registers import RULES, Kind, Outcome
from advisor_app.office.names import name_key
from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from advisor_app.services.office import Office
    from advisor_app.services.registers.list_registers import RegisterLine

_KINDS = {
    Kind.TRAINING: str(QT_TRANSLATE_NOOP("RegisterColumns", "training")),
    Kind.LESSON: str(QT_TRANSLATE_NOOP("RegisterColumns", "lesson to the centre")),
    Kind.KNOWLEDGE: str(QT_TRANSLATE_NOOP("RegisterColumns", "knowledge base")),
    Kind.CRM_DATA: str(QT_TRANSLATE_NOOP("RegisterColumns", "CRM data")),
    Kind.ANNOUNCEMENTS: str(QT_TRANSLATE_NOOP("RegisterColumns", "announcements")),
    Kind.VIEWS: str(QT_TRANSLATE_NOOP("RegisterColumns", "view or panel")),
    Kind.LAW_83: str(QT_TRANSLATE_NOOP("RegisterColumns", "Law 83")),
    Kind.TASK: str(QT_TRANSLATE_NOOP("RegisterColumns", "task or goal")),
}


class RegisterTable(QWidget):
    """`opened` tells the `RegisterLine` that a person chose."""

    opened = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._around = around
        self._view = "all"
        self._lines: list[RegisterLine] = []
        self._entities: Collection[UUID] | None = None
        self.model: ListModel[RegisterLine] = ListModel(_columns(), lambda line: line.register.id, self)
        self.table = TableView(theme, around.memory, "registers", self.tr("Registers"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(
            self.tr("No register is like that. One is opened from the cell of its duty: training, CRM data, articles…")
        )
        self.table.opened.connect(lambda row: self.opened.emit(self.model.row_at(row)))
        self.filter = FilterField(theme, self.tr("Filter registers"))
        self.filter.setFixedWidth(theme.px(170))
        self.filter.typed.connect(self.model.filter_by)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.views = Views(
            theme,
            self.tr("Which registers are shown"),
            (("all", self.tr("All")), ("unsettled", self.tr("Open or to correct"))),
        )
        self.views.choose("all")
        self.views.chosen.connect(self._choose_view)
        self.tools = tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), 0)
        tools.setSpacing(theme.px(14))
        tools.addWidget(self.filter)
        tools.addWidget(self.views)
        tools.addStretch(1)
        listed = QVBoxLayout()
        listed.setContentsMargins(theme.px(12), 0, 0, 0)
        listed.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(tools)
        column.addLayout(listed, 1)

    def show_of(self, entities: Collection[UUID] | None) -> None:
        """Ask for those of some entities, and of the office; of all where None is given."""
        self._entities = entities

        def look(office: Office) -> list[RegisterLine]:
            from advisor_app.services.registers.list_registers import list_registers

            return list_registers(office)

        self._around.jobs.ask(self, look, self._show, purpose="all registers")

    def _show(self, lines: list[RegisterLine]) -> None:
        mine = self._entities
        self._lines = [one for one in lines if mine is None or (one.register.entity_id or None) in (*mine, None)]
        self._show_rows()

    def _show_rows(self) -> None:
        unsettled = [one for one in self._lines if _unsettled(one)]
        self.views.show_count("all", len(self._lines))
        self.views.show_count("unsettled", len(unsettled))
        rows = unsettled if self._view == "unsettled" else self._lines
        self.model.show_rows(sorted(rows, key=lambda one: not _unsettled(one)))
        if rows:
            self.table.select_row(0)

    def _choose_view(self, view: str) -> None:
        self._view = view
        self._show_rows()


def duty_of(line: RegisterLine) -> str:
    """The id of the duty that a register proves."""
    return RULES[line.register.kind].duty_id


def _unsettled(line: RegisterLine) -> bool:
    return not line.register.closed or bool(line.register.to_correct)


def _columns() -> tuple[Column[RegisterLine], ...]:
    def tr(words: str) -> str:
        return QCoreApplication.translate("RegisterColumns", words)

    def checked(line: RegisterLine) -> str:
        items = line.register.items
        done = sum(item.outcome is not Outcome.PENDING for item in items)
        return f"{number(done)}/{number(len(items))}" if items else ""

    def to_correct(line: RegisterLine) -> str:
        faults = line.register.to_correct
        days = [item.correct_by for item in faults if item.correct_by]
        return f"{number(len(faults))} · {day(min(days))}" if days else ""

    def state(line: RegisterLine) -> State:
        if not line.register.closed:
            return State.UNDER_WAY
        return State.DUE_SOON if line.register.to_correct else State.DONE

    office = QCoreApplication.translate("RegisterColumns", "The office")
    title = {
        "entity": QCoreApplication.translate("RegisterColumns", "Entity"),
        "kind": QCoreApplication.translate("RegisterColumns", "Register"),
        "on": QCoreApplication.translate("RegisterColumns", "Day"),
        "subject": QCoreApplication.translate("RegisterColumns", "About"),
        "people": QCoreApplication.translate("RegisterColumns", "Attended"),
        "items": QCoreApplication.translate("RegisterColumns", "Checked"),
        "faults": QCoreApplication.translate("RegisterColumns", "To correct"),
        "attested": QCoreApplication.translate("RegisterColumns", "Vouched for by"),
    }
    return (
        Column("entity", title["entity"], lambda one: one.entity or office, 132, heavy=True,
               order=lambda one: name_key(one.entity or "")),
        Column("kind", title["kind"], lambda one: tr(_KINDS[one.register.kind]), 150, state=state),
        Column("on", title["on"], lambda one: day(one.register.held_on), 92, order=lambda one: one.register.held_on),
        Column("subject", title["subject"], lambda one: one.register.subject, 200, stretches=True),
        Column("people", title["people"], lambda one: number(len(one.register.people)) if one.register.people else "",
               76, right=True, order=lambda one: len(one.register.people),
               hint=lambda one: ", ".join(one.register.people)),
        Column("items", title["items"], checked, 76, right=True),
        Column("faults", title["faults"], to_correct, 120,
               hint=lambda one: "\n".join(f"{item.text}: {item.correction}" for item in one.register.to_correct)),
        Column("attested", title["attested"], lambda one: one.register.attested_by, 170, quiet=True),
    )  # fmt: skip
