"""The mail that brings an entity its recurring report."""

from __future__ import annotations

from fractions import Fraction

from advisor_app.documents.reports.indicator_report import period_said
from advisor_app.documents.reports.recurring_report import covered, opening_of
from advisor_app.documents.spanish import grouped
from advisor_app.office.mail.inline_picture import InlinePicture
from advisor_app.office.reports.told_report import ToldReport
from sampling.wording import percent

KIND = "reports/correo-informe"
_CHART = "grafico.png"
_MADE_UP = "Oficina de demostración: personas, casos y fechas son inventados."


def report_words(one: ToldReport, picture: InlinePicture | None, shows: str) -> dict[str, object]:
    """What the templates of `KIND` may place; `picture` is the chart in the mail itself, and `shows` what it says."""
    told, figures = one.told, one.told.figures
    goal = percent(told.goals.rate_30, 0)
    rate = f"{percent(figures.rate_30, 1)} (meta: más del {goal})" if figures.rate_30 is not None else "—"
    lines = [
        ("Casos recibidos", grouped(figures.received), _past(told.year_ago.received)),
        ("Casos cerrados", grouped(figures.closed), _past(told.year_ago.closed)),
        ("Concluidos en 30 días", rate, _past_rate(told.year_ago.rate_30)),
        ("Casos vencidos", grouped(figures.expired), _past(told.year_ago.expired)),
    ]
    return {
        "entidad": told.scope,
        "titulo": one.definition.title,
        "periodo": period_said(told),
        "inicio": list(opening_of(one)),
        "cifras": [{"nombre": name, "valor": value, "hace_un_anio": past} for name, value, past in lines],
        "grafico": picture.source if picture is not None else "",
        "grafico_dice": shows,
        "abarca": [{"que": name, "cual": said} for name, said in covered(one)],
        "firma": one.advisor or "CAC-311",
        "demostracion": _MADE_UP if told.demonstration else "",
    }


def chart_of(png: bytes) -> InlinePicture | None:
    """The chart that stands in the mail; None for a report without one."""
    return InlinePicture(_CHART, png) if png else None


def _past(count: int) -> str:
    return grouped(count)


def _past_rate(rate: Fraction | None) -> str:
    return percent(rate, 1) if rate is not None else "—"
