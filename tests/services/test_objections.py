"""An objection from the mail that brings it to the answer in reply, with the audit amended and both versions kept."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import docx
import pytest
from made_offices import copy_office, office_at
from objection_mails import objecting_mail
from services_audits import score_all
from services_cases import week_of_cases, write_cases

from advisor_app.errors import UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.message import read_headings
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.objections.objection import Decision, Objection, ObjectionState
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.office.working_days import add_working_days
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.change_setting import change_setting
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.objections.answer_objection import answer_objection
from advisor_app.services.objections.decide_objection import add_point, decide_objection, remove_point
from advisor_app.services.objections.list_objections import list_objections, objections_of, show_objection
from advisor_app.services.objections.objection_rates import objection_rates
from advisor_app.services.objections.record_objection import record_objection, withdraw_objection
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import open_store

WEEK = IsoWeek(2024, 12)
CLOSING = "motivo-cierre"
Objected = Callable[..., Objection]


@pytest.fixture(scope="module")
def sent_week(empty_office: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A database in which IDAAN's letter was sent, and its sample."""
    folder = tmp_path_factory.mktemp("sent")
    database = copy_office(empty_office, folder / "sent.sqlite3")
    store = open_store(office_at(database))
    numbers = send_week(Office(store, "Ana"), folder)
    store.close()
    return database, numbers


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """On a copy of that; on an empty one of what a test names."""
    kind = getattr(request, "param", "")
    if kind:
        location = str(request.getfixturevalue(f"{kind}_location"))
    else:
        location = office_at(copy_office(request.getfixturevalue("sent_week")[0], tmp_path / "office.sqlite3"))
    store = open_store(location)
    yield Office(store, "Ana")
    store.close()


@pytest.fixture
def sample(office: Office, sent_week: tuple[Path, list[str]], tmp_path: Path) -> list[str]:
    with office.store.reading() as reading:
        there = bool(reading.entities.all())
    return sent_week[1] if there else send_week(office, tmp_path)


def send_week(office: Office, tmp_path: Path) -> list[str]:
    """IDAAN's scored sample, two of whose cases fail; its letter was sent to its liaison."""
    import_cases(office, write_cases(tmp_path / "casos.csv", week_of_cases(30)))
    (one,) = draw_round(office, WEEK).entities
    with office.store.reading() as reading:
        key = find_entity(reading, "IDAAN").id
    add_liaison(office, key, "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    add_liaison(office, key, "Eva Ríos", LiaisonKind.EXECUTIVE, email="eva@idaan.example")
    score_all(office, tmp_path, WEEK, one.cases, one.cases[:2])
    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path / "correos"))
    return list(one.cases)


@pytest.fixture
def objected(office: Office, sample: list[str], tmp_path: Path) -> Objected:
    def made(words: str = "", **more: str) -> Objection:
        mail = objecting_mail(tmp_path, sent(office), words or f"El caso {sample[0]} sí se resolvió.", **more)
        return record_objection(office, mail).objection

    return made


def sent(office: Office) -> str:
    return list_outbox(office)[0].message_id


def test_a_mail_is_kept_byte_for_byte_and_led_to_its_letter(office: Office, sample: list[str], tmp_path: Path) -> None:
    mail = objecting_mail(tmp_path, sent(office), f"El caso {sample[3]} no, pero {sample[1]} sí se resolvió.")
    made = record_objection(office, mail)
    today = panama_day(now_utc())
    assert (made.entity, made.week, made.objection.reference) == ("IDAAN", WEEK, f"OB-{today.year}-0001")
    assert made.objection.known_sender
    assert made.objection.received_on == min(date(2026, 11, 16), today)
    assert made.objection.answer_by == add_working_days(made.objection.received_on, 5)
    shown = show_objection(office, made.objection.reference)
    assert shown.original == mail.read_bytes()
    assert made.objection.digest == hashlib.sha256(mail.read_bytes()).hexdigest()
    assert shown.named == (sample[3], sample[1])
    assert shown.questions[sample[0]][0].id == CLOSING
    with pytest.raises(UserError, match="objection_recorded_before"):
        record_objection(office, mail)
    (line,) = objections_of(office, WEEK, "IDAAN")
    assert line.letter.startswith("AC-")


def test_a_mail_that_answers_nothing_of_ours_needs_to_be_told_its_letter(
    office: Office, sample: list[str], tmp_path: Path
) -> None:
    mail = objecting_mail(tmp_path, "", "No estamos de acuerdo.", sender="Otro <otro@idaan.example>")
    with pytest.raises(UserError, match="objection_letter_unknown"):
        record_objection(office, mail)
    made = record_objection(office, mail, entity="IDAAN", week=WEEK)
    assert not made.objection.known_sender
    other = objecting_mail(tmp_path, sent(office), "x", name="otra")
    with pytest.raises(UserError, match="objection_received_in_future"):
        record_objection(office, other, received_on=panama_day(now_utc()) + timedelta(days=1))
    absent = tmp_path / "ausente.eml"
    absent.write_bytes(
        b"Auto-Submitted: auto-replied\nIn-Reply-To: " + sent(office).encode() + b"\n" + mail.read_bytes()
    )
    with pytest.raises(UserError, match="objection_automatic_mail"):
        record_objection(office, absent)


