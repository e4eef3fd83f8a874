"""The entities of a rotation: from whom, to whom; one is carried to another advisor by mouse or by a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.handover.note_field import NoteField
from advisor_app.ui.pages.direction.rotation_front import EntityRow, Front
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.text import label, retone
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.ui.page import Surroundings


def entity_columns() -> tuple[Column[EntityRow], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("RotationEntities", "Entity"),
            lambda row: row.entity,
            72,
            heavy=True,
            stretches=True,
            state=lambda row: State.LATE if row.broken else None,
            hint=lambda row: row.entity,
        ),
        Column(
            "cases",
            QCoreApplication.translate("RotationEntities", "Cases"),
            lambda row: number(row.cases),
            52,
            order=lambda row: row.cases,
            right=True,
        ),
        Column(
            "from",
            QCoreApplication.translate("RotationEntities", "Comes from"),
            lambda row: row.from_advisor or QCoreApplication.translate("RotationEntities", "(nobody)"),
            76,
            quiet=True,
            stretches=True,
            hint=lambda row: row.from_advisor,
        ),
        Column(
            "to",
            QCoreApplication.translate("RotationEntities", "Goes to"),
            lambda row: row.to_advisor,
            76,
            stretches=True,
            hint=lambda row: row.to_advisor,
        ),
        Column(
            "district",
            QCoreApplication.translate("RotationEntities", "District"),
            lambda row: row.district,
            90,
            quiet=True,
            hidden=True,
        ),
    )


class CarryTable(TableView):
    """A row may be carried out of the table with the mouse; `carried` tells where it is, `dropped` where it was let go.

    Both give the row and a place of the screen. Escape puts it back.
    """

    carried = Signal(int, QPoint)
    dropped = Signal(int, QPoint)
    let_go = Signal()
    may_carry = True

    _pressed: QPoint | None = None
    _row = -1
    _carrying = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        self._row = self.indexAt(place).row()
        self._pressed = place if event.button() == Qt.MouseButton.LeftButton and self._row >= 0 else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None or not self.may_carry or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if not self._carrying:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if not far:
                return
            self._carrying = True
            self.select_row(self._row)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.carried.emit(self._row, self.viewport().mapToGlobal(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carrying, row = self._carrying, self._row
        self._end()
        super().mouseReleaseEvent(event)
        if carrying:
            self.dropped.emit(row, self.viewport().mapToGlobal(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._carrying and event.key() == Qt.Key.Key_Escape:
            self._end()
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def show_receivers(self, *, shown: bool) -> None:
        """Where all go to one advisor the column says nothing, and leaves its room to the others."""
        self.setColumnHidden([one.key for one in self.columns].index("to"), not shown)
        self._fill()

    def _end(self) -> None:
        self._pressed, self._carrying, self._row = None, False, -1
        self.viewport().unsetCursor()


class Entities(QWidget):
    """`wanted` asks for an entity to go to an advisor; `weighed` asks what that would break, before it is done."""

    wanted = Signal(object, object)
    weighed = Signal(object, object)
    all_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._front: Front | None = None
        self._advisor: UUID | None = None
        self.title = label("", "14", wrap=True)
        self.all = Button(theme, self.tr("See all"), "link")
        self.all.clicked.connect(self.all_wanted)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.model: ListModel[EntityRow] = ListModel(entity_columns(), lambda row: row.entity_id, self)
        self.table = CarryTable(
            theme, around.memory, "rotation", self.tr("Entities of the rotation"), self.model.columns
        )
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.table.row_changed.connect(lambda _row: self._selected())
        self.table.opened.connect(lambda _row: self.choose_where())
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.hint: QLabel = label("", "12", "text2", wrap=True)
        self.to = Choice(theme, self.tr("Give it to"))
        self.to.setPlaceholderText(self.tr("Give it to another advisor"))
        self.to.currentIndexChanged.connect(lambda _index: self._weigh())
        self.move_it = Button(theme, self.tr("Move"), "small")
        self.move_it.clicked.connect(self._want)
        self.note = NoteField(around)
        moving = QHBoxLayout()
        moving.setSpacing(theme.px(8))
        moving.addWidget(self.to, 1)
        moving.addWidget(self.move_it)
        self._moving = QWidget()
        self._moving.setLayout(moving)
        moving.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self._moving)
        column.addWidget(self.hint)
        column.addWidget(self.note)

    def choose_where(self) -> None:
        """Put the keyboard on the choice of an advisor for the current entity."""
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> EntityRow | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def show_front(self, front: Front, advisor: UUID | None, *, may_move: bool) -> None:
        kept = self.current
        self._front, self._advisor = front, advisor
        rows = [one for one in front.rows if not one.stays and (advisor is None or one.to_id == advisor)]
        self.model.show_rows(sorted(rows, key=lambda one: not one.broken))
        if advisor is None:
            self.title.setText(self.tr("%Ln entity(ies) in {proposal}", "", len(rows)).format(proposal=front.label))
        else:
            said = self.tr("{advisor} gets %Ln in {proposal}", "", len(rows))
            self.title.setText(said.format(advisor=front.desk.advisors[advisor], proposal=front.label))
        self.all.setVisible(advisor is not None)
        self.table.show_receivers(shown=advisor is None)
        self.table.may_carry = may_move
        self._moving.setVisible(may_move)
        self.note.setVisible(not may_move)
        self.hint.setVisible(may_move)
        self.to.blockSignals(True)
        self.to.clear()
        for one in front.proposal.problem.advisors:
            self.to.addItem(front.desk.advisors[one.id], one.id)
        self.to.setCurrentIndex(-1)
        self.to.blockSignals(False)
        self.say_hint("")
        place = self.model.place_of(kept.entity_id) if kept is not None else None
        self.table.select_row(place if place is not None else 0)
        self._selected()

    def say_hint(self, words: str, *, bad: bool = False) -> None:
        """What would happen; where there is nothing to tell, how an entity is moved."""
        usual = self.tr("Drag an entity to an advisor in the chart, or choose the advisor here.")
        self.hint.setText(words or usual)
        retone(self.hint, "late" if bad else "text2")

    def _selected(self) -> None:
        row = self.current
        self.to.setEnabled(row is not None)
        self.to.blockSignals(True)
        self.to.setCurrentIndex(-1)
        self.to.blockSignals(False)
        self.move_it.setEnabled(False)
        self.say_hint("")
        if self._front is not None:
            kept = self._front.desk.notes.get(row.entity_id) if row is not None else None
            entity, giver = (row.entity, row.from_advisor) if row is not None else ("", "")
            self.note.show_entity(self._front.desk.year, entity, giver, kept)

    def _weigh(self) -> None:
        row, to = self.current, self.to.currentData()
        ready = row is not None and to is not None and to != row.to_id
        self.move_it.setEnabled(ready)
        if ready and row is not None:
            self.weighed.emit(row.entity_id, to)

    def _want(self) -> None:
        row, to = self.current, self.to.currentData()
        if row is not None and to is not None:
            self.wanted.emit(row.entity_id, to)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self.table.select_row(0)
        self._selected()
