"""duties, duties record, duties withdraw, duties excuse, duties open, duties history."""

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
    from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord
    from advisor_app.services.duties.list_duties import DutyLine

STATES = {
    "not_due": "no vence",
    "due": "por hacer",
    "warned": "por vencer",
    "late": "atrasada",
    "excused": "excusada",
    "done": "hecha",
}
"""The engine's words and those that a person reads."""

_OFFICE = "(la oficina)"


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.duties.engine import State
    from advisor_app.services.duties.list_duties import list_duties

    with opened_office(settings) as office:
        lines = list_duties(
            office,
            chosen.as_of,
            advisor=chosen.advisor,
            entity=chosen.entity,
            state=State(chosen.state) if chosen.state else None,
            since=chosen.since,
        )
    if chosen.json:
        print_json([_as_json(line) for line in lines])
    else:
        print_table(
            ("entidad", "obligación", "período", "estado", "límite", "hecha", "asesor", "prueba"),
            [
                (
                    line.entity or _OFFICE,
                    line.duty.id,
                    line.period,
                    STATES[line.state],
                    f"{line.due:%d/%m/%Y}",
                    f"{line.done_on:%d/%m/%Y}" if line.done_on else "-",
                    line.advisor or "-",
                    line.evidence or ("-" if line.owed else "nada que hacer"),
                )
                for line in lines
            ],
        )
    return 0


def record(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.duties.record_duty import record_evidence

    with opened_office(settings) as office:
        kept = record_evidence(
            office,
            chosen.duty,
            entity=chosen.entity,
            on=chosen.on,
            period=chosen.period,
            note=chosen.note,
            file=Path(chosen.file) if chosen.file else None,
        )
    if chosen.json:
        print_json(_record_as_json(kept))
    else:
        print(f"{kept.duty_id} quedó hecha el {kept.fact_on:%d/%m/%Y}, período {kept.period}. Prueba {kept.id}.")
    return 0


def withdraw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.duties.record_duty import withdraw_record

    try:
        key = UUID(chosen.record)
    except ValueError:
        raise UserError("unknown_evidence", id=chosen.record) from None
    with opened_office(settings) as office:
        gone = withdraw_record(office, key, chosen.reason)
    if chosen.json:
        print_json(_record_as_json(gone))
    else:
        print(f"Se retiró de {gone.duty_id}: {chosen.reason}")
    return 0


def excuse(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.duties.excuse_duty import excuse_duty

    with opened_office(settings) as office:
        made = excuse_duty(
            office,
            chosen.duty,
            chosen.reason,
            entity=chosen.entity,
            advisor=chosen.advisor,
            period=chosen.period,
            first=chosen.first,
            last=chosen.last,
        )
    if chosen.json:
        print_json({"excused": [_record_as_json(one) for one in made]})
    else:
        print(f"{made[0].duty_id} quedó excusada, {len(made)} en total: {made[0].reason}")
    return 0


def open_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.duties.record_duty import open_occasion

    with opened_office(settings) as office:
        made = open_occasion(
            office,
            chosen.duty,
            entity=chosen.entity,
            on=chosen.on,
            due=chosen.due,
            advisor=chosen.advisor,
            note=chosen.note,
        )
    if chosen.json:
        print_json({"id": made.id, "duty": made.duty_id, "period": made.label, "due": made.due})
    else:
        print(f"Se registró {made.duty_id}, período {made.label}.")
    return 0


def history(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.duties.trace_duty import trace_duty

    with opened_office(settings) as office:
        traces = trace_duty(office, chosen.duty, chosen.entity, day=chosen.as_of, since=chosen.since)
    if chosen.json:
        print_json(
            [
                {
                    **_as_json(trace.line),
                    "held": trace.held,
                    "records": [_record_as_json(one) for one in trace.records],
                }
                for trace in traces
            ]
        )
        return 0
    rows = []
    for trace in traces:
        held = ", ".join(f"{one.advisor} {one.first:%d/%m}-{one.last:%d/%m}" for one in trace.held)
        written = [
            f"{one.id}: {_told(one)}" + (f" (retirada por {one.withdrawn.who})" if one.withdrawn else "")
            for one in trace.records
        ]
        line = trace.line
        done = f"{line.done_on:%d/%m/%Y}" if line.done_on else "-"
        said = "; ".join(written) or line.evidence or "-"
        rows.append((line.period, STATES[line.state], f"{line.due:%d/%m/%Y}", done, held or "-", said))
    print_table(("período", "estado", "límite", "hecha", "a cargo de", "anotado"), rows)
    return 0


def _as_json(line: DutyLine) -> dict[str, object]:
    return {
        "entity": line.entity,
        "duty": line.duty.id,
        "period": line.period,
        "state": line.state.value,
        "due": line.due,
        "done_on": line.done_on,
        "evidence": line.evidence or None,
    }


def _told(one: EvidenceRecord | ExcuseRecord) -> str:
    from advisor_app.office.duties.records import EvidenceRecord

    return one.text if isinstance(one, EvidenceRecord) else f"excusada: {one.reason}"


def _record_as_json(one: EvidenceRecord | ExcuseRecord) -> dict[str, object]:
    from advisor_app.office.duties.records import EvidenceRecord

    told: dict[str, object] = {"id": one.id, "duty": one.duty_id, "period": one.period or None}
    if isinstance(one, EvidenceRecord):
        told |= {"kind": "evidence", "on": one.fact_on, "note": one.note, "file": one.file_path or None}
        told |= {"sha256": one.file_sha256 or None}
    else:
        told |= {"kind": "excuse", "from": one.first, "to": one.last, "reason": one.reason}
    gone = one.withdrawn
    return {**told, "by": one.who, "at": one.at, "withdrawn": f"{gone.reason} ({gone.who})" if gone else None}
