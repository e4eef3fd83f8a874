"""A visit from the plan to the sent minutes."""

from __future__ import annotations

import email
import email.policy
import shutil
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pypdfium2
import pytest
from clock import Clock, clock
from made_offices import copy_office, office_at
from meetings_samples import ADVISOR, furnish, held_visit, send_all

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.errors import UserError
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.meetings.records import Answer, IssuedMinutes, MeetingState, MinutesStage
from advisor_app.office.template_folder import template_folder
from advisor_app.services.change_setting import change_setting
from advisor_app.services.meetings.finalise_minutes import (
    acknowledge_minutes,
    finalise_minutes,
    reopen_minutes,
    review_minutes,
)
from advisor_app.services.meetings.hold_meeting import record_answer, save_notes, set_presence
from advisor_app.services.meetings.invite_people import invite
from advisor_app.services.meetings.keep_commitment import fulfil, list_commitments, promise
from advisor_app.services.meetings.keep_files import attach_file, describe_file, remove_file
from advisor_app.services.meetings.list_attendance import list_attendance, save_attendance
from advisor_app.services.meetings.mail_meeting import MOST_ATTACHED, mail_escalation, mail_minutes, remind
from advisor_app.services.meetings.minutes_press import MinutesPress, open_minutes_press, template_set
from advisor_app.services.meetings.plan_meeting import call_off_meeting, move_meeting, plan_meeting, restore_meeting
from advisor_app.services.meetings.plan_visits import accept_visits, propose_visits
from advisor_app.services.meetings.render_minutes import paper_of_minutes, render_minutes
from advisor_app.services.meetings.show_meeting import list_meetings, show_meeting
from advisor_app.services.office import Office
from advisor_app.store import open_store
from minutes import MeetingKind, Presence, from_json, text_of

sys.path.append(str(Path(__file__).parents[1] / "minutes"))

from minutes_samples import png

__all__ = ["clock"]


@pytest.fixture
def small_office(location: str) -> Iterator[Office]:
    """Where one kind of database is enough."""
    store = open_store(location)
    yield Office(store, ADVISOR)
    store.close()


@pytest.fixture(scope="module")
def press(empty_office: str, tmp_path_factory: pytest.TempPathFactory, qapp: object) -> MinutesPress:
    store = open_store(office_at(copy_office(empty_office, tmp_path_factory.mktemp("press") / "office.sqlite3")))
    with store.reading() as reading:
        made = open_minutes_press(reading)
    store.close()
    return made


def refused(code: str) -> Any:
    return pytest.raises(UserError, match=rf"^{code}\(")


def parts_of(message: KeptMessage) -> email.message.EmailMessage:
    return email.message_from_bytes(message.raw, policy=email.policy.default)  # type: ignore[return-value]


def event_of(message: KeptMessage) -> tuple[icalendar.Event, str]:
    """The invitation as a mail program finds it, and the method that its part announces."""
    part = next(one for one in parts_of(message).walk() if one.get_content_type() == "text/calendar")
    attached = next(one for one in parts_of(message).iter_attachments())
    text = part.get_content()
    assert attached.get_payload(decode=True).decode().replace("\r\n", "\n") == text.replace("\r\n", "\n")
    return icalendar.Calendar.from_ical(text).walk("VEVENT")[0], part["content-type"].params["method"]


