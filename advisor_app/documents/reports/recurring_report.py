"""A recurring report of one entity: operational with lists of cases or executive on one page, and as sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from advisor_app.documents.reports.indicator_report import (
    MOST_ROWS,
    indicator_parts,
    indicator_report,
    indicator_sheets,
    period_said,
)
from advisor_app.documents.reports.report import Heading, Paragraph, Part, Report, Table
from advisor_app.documents.spanish import capitalized, grouped, long_date, short_date
from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.reports.definition import CaseList, paragraphs
from advisor_app.office.reports.told_report import ListedCase, ToldReport

_DAY = timedelta(days=1)
_TITLES = {CaseList.EXPIRED: "Casos vencidos", CaseList.COMING: "Casos por vencer en 30 días"}
_DAYS = {CaseList.EXPIRED: "Días vencido", CaseList.COMING: "Días que quedan"}
_NONE = {CaseList.EXPIRED: "No hay casos vencidos.", CaseList.COMING: "Ningún caso vence en los próximos 30 días."}
_MEANINGS = {
    CaseList.EXPIRED: "Días desde el último en que estaba a tiempo; 1 si venció el día anterior al corte.",
    CaseList.COMING: "Días hasta el último en que está a tiempo; 0 si es el día de corte.",
}


def covered(one: ToldReport) -> tuple[tuple[str, str], ...]:
    """What was chosen, for the report, its workbook and its mail: of whom, of which days, as known when."""
    asked, told = one.told.asked, one.told
    return (
        ("Entidad", told.scope),
        ("Período", f"{period_said(told)} (del {short_date(asked.start)} al {short_date(asked.end)})"),
        ("Datos", f"del CRM, según lo conocido al terminar el {_known(one)}"),
        ("Casos", "de todos los tipos, canales, servicios y lugares"),
        ("Definición", f"{one.definition.name}, edición {one.edition}"),
    )


def opening_of(one: ToldReport) -> tuple[str, ...]:
    """The definition's text with its places filled, the advisor's words in theirs."""
    return paragraphs(one.definition.text, entity=one.told.scope, period=period_said(one.told), words=one.words)


def drawn_parts(one: ToldReport) -> dict[ReportPart, list[Part]]:
    """The definition's parts in order, each as it stands on paper."""
    return {wanted: indicator_parts(one.told, wanted) for wanted in one.definition.parts}


def recurring_report(one: ToldReport, drawn: Mapping[ReportPart, list[Part]]) -> Report:
    """Of these parts. What was chosen stands in it; lists are cut for paper."""
    bare = indicator_report(one.told, ())
    middle = [part for which, parts in drawn.items() if which is not ReportPart.READING for part in parts]
    lists = [part for which in one.definition.lists for part in _list(one, which)]
    ending = drawn.get(ReportPart.READING, [])
    return replace(
        bare,
        title=one.definition.title,
        subtitle=f"{one.told.scope} · {capitalized(period_said(one.told))}",
        parts=(*_words(one), *bare.parts, *middle, *lists, *ending, _covers(one)),
        author=one.advisor,
    )


def recurring_sheets(one: ToldReport) -> tuple[list[Sheet], Notes]:
    """All figures of the report's parts, and its lists whole."""
    sheets, notes = indicator_sheets(one.told, one.definition.parts)
    sheets = [
        replace(sheet, title="Vencidos por antigüedad") if sheet.title == "Vencidos" else sheet for sheet in sheets
    ]
    for which in one.definition.lists:
        sheets.append(Sheet(_TITLES[which], _columns(which), _rows(one.cases.get(which, ()))))
    said = [line for line in covered(one) if line[0] not in ("Entidad", "Período", "Datos")]
    return sheets, Notes(
        f"{one.definition.title}: {one.told.scope}", (*notes.lines, *said), one.advisor or notes.author
    )


def _words(one: ToldReport) -> list[Part]:
    return [Paragraph(text) for text in paragraphs("", entity="", period="", words=one.words)]


def _covers(one: ToldReport) -> Paragraph:
    return Paragraph(
        "; ".join(f"{name.lower()}: {said}" for name, said in covered(one)) + ".", "Qué abarca:", quiet=True
    )


def _list(one: ToldReport, which: CaseList) -> list[Part]:
    cases = one.cases.get(which, ())
    if not cases:
        return [Heading(_TITLES[which]), Paragraph(_NONE[which])]
    shown = cases[:MOST_ROWS]
    rows: list[tuple[Cell, ...]] = [
        (case.number, _about(case), case.status, case.last_day, case.days) for case in shown
    ]
    columns = (
        Column("Caso", width=18),
        Column("De qué trata", width=44),
        Column("Estado", width=16),
        Column("Último día", Kind.DAY, 14),
        Column(_DAYS[which], Kind.WHOLE, 12),
    )
    note = ""
    if len(cases) > len(shown):
        note = f"Los {len(shown)} primeros de {grouped(len(cases))}; todos están en el libro de Excel."
    return [Heading(_TITLES[which]), Table(columns, tuple(rows), note=note)]


def _about(case: ListedCase) -> str:
    return f"{case.type}: {case.subject}" if case.subject else case.type


def _columns(which: CaseList) -> tuple[Column, ...]:
    return (
        Column("Caso", width=18),
        Column("Tipo", width=18),
        Column("Asunto", width=46, wraps=True),
        Column("Estado", width=18),
        Column("A cargo de", width=24),
        Column("Creado", Kind.DAY),
        Column(
            "Último día", Kind.DAY, meaning="El vencimiento que da el CRM; si no da ninguno, 30 días tras la creación."
        ),
        Column(_DAYS[which], Kind.WHOLE, meaning=_MEANINGS[which]),
    )


def _rows(cases: tuple[ListedCase, ...]) -> Iterator[tuple[Cell, ...]]:
    for one in cases:
        yield one.number, one.type, one.subject, one.status, one.owner, one.created_on, one.last_day, one.days


def _known(one: ToldReport) -> str:
    return long_date(one.told.asked.as_of - _DAY)