def test_points_are_what_the_audit_answered_each_once(office: Office, sample: list[str], objected: Objected) -> None:
    reference = objected().reference
    made = add_point(office, reference, sample[0], CLOSING, " Sí se resolvió. ")
    (point,) = made.points
    assert (point.argument, point.before.mark) == ("Sí se resolvió.", Mark.FAILS)
    for number, question, argument, code in (
        (sample[0], CLOSING, "otra vez", "objection_point_twice"),
        (sample[1], CLOSING, "  ", "objection_argument_missing"),
        ("2024-999999", CLOSING, "x", "not_in_sample"),
        (sample[1], "expedient", "x", "unknown_question"),
    ):
        with pytest.raises(UserError, match=code):
            add_point(office, reference, number, question, argument)
    assert remove_point(office, reference, sample[0], CLOSING).points == ()
    with pytest.raises(UserError, match="objection_without_points"):
        answer_objection(office, reference, sender="calidad@cac.example")


def test_a_decision_says_why_and_changes_what_it_must(office: Office, sample: list[str], objected: Objected) -> None:
    reference = objected().reference
    add_point(office, reference, sample[0], CLOSING, "Sí se resolvió.")
    for decision, reason, more, code in (
        (Decision.ACCEPTED, " ", {}, "objection_reason_missing"),
        (Decision.ACCEPTED, "x", {"answer": "no cumple"}, "objection_nothing_changes"),
        (Decision.PARTLY, "x", {}, "objection_nothing_changes"),
        (Decision.REJECTED, "x", {"answer": "cumple"}, "objection_rejected_changes"),
        (Decision.ACCEPTED, "x", {"answer": "quizás"}, "unknown_answer"),
    ):
        with pytest.raises(UserError, match=code):
            decide_objection(office, reference, sample[0], CLOSING, decision=decision, reason=reason, **more)
    with pytest.raises(UserError, match="objection_not_ready"):
        answer_objection(office, reference, sender="calidad@cac.example")
    partly = decide_objection(
        office, reference, sample[0], CLOSING, decision=Decision.PARTLY, reason="x", comment="se resolvió después"
    )
    assert partly.points[0].decided
    assert partly.points[0].decided.after.mark is Mark.FAILS
    again = decide_objection(office, reference, sample[0], CLOSING, decision=Decision.REJECTED, reason="no consta")
    assert again.points[0].decided
    assert again.points[0].decided.after == again.points[0].before
    with pytest.raises(UserError, match="objection_decided"):
        remove_point(office, reference, sample[0], CLOSING)
    assert show_audit(office, WEEK, "IDAAN").audit.revision == 1  # nothing changes before the answer


@pytest.mark.parametrize("office", ["", "postgresql"], indirect=True)
def test_an_accepted_point_amends_the_audit_and_both_letters_go_in_reply(
    office: Office, sample: list[str], objected: Objected, tmp_path: Path
) -> None:
    original = sent(office)
    reference = objected().reference
    for number in sample[:2]:
        add_point(office, reference, number, CLOSING, f"El caso {number} <b>sí</b> se resolvió.")
    decide_objection(office, reference, sample[0], CLOSING, decision=Decision.ACCEPTED, reason="La visita consta.")
    decide_objection(office, reference, sample[1], CLOSING, decision=Decision.REJECTED, reason="No hay constancia.")
    done = answer_objection(office, reference, sender="calidad@cac.example", folder=tmp_path / "respuestas")
    audit = show_audit(office, WEEK, "IDAAN")
    assert audit.audit.revision == 2
    assert audit.given[sample[0]][CLOSING].mark is Mark.COMPLIES
    with office.store.reading() as reading:
        told = [one for one in reading.audits.every_answer(audit.audit, sample[0]) if one.answer.question_id == CLOSING]
        mail = reading.outbox.by_message_id(done.message_id)
    assert [one.answer.mark for one in told] == [Mark.FAILS, Mark.COMPLIES]
    assert done.corrected
    assert done.corrected != done.letter
    headings = read_headings(mail.raw)
    assert [one.address for one in headings.to] == ["jose@idaan.example"]
    assert [one.address for one in headings.cc] == ["eva@idaan.example"]
    assert b"In-Reply-To: <objecion@idaan.example>" in mail.raw
    assert f"References: {original}\r\n <objecion@idaan.example>".encode() in mail.raw
    read = read_message(mail.raw)
    assert [one.file_name for one in read.attachments] == [f"{reference} respuesta.pdf", f"{done.corrected}.pdf"]
    assert all(one.content.startswith(b"%PDF") for one in read.attachments)
    assert "se acepta" in read.text
    assert "no se acepta" in read.text
    assert reference in headings.subject
    assert "&lt;b&gt;" not in read.text
    words = "\n".join(one.text for one in docx.Document(io.BytesIO(done.docx.read_bytes())).paragraphs)
    for said in (sample[0], sample[1], "<b>sí</b>", "La visita consta.", "No hay constancia.", done.corrected,
                 "ahora dice «cumple»", "se mantiene «no cumple»", "pasan de 2 a 1"):  # fmt: skip
        assert said in words
    # The corrected letter is what the answer carries: no second mail is made for it.
    (prepared,) = prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example").letters
    assert (prepared.number, prepared.message_id) == (done.corrected, done.message_id)
    with pytest.raises(UserError, match="objection_answered"):
        add_point(office, reference, sample[2], CLOSING, "x")
    shown = show_objection(office, reference)
    assert (shown.mail_state, shown.corrected) == ("draft", done.corrected)
    assert shown.papers
    assert shown.papers.pdf.startswith(b"%PDF")


