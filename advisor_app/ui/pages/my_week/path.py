"""The Monday path: five steps with what is left in each, every step a button that opens its work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from advisor_app.office.rounds.week_progress import DRAFT, Stage, Step
from advisor_app.ui.formats import moment, number
from advisor_app.ui.states import State, paint_state
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.rounds.week_progress import StepProgress, WeekDescription

_MARK, _NAME, _FACT = 22, 32, 104
_BAR = 110


class StepButton(QAbstractButton):
    """One step: its mark, its name, the fact, and for what is counted in cases a bar with what is left."""

    def __init__(self, theme: Theme, place: int, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        self._fact = self._left = ""
        self._share: float | None = None
        self._done = self._current = False
        self.setText(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def fact(self) -> str:
        return self._fact

    @property
    def current(self) -> bool:
        return self._current

    def show_step(self, fact: str, left: str, *, share: float | None, done: bool, current: bool) -> None:
        self._fact, self._left, self._share = fact, left, share
        self._done, self._current = done, current
        self.setAccessibleName(", ".join(part for part in (self.text(), fact, left) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = self._theme
        wide = t.px(_FACT) + t.width_of(self._fact, 13, 600)
        if self._share is not None:
            wide += t.px(_BAR + 20) + t.width_of(self._left, 12)
        return QSize(wide + t.px(8), t.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        high = self.height()
        self._paint_mark(painter)
        painter.setFont(t.font(13, 600 if self._current or self.underMouse() else 400))
        painter.setPen(t.colour("accent" if self._current or self.underMouse() else "text2"))
        painter.drawText(QRectF(t.px(_NAME), 0, t.px(_FACT - _NAME), high), middle, self.text())
        painter.setFont(t.font(13, 600 if self._current else 400))
        painter.setPen(t.colour("text" if self._current else "text2"))
        left = float(t.px(_FACT))
        painter.drawText(QRectF(left, 0, self.width() - left, high), middle, self._fact)
        if self._share is not None:
            left += t.width_of(self._fact, 13, 600) + t.px(10)
            bar = QRectF(left, high / 2 - t.px(3), t.px(_BAR), t.px(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.colour("line"))
            painter.drawRoundedRect(bar, t.px(3), t.px(3))
            painter.setBrush(t.colour("accent"))
            bar.setWidth(bar.width() * self._share)
            painter.drawRoundedRect(bar, t.px(3), t.px(3))
            painter.setFont(t.font(12))
            painter.setPen(t.colour("text2"))
            left += t.px(_BAR + 10)
            painter.drawText(QRectF(left, 0, self.width() - left, high), middle, self._left)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), t.px(4), t.px(4))

    def _paint_mark(self, painter: QPainter) -> None:
        t = self._theme
        side = t.px(18)
        circle = QRectF(t.px(4), (self.height() - side) / 2, side, side)
        if self._done:
            inner = t.px(16)
            paint_state(
                painter,
                State.DONE,
                QRectF(circle.center() - QPointF(inner / 2, inner / 2), QSize(inner, inner).toSizeF()),
                t.colours,
            )
            return
        painter.setPen(QPen(t.colour("accent" if self._current else "ctl"), 1.2))
        painter.setBrush(t.colour("accent") if self._current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        painter.setFont(t.font(11, 600))
        painter.setPen(t.colour("on_accent" if self._current else "text2"))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._place))


class Path(QWidget):
    """`chosen` tells the `Step` that a person took."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The Monday path"))
        names = {
            Step.IMPORT: self.tr("Import"),
            Step.DRAW: self.tr("Draw"),
            Step.SCORE: self.tr("Score"),
            Step.LETTERS: self.tr("Letters"),
            Step.SEND: self.tr("Send"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._steps: dict[Step, StepButton] = {}
        for place, (step, name) in enumerate(names.items(), start=1):
            button = StepButton(theme, place, name)
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._steps[step] = button
            column.addWidget(button)
        column.addStretch(1)

    def step(self, step: Step) -> StepButton:
        return self._steps[step]

    def show_week(self, told: WeekDescription) -> None:
        upcoming = told.progress.next_step
        for one in told.progress.steps:
            share = one.done / one.total if one.step is Step.SCORE and one.total and one.left else None
            self._steps[one.step].show_step(
                self._fact(one, told),
                self.tr("{left} left").format(left=number(one.left)) if share is not None else "",
                share=share,
                done=one.finished,
                current=upcoming is not None and one.step is upcoming.step,
            )

    def _fact(self, one: StepProgress, told: WeekDescription) -> str:
        if one.step is Step.IMPORT:
            return self._imported(one, told)
        if not one.total:
            return self.tr("nothing yet")
        told_by = {
            Step.DRAW: self._drawn,
            Step.SCORE: self._scored,
            Step.LETTERS: self._written,
            Step.SEND: self._sent,
        }
        return told_by[one.step](one, told)

    def _scored(self, one: StepProgress, _told: WeekDescription) -> str:
        if not one.left:
            return self.tr("%Ln case(s) scored", "", one.total)
        return self.tr("{done} of {total}").format(done=number(one.done), total=number(one.total))

    def _written(self, one: StepProgress, _told: WeekDescription) -> str:
        said = self.tr("{done} of {total} prepared").format(done=number(one.done), total=number(one.total))
        return said + (self.tr(", {count} ready").format(count=number(one.ready)) if one.ready else "")

    def _sent(self, one: StepProgress, told: WeekDescription) -> str:
        said = self.tr("{done} of {total} sent").format(done=number(one.done), total=number(one.total))
        drafts = len(told.progress.with_mail((DRAFT,)))
        return said + (self.tr(", {count} to approve").format(count=number(drafts)) if drafts else "")

    def _imported(self, one: StepProgress, told: WeekDescription) -> str:
        if one.left:
            return self.tr("an export of the whole week is missing")
        if told.last_import is None:
            return self.tr("done")
        return self.tr("{rows} rows, {when}").format(
            rows=number(told.last_import.rows), when=moment(told.last_import.at)
        )

    def _drawn(self, one: StepProgress, told: WeekDescription) -> str:
        if one.left:
            return self.tr("{left} of {total} entities left").format(left=number(one.left), total=number(one.total))
        cases = sum(row.sample_size for row in told.progress.entities)
        entities = sum(row.stage is not Stage.NOTHING_CLOSED for row in told.progress.entities)
        return self.tr("{cases} cases of {entities} entities").format(cases=number(cases), entities=number(entities))
