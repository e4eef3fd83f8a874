"""The questions that failed in a period's audited weeks, and the mean score week by week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.scoring.marks import shown_score
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.painting import ROW_HEIGHT
from advisor_app.ui.tables.view import TableView
from sampling.wording import percent

if TYPE_CHECKING:
    from advisor_app.office.scoring.questions_over_weeks import QuestionOverWeeks, QuestionsOverWeeks

MOST_ROWS = 8
_HEADING = 30


class QuestionsTable(QWidget):
    """As high as its rows, up to a few; it says what it counts, and that it claims nothing of cases nobody audited."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = theme = around.theme
        self.title = label("", "14", wrap=True)
        self.measure = label(
            self.tr(
                "Counted of the audited cases that the question applies to; the other closed cases are not told of."
            ),
            "12",
            "text2",
            wrap=True,
        )
        self.model: ListModel[QuestionOverWeeks] = ListModel(question_columns(), lambda one: one.question_id, self)
        self.table = TableView(theme, around.memory, "questions-over-weeks", self.tr("Questions"), self.model.columns)
        self.table.setModel(self.model)
        self.mean = label("", "12", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        for part in (self.title, self.measure, self.table, self.mean):
            column.addWidget(part)

    def show_questions(self, found: QuestionsOverWeeks) -> None:
        worst = max(found.questions, key=lambda one: one.failed, default=None)
        self.title.setText(
            self.tr("No question failed in these weeks")
            if worst is None
            else self.tr("What failed most: {question}, in {failed} of {asked} cases").format(
                question=f"«{worst.text}»", failed=number(worst.failed), asked=number(worst.asked)
            )
        )
        self.model.show_rows(found.questions)
        self.table.setVisible(bool(found.questions))
        self.measure.setVisible(bool(found.questions))
        rows = min(len(found.questions), MOST_ROWS)
        self.table.setFixedHeight(self._theme.px(_HEADING + rows * ROW_HEIGHT + 4))
        self.mean.setText(self._told_mean(found))
        self.mean.setVisible(found.mean is not None)

    def _told_mean(self, found: QuestionsOverWeeks) -> str:
        weeks = " · ".join(f"{one.week.number}: {shown_score(one.mean)}" for one in found.weeks)
        scored = sum(one.scored for one in found.weeks)
        return self.tr("Mean score {mean} of 100, of {scored} audited cases; by week {weeks}").format(
            mean=shown_score(found.mean), scored=number(scored), weeks=weeks
        )


def question_columns() -> tuple[Column[QuestionOverWeeks], ...]:
    return (
        Column(
            "question",
            QCoreApplication.translate("QuestionColumns", "Question"),
            lambda one: one.text,
            150,
            stretches=True,
            state=lambda one: State.FAILS if one.critical else None,
            hint=lambda one: one.text,
        ),
        Column(
            "failed",
            QCoreApplication.translate("QuestionColumns", "Failed"),
            _of_cases,
            84,
            order=lambda one: one.failed,
            right=True,
            heavy=True,
            hint=lambda one: percent(one.share),
        ),
        Column(
            "weeks",
            QCoreApplication.translate("QuestionColumns", "Weeks"),
            _of_weeks,
            76,
            order=lambda one: len(one.failing_weeks),
            right=True,
            hint=lambda one: ", ".join(str(week.number) for week in one.failing_weeks),
        ),
        Column(
            "causes",
            QCoreApplication.translate("QuestionColumns", "Causes"),
            lambda one: ", ".join(f"{words} ({times})" for words, times in one.causes),
            110,
            quiet=True,
            hint=lambda one: ", ".join(f"{words} ({times})" for words, times in one.causes),
        ),
    )


def _of_cases(one: QuestionOverWeeks) -> str:
    return _of(one.failed, one.asked)


def _of_weeks(one: QuestionOverWeeks) -> str:
    return _of(len(one.failing_weeks), len(one.weeks))


def _of(part: int, whole: int) -> str:
    return QCoreApplication.translate("QuestionColumns", "{part} of {whole}").format(
        part=number(part), whole=number(whole)
    )
