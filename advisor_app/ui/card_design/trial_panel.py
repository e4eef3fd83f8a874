"""A card tried on a real case: what it asks, what the data answers, and what comes out; nothing is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.marks import (
    Answer,
    CaseScore,
    Mark,
    graded,
    score_case,
    shown_points,
    shown_score,
    weights_in_force,
)
from advisor_app.office.scoring.scorecard import Question, Scorecard
from advisor_app.services.cards.preview_card import CardTrial
from advisor_app.ui.case_words import field_name, field_text
from advisor_app.ui.formats import percent
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, label, retone
from advisor_app.ui.theme import Theme

ANSWER_WIDTH = 128


class _Line:
    """One question's widgets; they stay while the questions do."""

    def __init__(self, theme: Theme, question: Question) -> None:
        self.question = question
        self.text = label(question.text, "13", wrap=True)
        self.weight = label("", "12", "text2")
        self.weight.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.answer = Choice(theme, question.text)
        self.answer.setFixedWidth(theme.px(ANSWER_WIDTH))
        self.parts: tuple[QWidget, ...] = (self.text, self.weight, self.answer)

    def show(self, *, shown: bool) -> None:
        for part in self.parts:
            part.setVisible(shown)


class TrialPanel(SidePanel):
    """`case_wanted` tells a case's number; empty: any that was closed lately."""

    case_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("The card tried on a case"), 620)
        self._theme = theme
        self._trial: CardTrial | None = None
        self._card: Scorecard | None = None
        self._given: dict[str, Answer] = {}
        self._lines: dict[str, _Line] = {}
        self._laid: tuple[Question, ...] = ()
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Number of the case"))
        self.number.setPlaceholderText(self.tr("Number of a case"))
        self.number.returnPressed.connect(lambda: self.case_wanted.emit(self.number.text()))
        self.look = Button(theme, self.tr("Try on it"), "small")
        self.look.clicked.connect(lambda: self.case_wanted.emit(self.number.text()))
        asking = QHBoxLayout()
        asking.addWidget(self.number, 1)
        asking.addWidget(self.look)
        self.facts = Facts(theme)
        self._asked = QWidget()
        self._grid = QGridLayout(self._asked)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)
        self.score = label("", "14", wrap=True)
        self.conforms = label("", "13", "text2", wrap=True)
        self._empty = label("", "13", "text2", wrap=True)
        self.column.addLayout(asking)
        for part in (self._empty, self.facts, self.score, self.conforms, self._asked):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_trial(self, trial: CardTrial) -> None:
        self._trial = trial
        self._given = {}
        case = trial.case
        self._empty.setVisible(case is None)
        self._empty.setText(
            self.tr("There is no closed case yet: import an export, and a card can be tried on a case.")
        )
        self.facts.setVisible(case is not None)
        if case is not None:
            self.number.setText(case.number)
            shown = [(field_name(name), field_text(case, name)) for name in ("type", "channel", "created", "closed")]
            self.facts.show_facts([(name, value) for name, value in shown if value])
        self._show()

    def show_card(self, card: Scorecard) -> None:
        self._card = card
        self._show()

    def found(self) -> CaseScore | None:
        """How the case stands with the answers tried so far."""
        if self._card is None or self._trial is None or self._trial.case is None:
            return None
        from_data = data_answers(self._card, self._trial.case, self._trial.carried)
        return score_case(self._card, self._trial.case, self._given, from_data)

    def _show(self) -> None:
        card, found = self._card, self.found()
        for part in (self.score, self.conforms, self._asked):
            part.setVisible(found is not None)
        if card is None or found is None:
            return
        if card.questions != self._laid:
            self._lay(card.questions)
        weights = weights_in_force(card, found)
        for key, line in self._lines.items():
            line.show(shown=key in found.asked)
            weight = weights.get(key)
            line.weight.setText("" if weight is None else percent(weight / 100, 1))
            self._choose(line, found.answer_to(key))
        self._say(found)

    def _say(self, found: CaseScore) -> None:
        said = self.tr("{points} of {possible} points").format(
            points=shown_points(found.points), possible=found.possible
        )
        if found.score is not None:
            said = self.tr("Score {score}: {points}").format(score=shown_score(found.score), points=said)
        elif found.open_questions:
            said = self.tr("%Ln question(s) left", "", len(found.open_questions)) + " · " + said
        self.score.setText(said)
        if found.nonconforming:
            self.conforms.setText(self.tr("Nonconforming: a critical question fails."))
        else:
            self.conforms.setText(self.tr("No critical question fails."))
        retone(self.conforms, "late" if found.nonconforming else "text2")

    def _choose(self, line: _Line, answer: Answer | None) -> None:
        place = 0
        if answer is not None:
            place = max(0, line.answer.findData(_key(answer)))
        line.answer.setCurrentIndex(place)
        detail = self.tr("data: {detail}").format(detail=answer.detail) if answer and answer.detail else ""
        line.text.setText(f"{line.question.text}\n{detail}" if detail else line.question.text)

    def _lay(self, questions: tuple[Question, ...]) -> None:
        before = {one.id: one for one in self._laid}
        self._laid = questions
        for key in [key for key in self._lines if before[key] not in questions]:
            for gone in self._lines.pop(key).parts:
                self._grid.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._given.pop(key, None)
        for place, question in enumerate(questions):
            line = self._lines.get(question.id)
            if line is None:
                line = self._lines[question.id] = self._made(question)
            for column, part in enumerate(line.parts):
                self._grid.addWidget(part, place, column)

    def _made(self, question: Question) -> _Line:
        line = _Line(self._theme, question)
        line.answer.addItem(self.tr("not answered"), "")
        if question.grades:
            for place, grade in enumerate(question.grades, start=1):
                line.answer.addItem(grade.text, _key(graded(question, place)))
        else:
            line.answer.addItem(self.tr("complies"), _key(Answer(question.id, Mark.COMPLIES)))
            line.answer.addItem(self.tr("fails"), _key(Answer(question.id, Mark.FAILS)))
        if question.not_applicable_allowed:
            line.answer.addItem(self.tr("not applicable"), _key(Answer(question.id, Mark.NOT_APPLICABLE)))
        line.answer.activated.connect(lambda _index, one=line: self._answer(one))
        return line

    def _answer(self, line: _Line) -> None:
        chosen = line.answer.currentData()
        if not chosen:
            self._given.pop(line.question.id, None)
        else:
            mark, _, grade = str(chosen).partition(" ")
            self._given[line.question.id] = Answer(line.question.id, Mark(mark), grade=int(grade))
        self._show()


def _key(answer: Answer) -> str:
    """How an answer is told apart in a list of them."""
    return f"{answer.mark.value} {answer.grade}"
