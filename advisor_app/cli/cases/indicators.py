"""indicators; entities term."""

from __future__ import annotations

import argparse
from fractions import Fraction
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.indicators.grouping import GroupFigures
    from advisor_app.services.indicators.compute_indicators import IndicatorAnswer

BY = {
    "entity": "entidad",
    "type": "tipo",
    "channel": "canal",
    "province": "provincia",
    "district": "distrito",
    "corregimiento": "corregimiento",
    "subject": "asunto",
    "week": "semana",
    "month": "mes",
    "year": "año",
}


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.indicators.asked import Asked
    from advisor_app.services.indicators.compute_indicators import compute_indicators

    asked = Asked.of(chosen.start, chosen.end, chosen.as_of)
    with opened_office(settings) as office:
        answer = compute_indicators(office, asked, chosen.by)
    if chosen.json:
        print_json(
            {
                "from": asked.start,
                "to": asked.end,
                "as_of": asked.as_of,
                "by": answer.by,
                "day_precision": answer.day_precision,
                "groups": [_as_json(one) for one in answer.groups],
            }
        )
        return 0
    _print(answer)
    return 0


def _as_json(one: GroupFigures) -> dict[str, object]:
    from advisor_app.office.indicators.figures import ANSWERED

    values = {name: getattr(one.figures, name) for name in ANSWERED}
    shown = {name: float(value) if isinstance(value, Fraction) else value for name, value in values.items()}
    return {"group": one.group, **shown, "day_precision": one.figures.day_precision}


def _print(answer: IndicatorAnswer) -> None:
    from advisor_app.office.indicators.definitions import DEFINITIONS

    asked = answer.asked
    print(f"Del {asked.start:%d/%m/%Y} al {asked.end:%d/%m/%Y}, al comenzar el {asked.as_of:%d/%m/%Y}.")
    if answer.by is None:
        figures = answer.groups[0].figures
        rows = [(one.name, _said(getattr(figures, key))) for key, one in DEFINITIONS.items()]
        print_table(("indicador", "valor"), rows)
        if figures.not_yet_due:
            print(
                f"{figures.not_yet_due:,} de los {figures.received:,} recibidos siguen abiertos y aún tienen plazo: "
                "en el porcentaje por plazo no cuentan ni a favor ni en contra."
            )
    else:
        told = ("received", "closed", "open", "expired", "due", "rate_30", "closed_rate_30", "rate_24h", "median_days")
        headers = (BY[answer.by], *(DEFINITIONS[key].name for key in told))
        lines = [
            (one.group or "(en blanco)", *(_said(getattr(one.figures, key)) for key in told)) for one in answer.groups
        ]
        print_table(headers, lines)
    if answer.day_precision:
        note("Las 24 horas se contaron como un día calendario en los casos cuyas fechas no traen hora.")


def _said(value: int | Fraction | None) -> str:
    if value is None:
        return "-"
    if isinstance(value, Fraction):
        return f"{float(value) * 100:.1f} %"
    return f"{value:,}"


def agree_term(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.agree_term import agree_term as agree

    with opened_office(settings) as office:
        term = agree(
            office,
            chosen.entity,
            chosen.days,
            chosen.type,
            chosen.start,
            region=chosen.region,
            responsible=chosen.responsible,
        )
    if chosen.json:
        print_json(
            {
                "entity": term.entity,
                "type": term.type,
                "days": term.days,
                "from": term.valid_from,
                "region": term.region,
                "responsible": term.responsible,
            }
        )
        return 0
    kind = f"de tipo «{term.type}»" if term.type else "de todo tipo"
    days = "queda sin término propio" if term.days is None else f"se cierran en {term.days} días"
    kind += f" de {term.region}" if term.region else ""
    print(f"{term.entity}: los casos {kind} creados desde el {term.valid_from:%d/%m/%Y}: {days}.")
    return 0
