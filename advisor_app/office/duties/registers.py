"""Registers of what was done with an entity: who attended, what was checked item by item, what is to be corrected.

A register that somebody attests is closed, and proves its duty. Closed with faults, it goes on telling what is to be
corrected by when.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from advisor_app.errors import UserError


class Kind(StrEnum):
    TRAINING = "training"
    LESSON = "lesson"
    """The entity trains the contact centre."""
    KNOWLEDGE = "knowledge"
    CRM_DATA = "crm_data"
    ANNOUNCEMENTS = "announcements"
    VIEWS = "views"
    LAW_83 = "law_83"
    TASK = "task"
    """A goal of the five-year plan, or another task given."""


class Outcome(StrEnum):
    PENDING = "pending"
    RIGHT = "right"
    WRONG = "wrong"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class KindRule:
    """The duty that a closed register proves, whether it lists who attended, and what is checked by default.

    `on_event`: the duty is owed from the day on which the register was opened.
    """

    duty_id: str
    attended: bool = False
    items: tuple[str, ...] = ()
    on_event: bool = False


RULES: Mapping[Kind, KindRule] = {
    Kind.TRAINING: KindRule("TRAIN-Y", attended=True),
    Kind.LESSON: KindRule("TEACH-Y", attended=True),
    Kind.KNOWLEDGE: KindRule(
        "KB-Y", items=("Artículos", "Servicios", "Preguntas frecuentes", "Procedimientos y trámites")
    ),
    Kind.CRM_DATA: KindRule("CRM-DATA", items=("Estructura", "Servicios", "Personal", "Otros datos")),
    Kind.ANNOUNCEMENTS: KindRule("CRM-NEWS", items=("Anuncios de alto impacto al día",)),
    Kind.VIEWS: KindRule("VIEWS", items=("Vista o panel creado", "La entidad lo recibió"), on_event=True),
    Kind.LAW_83: KindRule("LEY-83", items=("Ley 83 promovida con los enlaces", "Oportunidades anotadas")),
    Kind.TASK: KindRule("PEQ", items=("Meta cumplida",), on_event=True),
}
"""What the guide asks to be looked at, word by word where it lists it (lines 408-436)."""

BY_DUTY: Mapping[str, Kind] = {rule.duty_id: kind for kind, rule in RULES.items()}


@dataclass(frozen=True, slots=True)
class Item:
    """`correction` and `correct_by` where it was wrong; `corrected_on` once that was done."""

    text: str
    outcome: Outcome = Outcome.PENDING
    correction: str = ""
    correct_by: date | None = None
    corrected_on: date | None = None

    @property
    def to_correct(self) -> bool:
        return self.outcome is Outcome.WRONG and self.corrected_on is None


@dataclass(frozen=True, slots=True)
class Register:
    """`period` is the label of the occasion that it opened, "" for what is owed by the calendar.

    held_on      the day of the fact
    attested_by, attested_on   who vouches for it, and on what day; "" and None while it is open
    evidence_id  of the proof that closing it wrote
    mail_id      of the form that was sent to the liaisons
    """

    id: UUID
    kind: Kind
    entity_id: UUID | None
    held_on: date
    subject: str
    items: tuple[Item, ...] = ()
    people: tuple[str, ...] = ()
    period: str = ""
    attested_by: str = ""
    attested_on: date | None = None
    evidence_id: UUID | None = None
    mail_id: UUID | None = None
    version: int = 1

    @property
    def closed(self) -> bool:
        return self.attested_on is not None

    @property
    def to_correct(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.to_correct)

    @property
    def reference(self) -> str:
        """What a liaison's answer is known by: the last characters of the key, which are of chance."""
        return f"R-{self.id.hex[-8:].upper()}"

    def told(self) -> str:
        """The register in a line, as the proof tells it."""
        parts = [self.subject]
        if self.people:
            parts.append(f"{len(self.people)} asistentes" if len(self.people) > 1 else "1 asistente")
        if self.items:
            right = sum(item.outcome is not Outcome.WRONG for item in self.items)
            parts.append(f"{right} de {len(self.items)} puntos en orden")
        parts.append(f"da fe {self.attested_by}")
        return "; ".join(part for part in parts if part)


def checked(register: Register, place: int, outcome: Outcome, correction: str, correct_by: date | None) -> Register:
    """With one item (from 1) looked at.

    Raises `UserError`: register_closed, register_no_such_item, register_correction_missing.
    """
    if register.closed:
        raise UserError("register_closed", who=register.attested_by)
    if not 1 <= place <= len(register.items):
        raise UserError("register_no_such_item", place=place, items=len(register.items))
    if outcome is Outcome.WRONG and (not correction or correct_by is None):
        raise UserError("register_correction_missing", item=register.items[place - 1].text)
    if outcome is not Outcome.WRONG:
        correction, correct_by = "", None
    item = replace(register.items[place - 1], outcome=outcome, correction=correction, correct_by=correct_by)
    return _with_item(register, place, item)


def corrected(register: Register, place: int, on: date) -> Register:
    """With a fault mended. Raises `UserError`: register_no_such_item, register_nothing_to_correct."""
    if not 1 <= place <= len(register.items):
        raise UserError("register_no_such_item", place=place, items=len(register.items))
    item = register.items[place - 1]
    if not item.to_correct:
        raise UserError("register_nothing_to_correct", item=item.text)
    return _with_item(register, place, replace(item, corrected_on=on))


def attested(register: Register, who: str, on: date) -> Register:
    """Closed by somebody's word.

    Raises `UserError`: register_closed, register_nobody_attests, register_without_people, register_items_pending.
    """
    if register.closed:
        raise UserError("register_closed", who=register.attested_by)
    if not who:
        raise UserError("register_nobody_attests")
    if RULES[register.kind].attended and not register.people:
        raise UserError("register_without_people")
    pending = [item.text for item in register.items if item.outcome is Outcome.PENDING]
    if pending:
        raise UserError("register_items_pending", items=", ".join(pending))
    return replace(register, attested_by=who, attested_on=on)


def _with_item(register: Register, place: int, item: Item) -> Register:
    items = (*register.items[: place - 1], item, *register.items[place:])
    return replace(register, items=items)


def items_text(items: tuple[Item, ...]) -> str:
    """As it is kept."""
    return json.dumps(
        [
            {
                "text": item.text,
                "outcome": item.outcome.value,
                "correction": item.correction,
                "by": item.correct_by.isoformat() if item.correct_by else "",
                "on": item.corrected_on.isoformat() if item.corrected_on else "",
            }
            for item in items
        ],
        ensure_ascii=False,
    )


def items_from(text: str) -> tuple[Item, ...]:
    return tuple(
        Item(one["text"], Outcome(one["outcome"]), one["correction"], _day(one["by"]), _day(one["on"]))
        for one in json.loads(text)
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
