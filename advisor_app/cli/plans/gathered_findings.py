"""findings list, show, cause, recommend, close, plan: what repeats over weeks, and what is decided about it."""

from __future__ import annotations

import argparse
import dataclasses
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UserError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.findings_over_weeks.records import FindingKey
    from advisor_app.services.findings.gather_findings import FindingLine
    from advisor_app.services.office import Office


def show_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.findings_over_weeks.words import SEVERITIES, STANDINGS
    from advisor_app.services.findings.gather_findings import gather_findings

    with opened_office(settings) as office:
        found = gather_findings(office, entity=chosen.entity, as_of=chosen.as_of)
    lines = [one for one in found.lines if one.stands.waits or not chosen.waiting]
    if chosen.json:
        print_json([_as_json(one) for one in lines])
        return 0
    print_table(
        ("entidad", "pregunta", "causa", "gravedad", "casos", "semanas", "respuesta"),
        [
            (
                one.entity,
                one.key.question_id,
                one.finding.cause or "-",
                SEVERITIES[one.weight.severity],
                one.finding.case_count,
                f"{len(one.finding.failing_weeks)} de {len(one.finding.weeks)}",
                STANDINGS[one.stands.standing],
            )
            for one in lines
        ],
    )
    return 0


def show_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.findings_over_weeks.weight import explain
    from advisor_app.office.findings_over_weeks.words import claim_said, standing_said, trend_said, weight_said
    from advisor_app.services.findings.gather_findings import gather_findings

    with opened_office(settings) as office:
        found = gather_findings(office, entity=chosen.entity, as_of=chosen.as_of)
        key = _key(office, chosen)
    line = next((one for one in found.lines if one.key == key), None)
    if line is None:
        known = ", ".join(dict.fromkeys(one.key.question_id for one in found.lines)) or "-"
        raise UserError("finding_unknown", entity=chosen.entity, question=chosen.question, known=known)
    explained = explain(line.finding, found.weighing)
    if chosen.json:
        claim = {**dataclasses.asdict(explained.claim), "confidence": float(explained.claim.confidence)}
        told = {"claim": claim, "trend": explained.trend.value, "weeks": line.finding.weeks}
        print_json({**_as_json(line), **told})
        return 0
    print(f"{line.entity}: {line.finding.text}")
    print(weight_said(line.finding, line.weight, found.weighing))
    print(claim_said(explained.claim, found.weighing.tolerable_rate))
    print(trend_said(explained.trend))
    print(standing_said(line.stands))
    print_table(
        ("semana", "caso", "comentario", "según los datos"),
        [
            (week.week, case.number, case.comment or "-", case.detail or "-")
            for week in line.finding.weeks
            for case in week.cases
        ],
    )
    return 0


def cause(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.findings.answer_finding import name_cause

    with opened_office(settings) as office:
        named = name_cause(office, _key(office, chosen, chosen.of), chosen.words, cases=chosen.case or ())
    if chosen.json:
        print_json({"cases": named, "cause": chosen.words})
    else:
        print(f"{named} casos quedan con esa causa.")
    return 0


def recommend(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.findings.answer_finding import recommend_finding

    with opened_office(settings) as office:
        done = recommend_finding(
            office, _key(office, chosen), chosen.words, responsible=chosen.responsible, due=chosen.due
        )
    if chosen.json:
        print_json({"words": done.answer.words, "through": done.answer.through, "message": done.message_id or None})
        return 0
    print("Quedó recomendado.")
    if done.message_id:
        print(f"El correo espera en la bandeja de salida: {done.message_id}")
    else:
        note("No hay a quién o de quién escribirlo: falta el correo de un enlace o del asesor.")
    return 0


def close(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.findings.answer_finding import close_finding

    with opened_office(settings) as office:
        answer = close_finding(office, _key(office, chosen), chosen.words)
    if chosen.json:
        print_json({"words": answer.words, "through": answer.through})
    else:
        print(f"Quedó cerrado por sus casos hasta la semana {answer.through}.")
    return 0


def plan(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.findings.answer_finding import plan_for_finding

    with opened_office(settings) as office:
        kept = plan_for_finding(office, _key(office, chosen), chosen.problem)
    if chosen.json:
        print_json({"plan": kept.plan.key, "entity": kept.plan.entity, "state": kept.plan.state.value})
    else:
        print(f"{kept.plan.key}, {kept.plan.entity}: borrador.")
    return 0


def _key(office: Office, chosen: argparse.Namespace, cause: str | None = None) -> FindingKey:
    from advisor_app.office.findings_over_weeks.records import FindingKey, cause_key
    from advisor_app.services.rotation.assign_entities import find_entity

    with office.store.reading() as reading:
        entity = find_entity(reading, chosen.entity)
    return FindingKey(entity.id, chosen.question, cause_key(chosen.cause if cause is None else cause))


def _as_json(one: FindingLine) -> dict[str, object]:
    return {
        "entity": one.entity,
        "question": one.key.question_id,
        "text": one.finding.text,
        "critical": one.finding.critical,
        "cause": one.finding.cause or None,
        "severity": one.weight.severity.value,
        "cases": [case.number for week in one.finding.weeks for case in week.cases],
        "failing_weeks": one.finding.failing_weeks,
        "audited_weeks": len(one.finding.weeks),
        "standing": one.stands.standing.value,
        "answer": one.stands.answer.words if one.stands.answer else None,
    }
