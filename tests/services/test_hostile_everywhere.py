"""What citizens, entities and advisors write is text in every mail, workbook, calendar file and preview."""

from __future__ import annotations

import csv
import email
import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from email.policy import default
from pathlib import Path

import icalendar
import openpyxl
import pytest
from clock import Clock, clock

from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import LiaisonKind
from advisor_app.services.cases.export_cases import export_cases
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.meetings.invite_people import invite
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.templates.preview_template import preview_template
from advisor_app.store import CaseQuery, open_store
from minutes import MeetingKind

__all__ = ["clock"]

SCRIPT = "<script>alert(1)</script> {{7*7}} {% for x in y %}"
ENTITY = f"Ñ {SCRIPT} \u202eSIGLAS"
FORMULAS = ('=HYPERLINK("http://x.example")', "+1", "@SUM(A1)", "-1")
SEEN = "<script>alert(1)</script> {{7*7}} {% for x in y %}"
TOPIC = f"{SCRIPT}\nBEGIN:VALARM;x,y"


@pytest.fixture
def office(location: str, tmp_path: Path, clock: Clock) -> Iterator[Office]:
    clock.show(datetime(2024, 3, 20, 9))
    store = open_store(location)
    made = Office(store, "Marisol")
    path = tmp_path / "casos.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Número", "Entidad", "Tipo", "Asunto", "Estado", "Creado", "Resolución", "Responsable"))
        for at, formula in enumerate(FORMULAS):
            told = f"{SCRIPT} <img src=http://x.example/a.png>\x07"
            writer.writerow((f"C-{at}", ENTITY, formula, told, "En curso", "2023-01-10", formula, f"{SCRIPT} ñ"))
    import_cases(made, path)
    (line,) = list_entities(made)
    add_advisor(made, f"María {SCRIPT}", "maria@cac.example")
    assign_entities(made, [line.entity.name], f"María {SCRIPT}", date(2023, 1, 1))
    add_liaison(made, line.entity.id, f"José {SCRIPT}", LiaisonKind.OPERATIONAL, email="jose@x.example")
    yield made
    store.close()


def harmless(html: str) -> None:
    assert not set(re.findall(r"<(\w+)", html)) & {"script", "img", "iframe", "link"}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} {% for x in y %}" in html
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", html)


def formulas_in(content: bytes) -> list[str]:
    """Cells that a spreadsheet would compute, and links that it would follow."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" or cell.hyperlink is not None
    ]


def test_the_follow_up_its_workbook_and_the_cases_as_a_workbook(office: Office, tmp_path: Path) -> None:
    prepare_follow_ups(office, IsoWeek(2024, 12))
    with office.store.reading() as reading:
        (kept,) = reading.outbox.all()
    read = read_message(kept.raw)
    harmless(read.html)
    assert SEEN in read.text
    assert all(formula in read.text for formula in FORMULAS)
    assert "49" not in read.text
    assert "\n" not in read.headings.subject
    (attached,) = read.attachments
    assert formulas_in(attached.content) == []
    export_cases(office, CaseQuery(), tmp_path / "casos.xlsx")
    book = (tmp_path / "casos.xlsx").read_bytes()
    assert formulas_in(book) == []
    told = {str(cell.value) for row in openpyxl.load_workbook(io.BytesIO(book)).worksheets[0] for cell in row}
    assert set(FORMULAS) <= told


def test_the_invitation_and_its_calendar_file(office: Office) -> None:
    (line,) = list_entities(office)
    planned = plan_meeting(
        office, MeetingKind.VISIT, datetime(2024, 3, 25, 9), entity=line.entity.name, title=SCRIPT, topics=(TOPIC,)
    )
    (kept,) = invite(office, planned.id).messages
    read = read_message(kept.raw)
    harmless(read.html)
    assert SEEN in read.text
    parts = {one.get_content_type(): one for one in email.message_from_bytes(kept.raw, policy=default).walk()}
    calendar = icalendar.Calendar.from_ical(parts["text/calendar"].get_content())
    assert {one.name for one in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD"}
    (event,) = calendar.walk("VEVENT")
    assert SCRIPT in event["SUMMARY"]


@pytest.mark.parametrize("kind", ["followups/vencidos", "directory/confirmacion", "plans/correo-recordatorio"])
def test_a_template_previewed_with_such_an_entity(office: Office, kind: str) -> None:
    (line,) = list_entities(office)
    found = preview_template(office, kind, line.entity.name)
    assert kind in mail_kinds()
    assert "<script" not in found.mail.html
    assert "49" not in found.mail.text
    assert read_message(found.as_message().raw).html.strip() == found.mail.html.strip()
