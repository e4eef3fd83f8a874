"""One entity of the award: its criteria with what is certain, the director's words, the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.award.measures import IN_WORDS, MEASURED, Criterion
from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.direction.award_columns import (
    change_words,
    criterion_meaning,
    criterion_words,
    standing_words,
)
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.office.award.standing import AwardLine, Standing
    from advisor_app.ui.theme import Theme


class AwardPanel(SidePanel):
    said = Signal(object, str)
    """A criterion without a figure, and the director's words on it."""
    chosen = Signal(str)
    taken_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", 620)
        self.setAccessibleName(self.tr("Entity"))
        self._theme = theme
        self._line: AwardLine | None = None
        self.title = label("", "16", wrap=True)
        self._figures = QVBoxLayout()
        self._figures.setSpacing(theme.px(6))
        self.fields: dict[Criterion, QPlainTextEdit] = {}
        self.keep = Button(theme, self.tr("Keep the words"), "small")
        self.keep.clicked.connect(self._keep)
        self.choose = Button(theme, self.tr("Choose for the award"), "plain")
        self.choose.clicked.connect(lambda: self.chosen.emit(self.fields[Criterion.CHOICE].toPlainText()))
        self.take_back = Button(theme, self.tr("Take the choice back"), "link")
        self.take_back.clicked.connect(self.taken_back)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(theme.px(6))
        rest.addLayout(self._figures)
        rest.addWidget(divider())
        for one in IN_WORDS:
            rest.addWidget(label(criterion_words(one), "13b"))
            rest.addWidget(self._field(one, self.tr("No figure shows it: write what is known.")))
        keeping = QHBoxLayout()
        keeping.addStretch(1)
        keeping.addWidget(self.keep)
        rest.addLayout(keeping)
        rest.addWidget(divider())
        rest.addWidget(label(self.tr("The choice is the director's"), "13b"))
        rest.addWidget(self._field(Criterion.CHOICE, self.tr("Why this entity: it is printed in the justification.")))
        choosing = QHBoxLayout()
        choosing.addWidget(self.take_back)
        choosing.addStretch(1)
        choosing.addWidget(self.choose)
        rest.addLayout(choosing)
        self.column.addWidget(self.title)
        self.column.addWidget(self._rest)
        self.column.addStretch(1)
        self.show_line(None)

    def show_line(self, line: AwardLine | None) -> None:
        same = line is not None and self._line is not None and line.entity == self._line.entity
        typed = {one: field.toPlainText() for one, field in self.fields.items()} if same else {}
        before = self._line.words if same and self._line is not None else {}
        self._line = line
        self._rest.setVisible(line is not None)
        self.title.setText(line.entity if line is not None else self.tr("Choose an entity to see it here."))
        if line is None:
            return
        emptied(self._figures)
        for one in MEASURED:
            self._figures.addWidget(self._figure(one, line.standings.get(one)))
        for one, field in self.fields.items():
            kept = line.words.get(one, "")
            edited = typed.get(one, before.get(one, "")) != before.get(one, "")
            field.setPlainText(typed[one] if edited else kept)
        self._say()

    def _figure(self, criterion: Criterion, standing: Standing | None) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(1))
        if standing is None:
            said = self.tr("{criterion}: no figure").format(criterion=criterion_words(criterion))
            column.addWidget(label(said, "13", "text2", wrap=True))
            return whole
        limits = standing.limits
        head = self.tr("{criterion}: {rate} ({part} of {whole})").format(
            criterion=criterion_words(criterion),
            rate=percent(limits.rate, 1),
            part=number(limits.counted.part),
            whole=number(limits.counted.whole),
        )
        column.addWidget(label(head, "13b", wrap=True))
        column.addWidget(label(criterion_meaning(criterion), "12", "text2", wrap=True))
        column.addWidget(label(standing_words(standing), "12", wrap=True))
        if criterion is not Criterion.QUALITY:
            column.addWidget(label(change_words(standing.change), "12", "text2", wrap=True))
        return whole

    def _field(self, criterion: Criterion, hint: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName(criterion_words(criterion))
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(64))
        field.textChanged.connect(self._say)
        self.fields[criterion] = field
        return field

    def _changed(self, criterion: Criterion) -> bool:
        kept = self._line.words.get(criterion, "") if self._line is not None else ""
        return self.fields[criterion].toPlainText().strip() != kept.strip()

    def _say(self) -> None:
        if len(self.fields) <= len(IN_WORDS):
            return
        chosen = self._line is not None and self._line.chosen
        self.keep.setEnabled(any(self._changed(one) for one in IN_WORDS))
        self.choose.say(self.tr("Keep the reason") if chosen else self.tr("Choose for the award"))
        self.choose.setEnabled(
            bool(self.fields[Criterion.CHOICE].toPlainText().strip()) and self._changed(Criterion.CHOICE)
        )
        self.take_back.setVisible(chosen)

    def _keep(self) -> None:
        for one in IN_WORDS:
            if self._changed(one):
                self.said.emit(one, self.fields[one].toPlainText())
