"""A definition as JSON, and back; what a report told as JSON."""

from __future__ import annotations

import json
from uuid import UUID

from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.definition import CaseList, ReportDefinition, Scope, Variant
from advisor_app.office.reports.period import Frequency


def definition_as_json(one: ReportDefinition) -> dict[str, object]:
    return {
        "name": one.name,
        "title": one.title,
        "variant": one.variant.value,
        "frequency": one.frequency.value,
        "parts": [part.value for part in one.parts],
        "lists": [listed.value for listed in one.lists],
        "scope": one.scope.value,
        "entity_ids": [str(key) for key in one.entity_ids],
        "to": [kind.value for kind in one.to],
        "copy": [kind.value for kind in one.copy],
        "director_copy": one.director_copy,
        "text": one.text,
        "skip_empty": one.skip_empty,
    }


def definition_as_text(one: ReportDefinition) -> str:
    return json.dumps(definition_as_json(one), ensure_ascii=False, sort_keys=True)


def definition_from_text(text: str) -> ReportDefinition:
    told = json.loads(text)
    return ReportDefinition(
        name=told["name"],
        title=told["title"],
        variant=Variant(told["variant"]),
        frequency=Frequency(told["frequency"]),
        parts=tuple(map(ReportPart, told["parts"])),
        lists=tuple(map(CaseList, told["lists"])),
        scope=Scope(told["scope"]),
        entity_ids=tuple(map(UUID, told["entity_ids"])),
        to=tuple(map(LiaisonKind, told["to"])),
        copy=tuple(map(LiaisonKind, told["copy"])),
        director_copy=told["director_copy"],
        text=told["text"],
        skip_empty=told["skip_empty"],
    )
