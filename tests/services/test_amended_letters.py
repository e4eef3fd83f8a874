"""What becomes of the letters of an audit that is amended: the unsent never go, a sent one is corrected by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from mail_servers import MailServer, start_server
from services_audits import score_all
from services_cases import Export, week_of_cases

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.documents.letters.letter_words import letter_words
from advisor_app.errors import UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.message import read_headings
from advisor_app.mail.smtp_server import Tls
from advisor_app.mail.smtp_transport import SmtpTransport
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import IssuedLetter, KeptMessage
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.letters.prepare_findings import PreparedLetter, prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages, withdraw_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.outbox.settle_message import settle_message
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.draw_round import draw_round

WEEK = IsoWeek(2024, 12)
Prepare = Callable[[], PreparedLetter]


@pytest.fixture
def sample(office: Office, take_in: Export, tmp_path: Path) -> list[str]:
    """IDAAN's scored sample; its liaison can be written to."""
    take_in(week_of_cases(30))
    (one,) = draw_round(office, WEEK).entities
    with office.store.reading() as reading:
        key = find_entity(reading, "IDAAN").id
    add_liaison(office, key, "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    score_all(office, tmp_path, WEEK, one.cases)
    return list(one.cases)


@pytest.fixture
def prepare(office: Office, sample: list[str], tmp_path: Path) -> Prepare:
    """Makes what is missing of the week's letters; returns IDAAN's."""

    def made() -> PreparedLetter:
        (letter,) = prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example").letters
        return letter

    return made


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    started = start_server(tmp_path / "servidor", Tls.NONE, pem=None, authority=None, user="")
    yield started
    started.stop()


def amend(office: Office, number: str, mark: Mark = Mark.FAILS) -> None:
    corrected = Correction(number, "motivo-cierre", mark, "seguía pendiente")
    amend_audit(office, WEEK, "IDAAN", Amendment("objeción", [corrected]))


def send(office: Office, folder: Path) -> None:
    approve_messages(office)
    send_messages(office, DraftFolder(folder))


def states(office: Office) -> list[str]:
    return [line.state for line in list_outbox(office)]


def kept(office: Office, made: PreparedLetter) -> tuple[KeptMessage, LetterContent]:
    with office.store.reading() as reading:
        audit = show_audit(office, WEEK, "IDAAN").audit
        letters: list[IssuedLetter] = reading.letters.of_audits([audit.id])[audit.id]
        (letter,) = [one for one in letters if made.number.endswith(f"{one.serial:04d}")]
        return reading.outbox.by_message_id(str(made.message_id)), letter_from_json(letter.content)


@pytest.mark.parametrize("reached", ["draft", "approved", "queued", "failed"])
def test_what_has_not_gone_is_cancelled_with_the_amendment(
    office: Office, sample: list[str], prepare: Prepare, tmp_path: Path, server: MailServer, reached: str
) -> None:
    first = prepare()
    if reached != "draft":
        approve_messages(office)
    if reached in ("queued", "failed"):
        server.behave(all={"answer": "451 4.3.0 luego" if reached == "queued" else "550 5.7.1 no"})
        send_messages(office, SmtpTransport(server.address()))
        server.behave()
    assert states(office) == [reached]
    amend(office, sample[0])
    assert states(office) == ["cancelled"]
    for again in (
        lambda: approve_messages(office, [str(first.message_id)]),
        lambda: withdraw_messages(office, [str(first.message_id)]),
        lambda: send_messages(office, DraftFolder(tmp_path / "borradores"), [str(first.message_id)]),
        lambda: settle_message(office, str(first.message_id), sent=False),
    ):
        with pytest.raises(UserError, match="mail_is_cancelled"):
            again()
    assert approve_messages(office).lines == ()

    second = prepare()
    assert (first.number[-4:], second.number[-4:]) == ("0001", "0002")
    message, content = kept(office, second)
    assert (content.amends, content.never_sent) == (first.number, (first.number,))
    assert letter_words(content)["corrige"] == (
        f"Esta carta corrige y reemplaza la {first.number}, que no se envió por correo."
    )
    assert b"In-Reply-To" not in message.raw
    send(office, tmp_path / "borradores")
    assert states(office) == ["cancelled", "sent"]
    assert len(list((tmp_path / "borradores").iterdir())) == 1
    with office.store.reading() as reading:
        actions = [entry.action for entry in reading.history.entries(subject=str(first.message_id))]
        assert actions[0] == "mail.cancelled"
        assert reading.history.verify().ok


def test_an_amendment_that_is_refused_cancels_nothing(office: Office, sample: list[str], prepare: Prepare) -> None:
    prepare()
    without_words = Correction(sample[0], "motivo-cierre", Mark.FAILS)
    with pytest.raises(UserError, match="audit_unfinished"):
        amend_audit(office, WEEK, "IDAAN", Amendment("objeción", [without_words]))
    assert states(office) == ["draft"]


def test_a_sent_letter_is_corrected_by_its_number(
    office: Office, sample: list[str], prepare: Prepare, tmp_path: Path
) -> None:
    first = prepare()
    send(office, tmp_path / "borradores")
    amend(office, sample[0])
    assert states(office) == ["sent"]
    second = prepare()
    message, content = kept(office, second)
    assert (content.amends, content.never_sent) == (first.number, ())
    assert f"In-Reply-To: {first.message_id}".encode() in message.raw
    assert read_headings(message.raw).subject.endswith(f"carta {second.number}, que corrige la {first.number}")

    amend(office, sample[0], Mark.COMPLIES)
    third = prepare()
    message, content = kept(office, third)
    assert letter_words(content)["corrige"] == (
        f"Esta carta corrige y reemplaza la {first.number}, y deja sin efecto la {second.number}, "
        "que no se envió por correo."
    )
    assert f"In-Reply-To: {first.message_id}".encode() in message.raw
    assert states(office) == ["sent", "cancelled", "draft"]
    with office.store.reading() as reading:
        assert reading.letters.serials(content.issued_on.year) == [1, 2, 3]


def test_letters_amended_twice_before_any_went_are_all_named(
    office: Office, sample: list[str], prepare: Prepare
) -> None:
    first = prepare()
    amend(office, sample[0])
    second = prepare()
    amend(office, sample[1])
    _, content = kept(office, prepare())
    assert letter_words(content)["corrige"] == (
        f"Esta carta corrige y reemplaza las {first.number} y {second.number}, que no se enviaron por correo."
    )
    assert states(office) == ["cancelled", "cancelled", "draft"]


def test_one_that_was_perhaps_sent_is_settled_and_never_goes_again(
    office: Office, sample: list[str], prepare: Prepare, server: MailServer
) -> None:
    first = prepare()
    approve_messages(office)
    server.behave(all={"drop": "dot_unkept"})
    send_messages(office, SmtpTransport(server.address()))
    amend(office, sample[0])
    assert states(office) == ["perhaps_sent"], "the entity may have it"
    _, content = kept(office, prepare())
    assert (content.amends, content.never_sent) == (first.number, ())
    assert settle_message(office, str(first.message_id), sent=False).state == "cancelled"
    server.behave()
    assert send_messages(office, SmtpTransport(server.address())).lines == ()
    assert server.kept_ids() == []


def test_one_put_off_after_the_amendment_is_not_offered_again(
    office: Office, sample: list[str], prepare: Prepare, tmp_path: Path
) -> None:
    made = prepare()
    with office.store.unit_of_work("otra") as work:
        message = work.outbox.by_message_id(str(made.message_id))
        being_sent = work.outbox.save(replace(message, state="sending", attempts=1))
        work.commit()
    with office.store.sending():
        amend(office, sample[0])
        assert states(office) == ["sending"]
        with office.store.unit_of_work("otra") as work:
            work.outbox.save(replace(being_sent, state="queued"))
            work.commit()
    assert send_messages(office, DraftFolder(tmp_path / "borradores")).lines == ()
    assert states(office) == ["cancelled"]
