"""A plan's actions as a table whose one column is the time: agreed as an outline, done as a bar within it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from advisor_app.ui.formats import day
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Cell, Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.painting import PADDING, ROW_HEIGHT, CellPainter, Index
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from action_plans.plan import Action
    from advisor_app.services.plans.list_plans import ShownPlan
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.theme import Theme

ROWS_SHOWN = 12
_TIME = "time"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """`late` counts working days since it was due; `file` is the name of what proves it."""

    action: Action
    late: int
    file: str


@dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last: date
    today: date

    def at(self, one: date) -> float:
        """From 0 to 1."""
        return (one - self.first).days / max(1, (self.last - self.first).days)


class ActionTable(QWidget):
    """`opened` carries the key of an action whose proof is a file."""

    opened = Signal(str)

    def __init__(self, theme: Theme, memory: Memory) -> None:
        super().__init__()
        self._theme = theme
        self.title = label("", "14")
        self.note = label(self.tr("outline: what was agreed; filled: what is done"), "12", "text2")
        self.model: ListModel[ActionRow] = ListModel(self._columns(), lambda row: row.action.key, self)
        self.table = TableView(theme, memory, "plan_actions", self.tr("Actions"), self.model.columns)
        self.table.setModel(self.model)
        self._time = _TimePainter(theme, self.table, self.model)
        place = [one.key for one in self.model.columns].index(_TIME)
        self.table.setItemDelegateForColumn(place, self._time)
        self.table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(self.table)

    def show_plan(self, shown: ShownPlan, today: date) -> None:
        line = shown.line
        late = {one.action.key: one.working_days for one in line.progress.overdue} if line.progress else {}
        files = {one.action: one.name for one in shown.files}
        actions = sorted(line.kept.plan.content.actions, key=lambda one: (one.begins, one.due, one.key))
        rows = [ActionRow(one, late.get(one.key, 0), files.get(one.key, "")) for one in actions]
        proved = sum(one.proof is not None for one in actions)
        self.title.setText(self.tr("{proved} of %Ln action(s) proved", "", len(actions)).format(proved=proved))
        self.model.show_rows(rows)
        self._time.show_span(rows, today)
        high = self._theme.px(ROW_HEIGHT) * min(ROWS_SHOWN, len(rows)) + self.table.horizontalHeader().height()
        self.table.setFixedHeight(high + 2)
        self.table.setVisible(bool(rows))
        self.note.setVisible(bool(rows))

    def _open(self, row: int) -> None:
        chosen = self.model.row_at(row)
        if chosen.file:
            self.opened.emit(chosen.action.key)

    def _columns(self) -> tuple[Column[ActionRow], ...]:
        return (
            Column(
                "what",
                self.tr("Action"),
                lambda one: one.action.what,
                200,
                stretches=True,
                state=lambda one: State.DONE if one.action.proof else State.LATE if one.late else State.DUE,
                hint=lambda one: one.action.what,
            ),
            Column("who", self.tr("Responsible"), lambda one: one.action.who, 112, quiet=True),
            Column("due", self.tr("Due"), lambda one: day(one.action.due), 88, order=lambda one: one.action.due),
            Column(_TIME, self.tr("Agreed and done"), self._said, 168, order=lambda one: one.action.begins),
            Column("proof", self.tr("Proof"), _proof, 118, quiet=True, hint=self._proof_hint),
            Column("weight", self.tr("Weight"), lambda one: str(one.action.weight), 60, right=True, hidden=True),
        )

    def _said(self, row: ActionRow) -> str:
        """What the bar shows, for who copies the table or hears it."""
        said = f"{day(row.action.begins)} – {day(row.action.due)}"
        if row.action.done_on is not None:
            return f"{said}: {day(row.action.done_on)}"
        late = self.tr("+%Ln working day(s)", "", row.late)
        return f"{said}: {late}" if row.late else said

    def _proof_hint(self, row: ActionRow) -> str:
        if row.file:
            return self.tr("{file}: a double click or Enter saves a copy").format(file=row.file)
        return _proof(row)


def _proof(row: ActionRow) -> str:
    proof = row.action.proof
    if proof is None:
        return ""
    return f"{proof.what} ({row.file})" if row.file else proof.what


class _TimePainter(CellPainter):
    """The bar in place of the words."""

    def __init__(self, theme: Theme, table: TableView, model: ListModel[ActionRow]) -> None:
        super().__init__(theme, table)
        self._model = model
        self._span: _Span | None = None

    def show_span(self, rows: list[ActionRow], today: date) -> None:
        self._span = None
        if rows:
            days = [one.action.due for one in rows] + [one.action.done_on for one in rows if one.action.done_on]
            last = max([*days, *([today] if any(one.late for one in rows) else [])])
            self._span = _Span(min(one.action.begins for one in rows), last + timedelta(days=1), today)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self._span is None or not index.isValid():
            return
        row, span, t = self._model.row_at(index.row()), self._span, self._theme
        place = QRectF(option.rect).adjusted(t.px(PADDING), 0, -t.px(PADDING), -1)
        action, high = row.action, t.px(12)
        top = place.center().y() - high / 2

        def bar(begin: date, end: date, inset: float) -> QRectF:
            left = place.left() + span.at(begin) * place.width()
            right = place.left() + min(1.0, span.at(end + timedelta(days=1))) * place.width()
            return QRectF(left, top + inset, max(t.px(4), right - left), high - 2 * inset)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        until = action.done_on or (span.today if row.late else None)
        within = min(action.due, action.done_on or span.today)
        if within >= action.begins and (action.done_on or span.today > action.begins):
            painter.setBrush(t.colour("accent"))
            painter.setOpacity(0.45 if action.done_on else 0.18)
            painter.drawRoundedRect(bar(action.begins, within, 2), t.px(2), t.px(2))
            painter.setOpacity(1.0)
        if until is not None and until > action.due:
            painter.setBrush(t.colour("warn" if action.done_on else "late"))
            painter.drawRect(bar(action.due + timedelta(days=1), until, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(t.colour("text2"), 1))
        painter.drawRoundedRect(bar(action.begins, action.due, 0.5), t.px(2), t.px(2))
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        """They are what the table copies and a reader says; the bar shows them."""
