"""The entities of the week with their sampled cases, each with how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from advisor_app.office.scoring.audit import AuditState
from advisor_app.services.audits.follow_scoring import CaseStanding, EntityStanding
from advisor_app.ui.icons import paint_icon
from advisor_app.ui.pages.audit.scoring_words import case_state, case_words, entity_state, entity_words, share
from advisor_app.ui.states import paint_state
from advisor_app.ui.tables.columns import QUIET_ROLE, STATE_ROLE
from advisor_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
SECOND_ROLE = int(Qt.ItemDataRole.UserRole) + 40
"""What stands beside the name: a case's type, an entity's count."""
SHARE_ROLE = SECOND_ROLE + 1
"""How much of it is done, 0 to 1."""
ROW_HEIGHT = 24
_WALKING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class SampleModel(QAbstractItemModel):
    """Entities, and below each its cases in ticket order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entities: list[EntityStanding] = []

    def show_entities(self, entities: Sequence[EntityStanding]) -> None:
        self.beginResetModel()
        self.entities = list(entities)
        self.endResetModel()

    def entity_at(self, index: Index) -> EntityStanding:
        return self.entities[int(index.internalId()) - 1 if index.internalId() else index.row()]

    def case_at(self, index: Index) -> CaseStanding | None:
        return self.entity_at(index).cases[index.row()] if index.internalId() else None

    def place_of(self, entity_id: UUID) -> int | None:
        return next((row for row, one in enumerate(self.entities) if one.entity_id == entity_id), None)

    def case_index(self, entity_id: UUID, number: str) -> QModelIndex:
        row = self.place_of(entity_id)
        if row is None:
            return QModelIndex()
        place = next((at for at, case in enumerate(self.entities[row].cases) if case.number == number), None)
        return QModelIndex() if place is None else self.index(place, 0, self.index(row, 0))

    def show_case(self, entity_id: UUID, case: CaseStanding) -> None:
        """A case has come further."""
        index = self.case_index(entity_id, case.number)
        if not index.isValid():
            return
        entity = self.entity_at(index)
        cases = (*entity.cases[: index.row()], case, *entity.cases[index.row() + 1 :])
        self.entities[int(index.internalId()) - 1] = replace(entity, cases=cases)
        self.dataChanged.emit(index, index)
        self.dataChanged.emit(index.parent(), index.parent())

    def show_audit(self, entity_id: UUID, state: AuditState, cases: tuple[CaseStanding, ...]) -> None:
        """An audit was begun, finished or amended; its cases may be others than before."""
        row = self.place_of(entity_id)
        if row is None:
            return
        old = self.entities[row]
        if [one.number for one in old.cases] != [one.number for one in cases]:
            parent = self.index(row, 0)
            self.beginRemoveRows(parent, 0, len(old.cases) - 1)
            self.entities[row] = replace(old, cases=())
            self.endRemoveRows()
            self.beginInsertRows(parent, 0, len(cases) - 1)
            self.entities[row] = replace(old, cases=cases, state=state)
            self.endInsertRows()
        self.entities[row] = replace(old, cases=cases, state=state)
        at = self.index(row, 0)
        self.dataChanged.emit(at, at)
        self.dataChanged.emit(self.index(0, 0, at), self.index(len(cases) - 1, 0, at))

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.entities)
        return 0 if parent.internalId() else len(self.entities[parent.row()].cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        case = self.case_at(index)
        return self._of_entity(self.entity_at(index), role) if case is None else _of_case(case, role)

    def _of_entity(self, entity: EntityStanding, role: int) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entity.entity}: {entity_words(entity)}"
        told = {
            int(Qt.ItemDataRole.DisplayRole): entity.entity,
            SECOND_ROLE: self.tr("{done} of {size}").format(done=entity.done, size=len(entity.cases)),
            STATE_ROLE: entity_state(entity),
            SHARE_ROLE: entity.done / max(1, len(entity.cases)),
        }
        return told.get(role)