def test_a_visit_from_the_plan_to_the_sent_minutes(office: Office, press: MinutesPress, clock: Clock) -> None:
    furnish(office)
    change_setting(office, "director_email", "director@cac311.gob.pa")
    clock.show(datetime(2024, 4, 10, 9))
    view = held_visit(office, datetime(2024, 4, 10, 9))
    assert [point.title for point in view.points][:2] == ["Compromisos anteriores", "Hallazgos de las auditorías"]
    assert view.meeting.state is MeetingState.HELD

    with refused("minutes_not_reviewed"):
        finalise_minutes(office, press, view.meeting.id)
    review_minutes(office, view.meeting.id)
    issued = finalise_minutes(office, press, view.meeting.id)
    assert issued.number == "VE-2024-0001"
    content = from_json(issued.content)
    assert [one.name for one in content.signatures] == ["Ileana Núñez de MINSA", ADVISOR]
    assert "Cerrar el caso 0" in text_of(issued.docx)
    assert issued.pdf.startswith(b"%PDF")
    with refused("minutes_are_final"):
        save_notes(office, view.points[0], "otra cosa")

    (message,) = mail_minutes(office, view.meeting.id).messages
    assert message.to == ("i@minsa.gob.pa", "r@minsa.gob.pa")
    assert message.cc == ("director@cac311.gob.pa",)
    assert "VE-2024-0001" in message.subject
    names = [one.get_filename() for one in parts_of(message).iter_attachments()]
    assert names == ["VE-2024-0001 Visita a entidad MINSA.pdf"]
    assert mail_minutes(office, view.meeting.id).messages == (message,)
    assert acknowledge_minutes(office, view.meeting.id, "Ileana").acknowledged_by == "Ileana"

    reopen_minutes(office, view.meeting.id)
    review_minutes(office, view.meeting.id)
    with refused("minutes_change_nothing"):
        finalise_minutes(office, press, view.meeting.id)
    save_notes(office, show_meeting(office, view.meeting.id).points[0], "Se corrigió.")
    amendment = finalise_minutes(office, press, view.meeting.id)
    assert (amendment.number, amendment.amends) == ("VE-2024-0002", issued.id)
    assert "Cambia el desarrollo del punto «Compromisos anteriores»." in text_of(amendment.docx)
    assert [one.number for one in show_meeting(office, view.meeting.id).issued] == ["VE-2024-0001", "VE-2024-0002"]
    assert len(mail_minutes(office, view.meeting.id).messages) == 1


def test_commitments_come_again_until_done_and_the_second_time_overdue_is_offered(
    small_office: Office, press: MinutesPress, clock: Clock
) -> None:
    furnish(small_office)
    change_setting(small_office, "director_email", "director@cac311.gob.pa")

    def visit(day: datetime) -> list[str]:
        clock.show(day)
        view = held_visit(small_office, day, commitments=0)
        review_minutes(small_office, view.meeting.id)
        said = text_of(finalise_minutes(small_office, press, view.meeting.id).docx)
        return [line for line in said.splitlines() if line.startswith(("Vencido", "Nuevo", "En curso", "Cumplido"))]

    clock.show(datetime(2024, 4, 10, 9))
    first = held_visit(small_office, datetime(2024, 4, 10, 9))
    review_minutes(small_office, first.meeting.id)
    finalise_minutes(small_office, press, first.meeting.id)
    assert visit(datetime(2024, 4, 15, 9)) == ["En curso"]
    assert visit(datetime(2024, 5, 8, 9)) == ["Vencido (19 días)"]
    (line,) = list_commitments(small_office)
    assert (line.entity, line.days_late, line.escalation, line.kept.times_overdue) == ("MINSA", 19, True, 1)
    reminder = remind(small_office, line.kept.id)
    assert reminder.to == ("i@minsa.gob.pa",)
    assert "Recordatorio" in reminder.subject
    assert mail_escalation(small_office, line.kept.id).to == ("director@cac311.gob.pa",)
    fulfil(small_office, line.kept.id, "Correo del 20 de mayo", date(2024, 5, 20))
    with refused("commitment_is_over"):
        remind(small_office, line.kept.id)
    assert visit(datetime(2024, 6, 12, 9)) == ["Cumplido 20/05"]
    assert visit(datetime(2024, 7, 10, 9)) == []


def test_invitations_change_and_are_called_off_under_one_uid(
    small_office: Office, clock: Clock, tmp_path: Path
) -> None:
    furnish(small_office, ("MINSA", "IDAAN"))
    one = plan_meeting(
        small_office, MeetingKind.LIAISONS, datetime(2024, 12, 31, 23), advisor=ADVISOR, place="Auditorio"
    )
    first = invite(small_office, one.id).messages
    assert sorted(message.to for message in first) == [
        ("i@idaan.gob.pa", "r@idaan.gob.pa"),
        ("i@minsa.gob.pa", "r@minsa.gob.pa"),
    ]
    event, method = event_of(first[0])
    assert (method, event["SEQUENCE"], event["DTEND"].dt.year) == ("REQUEST", 0, 2025)
    send_all(small_office, tmp_path)
    move_meeting(small_office, one.id, datetime(2025, 1, 7, 9))
    changed, method = event_of(invite(small_office, one.id).messages[0])
    assert (method, changed["SEQUENCE"], changed["UID"]) == ("REQUEST", 1, event["UID"])
    assert changed["DTSTART"].dt.replace(tzinfo=None) == datetime(2025, 1, 7, 9)
    send_all(small_office, tmp_path)
    call_off_meeting(small_office, one.id)
    gone, method = event_of(invite(small_office, one.id).messages[0])
    assert (method, gone["SEQUENCE"], gone["STATUS"], gone["UID"]) == ("CANCEL", 2, "CANCELLED", event["UID"])


