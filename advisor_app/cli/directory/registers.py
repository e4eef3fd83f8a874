"""registers list, add, check, correct, close, reopen, ask, answer."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.errors import UserError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.duties.registers import Register
    from advisor_app.services.registers.list_registers import RegisterLine

KINDS = ("training", "lesson", "knowledge", "crm_data", "announcements", "views", "law_83", "task")
OUTCOMES = ("right", "wrong", "not_applicable")
_KIND_WORDS = {
    "training": "capacitación", "lesson": "clase al centro", "knowledge": "base de conocimientos",
    "crm_data": "datos en el CRM", "announcements": "anuncios", "views": "vista o panel", "law_83": "Ley 83",
    "task": "tarea o meta",
}  # fmt: skip


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from datetime import date

    from advisor_app.office.duties.registers import Kind
    from advisor_app.services.registers.list_registers import list_registers

    with opened_office(settings) as office:
        lines = list_registers(
            office,
            kind=Kind(chosen.kind) if chosen.kind else None,
            entity=chosen.entity,
            since=chosen.since or date.min,
            unsettled=chosen.unsettled,
        )
    if chosen.json:
        print_json([_as_json(one.register, one.entity) for one in lines])
        return 0
    print_table(
        ("registro", "clase", "entidad", "día", "de qué", "puntos", "asistentes", "da fe"), list(map(_row, lines))
    )
    return 0


def add(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.duties.registers import Kind
    from advisor_app.services.registers.keep_register import open_register

    with opened_office(settings) as office:
        made = open_register(
            office,
            Kind(chosen.kind),
            chosen.subject,
            entity=chosen.entity,
            on=chosen.on,
            items=chosen.item,
            people=chosen.person,
            advisor=chosen.advisor,
            due=chosen.due,
        )
    return _told(chosen, made, f"Registro {made.reference} abierto ({made.id}).")


def check(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.duties.registers import Outcome
    from advisor_app.services.registers.keep_register import check_item

    with opened_office(settings) as office:
        key = _key(chosen.register)
        outcome = Outcome(chosen.outcome)
        kept = check_item(
            office, key, chosen.place, outcome, correction=chosen.correction, correct_by=chosen.correct_by
        )
    return _told(chosen, kept, f"{kept.items[chosen.place - 1].text}: anotado.")


def correct(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.registers.keep_register import correct_item

    with opened_office(settings) as office:
        kept = correct_item(office, _key(chosen.register), chosen.place, chosen.on)
    return _told(chosen, kept, f"{kept.items[chosen.place - 1].text}: corregido.")


def close(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.registers.keep_register import close_register

    with opened_office(settings) as office:
        kept = close_register(office, _key(chosen.register), chosen.attested_by, chosen.on)
    return _told(chosen, kept, f"Registro {kept.reference} cerrado; da fe {kept.attested_by}.")


def reopen(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.registers.keep_register import reopen_register

    with opened_office(settings) as office:
        kept = reopen_register(office, _key(chosen.register), chosen.reason)
    return _told(chosen, kept, f"Registro {kept.reference} abierto de nuevo; su prueba se retiró.")


def ask(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.registers.review_by_mail import ask_review

    with opened_office(settings) as office:
        asked = ask_review(office, _key(chosen.register), chosen.answer_by, sender=chosen.sender or "")
    if chosen.json:
        print_json({**_as_json(asked.register, None), "message_id": asked.message_id, "answer_by": asked.answer_by})
    else:
        print(f"El formulario quedó en borradores: {asked.message_id}; responder hasta {asked.answer_by:%d/%m/%Y}.")
    return 0


def answer(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.registers.review_by_mail import take_in_answer

    with opened_office(settings) as office:
        taken = take_in_answer(office, Path(chosen.file))
    if chosen.json:
        told = {"from": taken.who, "answered": taken.answered, "undated": list(taken.undated)}
        print_json({**_as_json(taken.register, None), **told})
        return 0
    print(f"{taken.who} respondió {taken.answered} puntos de {taken.register.reference}.")
    if taken.undated:
        print(f"Falta qué se corrige o para cuándo: {', '.join(taken.undated)}.")
    print("El registro quedó cerrado." if taken.register.closed else "El registro sigue abierto.")
    return 0


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise UserError("unknown_register", id=text) from None


def _told(chosen: argparse.Namespace, register: Register, words: str) -> int:
    if chosen.json:
        print_json(_as_json(register, None))
    else:
        print(words)
    return 0


def _row(line: RegisterLine) -> tuple[str, ...]:
    one = line.register
    wrong = len(one.to_correct)
    checked = sum(item.outcome.value != "pending" for item in one.items)
    items = f"{checked}/{len(one.items)}" + (f", {wrong} por corregir" if wrong else "")
    return (
        str(one.id),
        _KIND_WORDS[one.kind.value],
        line.entity or "(la oficina)",
        f"{one.held_on:%d/%m/%Y}",
        one.subject,
        items,
        str(len(one.people)),
        one.attested_by or "(abierto)",
    )


def _as_json(one: Register, entity: str | None) -> dict[str, object]:
    return {
        "id": one.id,
        "reference": one.reference,
        "kind": one.kind.value,
        "entity": entity,
        "on": one.held_on,
        "subject": one.subject,
        "items": [
            {
                "text": item.text,
                "outcome": item.outcome.value,
                "correction": item.correction or None,
                "correct_by": item.correct_by,
                "corrected_on": item.corrected_on,
            }
            for item in one.items
        ],
        "people": list(one.people),
        "attested_by": one.attested_by or None,
        "attested_on": one.attested_on,
    }
