"""What is edited beside the tree: a question, or a group."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.scorecard import HIGHEST_WEIGHT, DataRule, Question, QuestionGroup
from advisor_app.ui.card_design.condition_fields import ConditionFields
from advisor_app.ui.card_design.rows import CauseRows, GradeRows
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import Choice, CountField
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme

_DATA = {
    DataRule.WORKED_IN_24H: str(QT_TRANSLATE_NOOP("QuestionForm", "the data: worked within 24 hours")),
    DataRule.CLOSED_IN_30_DAYS: str(QT_TRANSLATE_NOOP("QuestionForm", "the data: concluded within 30 days")),
    DataRule.RESOLUTION_PRESENT: str(QT_TRANSLATE_NOOP("QuestionForm", "the data: there is a resolution")),
}


class QuestionForm(QWidget):
    """`changed` tells the question as it reads now, and which field was typed in."""

    changed = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._question: Question | None = None
        self.text = _line(self.tr("Question"))
        self.id = _line(self.tr("Short name"))
        self.help = QPlainTextEdit()
        self.help.setAccessibleName(self.tr("What to look at"))
        self.help.setTabChangesFocus(True)
        self.help.setFixedHeight(theme.px(52))
        self.clause = _line(self.tr("Clause of the guide"))
        self.lines = _line(self.tr("Lines of the guide"))
        self.weight = CountField(self.tr("Weight"))
        self.weight.show_count(0, 0, HIGHEST_WEIGHT)
        self.weight.setFixedWidth(theme.px(56))
        self.critical = Check(theme, self.tr("Critical: failing makes the case nonconforming"))
        self.not_applicable = Check(theme, self.tr("May not apply"))
        self.comment = Check(theme, self.tr("A comment where it fails"))
        self.data = Choice(theme, self.tr("Who answers"))
        self.data.addItem(self.tr("a person"), "")
        for rule, words in _DATA.items():
            self.data.addItem(QCoreApplication.translate("QuestionForm", words), rule.value)
        self.grades = GradeRows(theme)
        self.causes = CauseRows(theme)
        self.condition = ConditionFields(theme)
        for field in (self.text, self.id, self.clause, self.lines, self.weight):
            field.textEdited.connect(lambda _text, one=field: self._tell(one.accessibleName()))
        self.help.textChanged.connect(lambda: self._tell(self.help.accessibleName()))
        for check in (self.critical, self.not_applicable, self.comment):
            check.clicked.connect(lambda: self._tell(""))
        self.data.activated.connect(lambda _index: self._tell(""))
        self.grades.changed.connect(lambda grades: self._with("grades", grades=grades))
        self.causes.changed.connect(lambda causes: self._with("causes", causes=causes))
        self.condition.changed.connect(lambda condition: self._with("condition", condition=condition))
        self._lay_out()

    def know(self, known: Mapping[str, Collection[str]]) -> None:
        self.condition.know(known)

    def show_question(self, question: Question, earlier: Sequence[Question], *, new: bool) -> None:
        """`earlier` are the questions before it; only a `new` one's short name may still be changed."""
        self._question = None  # nothing is told while the fields are filled
        _fill(self.text, question.text)
        _fill(self.id, question.id)
        self.id.setReadOnly(not new)
        self.id.setToolTip("" if new else self.tr("Audits know the question by it, so it stays."))
        if self.help.toPlainText().strip() != question.help:
            self.help.setPlainText(question.help)
        _fill(self.clause, question.clause)
        _fill(self.lines, question.clause_lines)
        if self.weight.count != question.weight:
            self.weight.show_count(question.weight, 0, HIGHEST_WEIGHT)
        self.critical.setChecked(question.critical)
        self.not_applicable.setChecked(question.not_applicable_allowed)
        self.comment.setChecked(question.comment_when_failed or question.critical)
        self.comment.setEnabled(not question.critical)
        self.data.setCurrentIndex(max(0, self.data.findData(question.data_rule.value if question.data_rule else "")))
        self.data.setEnabled(not question.grades)
        self.grades.show_grades(question.grades)
        self.grades.setEnabled(question.data_rule is None)
        self.causes.show_causes(question.causes)
        self.condition.show_condition(question.condition, earlier)
        self._question = question

    def _tell(self, field: str) -> None:
        before = self._question
        if before is None:
            return
        weight, rule = self.weight.count, str(self.data.currentData())
        critical = self.critical.isChecked()
        self._with(
            field,
            id=self.id.text().strip(),
            text=self.text.text().strip(),
            help=" ".join(self.help.toPlainText().split()),
            clause=self.clause.text().strip(),
            clause_lines=self.lines.text().strip(),
            weight=before.weight if weight is None else weight,
            critical=critical,
            not_applicable_allowed=self.not_applicable.isChecked(),
            comment_when_failed=before.comment_when_failed if critical else self.comment.isChecked(),
            data_rule=DataRule(rule) if rule else None,
        )

    def _with(self, field: str, **values: object) -> None:
        if self._question is not None:
            self.changed.emit(replace(self._question, **values), field)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        weighing = _beside(theme, self.weight, label(self.tr("Lines of the guide"), "12", "text2"), self.lines)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Question"), self.text),
            (self.tr("What to look at"), self.help),
            (self.tr("Weight"), weighing),
            (self.tr("Guide"), self.clause),
            (self.tr("Who answers"), self.data),
            (self.tr("Short name"), self.id),
        )
        for place, (words, field) in enumerate(rows):
            grid.addWidget(label(words, "12", "text2"), place, 0)
            grid.addWidget(field, place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(grid)
        column.addWidget(self.critical)
        column.addWidget(_beside(theme, self.not_applicable, self.comment, last=True))
        for words, part in (
            (self.tr("Answers"), self.grades),
            (self.tr("Asked only if"), self.condition),
            (self.tr("Root causes, and what entities call them"), self.causes),
        ):
            column.addSpacing(theme.px(4))
            column.addWidget(label(words, "13b"))
            column.addWidget(part)
        column.addStretch(1)


class GroupForm(QWidget):
    """`changed` tells the group as it reads now; `titled` the card's title."""

    changed = Signal(object, str)
    titled = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group: QuestionGroup | None = None
        self.title = _line(self.tr("Group"))
        self.critical = Check(theme, self.tr("Critical group: failing any of its questions"))
        self.card_title = _line(self.tr("Title of the card"))
        self.title.textEdited.connect(lambda text: self._tell("title", title=text.strip()))
        self.critical.clicked.connect(lambda ticked: self._tell("", critical=ticked))
        self.card_title.textEdited.connect(lambda text: self.titled.emit(text.strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("Group"), "12", "text2"))
        column.addWidget(self.title)
        column.addWidget(self.critical)
        column.addSpacing(theme.px(12))
        column.addWidget(label(self.tr("Title of the card"), "12", "text2"))
        column.addWidget(self.card_title)
        column.addStretch(1)

    def show_group(self, group: QuestionGroup, card_title: str) -> None:
        self._group = None
        _fill(self.title, group.title)
        self.critical.setChecked(group.critical)
        _fill(self.card_title, card_title)
        self._group = group

    def _tell(self, field: str, **values: object) -> None:
        if self._group is not None:
            self.changed.emit(replace(self._group, **values), field)  # type: ignore[arg-type]


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made


def _fill(field: QLineEdit, text: str) -> None:
    """What is typed keeps its cursor, and the blank at its end."""
    if field.text().strip() != text:
        field.setText(text)
        field.setCursorPosition(0)


def _beside(theme: Theme, *parts: QWidget, last: bool = False) -> QWidget:
    """The parts in a row; `last` leaves the rest of it empty."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    for part in parts:
        row.addWidget(part)
    if last:
        row.addStretch(1)
    return whole
