"""A definition's reports of a month: who gets one, what it says, what is odd, and what a sent one proves."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from clock import Clock, clock
from made_offices import copy_office, office_at

from advisor_app.documents.file_words import words_of_file
from advisor_app.documents.reports.report_papers import page_count, report_papers
from advisor_app.errors import UsageError, UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.reading import read_message
from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.definition import CaseList, ReportDefinition, Scope, Variant
from advisor_app.office.reports.oddities import Odd
from advisor_app.office.reports.period import Frequency, days_between, parse_period
from advisor_app.office.reports.said import Said
from advisor_app.office.reports.standard import STANDARD
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.check_messages import check_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.reports.define_report import define_report, retire_report
from advisor_app.services.reports.foresee_reports import foresee_reports
from advisor_app.services.reports.gather_report import gather_report
from advisor_app.services.reports.list_definitions import list_definitions, show_definition
from advisor_app.services.reports.prepare_reports import PreparedReports, prepare_reports
from advisor_app.services.reports.report_presses import PagePress, open_page_press
from advisor_app.services.reports.undo_reports import undo_reports
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.store import open_store

__all__ = ["clock"]

HOSTILE = '<script>alert(1)</script> {{7*7}} =HYPERLINK("http://x.example")'
MONTH = parse_period("2024-03")
MONTHLY = "informe-mensual"
FIGURES = replace(STANDARD[0], name="cifras", parts=(ReportPart.FIGURES,), lists=())
"""Without a chart: printed in a moment."""


@pytest.fixture(scope="module")
def press(qapp: object) -> PagePress:
    return open_page_press()


def made_office(office: Office, folder: Path) -> dict[str, UUID]:
    """IDAAN with cases of a year, twice as many in March; MEF with none open, MOP with one old case and no liaison."""
    lines = ["Número;Entidad;Tipo;Asunto;Estado;Creado;Cerrado;Responsable"]
    for month in range(1, 16):
        year, of_year = 2023 + (month - 1) // 12, (month - 1) % 12 + 1
        for at in range(26 if month == 15 else 12):
            day = f"{year}-{of_year:02}-{at + 1:02}"
            closed = "" if month == 15 and at > 9 else f"{year}-{of_year:02}-{at + 2:02}"
            lines.append(
                f"I-{month:02}{at:02};IDAAN;Queja;Agua;{'Cerrado' if closed else 'Activo'};{day};{closed};Luis"
            )
    quoted = '"' + HOSTILE.replace('"', '""') + '"'
    lines.append(f"I-OLD1;IDAAN;Queja;{quoted};Activo;2024-01-10;;Luis Peña")
    lines.append("F-0001;MEF;Queja;Pago;Cerrado;2023-02-01;2023-02-03;Eva")
    lines.append("O-0001;MOP;Queja;Hueco;Activo;2024-01-15;;Rita")
    path = folder / "casos.csv"
    path.write_text("\n".join(lines), "utf-8")
    import_cases(office, path)
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", "MEF", "MOP"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        keys = {name: find_entity(reading, name).id for name in ("IDAAN", "MEF", "MOP")}
    add_liaison(office, keys["IDAAN"], "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    add_liaison(office, keys["IDAAN"], "Ana Peña", LiaisonKind.EXECUTIVE, email="ana@idaan.example")
    add_liaison(office, keys["MEF"], "Olga Ruiz", LiaisonKind.EXECUTIVE, email="olga@mef.example")
    return keys


@pytest.fixture(scope="module")
def made_once(empty_office: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    path = copy_office(empty_office, folder / "office.sqlite3")
    store = open_store(office_at(path))
    made_office(Office(store, "Marisol Quintero"), folder)
    store.close()
    return path


@pytest.fixture
def seen(made_once: Path, tmp_path: Path, clock: Clock) -> Iterator[Office]:
    clock.show(datetime(2024, 4, 3, 9))
    store = open_store(office_at(copy_office(made_once, tmp_path / "office.sqlite3")))
    yield Office(store, "Marisol Quintero")
    store.close()


def outcome(made: PreparedReports) -> dict[str, list[str]]:
    return {
        "drafted": [one.entity for one in made.drafts],
        "stands": [one.entity.name for one in made.standing],
        "left": list(made.left),
    }


def test_each_entity_gets_its_own_mail_with_both_files_and_says_what_was_chosen(
    seen: Office, press: PagePress, tmp_path: Path
) -> None:
    words = "Hablamos el <b>martes</b> de {{7*7}}."
    made = prepare_reports(seen, MONTHLY, MONTH, said=Said(words), press=press)
    assert outcome(made) == {"drafted": ["IDAAN"], "stands": [], "left": []}
    lines = {one.entity.name: one for one in made.foreseen.lines}
    assert lines["MEF"].skipped
    assert [one.odd for one in lines["MEF"].oddities] == [Odd.NO_DATA, Odd.ONLY_COPIES]
    assert lines["MOP"].prevented
    assert lines["MOP"].addressed.problem is not None
    assert lines["MOP"].addressed.problem.code == "report_no_liaison"
    assert [(one.figure, one.now, one.usual) for one in lines["IDAAN"].oddities] == [("received", 26, 12)]

    with seen.store.reading() as reading:
        message = read_message(reading.outbox.by_message_id(made.drafts[0].message_id).raw)
    assert message.headings.subject == "Informe mensual de gestión de casos: IDAAN, marzo de 2024"
    assert (message.headings.to[0].address, message.headings.cc[0].address) == (
        "jose@idaan.example", "ana@idaan.example",
    )  # fmt: skip
    for said in (message.text, message.html):
        assert "marzo de 2024 (del 01/03/2024 al 31/03/2024)" in said
        assert "informe-mensual, edición 1" in said
        assert "{{7*7}}" in said
    assert "&lt;b&gt;martes&lt;/b&gt;" in message.html
    assert "cid:grafico.png" in message.html
    pdf, xlsx = (one for one in message.attachments if one.file_name.endswith((".pdf", ".xlsx")))
    on_paper = " ".join(words_of_file(pdf.file_name, pdf.content).split())
    for said in ("Informe mensual de gestión de casos", "IDAAN · Marzo de 2024", "<script>", "{{7*7}}", "I-OLD1"):
        assert said in on_paper
    book = openpyxl.load_workbook(io.BytesIO(xlsx.content))
    expired = book["Casos vencidos"]
    assert expired.auto_filter.ref is not None
    row = list(expired[2])
    assert [row[0].value, row[2].value, row[5].value, row[7].value] == ["I-OLD1", HOSTILE, datetime(2024, 1, 10), 55]
    assert {cell.data_type for cell in row} <= {"s", "d", "n"}
    assert not any(cell.data_type == "f" for sheet in book for cells in sheet.iter_rows() for cell in cells)
    assert not any(one.held_back for one in check_messages(seen))

    again = prepare_reports(seen, MONTHLY, MONTH, press=press)
    assert outcome(again) == {"drafted": [], "stands": ["IDAAN"], "left": []}
    assert again.standing[0].message_id == made.drafts[0].message_id


def test_to_foresee_writes_nothing(seen: Office) -> None:
    def entries() -> tuple[int, int]:
        with seen.store.reading() as reading:
            return len(reading.outbox.all()), len(list(reading.reports.definitions()))

    before = entries()
    foreseen = foresee_reports(seen, MONTHLY, MONTH)
    assert [one.entity.name for one in foreseen.lines if one.to_be_prepared] == ["IDAAN"]
    assert foreseen.mine == "Marisol Quintero"
    assert entries() == before == (0, 0)


def test_what_was_not_sent_is_undone_and_prepared_anew_and_what_was_sent_stays(
    seen: Office, press: PagePress, tmp_path: Path
) -> None:
    define_report(seen, FIGURES)
    first = prepare_reports(seen, "cifras", MONTH, press=press)
    assert undo_reports(seen, "cifras", MONTH).undone == ("IDAAN",)
    with seen.store.reading() as reading:
        assert reading.outbox.by_message_id(first.drafts[0].message_id).state == "cancelled"
    with pytest.raises(UserError, match="report_nothing_to_undo"):
        undo_reports(seen, "cifras", MONTH)
    second = prepare_reports(seen, "cifras", MONTH, press=press)
    assert outcome(second)["drafted"] == ["IDAAN"]
    assert second.drafts[0].message_id != first.drafts[0].message_id
    approve_messages(seen)
    send_messages(seen, DraftFolder(tmp_path / "salida"))
    with pytest.raises(UserError, match="report_nothing_to_undo"):
        undo_reports(seen, "cifras", MONTH)
    assert outcome(prepare_reports(seen, "cifras", MONTH, press=press))["stands"] == ["IDAAN"]


def test_a_sent_report_proves_the_month_in_which_it_went(
    office: Office, press: PagePress, tmp_path: Path, clock: Clock
) -> None:
    """On both kinds of database."""
    clock.show(datetime(2024, 4, 3, 9))
    made_office(office, tmp_path)
    define_report(office, FIGURES)

    def april() -> str:
        lines = list_duties(office, date(2024, 4, 3), entity="IDAAN")
        return next(one.state.value for one in lines if (one.duty.id, one.period) == ("REPORT-M", "2024-04"))

    assert april() != "done"
    prepare_reports(office, "cifras", MONTH, press=press)
    assert april() != "done"
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path / "salida"))
    assert april() == "done"
    (period,) = show_definition(office, "cifras")[2]
    assert period == ("2024-03", 1)


def test_a_definition_changes_by_editions_and_a_name_is_taken_once(seen: Office, press: PagePress) -> None:
    kept = define_report(seen, FIGURES)
    assert define_report(seen, FIGURES, kept) == kept
    changed = define_report(seen, replace(FIGURES, title="Otro título"), kept)
    assert (changed.edition, changed.id) == (2, kept.id)
    with pytest.raises(UserError, match="changed_by_another"):
        define_report(seen, replace(FIGURES, title="Tarde"), kept)
    with pytest.raises(UserError, match="report_name_taken"):
        define_report(seen, replace(FIGURES, name="CIFRAS"))
    assert [one.definition.title for one in show_definition(seen, "cifras")[1]] == ["Otro título", FIGURES.title]
    retire_report(seen, "cifras")
    assert [one.definition.name for one in list_definitions(seen)] == ["informe-mensual", "resumen-ejecutivo"]
    with pytest.raises(UserError, match="report_retired"):
        prepare_reports(seen, "cifras", MONTH, press=press)
    with pytest.raises(UserError, match="unknown_report_definition"):
        foresee_reports(seen, "mensual", MONTH)
    with pytest.raises(UsageError, match="report_period_unfit"):
        foresee_reports(seen, MONTHLY, parse_period("2024-W12"))
    with pytest.raises(UserError, match="report_in_future"):
        foresee_reports(seen, MONTHLY, parse_period("2024-05"))


def test_a_special_report_is_of_any_days_and_of_those_who_are_named(seen: Office, press: PagePress) -> None:
    with seen.store.reading() as reading:
        mef = find_entity(reading, "MEF").id
    special = replace(
        FIGURES,
        name="especial",
        frequency=Frequency.ON_REQUEST,
        scope=Scope.NAMED,
        entity_ids=(mef,),
        to=(LiaisonKind.EXECUTIVE,),
        copy=(),
        director_copy=True,
        skip_empty=False,
    )
    define_report(seen, special)
    add_liaison(seen, mef, "Sin Correo", LiaisonKind.EXECUTIVE)
    made = prepare_reports(seen, "especial", days_between(date(2024, 3, 30), date(2024, 4, 9)), press=press)
    (line,) = made.foreseen.lines
    assert [one.odd for one in line.oddities] == [Odd.NO_DATA, Odd.SOME_UNREACHED, Odd.NO_DIRECTOR]
    assert [one.odd for one in made.foreseen.oddities] == [Odd.NOT_OVER]
    assert made.drafts[0].files[0].startswith("Informe mensual de gestión de casos MEF del 30-03-2024 al 09-04-2024")
    stranger = Office(seen.store, "Otra Persona")
    with pytest.raises(UserError, match="report_whose"):
        foresee_reports(stranger, MONTHLY, MONTH)
    assert len(foresee_reports(stranger, MONTHLY, MONTH, "Marisol Quintero").lines) == 3


def test_cancelled_in_the_middle_the_rest_is_left(seen: Office, press: PagePress) -> None:
    define_report(seen, replace(FIGURES, skip_empty=False))
    told: list[tuple[int, int]] = []
    made = prepare_reports(
        seen,
        "cifras",
        MONTH,
        press=press,
        progress=lambda done, of: told.append((done, of)),
        cancelled=lambda: bool(told) and told[-1][0] == 1,
    )
    assert told == [(0, 2), (1, 2)]
    assert outcome(made) == {"drafted": ["IDAAN"], "stands": [], "left": ["MEF"]}


def everything(variant: Variant) -> ReportDefinition:
    parts = (ReportPart.FIGURES, ReportPart.GOAL, ReportPart.EXPIRED, ReportPart.COMING, ReportPart.READING)
    return replace(STANDARD[0], name="todo", variant=variant, parts=parts, lists=tuple(CaseList))


def test_an_executive_report_is_one_page_whatever_it_holds(seen: Office, press: PagePress) -> None:
    define_report(seen, everything(Variant.EXECUTIVE))
    foreseen = foresee_reports(seen, "todo", MONTH)
    told = gather_report(seen, foreseen, foreseen.lines[0], "Una línea. " * 60)
    papers = report_papers(told, press.pages, press.printer)
    assert page_count(papers.pdf) == 1
    assert papers.left_out[-1] is ReportPart.READING
    assert ReportPart.FIGURES not in papers.left_out


@pytest.mark.long
def test_printed_in_a_process_of_its_own_it_is_the_same(seen: Office, press: PagePress) -> None:
    define_report(seen, FIGURES)
    foreseen = foresee_reports(seen, "cifras", MONTH)
    told = gather_report(seen, foreseen, foreseen.lines[0], "")
    here = report_papers(told, press.pages, press.printer)
    made = prepare_reports(seen, "cifras", MONTH)
    with seen.store.reading() as reading:
        kept = read_message(reading.outbox.by_message_id(made.drafts[0].message_id).raw)
    there = {one.file_name.rpartition(".")[2]: one.content for one in kept.attachments}
    assert (there["pdf"], there["xlsx"]) == (here.pdf, here.xlsx)
