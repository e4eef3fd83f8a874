"""The question that is answered now: what to look at, its three keys, its clause of the guide, its comment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import MOST_GRADES, Question
from advisor_app.ui.pages.audit.open_audit import Choice, choices
from advisor_app.ui.pages.audit.root_causes import RootCauses
from advisor_app.ui.pages.audit.scoring_words import answer_words, mark_words
from advisor_app.ui.pages.audit.suggestion_list import SuggestionList
from advisor_app.ui.parts.text import label, retone
from advisor_app.ui.theme import Theme


class AnswerButton(QAbstractButton):
    """One of the answers with its key; checked where it is the answer in force."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.choice = Choice("", Mark.COMPLIES)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choice(self, choice: Choice) -> None:
        if choice != self.choice:
            self.choice = choice
            self.setText(choice.text or mark_words(choice.mark))
            self.setAccessibleName(self.tr("{answer}, key {key}").format(answer=self.text(), key=choice.key))
            self.setToolTip("" if choice.allowed else self.tr("This question always applies."))
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = self._theme
        return QSize(t.width_of(self.text(), 13, 600) + t.px(36), t.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.sizeHint().height())

    def nextCheckState(self) -> None:
        """A click answers; whether it is checked follows from the answer."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        tone = {Mark.COMPLIES: "done", Mark.FAILS: "late"}.get(self.choice.mark, "text")
        ink = t.colour(tone if self.isChecked() else ("text" if enabled else "text3"))
        tint = {Mark.COMPLIES: "done_tint", Mark.FAILS: "late_tint"}.get(self.choice.mark, "soft")
        edge = ink if self.isChecked() else t.colour("ctl" if enabled else "line2")
        painter.setPen(QPen(edge, 1.4 if self.isChecked() else 1))
        painter.setBrush(t.colour(tint if self.isChecked() else ("soft" if enabled and self.underMouse() else "bg")))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), t.px(4), t.px(4))
        paint_keycap(painter, t, QRectF(t.px(6), (self.height() - t.px(20)) / 2, t.px(20), t.px(20)), self.choice.key)
        painter.setFont(t.font(13, 600 if self.isChecked() else 400))
        painter.setPen(ink)
        words = self.rect().adjusted(t.px(31), 0, -t.px(3), 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), t.px(4), t.px(4))


def paint_keycap(painter: QPainter, theme: Theme, place: QRectF, key: str) -> None:
    """A key as it lies on the keyboard."""
    painter.setPen(QPen(theme.colour("line2"), 1))
    painter.setBrush(theme.colour("soft"))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))
    painter.setFont(theme.font(11, 600))
    painter.setPen(theme.colour("text"))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), key)


class CommentField(QPlainTextEdit):
    """Escape leaves it, so does Tab; Ctrl+Enter leaves it and goes on.

    What the office wrote before is offered in `offered` as one types: the arrows choose there, Enter takes what they
    chose. `typed` follows every letter, `left` once it is over.

    `put_off` takes a key away that has to wait; it comes back later.
    """

    typed = Signal(str)
    left = Signal()
    leave_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus | Qt.FocusPolicy.ClickFocus)
        self.setFixedHeight(theme.px(64))
        self.setAccessibleName(self.tr("Comment"))
        self.setProperty("saves_itself", True)
        self.setPlaceholderText(self.tr("It appears in the letter: no names, identity numbers or telephones."))
        self.put_off: Callable[[QKeyEvent], bool] = lambda _event: False
        self.suggest: Callable[[str], Sequence[str]] = lambda _typed: ()
        self.offered = SuggestionList(theme)
        self.offered.taken.connect(self._take_over)
        self._showing = False
        self._touched = False
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a comment without telling that it was typed."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)  # who comes back goes on writing
            self._showing = False
        self._touched = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.put_off(event):
            self._take(event)

    def _take(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.offered.step(step):
            return
        if self.offered.chosen and enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take_over(self.offered.chosen)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.offered.offer(())
        self.settle()

    def settle(self) -> None:
        """What was typed is what was meant."""
        if self._touched:
            self._touched = False
            self.left.emit()

    def _changed(self) -> None:
        if not self._showing:
            self._touched = True
            self._offer()
            self.typed.emit(self.toPlainText())

    def _offer(self) -> None:
        self.offered.offer(() if self.isReadOnly() else self.suggest(self.toPlainText()))

    def _take_over(self, words: str) -> None:
        """Put an offered comment in the place of what was typed; it can be taken back with Ctrl+Z."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)
        self.offered.offer(())