def test_where_nothing_changes_the_letter_stands(office: Office, sample: list[str], objected: Objected) -> None:
    reference = objected(sender="Nadie <nadie@correo.example>").reference
    add_point(office, reference, sample[0], CLOSING, "Sí se resolvió.")
    decide_objection(office, reference, sample[0], CLOSING, decision=Decision.REJECTED, reason="No consta.")
    with pytest.raises(UserError, match="objection_without_sender"):
        answer_objection(office, reference)
    done = answer_objection(office, reference, sender="calidad@cac.example")
    assert (done.corrected, show_audit(office, WEEK, "IDAAN").audit.revision) == ("", 1)
    with office.store.reading() as reading:
        mail = reading.outbox.by_message_id(done.message_id)
    assert [one.address for one in read_headings(mail.raw).to] == ["jose@idaan.example"]  # never an unknown address
    assert "se mantiene sin cambios" in read_message(mail.raw).text
    assert mail.letter_id is None


def test_what_was_amended_meanwhile_is_looked_at_again(office: Office, sample: list[str], objected: Objected) -> None:
    first, second = objected().reference, objected("Otra vez", name="segunda").reference
    for reference in (first, second):
        add_point(office, reference, sample[0], CLOSING, "Sí se resolvió.")
        decide_objection(office, reference, sample[0], CLOSING, decision=Decision.ACCEPTED, reason="Consta.")
    answer_objection(office, first, sender="calidad@cac.example")
    with pytest.raises(UserError, match="objection_changed_since"):
        answer_objection(office, second, sender="calidad@cac.example")
    withdrawn = withdraw_objection(office, second, "repite la primera")
    assert (withdrawn.state, withdrawn.note) == (ObjectionState.WITHDRAWN, "repite la primera")
    waiting = list_objections(office, states=(ObjectionState.OPEN,))
    assert not waiting


def test_rates_count_a_letter_once_and_leave_out_what_was_withdrawn(
    office: Office, sample: list[str], objected: Objected
) -> None:
    reference = objected().reference
    for number in sample[:2]:
        add_point(office, reference, number, CLOSING, "Sí se resolvió.")
    decide_objection(office, reference, sample[0], CLOSING, decision=Decision.ACCEPTED, reason="Consta.")
    decide_objection(office, reference, sample[1], CLOSING, decision=Decision.REJECTED, reason="No consta.")
    answer_objection(office, reference, sender="calidad@cac.example")
    withdraw_objection(office, objected("Otra", name="otra").reference, "no era una objeción")
    rates = objection_rates(office, date(2020, 1, 1))
    (entity,) = rates.by_entity
    assert (entity.label, entity.of, entity.objected, entity.points) == ("IDAAN", 1, 1, 2)
    assert (entity.accepted, entity.partly, entity.rejected, entity.upheld) == (1, 0, 1, Fraction(1, 2))
    (question,) = rates.by_question
    assert (question.of, question.objected) == (2, 2)
    assert rates.together.of == 1
    assert objection_rates(office, panama_day(now_utc()) + timedelta(days=1)).together.of == 0


def test_days_to_object_and_to_answer_are_the_offices_to_set(office: Office, sample: list[str], tmp_path: Path) -> None:
    change_setting(office, "objection_answer_days", "3")
    mail = objecting_mail(tmp_path, sent(office), "x")
    made = record_objection(office, mail, received_on=panama_day(now_utc()))
    assert made.objection.answer_by == add_working_days(panama_day(now_utc()), 3)
    assert not made.objection.late
