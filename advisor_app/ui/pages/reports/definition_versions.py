"""A definition as a record of fields in words, so that two versions of it can stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from advisor_app.office.reports.definition import KeptDefinition, ReportDefinition
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.pages.reports.definition_form import KINDS, LISTS, PARTS
from advisor_app.ui.pages.reports.recurring_columns import FREQUENCIES, SCOPES, VARIANTS, said

if TYPE_CHECKING:
    from uuid import UUID

Flat = Mapping[str, Any]
"""A definition's fields by name, and under "kept" what the database has of it."""


def flat(one: ReportDefinition, kept: KeptDefinition) -> Flat:
    return {"kept": kept, **{each.name: getattr(one, each.name) for each in fields(one)}}


def definition_in(record: Flat) -> ReportDefinition:
    kept: KeptDefinition = record["kept"]
    return replace(kept.definition, **{name: value for name, value in record.items() if name != "kept"})


def definition_fields(entities: Sequence[tuple[UUID, str]]) -> list[Field[Flat]]:
    """In the order of the form; entities by the names that are given."""
    named = dict(entities)
    part, translate = "DefinitionParts", QCoreApplication.translate
    return [
        Field("name", translate("RecurringReports", "Name")),
        Field("title", translate("RecurringReports", "Title")),
        Field("variant", translate("RecurringReports", "Variant"), lambda one: said(VARIANTS[one])),
        Field("frequency", translate("RecurringReports", "How often"), lambda one: said(FREQUENCIES[one])),
        Field("scope", translate("RecurringReports", "Of which entities"), lambda one: said(SCOPES[one])),
        Field(
            "entity_ids", translate("RecurringReports", "The chosen entities"), _lines(lambda key: named.get(key, "?"))
        ),
        Field("skip_empty", translate("RecurringReports", "None where there is nothing to tell"), _yes_or_no),
        Field("parts", translate("RecurringReports", "What it holds"), _lines(lambda key: translate(part, PARTS[key]))),
        Field(
            "lists", translate("RecurringReports", "Lists of cases"), _lines(lambda key: translate(part, LISTS[key]))
        ),
        Field("to", translate("RecurringReports", "It goes to"), _lines(lambda key: translate(part, KINDS[key]))),
        Field("copy", translate("RecurringReports", "In copy"), _lines(lambda key: translate(part, KINDS[key]))),
        Field("director_copy", translate("RecurringReports", "A copy to the director"), _yes_or_no),
        Field("text", translate("RecurringReports", "What the mail begins with")),
    ]


def _lines(words: Callable[[Any], str]) -> Callable[[Sequence[Any]], str]:
    return lambda chosen: "\n".join(map(words, chosen))


def _yes_or_no(held: bool) -> str:
    translate = QCoreApplication.translate
    return translate("RecurringReports", "yes") if held else translate("RecurringReports", "no")
