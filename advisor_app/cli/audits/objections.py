"""objections record, add, remove, decide, answer, withdraw, list, show, rates."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.objections.objection import Objection, ObjectionPoint
    from advisor_app.office.objections.rates import ObjectionRate
    from advisor_app.services.objections.list_objections import ObjectionLine

DECISIONS = ("accepted", "partly", "rejected")
_DECISION_WORDS = {"accepted": "aceptada", "partly": "en parte", "rejected": "rechazada", "": "por decidir"}
_STATE_WORDS = {"open": "por responder", "answered": "respondida", "withdrawn": "retirada"}


def record(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.objections.record_objection import record_objection

    if bool(chosen.entity) != bool(chosen.week):
        raise UsageError("usage", command="objections record", reason="--entity y --week van juntas")
    week = IsoWeek.parse(chosen.week) if chosen.week else None
    with opened_office(settings) as office:
        made = record_objection(office, Path(chosen.file), entity=chosen.entity, week=week, received_on=chosen.received)
    one = made.objection
    if chosen.json:
        print_json({**_as_json(one), "entity": made.entity, "week": made.week})
        return 0
    print(f"{one.reference}: {made.entity}, semana {made.week}. Responder hasta el {one.answer_by:%d/%m/%Y}.")
    if one.late:
        note(f"Llegó después del {one.objected_until:%d/%m/%Y}, último día para objetar.")
    if not one.known_sender:
        note(f"{one.sender} no está en el directorio de la entidad.")
    return 0


def add(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.objections.decide_objection import add_point

    with opened_office(settings) as office:
        made = add_point(office, chosen.reference, chosen.case, chosen.question, chosen.argument)
    return _told(chosen, made, f"{made.reference}: {len(made.points)} puntos.")


def remove(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.objections.decide_objection import remove_point

    with opened_office(settings) as office:
        made = remove_point(office, chosen.reference, chosen.case, chosen.question)
    return _told(chosen, made, f"{made.reference}: {len(made.points)} puntos.")


def decide(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.objections.objection import Decision
    from advisor_app.services.objections.decide_objection import decide_objection

    with opened_office(settings) as office:
        made = decide_objection(
            office,
            chosen.reference,
            chosen.case,
            chosen.question,
            decision=Decision(chosen.decision),
            reason=chosen.reason,
            answer=chosen.answer,
            comment=chosen.comment,
        )
    left = f"faltan {made.waiting}" if made.waiting else "todo decidido; responda con «objections answer»"
    return _told(chosen, made, f"{made.reference}: {_DECISION_WORDS[chosen.decision]}; {left}.")


def answer(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.objections.answer_objection import answer_objection

    folder = Path(chosen.dir) if chosen.dir else None
    with opened_office(settings) as office:
        done = answer_objection(office, chosen.reference, folder=folder, sender=chosen.sender)
    if chosen.json:
        told = {"letter": done.letter, "corrected": done.corrected or None, "message_id": done.message_id}
        print_json({**_as_json(done.objection), **told, "docx": done.docx, "pdf": done.pdf})
        return 0
    print(f"{done.objection.reference}: respuesta en borrador para {done.entity}; {done.pdf}")
    if done.corrected:
        print(f"La carta {done.corrected} corrige y reemplaza la {done.letter}; va con la respuesta.")
    return 0


def withdraw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.objections.record_objection import withdraw_objection

    with opened_office(settings) as office:
        made = withdraw_objection(office, chosen.reference, chosen.reason)
    return _told(chosen, made, f"{made.reference}: retirada.")


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from datetime import date

    from advisor_app.office.objections.objection import ObjectionState
    from advisor_app.services.objections.list_objections import list_objections

    states = (ObjectionState.OPEN,) if chosen.open else None
    with opened_office(settings) as office:
        lines = list_objections(office, states=states, since=chosen.since or date.min)
    if chosen.json:
        print_json([_line_as_json(one) for one in lines])
        return 0
    print_table(
        ("objeción", "entidad", "semana", "carta", "llegó", "responder hasta", "puntos", "estado", "asesor"),
        list(map(_row, lines)),
    )
    return 0


def details(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.objections.list_objections import show_objection

    with opened_office(settings) as office:
        shown = show_objection(office, chosen.reference)
    if chosen.json:
        mail = {"subject": shown.mail.subject, "text": shown.mail.text, "attachments": list(shown.mail.attachments)}
        print_json({**_line_as_json(shown.line), "mail": mail, "cases_named": list(shown.named)})
        return 0
    one = shown.line.objection
    print(f"{one.reference} · {shown.line.entity} · carta {shown.line.letter} · {_STATE_WORDS[one.state.value]}")
    print(f"{one.sender}, {one.received_on:%d/%m/%Y}: {one.subject}")
    print()
    print(shown.mail.text)
    print()
    print_table(("caso", "pregunta", "decisión", "motivo"), [_point_row(point) for point in one.points])
    return 0


def rates(settings: Settings, chosen: argparse.Namespace) -> int:
    from datetime import date

    from advisor_app.office.calendar import now_utc, panama_day
    from advisor_app.services.objections.objection_rates import objection_rates

    since = chosen.since or date(panama_day(now_utc()).year, 1, 1)
    with opened_office(settings) as office:
        found = objection_rates(office, since, chosen.until or date.max)
    groups = {"entity": found.by_entity, "advisor": found.by_advisor, "question": found.by_question}
    if chosen.json:
        by = {name: [_rate_as_json(one) for one in rows] for name, rows in groups.items()}
        print_json({"by": by, "together": _rate_as_json(found.together)})
        return 0
    names = {"entity": "entidad", "advisor": "asesor", "question": "pregunta"}
    for name, rows in groups.items():
        of = "hallazgos" if name == "question" else "cartas"
        print_table((names[name], of, "objetadas", "puntos", "con razón", "rechazados"), list(map(_rate_row, rows)))
        print()
    note(
        "Quien recibe más objeciones no trabaja peor: depende de sus entidades y de sus casos. No es una clasificación."
    )
    return 0


def _told(chosen: argparse.Namespace, one: Objection, words: str) -> int:
    if chosen.json:
        print_json(_as_json(one))
    else:
        print(words)
    return 0


def _row(line: ObjectionLine) -> tuple[str, ...]:
    one = line.objection
    answered = one.state.value == "open"
    return (
        one.reference,
        line.entity,
        str(line.week),
        line.letter,
        f"{one.received_on:%d/%m/%Y}" + (" (tarde)" if one.late else ""),
        (f"{one.answer_by:%d/%m/%Y}" + (" (vencido)" if line.overdue else "")) if answered else "",
        f"{len(one.points) - one.waiting}/{len(one.points)}",
        _STATE_WORDS[one.state.value],
        line.advisor,
    )


def _point_row(point: ObjectionPoint) -> tuple[str, ...]:
    decided = point.decided
    decision = _DECISION_WORDS[decided.decision.value if decided else ""]
    return point.number, point.question_id, decision, decided.reason if decided else ""


def _rate_row(one: ObjectionRate) -> tuple[str, ...]:
    return (
        one.label,
        str(one.of),
        str(one.objected),
        str(one.points),
        f"{one.accepted + one.partly} de {one.decided}",
        str(one.rejected),
    )


def _rate_as_json(one: ObjectionRate) -> dict[str, object]:
    return {
        "label": one.label,
        "of": one.of,
        "objected": one.objected,
        "points": one.points,
        "accepted": one.accepted,
        "partly": one.partly,
        "rejected": one.rejected,
        "upheld": None if one.upheld is None else float(one.upheld),
    }


def _line_as_json(line: ObjectionLine) -> dict[str, object]:
    told = {"entity": line.entity, "advisor": line.advisor or None, "week": line.week, "letter": line.letter}
    return {**_as_json(line.objection), **told, "overdue": line.overdue}


def _as_json(one: Objection) -> dict[str, object]:
    return {
        "reference": one.reference,
        "state": one.state.value,
        "received_on": one.received_on,
        "late": one.late,
        "answer_by": one.answer_by,
        "sender": one.sender,
        "known_sender": one.known_sender,
        "subject": one.subject,
        "digest": one.digest,
        "closed_on": one.closed_on,
        "points": [_point_as_json(point) for point in one.points],
    }


def _point_as_json(point: ObjectionPoint) -> dict[str, object]:
    decided = point.decided
    return {
        "case": point.number,
        "question": point.question_id,
        "argument": point.argument,
        "before": {"answer": point.before.mark.value, "comment": point.before.comment},
        "decision": decided.decision.value if decided else None,
        "reason": decided.reason if decided else None,
        "decided_by": decided.by if decided else None,
        "after": {"answer": decided.after.mark.value, "comment": decided.after.comment} if decided else None,
    }
