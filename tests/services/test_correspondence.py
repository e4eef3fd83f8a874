"""What comes in finds the message that it answers, the entity that it is of, and nothing of others is kept."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from uuid import UUID

import pytest

sys.path.append(str(Path(__file__).parents[1] / "mail"))

from dovecot import PASSWORD, USER, Dovecot, start_dovecot
from mail_certificates import Certificates, make_certificates
from mail_letters import message, message_id
from test_delivery_report import REPORT

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.office.mail.correspondence import ReceivedKind
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.correspondence.list_correspondence import list_correspondence
from advisor_app.services.correspondence.read_mailbox import MailboxWay, read_mailbox
from advisor_app.services.correspondence.take_in_mail import take_in_mail
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.store import new_id, open_store


@pytest.fixture
def office(office_location: str) -> Iterator[Office]:
    store = open_store(office_location)
    yield Office(store, "Marisol Quintero")
    store.close()


@pytest.fixture
def entities(office: Office) -> dict[str, UUID]:
    with office.store.unit_of_work(office.who) as work:
        ids = work.entities.resolve(["IDAAN", "MEF"])
        work.outbox.add(kept_draft(new_id(), message(1, subject="Hallazgos de la semana 12"), ids["IDAAN"], None, None))
        for entity, address in (("IDAAN", "eva@idaan.example"), ("MEF", "jose@mef.example")):
            work.liaisons.add(Liaison(new_id(), ids[entity], "Ñ", LiaisonKind.OPERATIONAL, email=address))
        work.commit()
    return dict(ids)


def answer(sender: str, subject: str, words: str, in_reply_to: str = "") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "calidad@cac.example", subject
    mail["Date"] = "Tue, 26 Mar 2024 08:00:00 -0500"
    mail["Message-ID"] = f"<{zlib.crc32(f'{sender}{subject}{words}'.encode())}@fuera.example>"
    if in_reply_to:
        mail["In-Reply-To"] = in_reply_to
    mail.set_content(words)
    return mail.as_bytes()


def saved(folder: Path, raw: bytes, name: str = "correo.eml") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_an_answer_is_of_the_message_that_it_answers(office: Office, entities: dict[str, UUID], tmp_path: Path) -> None:
    raw = answer("Otra <otra@casa.example>", "RE: Hallazgos", "Se corrigió la dirección", message_id(1))
    taken = take_in_mail(office, saved(tmp_path, raw))
    assert (taken.entity, taken.subject_answered, taken.new) == ("IDAAN", "Hallazgos de la semana 12", True)
    assert taken.received.kind is ReceivedKind.ANSWER
    assert not take_in_mail(office, saved(tmp_path, raw)).new
    with office.store.reading() as reading:
        assert reading.received.raw(taken.received.id) == raw
        assert reading.history.verify().ok
    inward, outward = list_correspondence(office, "IDAAN")
    assert (inward.incoming, inward.answers) == (True, message_id(1))
    assert (outward.incoming, outward.answered, outward.came_back) == (False, True, ())
    assert list_correspondence(office, "MEF") == []


def test_a_delivery_report_says_whom_the_message_did_not_reach(
    office: Office, entities: dict[str, UUID], tmp_path: Path
) -> None:
    raw = REPORT.replace(b"<1.2@cac.example>", message_id(1).encode())
    taken = take_in_mail(office, saved(tmp_path, raw))
    assert (taken.entity, taken.received.kind, taken.received.came_back) == ("IDAAN", ReceivedKind.REPORT, True)
    lines = list_correspondence(office, "IDAAN")
    assert [one.came_back for one in lines if not one.incoming] == [("jose@idaan.example",)]
    assert not any(one.answered for one in lines)


def test_whose_a_mail_is_that_answers_nothing(office: Office, entities: dict[str, UUID], tmp_path: Path) -> None:
    known = saved(tmp_path, answer("jose@MEF.example", "Consulta", "¿Cuándo es la visita?"))
    assert take_in_mail(office, known).entity == "MEF"
    strange = saved(tmp_path, answer("nadie@casa.example", "Oferta", "Compre"))
    with pytest.raises(UserError, match="received_mail_of_nobody"):
        take_in_mail(office, strange)
    assert take_in_mail(office, strange, entity="IDAAN").entity == "IDAAN"


def test_words_are_sought_without_accents_in_what_went_and_what_came(
    office: Office, entities: dict[str, UUID], tmp_path: Path
) -> None:
    take_in_mail(office, saved(tmp_path, answer("eva@idaan.example", "Visita", "Reunión el miércoles")))
    assert [one.subject for one in list_correspondence(office, "IDAAN", text="MIERCOLES reunion")] == ["Visita"]
    assert [one.incoming for one in list_correspondence(office, "IDAAN", text="empieza punto")] == [False]
    assert list_correspondence(office, "IDAAN", text="jueves") == []


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def dovecot(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dovecot]:
    started = start_dovecot(certificates.good)
    if started is None:
        pytest.skip("Dovecot is not installed (Debian: dovecot-imapd)")
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    yield started
    started.stop()


def test_the_mailbox_is_read_once_and_strangers_mail_is_left_alone(
    office: Office, entities: dict[str, UUID], dovecot: Dovecot, certificates: Certificates
) -> None:
    way = MailboxWay("127.0.0.1", USER, dovecot.port, ca_file=certificates.authority)
    dovecot.deliver(answer("eva@idaan.example", "RE: Hallazgos", "De acuerdo", message_id(1)), "1")
    dovecot.deliver(answer("nadie@casa.example", "Oferta", "Compre"), "2")
    dovecot.deliver(REPORT.replace(b"<1.2@cac.example>", message_id(1).encode()), "3")
    first = read_mailbox(office, way)
    assert [(one.entity, one.received.kind) for one in first.taken] == [
        ("IDAAN", ReceivedKind.ANSWER), ("IDAAN", ReceivedKind.REPORT),
    ]  # fmt: skip
    assert (first.of_nobody, first.known, first.unread) == (1, 0, 0)
    again = read_mailbox(office, way)
    assert (again.taken, again.known, again.of_nobody) == ((), 0, 0)
    with office.store.unit_of_work(office.who) as work:
        work.received.keep_seen(way.name, 1, 1)  # as if the server had made the folder anew
        work.commit()
    anew = read_mailbox(office, way)
    assert (anew.taken, anew.known, anew.of_nobody) == ((), 2, 1)


def test_a_mailbox_that_can_not_be_opened_says_why(
    office: Office, dovecot: Dovecot, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "equivocada")
    with pytest.raises(EnvironmentFault, match="mail_login_refused"):
        read_mailbox(office, MailboxWay("127.0.0.1", USER, dovecot.port, ca_file=certificates.authority))
