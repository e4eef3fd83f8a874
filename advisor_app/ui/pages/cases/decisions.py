"""What a person must decide before an import, and the problems it would bring: how many of each kind, an example."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.case_words import field_name
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.crm import Preview, Problem, ReadOptions

KINDS_SHOWN = 8


class Decisions(QWidget):
    date_order_chosen = Signal(str)
    entity_given = Signal(str)
    all_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(10))
        self.date_order: Segments | None = None
        self.entity: QLineEdit | None = None

    def show_preview(self, preview: Preview, options: ReadOptions, rejecting: frozenset[str]) -> None:
        order_had_focus = self.date_order is not None and self.date_order.isAncestorOf(self.focusWidget() or self)
        entity_had_focus = self.entity is not None and self.entity.hasFocus()
        emptied(self._column)
        order_open = preview.date_order == "ambiguous" or options.date_order is not None
        entity_open = "entity" not in preview.columns
        self.date_order = self._ask_order(preview, options) if order_open else None
        self.entity = self._ask_entity(options) if entity_open else None
        if order_open or entity_open:
            self._column.addWidget(divider())
        self._show_problems([one for one in preview.problems if one.row is not None], rejecting)
        self._column.addStretch(1)
        if order_had_focus and self.date_order is not None:
            self.date_order.take_focus()
        if entity_had_focus and self.entity is not None:
            self.entity.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_order(self, preview: Preview, options: ReadOptions) -> Segments:
        if options.date_order is None:
            why = self._why_ambiguous(preview)
        else:
            why = self.tr("Chosen by you for every date of the file.")
        settled = options.date_order is not None
        body = self._decision(self.tr("Are the dates day/month or month/day?"), why, settled)
        row = QHBoxLayout()
        choices = (("DMY", self.tr("day/month")), ("MDY", self.tr("month/day")))
        order = Segments(self._around.theme, self.tr("Order of the dates"), choices)
        order.choose(options.date_order)
        order.chosen.connect(self.date_order_chosen)
        row.addWidget(order)
        row.addWidget(label(self.tr("for the whole file"), "12", "text2"))
        row.addStretch(1)
        body.addLayout(row)
        return order

    def _why_ambiguous(self, preview: Preview) -> str:
        fields = [name for name, order in preview.date_orders.items() if order == "ambiguous"]
        why = self.tr("No date of the file tells which comes first: {fields}.").format(
            fields=", ".join(field_name(name) for name in fields)
        )
        headers = {header for name in fields for header in preview.columns.get(name, ())}
        told = next((one for one in preview.problems if one.row is None and one.column in headers), None)
        if told is not None:
            why += " " + self.tr("For example, «{value}».").format(value=told.value)
        return why

    def _ask_entity(self, options: ReadOptions) -> QLineEdit:
        body = self._decision(
            self.tr("Which entity are these cases of?"),
            self.tr("The file has no column for the entity. Name it here, or choose its column at the left."),
            bool(options.entity),
        )
        field = QLineEdit(options.entity or "")
        field.setPlaceholderText(self.tr("Name of the entity"))
        field.setAccessibleName(self.tr("Name of the entity"))

        def given() -> None:
            if field.isModified():
                field.setModified(False)
                self.entity_given.emit(field.text().strip())

        field.editingFinished.connect(given)
        body.addWidget(field)
        return field

    def _decision(self, question: str, why: str, settled: bool) -> QVBoxLayout:
        theme = self._around.theme
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(StateGlyph(theme, State.AT_GOAL if settled else State.DOUBT), 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setSpacing(theme.px(6))
        body.addWidget(label(question, "13b", wrap=True))
        body.addWidget(label(why, "12", "text2", wrap=True))
        row.addLayout(body, 1)
        self._column.addWidget(whole)
        return body

    def _show_problems(self, problems: Sequence[Problem], rejecting: frozenset[str]) -> None:
        theme = self._around.theme
        if not problems:
            self._column.addWidget(label(self.tr("No problems in the rows"), "14"))
            said = self.tr("Every row that was looked at can be stored as it is.")
            self._column.addWidget(label(said, "12", "text2", wrap=True))
            return
        head = QHBoxLayout()
        head.addWidget(label(self.tr("%Ln problem(s) in the rows", "", len(problems)), "14"), 1)
        see = Button(theme, self.tr("See them all"), "link")
        see.clicked.connect(self.all_wanted)
        head.addWidget(see)
        self._column.addLayout(head)
        for kind in kinds_of(problems, rejecting)[:KINDS_SHOWN]:
            self._column.addWidget(self._kind(kind, kind[0].code in rejecting))

    def _kind(self, kind: list[Problem], rejects: bool) -> QWidget:
        theme = self._around.theme
        first = kind[0]
        values = {"row": first.row, "column": first.column, "value": first.value}
        said = words(first.code, values, self._around.language)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        state = State.LATE if rejects else State.DOUBT
        row.addWidget(StateGlyph(theme, state), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(number(len(kind)), "13b"), 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setSpacing(theme.px(2))
        body.addWidget(label(said.what, "13", "late" if rejects else "text", wrap=True))
        if said.to_do:
            body.addWidget(label(said.to_do, "12", "text2", wrap=True))
        row.addLayout(body, 1)
        return whole


def kinds_of(problems: Sequence[Problem], rejecting: frozenset[str]) -> list[list[Problem]]:
    """Problems of one code and column together: those that keep a row out first, then the most frequent."""
    ordered = sorted(problems, key=lambda one: (one.code, one.column))
    kinds = [list(group) for _, group in groupby(ordered, key=lambda one: (one.code, one.column))]
    return sorted(kinds, key=lambda kind: (kind[0].code not in rejecting, -len(kind)))
