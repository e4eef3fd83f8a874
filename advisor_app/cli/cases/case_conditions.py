"""cases export, and the conditions by which a command's cases are chosen."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json
from advisor_app.errors import UsageError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.settings import Settings
from advisor_app.store import CaseQuery, DaySpan
from advisor_app.store.cases.case_query import LABEL_FIELDS, LabelField, SortField

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.store.cases.case_query import DateField

_STATES = ("open", "closed", "expired")
_WORDS: dict[LabelField, str] = {
    "type": "TIPO", "channel": "CANAL", "province": "PROVINCIA", "district": "DISTRITO",
    "corregimiento": "CORREGIMIENTO", "subject": "ASUNTO", "status": "ESTADO", "reason": "MOTIVO",
    "owner": "RESPONSABLE",
}  # fmt: skip


def add_conditions(one: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    """The options that narrow the cases; without any, all of them."""
    one.add_argument("--text", default="", metavar="PALABRAS", help="cada palabra comienza una del caso")
    one.add_argument("--entity", action="append", metavar="ENTIDAD", help="se puede repetir, como las siguientes")
    for field in LABEL_FIELDS:
        one.add_argument(f"--{field}", action="append", metavar=_WORDS[field], help=argparse.SUPPRESS)
    one.add_argument("--state", choices=_STATES, default="all", help="abiertos, cerrados o vencidos")
    one.add_argument("--over-days", type=int, metavar="N", help="más de N días hasta el cierre, o hasta hoy")
    for name in ("created", "closed", "due"):
        one.add_argument(f"--{name}-from", type=day, metavar="AAAA-MM-DD", help=argparse.SUPPRESS)
        one.add_argument(f"--{name}-to", type=day, metavar="AAAA-MM-DD", help=argparse.SUPPRESS)
    one.add_argument("--sort", default="created", metavar="CAMPO", help="number, created, closed, days, entity...")
    one.add_argument("--ascending", action="store_true", help="de menor a mayor")


def export(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cases.export_cases import export_cases

    with opened_office(settings) as office:
        query = _query(office, chosen)
        done = export_cases(office, query, Path(chosen.file), conditions=_told(chosen))
    if chosen.json:
        print_json({"file": str(done.path), "rows": done.rows})
    else:
        print(f"{done.path}: {done.rows:,} casos")
    return 0


def _query(office: Office, chosen: argparse.Namespace) -> CaseQuery:
    from advisor_app.services.rotation.assign_entities import find_entity

    if chosen.sort not in get_args(SortField):
        raise UsageError("unknown_field", value=chosen.sort, known=", ".join(get_args(SortField)))
    spans: dict[DateField, DaySpan] = {}
    for name in ("created", "closed", "due"):
        span = DaySpan(getattr(chosen, f"{name}_from"), getattr(chosen, f"{name}_to"))
        if span != DaySpan():
            spans[name] = span
    named = None
    if chosen.entity is not None:
        with office.store.reading() as reading:
            named = tuple(find_entity(reading, name).id for name in chosen.entity)
    return CaseQuery(
        text=chosen.text,
        entity_ids=named,
        having={field: tuple(getattr(chosen, field)) for field in LABEL_FIELDS if getattr(chosen, field)},
        state=chosen.state,
        longer_than=chosen.over_days,
        spans=spans,
        as_of=panama_day(now_utc()),
        sort=chosen.sort,
        descending=not chosen.ascending,
    )


def _told(chosen: argparse.Namespace) -> list[str]:
    """The options that were given, as they were written."""
    given = {
        name: value
        for name, value in vars(chosen).items()
        if value and name in {"text", "entity", "over_days", *LABEL_FIELDS, *_DATES}
    }
    state = [] if chosen.state == "all" else [f"state: {chosen.state}"]
    shown = (", ".join(value) if isinstance(value, list) else str(value) for value in given.values())
    return [*state, *(f"{name}: {value}" for name, value in zip(given, shown, strict=True))]


_DATES = frozenset(f"{name}_{end}" for name in ("created", "closed", "due") for end in ("from", "to"))
