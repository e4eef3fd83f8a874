"""`advisor-app round statistics`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.scoring.audit_statistics import AuditStatistics


P = TypeVar("P", bound=argparse.ArgumentParser)


def add_statistics(group: argparse._SubParsersAction[P], answer: P) -> None:
    """The words and options of it, among those of `round`."""
    words = "cómo va la auditoría de cada entidad: cobertura, tiempos, cartas, objeciones"
    one = group.add_parser("statistics", parents=[answer], help=words)
    one.add_argument("--from", dest="start", required=True, metavar="2026-W40", help="la primera semana")
    one.add_argument("--to", dest="end", required=True, metavar="2026-W46", help="la última semana")
    one.add_argument("--xlsx", metavar="ARCHIVO", help="escribe también el libro")
    one.set_defaults(run=statistics)


def statistics(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.scoring.audit_statistics import NOT_A_RANKING
    from advisor_app.services.audits.audit_statistics import audit_statistics, write_audit_statistics

    first, last = IsoWeek.parse(chosen.start), IsoWeek.parse(chosen.end)
    if last < first:
        raise UsageError("weeks_out_of_order", first=str(first), last=str(last))
    weeks = [first.shifted(at) for at in range((last.monday - first.monday).days // 7 + 1)]
    with opened_office(settings) as office:
        if chosen.xlsx:
            told = write_audit_statistics(office, weeks, Path(chosen.xlsx))
        else:
            told = audit_statistics(office, weeks)
    if chosen.json:
        print_json(
            {
                "from": first,
                "to": last,
                "as_of": told.day,
                "entities": [_as_json(one) for one in told.entities],
                "total": _as_json(told.total),
                "note": NOT_A_RANKING,
            }
        )
        return 0
    print_table(
        (
            "entidad",
            "cerrados",
            "auditados",
            "cobertura",
            "mínimo",
            "días (mediana)",
            "a tiempo",
            "tarde",
            "sin enviar",
        ),
        [_row(one) for one in (*told.entities, told.total)],
    )
    note(NOT_A_RANKING)
    return 0


def _row(one: AuditStatistics) -> tuple[object, ...]:
    return (
        one.label,
        one.closed,
        one.audited,
        "-" if one.coverage is None else f"{float(100 * one.coverage):.1f} %",
        f"{one.minimum_met} de {one.weeks}",
        "-" if one.median_days is None else f"{float(one.median_days):g}",
        one.on_time,
        one.late,
        one.missing,
    )


def _as_json(one: AuditStatistics) -> dict[str, object]:
    objected = one.objections
    return {
        "entity": one.label,
        "weeks": one.weeks,
        "closed": one.closed,
        "audited": one.audited,
        "coverage": None if one.coverage is None else float(one.coverage),
        "minimum_met": one.minimum_met,
        "days_to_audit": {
            "median": None if one.median_days is None else float(one.median_days),
            "longest": one.longest,
            "cases": len(one.days),
        },
        "letters": {"on_time": one.on_time, "late": one.late, "missing": one.missing},
        "objections": {
            "points": objected.points,
            "accepted": objected.accepted,
            "partly": objected.partly,
            "rejected": objected.rejected,
        },
    }
