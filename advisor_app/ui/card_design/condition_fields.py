"""When a question is asked: of which cases, and after which answer to another question."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.scorecard import AnswerCondition, Condition, Question
from advisor_app.office.scoring.scorecard_file import answer_words
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme

FIELDS = ("types", "channels", "statuses", "reasons")


class ConditionFields(QWidget):
    """Words are told apart by commas. `changed` tells the condition as it is now."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown = Condition()
        self._earlier: tuple[Question, ...] = ()
        self._filling = False
        names = {
            "types": self.tr("Type"),
            "channels": self.tr("Channel"),
            "statuses": self.tr("Status"),
            "reasons": self.tr("Closing reason"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        self.fields: dict[str, QLineEdit] = {}
        for place, name in enumerate(FIELDS):
            field = QLineEdit()
            field.setAccessibleName(self.tr("Only if the case's {field} is").format(field=names[name].lower()))
            field.setPlaceholderText(self.tr("any"))
            field.textEdited.connect(lambda _text: self._tell())
            self.fields[name] = field
            row, side = divmod(place, 2)
            grid.addWidget(label(names[name], "12", "text2"), row, 2 * side)
            grid.addWidget(field, row, 2 * side + 1)
        self.asked = Choice(theme, self.tr("Only after an answer to"))
        self.asked.activated.connect(lambda _index: self._tell_question())
        self.answers: dict[str, Check] = {}
        self._flow = Flow(theme.px(10), theme.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(grid)
        column.addWidget(label(self.tr("Only after an answer to"), "12", "text2"))
        column.addWidget(self.asked)
        column.addLayout(self._flow)

    def know(self, known: Mapping[str, Collection[str]]) -> None:
        """The words that the office's cases have, offered as one types."""
        for name, words in known.items():
            completer = QCompleter(sorted(words), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(lambda _text: self._tell(), Qt.ConnectionType.QueuedConnection)
            self.fields[name].setCompleter(completer)

    def show_condition(self, condition: Condition, earlier: Sequence[Question]) -> None:
        """`earlier` are the questions on which it may hang."""
        self._filling = True
        for name, field in self.fields.items():
            if _words(field.text()) != getattr(condition, name):
                field.setText(", ".join(getattr(condition, name)))
        shown = tuple(earlier)
        if shown != self._earlier or not self.asked.count():
            self._earlier = shown
            self.asked.clear()
            self.asked.addItem(self.tr("no other question"), "")
            for question in shown:
                self.asked.addItem(question.text, question.id)
        hung = condition.answer
        self.asked.setCurrentIndex(max(0, self.asked.findData(hung.question_id if hung else "")))
        self._show_answers(hung)
        self._shown = condition
        self._filling = False

    def _show_answers(self, hung: AnswerCondition | None) -> None:
        question = next((one for one in self._earlier if hung and one.id == hung.question_id), None)
        words = answer_words(question) if question else {}
        if list(words.values()) != list(self.answers):
            emptied(self._flow)
            self.answers = {}
            for said, meant in words.items():
                check = Check(self._theme, said)
                check.clicked.connect(self._tell)
                self.answers[meant] = check
                self._flow.addWidget(check)
        for meant, check in self.answers.items():
            check.setChecked(hung is not None and meant in hung.answers)

    def _tell_question(self) -> None:
        key = str(self.asked.currentData())
        question = next((one for one in self._earlier if one.id == key), None)
        hung = AnswerCondition(key, tuple(answer_words(question).values())[:1]) if question else None
        self._emit(hung)

    def _tell(self) -> None:
        hung = self._shown.answer
        if hung is not None:
            ticked = tuple(meant for meant, check in self.answers.items() if check.isChecked())
            hung = AnswerCondition(hung.question_id, ticked or hung.answers)
        self._emit(hung)

    def _emit(self, hung: AnswerCondition | None) -> None:
        if not self._filling:
            told = {name: _words(field.text()) for name, field in self.fields.items()}
            self.changed.emit(Condition(**told, answer=hung))


def _words(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip() for one in written.split(",") if one.strip()))