def test_nobody_is_told_what_became_untrue_before_it_went(small_office: Office, clock: Clock, tmp_path: Path) -> None:
    furnish(small_office, ("MINSA", "IDAAN"))
    one = plan_meeting(small_office, MeetingKind.LIAISONS, datetime(2024, 5, 7, 9), advisor=ADVISOR, place="Auditorio")

    def standing() -> tuple[int, int, bool]:
        told = show_meeting(small_office, one.id).invited
        return told.waiting, told.reached, told.outdated

    def states() -> list[str]:
        with small_office.store.reading() as reading:
            return [message.state for message in reading.outbox.all()]

    assert standing() == (0, 0, False)
    invite(small_office, one.id)
    assert len(invite(small_office, one.id).messages) == 2, "asked again, nothing more is drafted"
    assert (standing(), states()) == ((2, 0, False), ["draft", "draft"])
    move_meeting(small_office, one.id, datetime(2024, 5, 7, 10), place="Sala «Ñ»; piso 2")
    assert standing() == (2, 0, True)
    invite(small_office, one.id)
    assert states() == ["cancelled", "cancelled", "draft", "draft"], "only what holds can go out"
    send_all(small_office, tmp_path)
    assert standing() == (0, 2, False)
    move_meeting(small_office, one.id, datetime(2024, 5, 7, 9))
    assert standing() == (0, 2, True)
    invite(small_office, one.id)
    assert standing() == (2, 0, False)
    move_meeting(small_office, one.id, datetime(2024, 5, 7, 10))
    invite(small_office, one.id)
    assert states()[4:] == ["cancelled", "cancelled"], "what they were told last holds again"
    assert standing() == (0, 2, False)
    call_off_meeting(small_office, one.id)
    assert "Cancelación" in invite(small_office, one.id).messages[0].subject
    restore_meeting(small_office, one.id)
    assert standing()[2], "the cancellation waits and is untrue again"
    invite(small_office, one.id)
    assert (standing(), "draft" in states()) == ((0, 2, False), False)


def test_a_meeting_called_off_before_anybody_heard_of_it_writes_to_nobody(small_office: Office, clock: Clock) -> None:
    furnish(small_office)
    one = plan_meeting(small_office, MeetingKind.VISIT, datetime(2024, 5, 7, 9), entity="MINSA")
    invite(small_office, one.id)
    call_off_meeting(small_office, one.id, "la entidad cambió de sede")
    assert show_meeting(small_office, one.id).invited.outdated
    assert invite(small_office, one.id).messages == ()
    with small_office.store.reading() as reading:
        assert [message.state for message in reading.outbox.all()] == ["cancelled"]
    with refused("meeting_is_over"):
        invite(small_office, one.id)
    with refused("meeting_is_over"):
        move_meeting(small_office, one.id, datetime(2024, 5, 8, 9))


def test_answers_and_attendance_make_the_record_of_the_year(office: Office, clock: Clock, tmp_path: Path) -> None:
    furnish(office, ("MINSA", "IDAAN"))
    one = plan_meeting(office, MeetingKind.LIAISONS, datetime(2024, 4, 10, 9), advisor=ADVISOR)
    people = show_meeting(office, one.id).people
    idaan = [person for person in people if person.institution == "IDAAN"]
    assert record_answer(office, idaan[0], Answer.DECLINED).presence is Presence.EXCUSED
    set_presence(office, idaan[1], Presence.EXCUSED)
    for person in people:
        if person.institution == "MINSA":
            set_presence(office, person, Presence.ABSENT if "Rubén" in person.name else Presence.PRESENT)
    held_visit(office, datetime(2024, 4, 11, 9))
    with office.store.unit_of_work("ana") as work:
        work.meetings.save(replace(work.meetings.by_id(one.id), state=MeetingState.HELD))
        work.commit()
    lines = list_attendance(office, 2024)
    assert [(line.entity, line.kind, line.outcome, line.present, line.invited) for line in lines] == [
        ("IDAAN", MeetingKind.LIAISONS, "excused", 0, 2),
        ("MINSA", MeetingKind.LIAISONS, "present", 1, 2),
        ("MINSA", MeetingKind.VISIT, "present", 2, 2),
    ]
    assert list_attendance(office, 2023) == []
    assert save_attendance(office, 2024, tmp_path / "asistencia.xlsx") == 3
    assert save_attendance(office, 2024, tmp_path / "asistencia.pdf") == 3
    assert (tmp_path / "asistencia.pdf").read_bytes().startswith(b"%PDF")


