"""Each fault of a mail server, made by a real one on loopback: the state that follows, and what is told to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from made_offices import copy_office, office_at
from mail_certificates import Certificates, make_certificates
from mail_letters import message, message_id
from mail_servers import MailServer, start_server

from advisor_app import messages
from advisor_app.cli.mail.outbox_told import what_became
from advisor_app.errors import EnvironmentFault
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.mail.smtp_server import SmtpServer, TimeOuts, Tls
from advisor_app.mail.smtp_transport import SmtpTransport
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.store import new_id, open_store

COPY = "jefa@entidad.example"
FIVE = timedelta(minutes=5)
SLOW = TimeOuts(connecting=5, command=0.25, after_final_dot=0.25)


@dataclass(frozen=True)
class Fault:
    """What the server does with a message, and what follows. `wait` is how long it is left alone, where it is."""

    behaves: dict[str, object]
    state: str
    words: str
    to_do: str
    wait: timedelta | None = None
    kept: bool = False
    """Whether the server has the message all the same."""
    refused: tuple[str, ...] = ()
    size: int = 100_000
    times: TimeOuts = field(default=TimeOuts(10, 10, 10))


FULL_FOR_NOW = Fault({"recipients": {COPY: "452 4.2.2 lleno"}}, "queued", "lleno", "está lleno", FIVE)
FAULTS = {
    "put off at MAIL": Fault({"mail": "451 4.3.0 luego"}, "queued", "luego", "pide esperar", FIVE),
    "greylisted at RCPT": Fault(
        {"recipients": {COPY: "451 4.7.1 greylisted for 10 minutes"}}, "queued", "10 minutes", "pide esperar", 2 * FIVE
    ),
    "put off at DATA": Fault({"data": "451 4.3.0 luego"}, "queued", "luego", "pide esperar", FIVE),
    "put off after DATA": Fault({"answer": "451 4.7.0 luego"}, "queued", "luego", "pide esperar", FIVE),
    "one recipient of two refused": Fault(
        {"recipients": {COPY: "550 5.1.1 no existe"}}, "sent", "", "corríjala en Entidades", kept=True, refused=(COPY,)
    ),
    "sender refused": Fault({"mail": "550 5.7.1 no puede enviar"}, "failed", "no puede enviar", "soporte técnico"),
    "refused at DATA": Fault({"data": "554 5.7.1 no"}, "failed", "no", "Lo rechazan las reglas"),
    "content refused": Fault({"answer": "554 5.6.0 contenido"}, "failed", "contenido", "Corrija lo que dice"),
    "too large": Fault({"mail": "552 5.3.4 muy grande"}, "failed", "muy grande", "adjuntos por otra vía"),
    "mailbox full for now": FULL_FOR_NOW,
    "mailbox full": Fault(
        {"recipients": {COPY: "552 5.2.2 lleno"}}, "sent", "", "está lleno", kept=True, refused=(COPY,)
    ),
    "mailbox full after DATA": Fault({"answer": "552 5.2.2 lleno"}, "failed", "lleno", "está lleno"),
    "cut at MAIL": Fault({"drop": "mail"}, "queued", "", "envíelo otra vez"),
    "cut in the content": Fault({"drop": "content"}, "queued", "", "envíelo otra vez", size=4_000_000),
    "cut after DATA, kept": Fault({"drop": "dot"}, "perhaps_sent", "", "Averigüe si llegó", kept=True),
    "cut after DATA, lost": Fault({"drop": "dot_unkept"}, "perhaps_sent", "", "Averigüe si llegó"),
    "slow before DATA": Fault({"slow": 0.6}, "queued", "timed out", "tardó demasiado", times=SLOW),
    "slow after DATA": Fault({"delay": 0.6}, "perhaps_sent", "timed out", "Averigüe si llegó", kept=True, times=SLOW),
    "no sense after DATA": Fault({"answer": "hola"}, "perhaps_sent", "", "Averigüe si llegó"),
}


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def server(certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    folder = tmp_path_factory.mktemp("faults")
    started = start_server(folder, Tls.STARTTLS, pem=certificates.good, authority=certificates.authority)
    yield started
    started.stop()


@pytest.fixture(scope="module")
def office(empty_office: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("office") / "office.sqlite3"
    copy_office(empty_office, path)
    store = open_store(office_at(path))
    yield Office(store, "Ana")
    store.close()


def approved(office: Office, number: int, size: int = 1000) -> None:
    """A message to two people."""
    with office.store.unit_of_work(office.who) as work:
        written = message(
            number, cc=(Mailbox(COPY),), attachments=(Attachment("casos.bin", bytes(size)),), label="IDAAN"
        )
        work.outbox.add(kept_draft(new_id(), written, None, None, None))
        work.commit()
    approve_messages(office, [message_id(number)], despite="nobody of these tests stands in a directory")


def kept(office: Office, number: int) -> KeptMessage:
    with office.store.reading() as reading:
        return reading.outbox.by_message_id(message_id(number))


@pytest.mark.parametrize(("number", "name"), list(enumerate(FAULTS, start=1)))
def test_each_fault_leaves_its_state_and_says_what_to_do(
    office: Office, server: MailServer, number: int, name: str
) -> None:
    fault = FAULTS[name]
    server.forget()
    server.behave(all=fault.behaves)
    approved(office, number, fault.size)
    way = SmtpTransport(server.address(time_outs=fault.times))
    done = send_messages(office, way, [message_id(number)])
    found = kept(office, number)
    with office.store.reading() as reading:
        plan = reading.mail_plans.of_one(found.id, None)
        attempts = reading.outbox.attempts_of(found.id)
    assert found.state == fault.state
    assert fault.words in found.words
    assert server.kept_ids() == ([message_id(number)] if fault.kept else [])
    assert tuple(one.address for one in found.refused) == fault.refused
    assert attempts[-1].ended_at is not None
    if fault.wait is None:
        assert plan.retry_at is None
    else:
        assert plan.retry_at is not None
        assert timedelta(0) <= now_utc() + fault.wait - plan.retry_at < timedelta(seconds=30)
    told = " ".join(what_became(done, "es"))
    assert fault.to_do in told
    if fault.state == "perhaps_sent":
        server.behave()
        send_messages(office, way)
        assert kept(office, number).state == "perhaps_sent", "never by itself"
        assert server.kept_ids().count(message_id(number)) == fault.kept


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("expired", "está vencido"),
        ("self_signed", "firmado por el propio servidor"),
        ("other_host", "no es de 127.0.0.1"),
        ("unknown_authority", "no confía"),
    ],
)
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(
    office: Office, certificates: Certificates, tmp_path: Path, which: str, said: str
) -> None:
    number = 100 + ["expired", "self_signed", "other_host", "unknown_authority"].index(which)
    approved(office, number)
    pem = getattr(certificates, which)
    server = start_server(tmp_path, Tls.STARTTLS, pem=pem, authority=certificates.authority)
    try:
        with pytest.raises(EnvironmentFault) as refused:
            send_messages(office, SmtpTransport(server.address()), [message_id(number)])
        happened = [event["what"] for event in server.events()]
    finally:
        server.stop()
    line = messages.line(refused.value)
    assert said in line
    assert "No se envió nada" in line
    assert kept(office, number).state == "queued"
    assert (server.kept_ids(), "dot" in happened) == ([], False)


def test_nothing_is_said_in_the_clear(office: Office) -> None:
    """A server that offers no protection hears no sender, no login and no content."""
    import socket
    import threading

    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection, connection.makefile("rb") as lines:
                connection.sendall(b"220 listo\r\n")
                for line in lines:
                    heard.append(line)
                    connection.sendall(b"250 sin cifrado\r\n")

        thread = threading.Thread(target=serve)
        thread.start()
        approved(office, 110)
        server = SmtpServer("127.0.0.1", listening.getsockname()[1], time_outs=TimeOuts(5, 5, 5))
        with pytest.raises(EnvironmentFault, match="mail_no_starttls"):
            send_messages(office, SmtpTransport(server), [message_id(110)])
        thread.join(10)
    assert [line[:4] for line in heard] == [b"ehlo"]
    assert kept(office, 110).state == "queued"
