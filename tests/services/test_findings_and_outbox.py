"""From scored cases to a letter, a draft, and a message whose state is kept before and after it goes."""

from __future__ import annotations

import email
import io
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from mail_servers import MailServer, start_server
from services_audits import answered_rows, score_all, scores_file
from services_cases import Export, week_of_cases

from advisor_app.documents.letters.letter_record import letter_as_json, letter_from_json
from advisor_app.errors import UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.smtp_server import Tls
from advisor_app.mail.smtp_transport import SmtpTransport
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import SendingAttempt
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages, withdraw_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.outbox.settle_message import settle_message
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.draw_round import draw_round

WEEK = IsoWeek(2024, 12)
ODD = 'Caja & Seguro <Ñurí> "311"'


@pytest.fixture
def scored(office: Office, take_in: Export, tmp_path: Path) -> dict[str, list[str]]:
    """Three entities of one advisor, scored: IDAAN with a failing case, an oddly named census, MEF half scored."""
    take_in(week_of_cases(30) + week_of_cases(2, ODD.replace('"', '""'), 100) + week_of_cases(6, "MEF", 200))
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", ODD, "MEF"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        keys = {name: find_entity(reading, name).id for name in ("IDAAN", ODD)}
    add_liaison(office, keys["IDAAN"], "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    add_liaison(office, keys["IDAAN"], "Ana Peña", LiaisonKind.EXECUTIVE, email="ana@idaan.example")
    samples = {one.entity: list(one.cases) for one in draw_round(office, WEEK).entities}
    score_all(office, tmp_path, WEEK, samples["IDAAN"], failing=samples["IDAAN"][:1])
    score_all(office, tmp_path, WEEK, samples[ODD])
    score_from_file(office, scores_file(tmp_path, answered_rows(samples["MEF"][:1])), WEEK)
    return samples


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    started = start_server(tmp_path / "servidor", Tls.NONE, pem=None, authority=None, user="")
    yield started
    started.stop()


def text_of_docx(content: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()


def test_a_letter_and_a_mail_for_each_entity_that_is_scored(
    office: Office, scored: dict[str, list[str]], tmp_path: Path
) -> None:
    made = prepare_findings(office, WEEK, tmp_path / "cartas")
    assert [one.entity for one in made.letters] == [ODD, "IDAAN"]
    assert [(one.entity, one.open) for one in made.waiting] == [("MEF", 4)]
    odd, idaan = made.letters
    assert [one.number[-4:] for one in made.letters] == ["0001", "0002"]
    assert odd.message_id is None
    assert odd.problem is not None
    assert odd.problem.code == "letter_without_liaison"
    assert idaan.docx.name.endswith("0002 IDAAN.docx")
    assert idaan.pdf.read_bytes().startswith(b"%PDF")
    words = text_of_docx(idaan.docx.read_bytes())
    assert "&lt;script&gt;" in words
    assert "{{7*7}}" in words
    assert show_audit(office, WEEK, "IDAAN").audit.finished

    with office.store.reading() as reading:
        kept = reading.outbox.by_message_id(str(idaan.message_id))
        assert reading.history.verify().ok
    assert (kept.to, kept.cc, kept.state) == (("jose@idaan.example",), ("ana@idaan.example",), "draft")
    assert kept.sender == "marisol@cac.example"
    mail = email.message_from_bytes(kept.raw, policy=default)
    assert isinstance(mail, EmailMessage)
    html, plain = mail.get_body(("html",)), mail.get_body(("plain",))
    assert html is not None
    assert plain is not None
    assert "<script>" not in html.get_content()
    assert "{{7*7}}" in plain.get_content()
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == idaan.pdf.read_bytes()


def test_asked_again_nothing_is_made_twice_and_what_was_missing_is(
    office: Office, scored: dict[str, list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "cartas"
    first = prepare_findings(office, WEEK, folder)
    signed = first.letters[1].docx
    signed.write_bytes(b"firmada")
    first.letters[1].pdf.unlink()
    with office.store.reading() as reading:
        odd = find_entity(reading, ODD).id
    add_liaison(office, odd, "Luz", LiaisonKind.EXECUTIVE, email="luz@caja.example")
    again = prepare_findings(office, WEEK, folder, "marisol quintero")
    assert [one.number for one in again.letters] == [one.number for one in first.letters]
    assert not any(one.made_now for one in again.letters)
    assert again.letters[1].message_id == first.letters[1].message_id
    assert again.letters[0].message_id is not None
    assert signed.read_bytes() == b"firmada"
    assert again.letters[1].pdf.exists()
    assert [one.to for one in list_outbox(office)] == [("jose@idaan.example",), ("luz@caja.example",)]


def test_an_amended_audit_gets_a_letter_that_replaces_the_first(
    office: Office, scored: dict[str, list[str]], tmp_path: Path
) -> None:
    first = prepare_findings(office, WEEK, tmp_path / "cartas").letters[1]
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path / "borradores"))
    number = scored["IDAAN"][0]
    amend_audit(office, WEEK, "IDAAN", Amendment("objeción", [Correction(number, "motivo-cierre", Mark.COMPLIES)]))
    second = prepare_findings(office, WEEK, tmp_path / "cartas").letters[1]
    assert (first.number[-4:], second.number[-4:]) == ("0002", "0003")
    with office.store.reading() as reading:
        audit = reading.audits.of_round(show_audit(office, WEEK, "IDAAN").drawn.id)
        assert audit is not None
        old, new = reading.letters.of_audits([audit.id])[audit.id]
        assert reading.letters.recommended_since(date.min) == {}, "the last letter of an audit counts"
        raw = reading.outbox.by_message_id(str(second.message_id)).raw
    content = letter_from_json(new.content)
    assert content.amends == first.number
    assert letter_as_json(letter_from_json(old.content)) == old.content
    assert f"In-Reply-To: {first.message_id}".encode() in raw


def test_a_message_goes_once(office: Office, scored: dict[str, list[str]], tmp_path: Path) -> None:
    prepare_findings(office, WEEK, tmp_path / "cartas")
    drafts = DraftFolder(tmp_path / "borradores")
    assert send_messages(office, drafts).lines == (), "a draft needs a person's word first"
    (approved,) = approve_messages(office).lines
    with office.store.reading() as reading:
        assert reading.outbox.by_message_id(approved.message_id).decided_by == office.who
    assert withdraw_messages(office, [approved.message_id])[0].state == "draft"
    approve_messages(office, [approved.message_id])
    (sent,) = send_messages(office, drafts).lines
    assert sent.state == "sent"
    (file,) = (tmp_path / "borradores").iterdir()
    assert file.read_bytes().startswith(b"X-Unsent: 1\r\n")
    assert send_messages(office, drafts).lines == ()
    with pytest.raises(UserError, match="mail_is_sent"):
        approve_messages(office, [sent.message_id])
    with office.store.reading() as reading:
        kept = reading.outbox.by_message_id(sent.message_id)
        (attempt,) = reading.outbox.attempts_of(kept.id)
        assert (attempt.transport, attempt.fate) == ("folder", "accepted")
        actions = [entry.action for entry in reading.history.entries(subject=sent.message_id)]
    assert actions[::-1] == [
        "mail.drafted", "mail.approved", "mail.withdrawn", "mail.approved", "mail.queued", "mail.sent",
    ]  # fmt: skip


def test_an_unknown_fate_waits_for_a_person(
    office: Office, scored: dict[str, list[str]], tmp_path: Path, server: MailServer
) -> None:
    prepare_findings(office, WEEK, tmp_path / "cartas")
    (approved,) = approve_messages(office).lines
    smtp = SmtpTransport(server.address())
    server.behave(all={"drop": "dot_unkept"})
    assert send_messages(office, smtp).lines[0].state == "perhaps_sent"
    assert send_messages(office, smtp).lines == ()
    assert settle_message(office, approved.message_id, sent=False).state == "queued"
    server.behave(all={"answer": "550 5.7.1 no"})
    (refused,) = send_messages(office, smtp).lines
    assert (refused.state, refused.words) == ("failed", "5.7.1 no")
    assert settle_message(office, approved.message_id, sent=False).state == "queued"
    server.behave()
    assert send_messages(office, smtp).lines[0].state == "sent"
    assert server.kept_ids() == [approved.message_id]
    with office.store.reading() as reading:
        kept = reading.outbox.by_message_id(approved.message_id)
        assert server.content(1) == kept.raw
        fates = [(one.position, one.fate) for one in reading.outbox.attempts_of(kept.id)]
    assert fates == [(1, "perhaps_sent"), (2, "refused"), (3, "accepted")]
    with pytest.raises(UserError, match="mail_is_sent"):
        settle_message(office, approved.message_id, sent=True)
    with pytest.raises(UserError, match="mail_message_unknown"):
        settle_message(office, "<nadie@x.example>", sent=True)


def test_only_what_a_program_that_is_gone_was_sending_is_perhaps_sent(
    office: Office, scored: dict[str, list[str]], tmp_path: Path
) -> None:
    prepare_findings(office, WEEK, tmp_path / "cartas")
    with office.store.sending():
        with office.store.unit_of_work("otra") as work:
            (kept,) = work.outbox.all()
            work.outbox.save(replace(kept, state="sending", attempts=1))
            work.outbox.put_attempt(kept, SendingAttempt(1, "smtp", work.moment))
            work.commit()
        assert [one.state for one in list_outbox(office)] == ["sending"]
        with pytest.raises(UserError, match="mail_being_sent"):
            send_messages(office, DraftFolder(tmp_path / "borradores"))
    assert [one.state for one in list_outbox(office, [OutboxState.PERHAPS_SENT])] == ["perhaps_sent"]
    assert settle_message(office, kept.message_id, sent=True).state == "sent"


def test_two_that_prepare_at_once_make_one_letter(office: Office, scored: dict[str, list[str]], tmp_path: Path) -> None:
    found = show_audit(office, WEEK, "IDAAN").audit

    def prepare(number: int) -> None:
        prepare_findings(office, WEEK, tmp_path / f"cartas{number}")

    prepare_findings(office, WEEK.shifted(1), tmp_path / "nada")
    both = [threading.Thread(target=prepare, args=(number,)) for number in (1, 2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    with office.store.reading() as reading:
        assert len(reading.letters.of_audits([found.id])[found.id]) == 1
        assert len(reading.outbox.all()) == 1
        year = next(iter(reading.letters.of_audits([found.id]).values()))[0].year
        assert reading.letters.serials(year) == [1, 2]
