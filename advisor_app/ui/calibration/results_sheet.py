"""A calibration that lies open: what it says, question by question, where they differ, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.calibration.agreeing import Agreeing
from advisor_app.ui.calibration.calibration_words import answer_words
from advisor_app.ui.formats import percent
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.office.calibration.comparison import ComparedCase, QuestionComparison
    from advisor_app.office.scoring.scorecard import Question
    from advisor_app.services.calibration.compare_calibration import CalibrationResults
    from advisor_app.ui.theme import Theme


class ResultsSheet(QWidget):
    """`agreed` tells a case's number, a question's id, the answer that should have been given and why; with no number,
    what to change in the card about the question.
    """

    agreed = Signal(str, str, object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.agreeing: Agreeing | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))

    def show_nothing(self) -> None:
        self.agreeing = None
        emptied(self._column)

    def show_results(self, found: CalibrationResults, *, may_agree: bool) -> None:
        from advisor_app.office.calibration import wording  # its sums load numpy and scipy

        self.show_nothing()
        self._say(wording.told_cases(found.calibration))
        if not found.draw_holds:
            self._say(self.tr("The draw can't be recomputed from what is kept."), tone="late")
        if change := wording.told_change(found.calibration, found.comparison) if found.entity else "":
            self._head(self.tr("Change of eye"))
            self._say(change)
        self._head(self.tr("The whole case: whether it conforms"))
        self._say(wording.told_verdict(found.calibration, found.comparison))
        for (one, other), pair in found.comparison.verdict_pairs.items():
            if pair.share is not None:
                names = [found.comparison.raters[at].name for at in (one, other)]
                self._say(
                    self.tr("{one} and {other}: {share} the same").format(
                        one=names[0], other=names[1], share=percent(pair.share)
                    ),
                    quiet=True,
                )
        for one_question in sorted(found.comparison.questions, key=lambda one: one.same - len(one.cases)):
            self._question(found, one_question, may_agree=may_agree)
        self._column.addStretch(1)

    def _question(self, found: CalibrationResults, one: QuestionComparison, *, may_agree: bool) -> None:
        from advisor_app.office.calibration import wording

        question = one.question
        self._head(question.text)
        self._say(wording.told_question(found.calibration, one))
        if earlier := found.earlier.get(question.id):
            each = self.tr("{calibration}: {same} of {cases}")
            told = [each.format(calibration=was.calibration, same=was.same, cases=was.cases) for was in earlier]
            self._say(self.tr("Before, the same answer in {told}").format(told=" · ".join(told)), quiet=True)
        for case in one.different:
            self._say(self._case(found, question, case))
            agreed = found.consensus.get((case.number, question.id))
            if agreed is not None:
                said = self.tr("Agreed: {answer}. {reason}")
                self._say(said.format(answer=answer_words(question, agreed.answer), reason=agreed.reason), quiet=True)
            if may_agree:
                self._offer(self.tr("Record what was agreed of {case}").format(case=case.number), question, case.number)
        change = found.card_changes.get(question.id)
        if change is not None:
            self._say(self.tr("To change in the card: {words}").format(words=change.reason), quiet=True)
        if may_agree and one.different:
            self._offer(self.tr("Say what to change in the card"), question, "")

    def _case(self, found: CalibrationResults, question: Question, case: ComparedCase) -> str:
        told = (
            f"{rater.name}: {answer_words(question, given)}"
            + (f" ({given.comment})" if given is not None and given.comment else "")
            for rater, given in zip(found.comparison.raters, case.answers, strict=True)
        )
        return f"{case.number} · " + " · ".join(told)

    def _offer(self, words: str, question: Question, number: str) -> None:
        link = Button(self._theme, words, "link")
        place = QVBoxLayout()
        place.addWidget(link)
        link.clicked.connect(lambda: self._begin(place, question, number))
        self._column.addLayout(place)

    def _begin(self, place: QVBoxLayout, question: Question, number: str) -> None:
        """One form at a time: another that was begun goes."""
        if self.agreeing is not None:
            self.agreeing.hide()
            self.agreeing.deleteLater()
        self.agreeing = Agreeing(self._theme, question, number)
        self.agreeing.kept.connect(self.agreed)
        place.addWidget(self.agreeing)
        self.agreeing.take_focus()

    def _head(self, words: str) -> None:
        self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(divider())
        self._column.addWidget(label(words, "13b", wrap=True))

    def _say(self, words: str, *, quiet: bool = False, tone: str = "text") -> None:
        self._column.addWidget(label(words, "12", "text2" if quiet else tone, wrap=True))
