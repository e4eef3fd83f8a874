"""What liaisons get as workbooks, opened and saved by LibreOffice: text is text, days are days, filters are on."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from clock import clock
from test_recurring_reports import HOSTILE, MONTH, made_once, seen

from advisor_app.documents.reports.recurring_report import recurring_sheets
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.office import Office
from advisor_app.services.reports.foresee_reports import foresee_reports
from advisor_app.services.reports.gather_report import gather_report

__all__ = ["clock", "made_once", "seen"]

OFFICE = shutil.which("soffice")
SHORT = ("Resumen", "Notas")
"""Sheets of a few lines, which nobody filters."""
pytestmark = pytest.mark.skipif(
    OFFICE is None or not (Path(OFFICE).resolve().parent / "libsclo.so").exists(),
    reason="LibreOffice's Calc is not installed",
)


def test_reports_and_follow_ups_open_with_their_types_filters_and_no_formula(seen: Office, tmp_path: Path) -> None:
    for definition in ("informe-mensual", "resumen-ejecutivo"):
        foreseen = foresee_reports(seen, definition, MONTH)
        idaan = next(one for one in foreseen.lines if one.entity.name == "IDAAN")
        write_workbook(tmp_path / f"{definition}.xlsx", *recurring_sheets(gather_report(seen, foreseen, idaan, "")))
    prepare_follow_ups(seen, IsoWeek(2024, 14))
    with seen.store.reading() as reading:
        mail = next(one for one in reading.outbox.all() if one.label == "IDAAN")
    (followed,) = read_message(mail.raw).attachments
    (tmp_path / "vencidos.xlsx").write_bytes(followed.content)

    names = ("informe-mensual", "resumen-ejecutivo", "vencidos")
    files = [str(tmp_path / f"{name}.xlsx") for name in names]
    told = [f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx"]
    saved = tmp_path / "guardados"
    subprocess.run([str(OFFICE), *told, "--outdir", str(saved), *files], capture_output=True, check=True, timeout=240)

    books = {name: openpyxl.load_workbook(saved / f"{name}.xlsx") for name in names}
    for book in books.values():
        assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
        assert [sheet.title for sheet in book if not sheet.auto_filter.ref and sheet.title not in SHORT] == []
    for sheet in (books["informe-mensual"]["Casos vencidos"], books["vencidos"]["Vencidos"]):
        columns = {str(cell.value): cell.column - 1 for cell in sheet[1]}
        old = next(row for row in sheet.iter_rows(2) if row[0].value == "I-OLD1")
        assert old[columns["Asunto"]].value == HOSTILE
        assert old[columns["Creado"]].value == datetime(2024, 1, 10)
        assert isinstance(old[columns["Días vencido"]].value, int)
        height = sheet.row_dimensions[old[0].row].height
        assert height is not None
        assert height > 25, "its subject takes more than one line"
    received = next(row for row in books["resumen-ejecutivo"]["Resumen"].iter_rows(2) if row[0].value == "Recibidos")
    assert received[1].value == 26
