"""What a recurring report holds, for which entities and to whom it goes; a definition changes by editions."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.names import tidy
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.period import Frequency
from advisor_app.office.strict_table import nearest_word

W = TypeVar("W", bound=StrEnum)

LONGEST_NAME = 60
LONGEST_TEXT = 2_000
WORDS, ENTITY, PERIOD = "palabras", "entidad", "periodo"
PLACES = (ENTITY, PERIOD, WORDS)
"""What stands in braces in a definition's text; WORDS is where the advisor's own go."""
_PLACE = re.compile(r"\{\s*([^{}]*?)\s*\}")
_EMPTY_LINES = re.compile(r"\n\s*\n")


class Variant(StrEnum):
    OPERATIONAL = "operational"
    """With lists of cases, for whoever works on them."""
    EXECUTIVE = "executive"
    """One page."""


class Scope(StrEnum):
    MINE = "mine"
    """The entities of the advisor who prepares it."""
    ALL = "all"
    NAMED = "named"


class CaseList(StrEnum):
    EXPIRED = "expired"
    COMING = "coming"
    """Those that expire within 30 days unless they are closed."""


@dataclass(frozen=True, slots=True)
class ReportDefinition:
    """`title` is what the report calls itself; `to` and `copy` are who of an entity gets it and who a copy.

    entity_ids      where the scope is NAMED
    director_copy   whether the director's address is in copy
    text            what the mail and the report begin with; `PLACES` may stand in it in braces
    skip_empty      whether an entity of which there is nothing to tell gets none
    """

    name: str
    title: str
    variant: Variant
    frequency: Frequency
    parts: tuple[ReportPart, ...]
    lists: tuple[CaseList, ...]
    scope: Scope
    to: tuple[LiaisonKind, ...]
    copy: tuple[LiaisonKind, ...] = ()
    entity_ids: tuple[UUID, ...] = ()
    director_copy: bool = False
    text: str = ""
    skip_empty: bool = True


@dataclass(frozen=True, slots=True)
class KeptDefinition:
    """`edition` counts from 1; 0 is a definition that the program brings along and nobody has used or changed yet,
    without an `id`.
    """

    id: UUID | None
    edition: int
    definition: ReportDefinition
    retired: bool = False
    version: int = 0

    @property
    def key(self) -> UUID:
        """The `id` of one that was kept; raises LookupError for another."""
        if self.id is None:
            raise LookupError(self.definition.name)
        return self.id


@dataclass(frozen=True, slots=True)
class PreparedReport:
    """A report whose mail was drafted. `mail_id` is None once it was taken back.

    words     the advisor's own, as they stand in it
    figures   what it told: received, closed, due, due_in_30, expired
    """

    id: UUID
    entity_id: UUID
    definition_id: UUID
    edition: int
    period: str
    advisor_id: UUID | None
    mail_id: UUID | None
    words: str
    figures: Mapping[str, int]
    version: int = 1


def checked(definition: ReportDefinition) -> ReportDefinition:
    """The definition with its texts tidied.

    Raises `UserError`: "report_name_missing", "report_name_too_long", "report_title_missing", "report_without_content",
    "report_without_recipient", "report_without_entities", "report_text_place", "report_text_too_long".
    """
    name, title, text = tidy(definition.name), tidy(definition.title), definition.text.strip()
    if not name:
        raise UserError("report_name_missing")
    if len(name) > LONGEST_NAME:
        raise UserError("report_name_too_long", most=LONGEST_NAME)
    if not title:
        raise UserError("report_title_missing", name=name)
    if not definition.parts and not definition.lists:
        raise UserError("report_without_content", name=name)
    if not definition.to:
        raise UserError("report_without_recipient", name=name)
    if definition.scope is Scope.NAMED and not definition.entity_ids:
        raise UserError("report_without_entities", name=name)
    if len(text) > LONGEST_TEXT:
        raise UserError("report_text_too_long", name=name, most=LONGEST_TEXT)
    for place in _PLACE.findall(text):
        if place not in PLACES:
            known = ", ".join(f"{{{one}}}" for one in PLACES)
            raise UserError(
                "report_text_place", name=name, place=place, nearest=nearest_word(place, PLACES), known=known
            )
    named = definition.entity_ids if definition.scope is Scope.NAMED else ()
    return ReportDefinition(
        name=name,
        title=title,
        variant=definition.variant,
        frequency=definition.frequency,
        parts=_in_order(definition.parts, tuple(ReportPart)),
        lists=_in_order(definition.lists, tuple(CaseList)) if definition.variant is Variant.OPERATIONAL else (),
        scope=definition.scope,
        to=_in_order(definition.to, tuple(LiaisonKind)),
        copy=_in_order([one for one in definition.copy if one not in definition.to], tuple(LiaisonKind)),
        entity_ids=named,
        director_copy=definition.director_copy,
        text=text,
        skip_empty=definition.skip_empty,
    )


def paragraphs(text: str, *, entity: str, period: str, words: str) -> tuple[str, ...]:
    """The text's paragraphs with its places filled, each once: what is filled in is not looked at again.

    The words come at the end where the text gives them no place; an empty paragraph is left out.
    """
    values = {ENTITY: entity, PERIOD: period, WORDS: words.strip()}
    filled = _PLACE.sub(lambda found: values.get(found[1], found[0]), text)
    if WORDS not in _PLACE.findall(text):
        filled = f"{filled}\n\n{values[WORDS]}"
    found = (" ".join(one.split()) for one in _EMPTY_LINES.split(filled))
    return tuple(one for one in found if one)


def _in_order(chosen: Collection[W], order: tuple[W, ...]) -> tuple[W, ...]:
    return tuple(one for one in order if one in chosen)