def _of_case(case: CaseStanding, role: int) -> object:
    if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        return ", ".join(part for part in (case.number, case.type, case_words(case)) if part)
    told = {
        int(Qt.ItemDataRole.DisplayRole): case.number,
        SECOND_ROLE: case.type,
        STATE_ROLE: case_state(case),
        SHARE_ROLE: share(case),
        QUIET_ROLE: case.complete,
    }
    return told.get(role)


class SampleTree(QTreeView):
    """A click, or Enter on a row, opens it: `opened` tells the entity's name and a case's number, or nothing."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme, name: str, model: SampleModel) -> None:
        super().__init__()
        self._model = model
        self.shown = QPersistentModelIndex()
        """The case that stands beside the tree."""
        self.setModel(model)
        self.setItemDelegate(_RowPainter(theme, self))
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self.viewport().update)

    def show_case(self, entity_id: UUID, number: str) -> None:
        """Mark the case that is open and bring it into sight; its entity's cases are unfolded, no other's."""
        index = self._model.case_index(entity_id, number)
        before = self.shown.parent()
        if before.isValid() and before != index.parent():
            self.collapse(QModelIndex(before))
        self.shown = QPersistentModelIndex(index)
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WALKING and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            event.ignore()  # the keys of scoring are the view's

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.case_at(index) is None and (self.isExpanded(index) or index == self.shown.parent()):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        case = self._model.case_at(index)
        self.opened.emit(self._model.entity_at(index).entity, case.number if case else "")


class _RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, tree: SampleTree) -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(100), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = self._theme
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        of_case = index.parent().isValid()
        here = of_case and self._tree.shown == index
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.colour("accent_tint"))
            painter.drawRoundedRect(QRectF(place).adjusted(t.px(4), 1, 0, -1), t.px(3), t.px(3))
            painter.setBrush(t.colour("accent"))
            painter.drawRoundedRect(QRectF(place.left(), place.top() + 4, t.px(3), place.height() - 8), 1.5, 1.5)
        inner = place.adjusted(t.px(8), 0, -t.px(8), 0)
        side = t.px(14)
        glyph = QRectF(inner.right() - side, place.center().y() - side / 2 + 0.5, side, side)
        paint_state(painter, index.data(STATE_ROLE), glyph, t.colours, float(index.data(SHARE_ROLE)))
        inner.setRight(round(glyph.left()) - t.px(8))
        if of_case:
            self._paint_case(painter, inner, index, here)
        else:
            self._paint_entity(painter, inner, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), t.px(3), t.px(3))
        painter.restore()

    def _paint_entity(self, painter: QPainter, inner: QRect, index: Index) -> None:
        t = self._theme
        side = t.px(12)
        unfolded = self._tree.isExpanded(index.sibling(index.row(), 0))
        chevron = "down" if unfolded else "right"
        square = QRectF(inner.left(), inner.center().y() - side / 2 + 0.5, side, side)
        paint_icon(painter, chevron, square, t.colour("text2"))
        said = str(index.data(SECOND_ROLE))
        self._words(painter, inner, said, "text2", 400, Qt.AlignmentFlag.AlignRight)
        name = inner.adjusted(t.px(18), 0, -t.width_of(said) - t.px(8), 0)
        self._words(painter, name, str(index.data()), "text", 600)

    def _paint_case(self, painter: QPainter, inner: QRect, index: Index, here: bool) -> None:
        t = self._theme
        number = str(index.data())
        tone = "text2" if index.data(QUIET_ROLE) and not here else "text"
        wide = min(t.width_of(number, 13, 600), inner.width() - t.px(18))
        first = QRect(inner.left() + t.px(18), inner.top(), wide, inner.height())
        self._words(painter, first, number, tone, 600 if here else 400)
        rest = inner.adjusted(t.px(18) + wide + t.px(10), 0, 0, 0)
        if rest.width() > t.px(24):
            self._words(painter, rest, str(index.data(SECOND_ROLE)), "text2", 400)

    def _words(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        tone: str,
        weight: int,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(self._theme.font(13, weight))
        painter.setPen(self._theme.colour(tone))
        said = words.replace("\n", " ")
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, max(0, place.width()))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine), shown)
