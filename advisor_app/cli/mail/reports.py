"""reports run, undo, definitions, show, define."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError, UserError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from fractions import Fraction
    from uuid import UUID

    from advisor_app.office.reports.definition import KeptDefinition, ReportDefinition
    from advisor_app.office.reports.oddities import Oddity
    from advisor_app.office.reports.period import ReportPeriod
    from advisor_app.services.office import Office
    from advisor_app.services.reports.foresee_reports import ForeseenReport, ForeseenReports
    from advisor_app.services.reports.prepare_reports import MadeDraft

PARTS = ("figures", "goal", "flow", "expired", "coming", "subjects", "types", "provinces", "reading")
"""Of one entity; the parts that compare entities are not among them."""
KINDS = ("operational", "executive", "official")


def run(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.reports.said import Said
    from advisor_app.services.reports.foresee_reports import foresee_reports
    from advisor_app.services.reports.prepare_reports import prepare_reports

    period = _period(chosen)
    with opened_office(settings) as office:
        entities = _keys(office, chosen.entity) or None
        if chosen.dry_run:
            foreseen = foresee_reports(
                office, chosen.definition, period, chosen.advisor, entities=entities, sender=chosen.sender
            )
            drafts: dict[UUID, MadeDraft] = {}
        else:
            made = prepare_reports(
                office,
                chosen.definition,
                period,
                chosen.advisor,
                entities=entities,
                said=Said(chosen.words),
                sender=chosen.sender,
            )
            foreseen, drafts = made.foreseen, {one.entity_id: one for one in made.drafts}
    if chosen.json:
        told = [
            _line_as_json(one, drafts.get(one.entity.id), dry_run=chosen.dry_run, language=settings.language)
            for one in foreseen.lines
        ]
        print_json(_run_as_json(foreseen, told, dry_run=chosen.dry_run))
        return 0
    print_table(
        ("entidad", "recibidos", "cerrados", "en 30 días", "vencidos", "correo", "de raro"),
        [
            (
                one.entity.name,
                str(one.counts.now.received),
                str(one.counts.now.closed),
                _rate_said(one),
                str(one.counts.expired),
                _OUTCOMES[_outcome(one, drafts.get(one.entity.id), dry_run=chosen.dry_run)],
                "; ".join(map(oddity_said, one.oddities)),
            )
            for one in foreseen.lines
        ],
    )
    for odd in foreseen.oddities:
        note(f"Atención: {oddity_said(odd)}.")
    return 0


def undo(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.reports.undo_reports import undo_reports

    with opened_office(settings) as office:
        entities = _keys(office, chosen.entity) or None
        undone = undo_reports(office, chosen.definition, _period(chosen), entities=entities)
    if chosen.json:
        gone = [{"entity": entity, "mail": state} for entity, state in undone.gone]
        print_json({"undone": list(undone.undone), "gone": gone})
        return 0
    note(f"Deshechos: {', '.join(undone.undone)}.")
    if undone.gone:
        note(f"Ya salieron, y quedan como están: {', '.join(entity for entity, _ in undone.gone)}.")
    return 0


def list_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.reports.list_definitions import list_definitions

    with opened_office(settings) as office:
        found = list_definitions(office, retired=chosen.all)
    if chosen.json:
        print_json({"definitions": [_definition_as_json(one) for one in found]})
        return 0
    print_table(
        ("nombre", "título", "variante", "frecuencia", "de quién", "edición", "en uso"),
        [
            (
                one.definition.name,
                one.definition.title,
                one.definition.variant.value,
                one.definition.frequency.value,
                one.definition.scope.value,
                str(one.edition or "-"),
                "no" if one.retired else "sí",
            )
            for one in found
        ],
    )
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.reports.list_definitions import show_definition

    with opened_office(settings) as office:
        kept, editions, periods = show_definition(office, chosen.name)
    if chosen.json:
        print_json(
            {
                **_definition_as_json(kept),
                "editions": [
                    {"edition": one.number, "by": one.written_by, "at": f"{one.written_at.isoformat()}Z"}
                    for one in editions
                ],
                "periods": [{"period": period, "reports": count} for period, count in periods],
            }
        )
        return 0
    rows = [(name, str(value)) for name, value in _definition_as_json(kept).items()]
    print_table(("qué", "cómo"), rows)
    print_table(("período", "informes"), [(period, str(count)) for period, count in periods])
    return 0


def define(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.reports.define_report import define_report, retire_report
    from advisor_app.services.reports.list_definitions import find_definition

    with opened_office(settings) as office:
        if chosen.retire or chosen.use_again:
            kept = retire_report(office, chosen.name, retired=chosen.retire)
        else:
            with office.store.reading() as reading:
                try:
                    before = find_definition(reading, chosen.name)
                except UserError:
                    before = None
            wanted = _changed(office, chosen, before.definition if before is not None else _blank(chosen.name))
            kept = define_report(office, wanted, before)
    if chosen.json:
        print_json(_definition_as_json(kept))
    else:
        note(f"«{kept.definition.name}»: edición {kept.edition}{', ya no se usa' if kept.retired else ''}.")
    return 0


def oddity_said(one: Oddity) -> str:
    from advisor_app.office.reports.oddities import Odd

    if one.odd is Odd.JUMP:
        name = {"received": "recibidos", "closed": "cerrados", "rate_30": "concluidos en 30 días"}[one.figure]
        return f"{name}: {_value_said(one.figure, one.now)}, lo usual es {_value_said(one.figure, one.usual)}"
    return {
        Odd.NO_DATA: "sin datos",
        Odd.NOT_OVER: "el período no ha terminado",
        Odd.OLD_DATA: "no ha entrado una exportación desde que terminó el período",
        Odd.NO_LIAISON: "sin enlaces que lo reciban",
        Odd.NO_ADDRESS: "los enlaces no tienen correo",
        Odd.SOME_UNREACHED: "algún enlace no tiene correo",
        Odd.ONLY_COPIES: "no hay a quién enviarlo; va a quienes recibirían copia",
        Odd.NO_SENDER: "no se sabe desde qué dirección",
        Odd.NO_DIRECTOR: "no se conoce el correo de la dirección",
    }[one.odd]


_OUTCOMES = {
    "drafted": "borrador",
    "to_draft": "se haría",
    "stands": "ya estaba",
    "skipped": "no se hace",
    "not_drafted": "no se pudo",
}


def _outcome(line: ForeseenReport, draft: MadeDraft | None, *, dry_run: bool) -> str:
    if draft is not None:
        return "drafted"
    if line.stands:
        return "stands"
    if line.skipped:
        return "skipped"
    return "to_draft" if dry_run and not line.prevented else "not_drafted"


def _run_as_json(foreseen: ForeseenReports, reports: list[dict[str, object]], *, dry_run: bool) -> dict[str, object]:
    return {
        "definition": foreseen.kept.definition.name,
        "edition": max(foreseen.kept.edition, 1),
        "period": foreseen.period.label,
        "start": foreseen.period.start.isoformat(),
        "end": foreseen.period.end.isoformat(),
        "as_of": foreseen.asked.as_of.isoformat(),
        "dry_run": dry_run,
        "oddities": [_oddity_as_json(one) for one in foreseen.oddities],
        "reports": reports,
    }


def _line_as_json(line: ForeseenReport, draft: MadeDraft | None, *, dry_run: bool, language: str) -> dict[str, object]:
    now, problem = line.counts.now, line.addressed.problem
    return {
        "entity": line.entity.name,
        "advisor": line.holder.name if line.holder is not None else None,
        "outcome": _outcome(line, draft, dry_run=dry_run),
        "message_id": draft.message_id if draft is not None else line.message_id or None,
        "mail": "draft" if draft is not None else line.mail_state or None,
        "to": [one.address for one in line.addressed.to],
        "copy": [one.address for one in line.addressed.cc],
        "files": list(draft.files) if draft is not None else [],
        "received": now.received,
        "closed": now.closed,
        "due": now.due,
        "due_in_30": now.due_in_30,
        "expired": line.counts.expired,
        "oddities": [_oddity_as_json(one) for one in line.oddities],
        "problem": messages.line(problem, language) if problem is not None and line.prevented else None,
    }


def _oddity_as_json(one: Oddity) -> dict[str, object]:
    told: dict[str, object] = {"what": one.odd.value}
    if one.figure:
        told |= {"figure": one.figure, "now": _as_float(one.now), "usual": _as_float(one.usual)}
    return told


def _definition_as_json(kept: KeptDefinition) -> dict[str, object]:
    from advisor_app.office.reports.definition_text import definition_as_json

    return {"edition": kept.edition, "retired": kept.retired, **definition_as_json(kept.definition)}


def _changed(office: Office, chosen: argparse.Namespace, before: ReportDefinition) -> ReportDefinition:
    """The definition with what was named changed."""
    from advisor_app.office.indicators.told_period import ReportPart
    from advisor_app.office.people import LiaisonKind
    from advisor_app.office.reports.definition import CaseList, Scope, Variant
    from advisor_app.office.reports.period import Frequency

    if unknown := [one for one in chosen.part or () if one not in PARTS]:
        raise UsageError("unknown_report_part", value=unknown[0], known=", ".join(PARTS))
    named: dict[str, object] = {
        "title": chosen.title,
        "text": chosen.text,
        "director_copy": chosen.director_copy,
        "skip_empty": chosen.skip_empty,
        "variant": Variant(chosen.variant) if chosen.variant else None,
        "frequency": Frequency(chosen.frequency) if chosen.frequency else None,
        "scope": Scope(chosen.scope) if chosen.scope else None,
        "parts": tuple(map(ReportPart, chosen.part)) if chosen.part else None,
        "lists": tuple(CaseList(one) for one in chosen.lists if one != "none") if chosen.lists else None,
        "to": tuple(map(LiaisonKind, chosen.to)) if chosen.to else None,
        "copy": tuple(LiaisonKind(one) for one in chosen.copy if one != "none") if chosen.copy else None,
        "entity_ids": tuple(_keys(office, chosen.entity)) if chosen.entity else None,
    }
    changes: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    return replace(before, **changes)


def _blank(name: str) -> ReportDefinition:
    """What a new definition begins with: the parts and recipients of the standard one, on request."""
    from advisor_app.office.reports.period import Frequency
    from advisor_app.office.reports.standard import STANDARD

    return replace(STANDARD[0], name=name, title="", frequency=Frequency.ON_REQUEST)


def _keys(office: Office, names: list[str]) -> list[UUID]:
    from advisor_app.services.rotation.assign_entities import find_entity

    with office.store.reading() as reading:
        return [find_entity(reading, name).id for name in names]


def _period(chosen: argparse.Namespace) -> ReportPeriod:
    from advisor_app.office.reports.period import Frequency, days_between, parse_period

    if chosen.days:
        return days_between(*chosen.days)
    wanted, text = next(
        (frequency, value)
        for frequency, value in (
            (Frequency.MONTH, chosen.month),
            (Frequency.WEEK, chosen.week),
            (Frequency.QUARTER, chosen.quarter),
        )
        if value
    )
    period = parse_period(text)
    if period.frequency is not wanted:
        raise UsageError("unknown_report_period", value=text)
    return period


def _rate_said(line: ForeseenReport) -> str:
    now = line.counts.now
    return f"{100 * now.due_in_30 // now.due} %" if now.due else "-"


def _value_said(figure: str, value: Fraction | None) -> str:
    if value is None:
        return "-"
    if figure == "rate_30":
        return f"{round(100 * value)} %"
    return str(round(value)) if value.denominator == 1 else f"{float(value):.1f}"


def _as_float(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 4)