def test_a_month_of_visits_is_proposed_and_accepted(small_office: Office, clock: Clock) -> None:
    furnish(small_office, tuple(f"Entidad {n:02d}" for n in range(12)))
    clock.show(datetime(2024, 4, 2, 9))
    held_visit(small_office, datetime(2024, 4, 2, 9), "Entidad 03")
    clock.show(datetime(2024, 4, 3, 8))
    plan = propose_visits(small_office, date(2024, 4, 1), ADVISOR)
    assert len(plan.visits) == 11
    assert min(one.starts for one in plan.visits).date() >= date(2024, 4, 3)
    made = accept_visits(small_office, plan.visits)
    assert {one.state for one in made} == {MeetingState.PLANNED}
    assert propose_visits(small_office, date(2024, 4, 1), ADVISOR).visits == ()
    assert len(list_meetings(small_office, date(2024, 4, 1), date(2024, 4, 30))) == 12


def test_what_is_not_ready_is_refused(small_office: Office, press: MinutesPress, clock: Clock) -> None:
    furnish(small_office)
    with refused("meeting_needs_entity"):
        plan_meeting(small_office, MeetingKind.VISIT, datetime(2024, 4, 10, 9))
    with refused("meeting_ends_early"):
        plan_meeting(small_office, MeetingKind.TEAM, datetime(2024, 4, 10, 9), ends=datetime(2024, 4, 10, 8))
    one = plan_meeting(small_office, MeetingKind.VISIT, datetime(2024, 4, 10, 9), entity="MINSA")
    with refused("meeting_not_held"):
        review_minutes(small_office, one.id)
    with refused("minutes_not_issued"):
        mail_minutes(small_office, one.id)
    point = show_meeting(small_office, one.id).points[0]
    with refused("commitment_due_before"):
        promise(small_office, point, "Enviar", "Ana", date(2024, 4, 9))
    with refused("commitment_empty"):
        promise(small_office, point, " ", "Ana", date(2024, 5, 9))
    save_notes(small_office, point, "uno")
    with refused("changed_by_another"):
        save_notes(small_office, point, "dos")
    with refused("unknown_meeting"):
        render_minutes(small_office, "VE-2024-0099")


def test_a_broken_template_is_told_and_the_last_good_one_goes_on_working(
    location: str, clock: Clock, tmp_path: Path
) -> None:
    office = Office(open_store(location), ADVISOR)
    furnish(office)
    folder = tmp_path / "minutes"
    shutil.copytree(template_folder() / "minutes", folder)
    body = folder / "minuta-cuerpo.html"
    good = body.read_text("utf-8")

    def opened() -> MinutesPress:
        with office.store.reading() as reading:
            return open_minutes_press(reading, folder)

    def issued(day: int) -> Any:
        view = held_visit(office, datetime(2024, 4, day, 9))
        review_minutes(office, view.meeting.id)
        return finalise_minutes(office, opened(), view.meeting.id)

    body.write_text(good.replace("{{ lugar }}", "{{ lugr }}"), "utf-8")
    with refused("minutes_template_unknown_tag"):
        opened()
    body.write_text(good.replace("<h3>Asistencia</h3>", "<h3>Quiénes asistieron</h3>"), "utf-8")
    first = issued(10)
    body.write_text(good.replace("{{ compromiso.fecha }}", ""), "utf-8")
    press = opened()
    assert press.problem is not None
    assert press.problem.values["tag"] == "compromiso.fecha"
    second = issued(11)
    assert first.template_id == second.template_id
    body.write_text(good, "utf-8")
    third = issued(12)
    assert third.template_id != second.template_id
    assert "Quiénes asistieron" in paper_of_minutes(office, opened(), second.meeting_id).body
    assert "Quiénes asistieron" not in paper_of_minutes(office, opened(), third.meeting_id).body
    office.store.close()


