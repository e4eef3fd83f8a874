"""A definition's fields: what the report holds, how often, for whom, to whom, and its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.definition import CaseList, KeptDefinition, ReportDefinition, Scope, Variant
from advisor_app.office.reports.period import Frequency
from advisor_app.ui.pages.reports.recurring_columns import FREQUENCIES, SCOPES, VARIANTS, said
from advisor_app.ui.parts.checks import Check, Ticks
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.ui.theme import Theme

K = TypeVar("K")
PARTS: Mapping[ReportPart, str] = {
    ReportPart.FIGURES: str(QT_TRANSLATE_NOOP("DefinitionParts", "The figures, beside those of a year ago")),
    ReportPart.GOAL: str(QT_TRANSLATE_NOOP("DefinitionParts", "Chart: in 30 days, month by month")),
    ReportPart.FLOW: str(QT_TRANSLATE_NOOP("DefinitionParts", "Chart: received and closed by month")),
    ReportPart.EXPIRED: str(QT_TRANSLATE_NOOP("DefinitionParts", "Expired cases by age")),
    ReportPart.COMING: str(QT_TRANSLATE_NOOP("DefinitionParts", "Chart: what will expire in 30 days")),
    ReportPart.SUBJECTS: str(QT_TRANSLATE_NOOP("DefinitionParts", "Subjects, with their chart")),
    ReportPart.TYPES: str(QT_TRANSLATE_NOOP("DefinitionParts", "Types, with their chart")),
    ReportPart.PROVINCES: str(QT_TRANSLATE_NOOP("DefinitionParts", "Provinces, with their chart")),
    ReportPart.READING: str(QT_TRANSLATE_NOOP("DefinitionParts", "How the figures are read")),
}
"""Of one entity; what compares entities is not among them."""
LISTS: Mapping[CaseList, str] = {
    CaseList.EXPIRED: str(QT_TRANSLATE_NOOP("DefinitionParts", "List of the expired cases")),
    CaseList.COMING: str(QT_TRANSLATE_NOOP("DefinitionParts", "List of the cases that will expire")),
}
KINDS: Mapping[LiaisonKind, str] = {
    LiaisonKind.OPERATIONAL: str(QT_TRANSLATE_NOOP("DefinitionParts", "Operational liaisons")),
    LiaisonKind.EXECUTIVE: str(QT_TRANSLATE_NOOP("DefinitionParts", "Executive liaisons")),
    LiaisonKind.OFFICIAL: str(QT_TRANSLATE_NOOP("DefinitionParts", "Named officials")),
}


class DefinitionForm(SidePanel):
    """`changed` follows what a person changes; `wanted` is the definition as it stands in the fields."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("The chosen definition"), most=620, least=420)
        self._before: ReportDefinition | None = None
        self._as_shown: ReportDefinition | None = None
        self.name = QLineEdit()
        self.title = QLineEdit()
        self.variant = Choice(theme, self.tr("Variant"))
        self.frequency = Choice(theme, self.tr("How often"))
        self.scope = Choice(theme, self.tr("Of which entities"))
        for choice, words in ((self.variant, VARIANTS), (self.frequency, FREQUENCIES), (self.scope, SCOPES)):
            for key, text in words.items():
                choice.addItem(said(text), key)
        self.scope.activated.connect(lambda _place: self._show_entities())
        self.variant.activated.connect(lambda _place: self._show_entities())
        self._theme = theme
        self._named: tuple[tuple[UUID, str], ...] | None = None
        self._ticks: Ticks[UUID] = Ticks(theme, {})
        self.entities = QScrollArea()
        self.entities.setAccessibleName(self.tr("The chosen entities"))
        self.entities.setWidgetResizable(True)
        self.entities.setFixedHeight(theme.px(132))
        self.parts = Ticks(theme, _said(PARTS))
        self.lists = Ticks(theme, _said(LISTS))
        self.to = Ticks(theme, _said(KINDS))
        self.copy = Ticks(theme, _said(KINDS))
        self.director = Check(theme, self.tr("A copy to the director"))
        self.skip = Check(theme, self.tr("None for an entity of which there is nothing to tell"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.px(112))
        self._lay_out(theme)

    def show_definition(self, kept: KeptDefinition, entities: Sequence[tuple[UUID, str]]) -> None:
        one = self._before = kept.definition
        self.name.setText(one.name)
        self.title.setText(one.title)
        for choice, key in ((self.variant, one.variant), (self.frequency, one.frequency), (self.scope, one.scope)):
            choice.setCurrentIndex(choice.findData(key))
        if self._named != tuple(entities):
            self._named = tuple(entities)
            self._ticks = Ticks(self._theme, dict(entities), columns=3)
            self._ticks.setObjectName("scrolled")
            self.entities.setWidget(self._ticks)
        self._ticks.show_ticked(one.entity_ids)
        self.parts.show_ticked(one.parts)
        self.lists.show_ticked(one.lists)
        self.to.show_ticked(one.to)
        self.copy.show_ticked(one.copy)
        self.director.setChecked(one.director_copy)
        self.skip.setChecked(one.skip_empty)
        self.text.setPlainText(one.text)
        self._show_entities()
        self._as_shown = self.wanted()

    @property
    def typed_in(self) -> bool:
        """Whether something stands here that was not kept."""
        return self.wanted() != self._as_shown

    def in_order(self, one: ReportDefinition) -> ReportDefinition:
        """With its choices in the order in which they stand here."""
        return replace(
            one,
            entity_ids=tuple(key for key, _ in self._named or () if key in one.entity_ids),
            parts=tuple(key for key in PARTS if key in one.parts),
            lists=tuple(key for key in LISTS if key in one.lists),
            to=tuple(key for key in KINDS if key in one.to),
            copy=tuple(key for key in KINDS if key in one.copy),
        )

    def wanted(self) -> ReportDefinition | None:
        """None before any was shown."""
        if self._before is None:
            return None
        return replace(
            self._before,
            name=self.name.text(),
            title=self.title.text(),
            variant=Variant(self.variant.currentData()),
            frequency=Frequency(self.frequency.currentData()),
            scope=Scope(self.scope.currentData()),
            entity_ids=self._ticks.ticked(),
            parts=self.parts.ticked(),
            lists=self.lists.ticked(),
            to=self.to.ticked(),
            copy=self.copy.ticked(),
            director_copy=self.director.isChecked(),
            skip_empty=self.skip.isChecked(),
            text=self.text.toPlainText(),
        )

    def _show_entities(self) -> None:
        self.entities.setVisible(self.scope.currentData() == Scope.NAMED)
        self.lists.setVisible(self.variant.currentData() == Variant.OPERATIONAL)
        self.changed.emit()

    def _lay_out(self, theme: Theme) -> None:
        hint = label(self.tr("{entidad}, {periodo} and {palabras} stand for themselves."), "12", "text2", wrap=True)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Name, for the list and the command line"), (self.name,)),
            (self.tr("Title, as the entity reads it"), (self.title,)),
            (self.tr("Variant"), (self.variant,)),
            (self.tr("How often"), (self.frequency,)),
            (self.tr("Of which entities"), (self.scope, self.entities, self.skip)),
            (self.tr("What it holds"), (self.parts, self.lists)),
            (self.tr("It goes to"), (self.to,)),
            (self.tr("In copy"), (self.copy, self.director)),
            (self.tr("What the mail begins with"), (self.text, hint)),
        )
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.column.spacing())
        for words, fields in rows:
            column.addWidget(label(words, "12b", "text2"))
            for field in fields:
                if isinstance(field, QLineEdit | QPlainTextEdit):
                    field.setAccessibleName(words)
                column.addWidget(field)
            column.addSpacing(theme.px(2))
        self.column.addWidget(self.body)
        self.column.addStretch(1)


def _said(words: Mapping[K, str]) -> dict[K, str]:
    return {key: QCoreApplication.translate("DefinitionParts", text) for key, text in words.items()}
