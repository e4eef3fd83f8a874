"""Why an entity may have the yearly award: its year by the guide's criteria, as a report to sign."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from advisor_app.documents.reports.report import (
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Part,
    Report,
    Signature,
    Table,
)
from advisor_app.documents.spanish import grouped, long_date
from advisor_app.documents.table_columns import Column
from advisor_app.office.award.measures import IN_WORDS, MEASURED, Criterion
from advisor_app.office.award.standing import AwardLine, Change, Standing

NAMES = {
    Criterion.VISIBILITY: "Visibilidad",
    Criterion.PROMOTION: "Promoción",
    Criterion.QUALITY: "Calidad de la gestión",
    Criterion.EFFICACY: "Eficacia",
    Criterion.EFFICIENCY: "Eficiencia",
    Criterion.TRANSPARENCY: "Transparencia",
}
MEANINGS = {
    Criterion.QUALITY: "casos cerrados conformes en las auditorías",
    Criterion.EFFICACY: "casos concluidos dentro de los 30 días de la ley",
    Criterion.EFFICIENCY: "casos trabajados en las primeras 24 horas",
    Criterion.TRANSPARENCY: "casos recibidos con una actuación registrada",
}
_NO_BREAK = "\u00a0"
_DEMONSTRATION = "Datos de demostración: personas, casos y direcciones son inventados."


def award_justification(
    line: AwardLine, year: int, until: date, confidence: float, director: str, *, demonstration: bool = False
) -> Report:
    """`until` is the last day of the year that is in the figures."""
    parts = [
        *_verdict(line),
        *_figures(line),
        *_table(line, confidence),
        *_words(line),
        Signature(director, "Dirección del CAC 3-1-1"),
    ]
    return Report(
        title=f"Premio Anual de Atención Ciudadana {year}",
        subtitle=line.entity,
        dated=until,
        parts=tuple(parts),
        kind="Justificación",
        reference=f"Cifras hasta el {long_date(until)}",
        demonstration=_DEMONSTRATION if demonstration else "",
    )


def _verdict(line: AwardLine) -> Iterator[Part]:
    if line.chosen:
        yield Paragraph(line.words[Criterion.CHOICE], opening="Elegida por la dirección.")
    else:
        yield Paragraph("La elección es de la dirección y no está tomada.", quiet=True)
    told = [_surpassing(NAMES[one], line.standings[one]) for one in MEASURED if one in line.standings]
    told = [one for one in told if one]
    yield Paragraph(
        "; ".join(told).capitalize() + "." if told else "En ningún criterio supera a otra entidad con certeza.",
        opening="Lo que es seguro.",
    )


def _surpassing(name: str, one: Standing) -> str:
    if not one.surpasses:
        return ""
    return f"en {name.lower()} supera con certeza a {one.surpasses} de {one.among - 1} entidades"


def _figures(line: AwardLine) -> Iterator[Part]:
    figures = [
        KeyFigure(_share(line.standings[one].limits.rate), NAMES[one].lower(), MEANINGS[one])
        for one in MEASURED
        if one in line.standings
    ]
    if figures:
        yield KeyFigures(tuple(figures))


def _table(line: AwardLine, confidence: float) -> Iterator[Part]:
    yield Heading("Por criterio de la guía (sección VIII e)")
    rows = []
    for one in MEASURED:
        standing = line.standings.get(one)
        if standing is None:
            rows.append((NAMES[one], "sin cifra", "", "", ""))
            continue
        limits = standing.limits
        rows.append(
            (
                NAMES[one],
                f"{_share(limits.rate, 1)} ({grouped(limits.counted.part)} de {grouped(limits.counted.whole)})",
                f"{_share(limits.lower, 1)} a {_share(limits.upper, 1)}",
                f"supera a {standing.surpasses}; la superan {standing.surpassed_by}",
                _change(standing.change),
            )
        )
    yield Table(
        columns=(
            Column("Criterio", width=20),
            Column("Resultado", width=24, wraps=True),
            Column("Límites", width=20),
            Column("Con certeza", width=24, wraps=True),
            Column("Contra el año anterior", width=26, wraps=True),
        ),
        rows=tuple(rows),
        note=(
            f"Los límites valen a la vez para todas las entidades, con {_share(confidence)} de confianza (Bonferroni);"
            " «con certeza» quiere decir que los límites de las dos no se tocan. El cambio: Miettinen y Nurminen."
        ),
    )


def _change(change: Change | None) -> str:
    if change is None:
        return "sin año anterior"
    points = f"{100 * change.value:+.1f} puntos ({100 * change.lower:+.1f} a {100 * change.upper:+.1f})"
    verdict = {True: "mejoró", False: "empeoró", None: "no se distingue"}[change.improved]
    return f"{verdict}: {points}"


def _words(line: AwardLine) -> Iterator[Part]:
    for one in IN_WORDS:
        yield Heading(NAMES[one], level=2)
        said = line.words.get(one, "")
        if said:
            for text in said.split("\n\n"):
                yield Paragraph(text)
        else:
            yield Paragraph("Ninguna cifra lo mide y no se escribió nada.", quiet=True)


def _share(share: Fraction | float, decimals: int = 0) -> str:
    return f"{float(share) * 100:.{decimals}f}{_NO_BREAK}%"
