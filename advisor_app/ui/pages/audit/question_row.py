"""A question of the card that is not open: its text, what the data said, and its answer with a shape and a word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.ui.pages.audit.scoring_words import answer_words, mark_state
from advisor_app.ui.states import HEAVY, State, paint_state, text_colour
from advisor_app.ui.theme import Theme

ANSWER_WIDTH = 106


@dataclass(frozen=True, slots=True)
class _LaidOut:
    asked: QTextLayout
    critical: QPointF
    high: int


class QuestionRow(QAbstractButton):
    """A click opens the question."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__()
        self._theme = theme
        self.question = question
        self._mark: Mark | None = None
        self._said = ""
        self._under = ""
        self._unsaved = False
        self._owes_comment = False
        self.setText(question.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid: dict[int, _LaidOut] = {}
        self._answer_wide = theme.wide(ANSWER_WIDTH)
        theme.changed.connect(self._measure)

    def show_answer(self, answer: Answer | None, under: str, *, owes_comment: bool, unsaved: bool) -> None:
        """`under` stands below the question: what the data said, or the comment."""
        before = (self._said, self._under, self._owes_comment, self._unsaved)
        had_line_below = bool(self._under)
        self._mark = answer.mark if answer else None
        self._said = answer_words(self.question, answer)
        self._under = " ".join(under.split())
        self._owes_comment = owes_comment
        self._unsaved = unsaved
        if before == (self._said, self._under, owes_comment, unsaved) and self.accessibleName():
            return
        said = [self.question.text, self._words(), self._under]
        if self.question.critical:
            said.insert(1, self.tr("critical"))
        self.setAccessibleName(", ".join(part for part in said if part))
        if bool(self._under) != had_line_below:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self.heightForWidth(self._theme.px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(30))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).high + self._theme.px(12) + (self._theme.px(17) if self._under else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the arrows are for the questions, not for the buttons beside this one

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), t.colour("grid"))
        laid = self._laid_out(self.width())
        top = t.px(6)
        place = QRect(0, top, self.width(), self.height() - 2 * top - (t.px(17) if self._under else 0))
        painter.setPen(t.colour("text"))
        laid.asked.draw(painter, QPointF(0, top))
        if self.question.critical:
            painter.setFont(t.font(12, 600))
            painter.setPen(t.colour("late"))
            baseline = laid.critical + QPointF(0, top + laid.asked.lineAt(0).ascent())
            painter.drawText(baseline, self.tr("critical"))
        if self._under:
            painter.setFont(t.font(12))
            painter.setPen(t.colour("late" if self._mark is Mark.FAILS else "text2"))
            below = QRect(0, self.height() - top - t.px(17), self.width(), t.px(17))
            shown = painter.fontMetrics().elidedText(self._under, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        self._paint_answer(painter, place)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -2), t.px(3), t.px(3))

    def _paint_answer(self, painter: QPainter, beside: QRect) -> None:
        t = self._theme
        state = State.LATE if self._unsaved else (State.DOUBT if self._owes_comment else mark_state(self._mark))
        left = self.width() - self._answer_wide
        side = t.px(14)
        middle = beside.center().y() + 0.5
        paint_state(painter, state, QRectF(left, middle - side / 2, side, side), t.colours)
        painter.setFont(t.font(13, 600 if state in HEAVY else 400))
        painter.setPen(text_colour(State.NOT_DUE if self._mark is None and state is State.DUE else state, t.colours))
        words = QRect(left + t.px(20), beside.top(), self.width() - left - t.px(20), beside.height())
        said = painter.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), said)

    def _words(self) -> str:
        if self._unsaved:
            return self.tr("Not saved")
        return self.tr("Comment?") if self._owes_comment else self._said

    def _laid_out(self, width: int) -> _LaidOut:
        """The question beside its answer in a row of so much width; the word "critical" stands after it or below."""
        known = self._laid.get(width)
        if known is None:
            known = self._laid[width] = self._lay_out(max(1, width - self._answer_wide - self._theme.px(8)))
        return known

    def _lay_out(self, room: int) -> _LaidOut:
        asked = QTextLayout(self.question.text, self._theme.font())
        asked.beginLayout()
        below, last = 0.0, 0.0
        while (line := asked.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, below))
            below, last = below + line.height(), line.naturalTextWidth()
        asked.endLayout()
        if not self.question.critical:
            return _LaidOut(asked, QPointF(0, 0), round(below))
        gap, high = self._theme.px(8), asked.lineAt(0).height()
        if last + gap + self._theme.width_of(self.tr("critical"), 12, 600) <= room:
            return _LaidOut(asked, QPointF(last + gap, below - high), round(below))
        return _LaidOut(asked, QPointF(0, below), round(below + high))

    def _measure(self) -> None:
        self._laid.clear()
        self._answer_wide = self._theme.wide(ANSWER_WIDTH)
        self.update()
