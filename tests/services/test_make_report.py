"""A report of indicators: what was chosen stands in it, its figures are the dashboard's, its files open elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from services_cases import Export

from advisor_app.documents.file_words import words_of_file
from advisor_app.documents.reports.report import Heading, KeyFigures, Picture, Table
from advisor_app.errors import EnvironmentFault
from advisor_app.office.indicators.told_period import ReportPart, as_known
from advisor_app.services.indicators.report_scopes import report_scopes
from advisor_app.services.office import Office
from advisor_app.services.reports.make_report import ReportOrder, make_report, write_report
from advisor_app.store import open_store

MARCH = (date(2024, 3, 1), date(2024, 3, 31))
LATER = date(2026, 1, 5)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


@pytest.fixture
def seen(office: Office, take_in: Export) -> Office:
    closed = date(2024, 3, 18)
    rows: list[tuple[str, str, date | None]] = [(f"I-{at}", "IDAAN", closed) for at in range(6)]
    rows += [(f"I-abierto-{at}", "IDAAN", None) for at in range(2)]
    rows += [(f"M-{at}", "MINSA, Salud", closed + timedelta(days=at)) for at in range(3)]
    take_in(rows)
    return office


def test_the_report_tells_whose_and_of_when_it_is(seen: Office) -> None:
    scope = next(one for one in report_scopes(seen) if one.name == "IDAAN")
    made = make_report(seen, ReportOrder(*MARCH, scope.name, scope.entity_ids), today=LATER)
    assert made.report.title == "Informe de indicadores: IDAAN"
    assert made.report.subtitle == "Marzo de 2024"
    assert made.report.reference == "Según los datos hasta el 31 de marzo de 2024"
    assert made.name == "Informe IDAAN marzo de 2024"
    assert made.told.figures.closed == 6
    assert not made.empty
    figures = next(part for part in made.report.parts if isinstance(part, KeyFigures)).figures
    assert [one.value for one in figures[:2]] == ["8", "6"]


def test_a_part_of_a_month_is_named_by_its_days(seen: Office) -> None:
    made = make_report(seen, ReportOrder(date(2024, 3, 4), date(2024, 3, 31)), today=LATER)
    assert made.report.subtitle == "Del 04/03/2024 al 31/03/2024"
    assert made.report.title == "Informe de indicadores: Toda la oficina"


def test_only_the_parts_that_are_asked_for_are_in_it(seen: Office) -> None:
    order = ReportOrder(*MARCH, parts=(ReportPart.ENTITIES, ReportPart.FIGURES))
    made = make_report(seen, order, today=LATER)
    assert [part.text for part in made.report.parts if isinstance(part, Heading)] == ["Entidades"]
    assert not any(isinstance(part, Picture) for part in made.report.parts)
    table = next(part for part in made.report.parts if isinstance(part, Table))
    assert [row[0] for row in table.rows] == ["IDAAN", "MINSA, Salud", "En total"]
    book = openpyxl.load_workbook(BytesIO(made.workbook()))
    assert book.sheetnames[:2] == ["Resumen", "Entidades"]
    assert [cell.value for cell in book["Entidades"]["A"]][1:3] == ["IDAAN", "MINSA, Salud"]


def test_a_period_without_cases_is_empty(seen: Office) -> None:
    assert make_report(seen, ReportOrder(date(2019, 1, 1), date(2019, 1, 31)), today=LATER).empty


def test_its_three_files_hold_the_same(seen: Office, tmp_path: Path) -> None:
    written = write_report(seen, ReportOrder(*MARCH, parts=(ReportPart.FIGURES, ReportPart.READING)), tmp_path)
    assert sorted(path.suffix for path in tmp_path.iterdir() if "Informe" in path.name) == [".docx", ".pdf", ".xlsx"]
    for path in (written.pdf, written.docx):
        told = " ".join(words_of_file(path.name, path.read_bytes()).split())
        assert "Informe de indicadores: Toda la oficina" in told
        assert "entraron 11 casos y se cerraron 9" in told
    assert Document(str(written.docx)).core_properties.title == "Informe de indicadores: Toda la oficina Marzo de 2024"


def test_a_folder_that_takes_nothing_is_told(seen: Office, tmp_path: Path) -> None:
    (tmp_path / "archivo").write_text("")
    with pytest.raises(EnvironmentFault) as refused:
        write_report(seen, ReportOrder(*MARCH), tmp_path / "archivo")
    assert refused.value.code == "report_folder_unwritable"


@pytest.mark.parametrize(
    ("today", "as_of"),
    [(date(2024, 4, 10), date(2024, 4, 11)), (date(2024, 4, 30), date(2024, 5, 1)), (LATER, date(2024, 4, 1))],
)
def test_a_period_is_told_as_of_today_until_its_last_cases_are_due(today: date, as_of: date) -> None:
    assert as_known(*MARCH, today).as_of == as_of