class OpenQuestion(QWidget):
    """`marked` tells the answer that was taken; `caused` the root cause; `commented` the comment at every letter, and
    once it is left.
    """

    marked = Signal(object)
    caused = Signal(str)
    commented = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text = label("", "14", wrap=True)
        self._critical = label(self.tr("Critical"), "12b", "late")
        self._help = label("", "13", "text2", wrap=True)
        self._told = label("", "12b", "text2", wrap=True)
        self._clause = label("", "12", "text2", wrap=True)
        self._owed = label("", "12b", "warn", wrap=True)
        self.buttons = [AnswerButton(theme) for _ in range(MOST_GRADES + 1)]
        for button in self.buttons:
            button.clicked.connect(lambda _=False, one=button: self.marked.emit(one.choice))
        self.causes = RootCauses(theme)
        self.causes.chosen.connect(self.caused)
        self._keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.comment = CommentField(theme)
        self.comment.typed.connect(lambda text: self.commented.emit(text, True))
        self.comment.left.connect(lambda: self.commented.emit(self.comment.toPlainText(), False))
        self.comment.leave_wanted.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self._lay_out()
        theme.changed.connect(self.update)

    def show_question(
        self,
        question: Question,
        answer: Answer | None,
        from_data: Answer | None,
        owed: str,
        *,
        given: bool,
        editable: bool,
        entity: str,
    ) -> None:
        """`given` says that a person answered; `owed` what the comment still has to say; `entity` whose words the root
        causes are told in.
        """
        self._text.setText(question.text)
        self._critical.setVisible(question.critical)
        self._help.setText(question.help)
        self._help.setVisible(bool(question.help))
        told = ""
        if from_data is not None:
            told = self.tr("data: {detail}. The data says: {answer}.").format(
                detail=from_data.detail, answer=mark_words(from_data.mark)
            )
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._clause.setText(question.clause)
        self._clause.setVisible(bool(question.clause))
        self._clause.setToolTip(self.tr("Lines {lines} of the guide").format(lines=question.clause_lines))
        shown = choices(question)
        for place, button in enumerate(self.buttons):
            if place < len(shown):
                button.setEnabled(editable and shown[place].allowed)
                button.setChecked(shown[place].answers(answer))
                button.show_choice(shown[place])
            button.setVisible(place < len(shown))
        self._turn_keys()
        fails = answer is not None and answer.mark is Mark.FAILS and given
        self.causes.show_causes(question.causes if fails else (), answer.cause if answer else "", entity)
        self.causes.setEnabled(editable)
        self.comment.setVisible(given)
        self.comment.setReadOnly(not editable)
        if not self.comment.hasFocus():
            self.comment.show_text(answer.comment if answer is not None and given else "")
        self.show_owed(owed)
        said = [question.text, self._critical.text() if question.critical else "", question.help, told]
        answered = answer_words(question, answer)
        self.setAccessibleName(". ".join(part for part in (*said, answered, owed) if part))

    def show_owed(self, owed: str) -> None:
        """What the comment still has to say; it may be said while it is typed."""
        self._owed.setText(owed)
        self._owed.setVisible(bool(owed))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(t.colour("accent" if self._lit() else "ctl"), 2))
        painter.setBrush(t.colour("bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), t.px(5), t.px(5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answers stand below each other where they have no room side by side."""
        super().resizeEvent(event)
        self._turn_keys()

    def _turn_keys(self) -> None:
        shown = [button for button in self.buttons if not button.isHidden()]
        needed = sum(button.sizeHint().width() for button in shown) + self._theme.px(24 + 5 * len(shown))
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._keys.setDirection(beside if self.width() >= needed else below)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the keys of scoring are the view's

    def _lit(self) -> bool:
        focused = self.window().focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._text, 1)
        head.addWidget(self._critical, 0, Qt.AlignmentFlag.AlignTop)
        self._keys.setSpacing(theme.px(5))
        for button in self.buttons:
            self._keys.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        for part in (self._help, self._told):
            column.addWidget(part)
        column.addLayout(self._keys)
        column.addWidget(self.causes)
        column.addWidget(self._owed)
        column.addWidget(self.comment)
        column.addWidget(self.comment.offered)
        column.addWidget(self._clause)
        retone(self._critical, "late")
