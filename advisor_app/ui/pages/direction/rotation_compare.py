"""One or two proposals beside each other: the verdict in a line, then the same rows for both, the better one ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from advisor_app.office.rotation.comparison import Measure
from advisor_app.ui.formats import number
from advisor_app.ui.pages.direction.rotation_words import measure_title, value_words, verdict, weights_words
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.ui.pages.direction.rotation_front import Front
    from advisor_app.ui.theme import Theme


class ProposalHead(QAbstractButton):
    """A proposal's name with its mark in the chart: filled for the first, hollow for the second."""

    def __init__(self, theme: Theme, words: str, *, hollow: bool) -> None:
        super().__init__()
        self._theme = theme
        self._hollow = hollow
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.width_of(self.text(), 14, 600) + self._theme.px(26), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        painter.setPen(QPen(t.colour("accent"), 1.8))
        painter.setBrush(t.colour("bg" if self._hollow else "accent"))
        painter.drawEllipse(QPointF(t.px(8), self.height() / 2), t.px(5), t.px(5))
        painter.setFont(t.font(14, 600))
        painter.setPen(t.colour("accent" if self.isChecked() else "text"))
        words = self.rect().adjusted(t.px(20), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), t.px(4), t.px(4))


class Comparison(QWidget):
    chosen = Signal(str)
    """The label of the proposal that a person wants in front."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heads: dict[str, ProposalHead] = {}
        self._group = QButtonGroup(self)
        self.title = label("", "16", wrap=True)
        self.more = label("", "12", "text2", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.title)
        column.addWidget(self.more)
        column.addSpacing(theme.px(4))
        column.addLayout(self._grid)

    def show_front(self, front: Front) -> None:
        focused = next((name for name, head in self.heads.items() if head.hasFocus()), None)
        emptied(self._grid)
        self.heads = {}
        self.title.setText(verdict(front))
        self.more.setText(self._office_words(front))
        for at, name in enumerate(front.labels):
            self._head(front, at, name)
        row = 1
        for one in front.compared:
            self._grid.addWidget(divider(), row, 0, 1, 1 + len(front.labels))
            title = label(measure_title(one.measure), "13", wrap=True)
            title.setMinimumHeight(self._theme.px(25))
            self._grid.addWidget(title, row + 1, 0)
            for at in range(len(front.labels)):
                broken = one.measure is Measure.BREACHES and bool(one.values[at])
                state = State.LATE if broken else State.AT_GOAL if one.better == at else None
                self._value(row + 1, at, value_words(one, at), state)
            row += 2
        if focused in self.heads:
            self.heads[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, front: Front, at: int, name: str) -> None:
        head = ProposalHead(self._theme, self.tr("Proposal {proposal}").format(proposal=name), hollow=at > 0)
        head.setChecked(at == front.place)
        head.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self._group.addButton(head)
        self.heads[name] = head
        weights = weights_words(front, at)
        under = ElidedLabel(weights, "12", "text2")
        under.setContentsMargins(self._theme.px(20), 0, 0, self._theme.px(4))
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(under)
        beside.setFixedWidth(self._theme.wide(190))
        self._grid.addWidget(beside, 0, 1 + at)

    def _value(self, row: int, at: int, words: str, state: State | None) -> None:
        glyph = StateGlyph(self._theme, state)
        said = label(words, "13b" if state else "13", "late" if state is State.LATE else "text")
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(6))
        line.addWidget(glyph)
        line.addWidget(said, 1)
        self._grid.addWidget(beside, row, 1 + at)

    def _office_words(self, front: Front) -> str:
        entities, advisors = len(front.rows), len(front.proposal.problem.advisors)
        said = self.tr("{entities} entities, {advisors} advisors; at one for 25 it takes {needed}.")
        return said.format(
            entities=number(entities), advisors=number(advisors), needed=number(front.desk.advisors_needed)
        )
