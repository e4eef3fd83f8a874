"""One story: words that try to be more than text come in with an export, go through the commands that write letters,
follow-ups and reports, and are read as they were written in the kept mails, in every attachment and in the window.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

sys.path.append(str(Path(__file__).parents[1] / "documents"))
sys.path.append(str(Path(__file__).parents[1] / "services"))

from clock import Clock, clock
from hands import choose, click, settled
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot
from reading import docx_text
from services_audits import answered_rows, scores_file

from advisor_app.cli import run
from advisor_app.mail.reading import ReadMessage, read_message
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.office import Office
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.shell import Window

__all__ = ["clock"]

SCRIPT, SUM, FORMULA, QUERY = "<script>alert(1)</script>", "{{7*7}}", '=HYPERLINK("http://x","y")', "' OR 1=1 --"
TRIED = (SCRIPT, SUM, FORMULA, QUERY)
ENTITY = f"{FORMULA} {SCRIPT} {SUM} {QUERY}"
WEEK = IsoWeek(2024, 12)
Command = Callable[..., Any]


@pytest.fixture
def command(location: str, capsys: pytest.CaptureFixture[str]) -> Command:
    """The JSON of a command that must succeed."""

    def told(*words: str) -> Any:
        code = run(["--database", location, *words, "--json"])
        said = capsys.readouterr()
        assert code == 0, said.err
        return json.loads(said.out)

    return told


def export(folder: Path) -> Path:
    """Four cases closed in the week, and four that expired; each text of each case tries one thing."""
    path = folder / "casos.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ("Número", "Entidad", "Tipo", "Asunto", "Estado", "Creado", "Cerrado", "Resolución", "Responsable")
        )
        for at, tried in enumerate(TRIED):
            about, owner = (ENTITY, tried, f"{tried} y más"), (tried, f"{tried} Peña")
            writer.writerow((f"C-{at}", *about, "Cerrado", "2024-03-11", f"2024-03-{18 + at}", *owner))
            writer.writerow((f"V-{at}", *about, "Activo", "2024-01-10", "", *owner))
    return path


def test_what_came_with_an_export_is_text_in_letters_follow_ups_reports_and_the_window(
    qtbot: QtBot,
    command: Command,
    clock: Clock,
    office: Office,
    open_window: Callable[..., Window],
    tmp_path: Path,
) -> None:
    clock.show(datetime(2024, 4, 3, 9))
    command("cases", "import", str(export(tmp_path)))
    command("advisors", "add", "Marisol Quintero", "--email", "marisol@cac.example")
    command("entities", "assign", ENTITY, "--advisor", "Marisol Quintero", "--from", "2024-01-01")
    command("liaisons", "add", ENTITY, f"José {SCRIPT}", "--email", "jose@x.example", "--from", "2024-01-01")
    command("round", "draw", "--week", str(WEEK))
    cases = [f"C-{at}" for at in range(len(TRIED))]
    rows = [(*row[:3], f"{TRIED[int(row[0][-1])]} visto") for row in answered_rows(cases, failing=cases)]
    command("round", "score", str(scores_file(tmp_path, rows)), "--week", str(WEEK))
    (letter,) = command("findings", "prepare", "--week", str(WEEK), "--dir", str(tmp_path / "cartas"))["letters"]
    command("followups", "prepare", "--week", "2024-W14")
    command("reports", "define", "vencidos", "--title", "Los vencidos", "--part", "figures", "--list", "expired")
    command("reports", "run", "--definition", "vencidos", "--month", "2024-03", "--advisor", "Marisol Quintero")
    with office.store.reading() as reading:
        kept = reading.outbox.all()
    mails = [read_message(one.raw) for one in kept]
    assert [one.headings.subject.count(ENTITY) for one in mails] == [0, 1, 1]
    for mail, told in zip(mails, ((*TRIED, ENTITY), (*TRIED, ENTITY), (ENTITY,)), strict=True):
        assert missing(told, mail.text) == []
        assert missing(told, shown(mail)) == []
        assert "49" not in mail.text.replace(".5", "")
    assert missing((*TRIED, ENTITY), docx_text(Path(letter["docx"]).read_bytes())) == []
    of_letter, of_follow_up, *of_report = (file for mail in mails for file in mail.attachments)
    assert [one.file_name[-4:] for one in (of_letter, of_follow_up, *of_report)] == [".pdf", "xlsx", ".pdf", "xlsx"]
    for pdf in (of_letter, of_report[0]):
        assert missing((*TRIED, ENTITY), pdf_text(pdf.content)) == []
        assert b"/URI" not in pdf.content
        assert b"/JavaScript" not in pdf.content
    for book in (of_follow_up, of_report[1]):
        assert missing((*TRIED, ENTITY), "\n".join(texts_of(book.content))) == []

    window = open_window(page="mail")
    page = window.page("mail")
    assert isinstance(page, MailPage)
    click(qtbot, page.segments.button("correspondence"))
    settled(qtbot, window)
    view = page.correspondence
    choose(qtbot, view.entity, ENTITY)
    view.entity.activated.emit(view.entity.currentIndex())
    settled(qtbot, window)
    assert {one.message_id for one in view.model.rows()} == {one.message_id for one in kept}
    assert {one.subject for one in view.model.rows()} == {one.headings.subject for one in mails}
    for row in range(3):
        view.table.selectRow(row)
        settled(qtbot, window)
        mail = next(one for one in mails if one.headings.subject == view.model.row_at(row).subject)
        told = (ENTITY,) if mail is mails[2] else (*TRIED, ENTITY)
        qtbot.waitUntil(partial(_reads, view.body, told))
        assert view.body.asked_for == []


def test_a_misspelt_field_is_refused_with_its_name_and_the_near_one(
    location: str, command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command("templates", "show", "vencidos", "--to", str(tmp_path))
    file = tmp_path / "vencidos.txt"
    file.write_text(file.read_text("utf-8").replace("{{ entidad }}", "{{entiti}}"), "utf-8")
    code = run(["--database", location, "templates", "save", "vencidos", str(file)])
    assert (code, "entiti → entidad" in capsys.readouterr().out) == (1, True)
    kept = {one["name"]: one for one in command("templates", "list")["templates"]}
    assert kept["followups/vencidos"]["own"] is False


def _reads(body: BodyView, told: Iterable[str]) -> bool:
    return not missing(told, body.toPlainText())


def missing(told: Iterable[str], seen: str) -> list[str]:
    """Of what must be read; a line may end anywhere where room is short."""
    whole = "".join(seen.split())
    return [one for one in told if "".join(one.split()) not in whole]


def shown(mail: ReadMessage) -> str:
    """The HTML as a reader sees it, once nothing in it but what the templates bring is markup."""
    assert not set(re.findall(r"<(\w+)", mail.html)) & {"script", "iframe", "link", "a"}
    assert html.escape(SCRIPT) in mail.html
    document = QTextDocument()
    document.setHtml(mail.html)
    return document.toPlainText()


def pdf_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def texts_of(book: bytes) -> list[str]:
    """Every text of a workbook, where none is computed and no cell leads anywhere."""
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(book)) for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink is not None] == []
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert {cell.data_type for cell in texts} == {"s"}
    assert all(cell.quotePrefix for cell in texts if cell.value.startswith("="))  # type: ignore[union-attr]
    return [str(cell.value) for cell in texts]