def test_old_minutes_are_made_again_as_they_were_in_word_and_on_paper(
    small_office: Office, clock: Clock, tmp_path: Path
) -> None:
    furnish(small_office)
    folder = tmp_path / "minutes"
    shutil.copytree(template_folder() / "minutes", folder)

    def issued(day: int) -> IssuedMinutes:
        with small_office.store.reading() as reading:
            press = open_minutes_press(reading, folder)
        view = held_visit(small_office, datetime(2024, 4, day, 9))
        review_minutes(small_office, view.meeting.id)
        return finalise_minutes(small_office, press, view.meeting.id)

    body, word = folder / "minuta-cuerpo.html", folder / "minuta.docx"
    reworded(word, "Orden del día", "Temario")
    body.write_text(body.read_text("utf-8").replace("Orden del día", "Temario"), "utf-8")
    old = issued(10)
    reworded(word, "Temario", "Temas")
    body.write_text(body.read_text("utf-8").replace("Temario", "Temas"), "utf-8")
    new = issued(11)
    assert ("Temario" in text_of(old.docx), "Temas" in text_of(new.docx)) == (True, True)
    printer = PdfPrinter()
    for one in (old, new):
        with small_office.store.reading() as reading:
            kept = template_set(reading.minutes.template(one.template_id))
        content = from_json(one.content)
        assert text_of(kept.word.render(content)) == text_of(one.docx)
        pages = kept.pages.render(content)
        again = printer.letter(PaperParts(pages.title, pages.author, pages.style, pages.head, pages.body, pages.foot))
        assert printed(again) == printed(one.pdf)
    assert "Temario" in printed(old.pdf)


def reworded(template: Path, old: str, new: str) -> None:
    """As staff change a word in Word."""
    with zipfile.ZipFile(template) as parts:
        known = {name: parts.read(name) for name in parts.namelist()}
    with zipfile.ZipFile(template, "w") as parts:
        for name, part in known.items():
            parts.writestr(name, part.replace(old.encode(), new.encode()))


def printed(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_files_are_written_once_and_a_draft_whenever_asked(
    small_office: Office, press: MinutesPress, clock: Clock, tmp_path: Path
) -> None:
    furnish(small_office)
    view = held_visit(small_office, datetime(2024, 4, 10, 9))
    draft = render_minutes(small_office, str(view.meeting.id), tmp_path)
    assert draft.docx.name == "borrador Visita a entidad MINSA.docx"
    review_minutes(small_office, view.meeting.id)
    issued = finalise_minutes(small_office, press, view.meeting.id)
    made = render_minutes(small_office, "ve-2024-0001", tmp_path)
    assert made.docx.read_bytes() == issued.docx
    made.docx.write_bytes(b"signed")
    assert render_minutes(small_office, issued.number, tmp_path).docx.read_bytes() == b"signed"
    assert show_meeting(small_office, view.meeting.id).meeting.stage is MinutesStage.FINAL


def test_attachments_are_described_taken_away_and_sent_unless_too_large(
    small_office: Office, press: MinutesPress, clock: Clock, tmp_path: Path
) -> None:
    furnish(small_office)
    view = held_visit(small_office, datetime(2024, 4, 10, 9))
    large = b"%PDF" + bytes(MOST_ATTACHED)
    for name, content in (("IMG_1.png", png()), ("acta.pdf", b"%PDF-1.4 acta"), ("plano.pdf", large)):
        (tmp_path / name).write_bytes(content)
        attach_file(small_office, view.meeting.id, tmp_path / name)
    (tmp_path / "rota.jpg").write_bytes(b"no es una foto")
    with refused("photograph_unreadable"):
        attach_file(small_office, view.meeting.id, tmp_path / "rota.jpg")
    picture, paper, _ = show_meeting(small_office, view.meeting.id).files
    describe_file(small_office, picture, "Lista de asistencia firmada")
    with refused("name_missing"):
        describe_file(small_office, paper, " ")
    review_minutes(small_office, view.meeting.id)
    issued = finalise_minutes(small_office, press, view.meeting.id)
    content = from_json(issued.content)
    assert [one.alternative for one in content.pictures] == ["Fotografía: Lista de asistencia firmada"]
    assert content.annexes == ("Lista de asistencia firmada", "acta", "plano")
    with refused("minutes_are_final"):
        remove_file(small_office, paper)
    drafted = mail_minutes(small_office, view.meeting.id)
    names = [one.get_filename() for one in parts_of(drafted.messages[0]).iter_attachments()]
    assert names == ["VE-2024-0001 Visita a entidad MINSA.pdf", "acta.pdf"]
    assert drafted.left_out == ("plano.pdf",)
    reopen_minutes(small_office, view.meeting.id)
    remove_file(small_office, paper)
    review_minutes(small_office, view.meeting.id)
    assert from_json(finalise_minutes(small_office, press, view.meeting.id).content).annexes == (
        "Lista de asistencia firmada",
        "plano",
    )
