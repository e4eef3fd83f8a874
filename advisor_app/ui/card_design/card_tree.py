"""The groups and questions of a card as a tree: what is chosen is edited beside it, what is dragged is moved."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from advisor_app.office.scoring.scorecard import Condition, Question, Scorecard
from advisor_app.ui.tables.painting import PADDING, Headings
from advisor_app.ui.theme import Theme

KEY = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 26


class CardTree(QTreeWidget):
    """Alt with the up and down keys moves what is chosen, Insert adds a question after it, Delete takes it out.

    `chosen` tells the id of a group or question, empty for the card itself; `moved_by` a step, `moved_to` an id with
    the group and the place it was dragged to (no group: a group's place in the card).
    """

    chosen = Signal(str)
    moved_by = Signal(int)
    moved_to = Signal(str, str, int)
    add_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Scorecard | None = None
        self._marked: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Groups and questions"))
        self.setColumnCount(2)
        headings = Headings(theme, self)
        headings.setSectionsMovable(False)
        headings.setSectionsClickable(False)
        self.setHeader(headings)
        self.setHeaderLabels([self.tr("Question"), self.tr("Weight")])
        for column, side in enumerate((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)):
            self.headerItem().setTextAlignment(column, side | Qt.AlignmentFlag.AlignVCenter)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, theme.width_of(self.tr("Weight"), 12, 600) + theme.px(2 * PADDING))
        self.setIndentation(theme.px(14))
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._colour()
        theme.changed.connect(self._colour)
        self.currentItemChanged.connect(lambda now, _before: self.chosen.emit(now.data(0, KEY) if now else ""))

    @property
    def current_key(self) -> str:
        item = self.currentItem()
        return str(item.data(0, KEY)) if item is not None else ""

    def show_card(self, card: Scorecard, doubtful: Collection[str], current: str, *, editable: bool) -> None:
        """The card's tree with the item of this id chosen; `doubtful` are ids that something is said about."""
        self.setDragEnabled(editable)
        self.setAcceptDrops(editable)
        marked = tuple(sorted(doubtful))
        if card == self._shown and marked == self._marked and current == self.current_key:
            return
        self._shown, self._marked = card, marked
        self.blockSignals(True)
        if self._same_places(card):
            self._rewrite(card, doubtful)
        else:
            self._build(card, doubtful)
        self._choose(current)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if alt and step:
            self.moved_by.emit(step)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The card is changed, and the tree follows it."""
        item, target = self.currentItem(), self.itemAt(event.position().toPoint())
        above = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.AboveItem
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if item is None or target is None or target is item:
            return
        self.move_item(item, target, above=above)

    def move_item(self, item: QTreeWidgetItem, target: QTreeWidgetItem, *, above: bool) -> None:
        """Tell where an item goes that is let go over another: above it or below, or into a group."""
        key = str(item.data(0, KEY))
        group = target.parent() or target
        if item.parent() is None:
            place = self.indexOfTopLevelItem(group) + (0 if above else 1)
            before = self.indexOfTopLevelItem(item)
            self.moved_to.emit(key, "", place - 1 if before < place else place)
            return
        place = 0 if target.parent() is None else group.indexOfChild(target) + (0 if above else 1)
        if item.parent() is group and group.indexOfChild(item) < place:
            place -= 1
        self.moved_to.emit(key, str(group.data(0, KEY)), place)

    def item_of(self, key: str) -> QTreeWidgetItem | None:
        return next((one for one in self._items() if one.data(0, KEY) == key), None)

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("accent_tint"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("text"))
        self.setPalette(palette)

    def _items(self) -> list[QTreeWidgetItem]:
        found = []
        for at in range(self.topLevelItemCount()):
            group = self.topLevelItem(at)
            whole = (group, *(group.child(place) for place in range(group.childCount()))) if group else ()
            found += [item for item in whole if item is not None]
        return found

    def _same_places(self, card: Scorecard) -> bool:
        ids = [key for group in card.groups for key in (group.id, *(one.id for one in group.questions))]
        return ids == [item.data(0, KEY) for item in self._items()]

    def _build(self, card: Scorecard, doubtful: Collection[str]) -> None:
        self.clear()
        for group in card.groups:
            parent = QTreeWidgetItem(self)
            parent.setExpanded(True)
            for _ in group.questions:
                child = QTreeWidgetItem(parent)
                child.setFlags(child.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        self._rewrite(card, doubtful)

    def _rewrite(self, card: Scorecard, doubtful: Collection[str]) -> None:
        items = iter(self._items())
        for group in card.groups:
            head = next(items)
            self._say(head, group.id, group.title, sum(one.weight for one in group.questions), group.id in doubtful)
            font = self._theme.font(13, 600)
            head.setFont(0, font)
            if group.critical:
                head.setText(0, self.tr("{title} · critical").format(title=group.title))
            for question in group.questions:
                item = next(items)
                self._say(item, question.id, self._words(question), question.weight, question.id in doubtful)
                item.setToolTip(0, question.text)

    def _say(self, item: QTreeWidgetItem, key: str, words: str, weight: int, doubtful: bool) -> None:
        item.setData(0, KEY, key)
        item.setText(0, words)
        item.setText(1, str(weight))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setSizeHint(0, QSize(0, self._theme.px(ROW_HEIGHT)))
        item.setForeground(0, self._theme.colour("warn" if doubtful else "text"))
        item.setForeground(1, self._theme.colour("text2"))

    def _words(self, question: Question) -> str:
        marks = [
            self.tr("critical") if question.critical else "",
            self.tr("data") if question.data_rule is not None else "",
            self.tr("only if") if question.condition != Condition() else "",
        ]
        return " · ".join(part for part in (question.text, *marks) if part)

    def _choose(self, key: str) -> None:
        found = self.item_of(key) or self.topLevelItem(0)
        if found is not None:
            self.setCurrentItem(found)
