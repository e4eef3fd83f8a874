"""Against a server that was not made for tests; its mailbox is the judge."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from mail_calls import Calls, only_outcome
from mail_certificates import Certificates
from mail_letters import PDF, message, message_id
from postfix import SMALL, Postfix, start_postfix, why_not

from advisor_app.errors import EnvironmentFault
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Fate, Stage
from advisor_app.mail.passwords import Password
from advisor_app.mail.sending import Sending, send_all
from advisor_app.mail.smtp_server import SmtpServer, TimeOuts
from advisor_app.mail.smtp_transport import SmtpTransport


@pytest.fixture(scope="module")
def postfix(certificates: Certificates) -> Iterator[Postfix]:
    if missing := why_not():
        pytest.skip(missing)
    started = start_postfix(certificates.good, [f"enlace{number}" for number in range(1, 40)])
    yield started
    started.stop()


@pytest.fixture
def send(postfix: Postfix, certificates: Certificates) -> Callable[..., Sending]:
    def sent(*messages: MailMessage, **changes: object) -> Sending:
        known: dict[str, object] = {"ca_file": certificates.authority, "time_outs": TimeOuts(10, 20, 20), **changes}
        server = SmtpServer("127.0.0.1", postfix.port, **known)  # type: ignore[arg-type]
        return send_all(SmtpTransport(server), messages, Calls())

    return sent


def arrived(postfix: Postfix, count: int) -> list[str]:
    end = time.monotonic() + 30
    while len(postfix.arrived()) < count:
        assert time.monotonic() < end, (postfix.base / "log").read_text("utf-8", "replace")[-3000:]
        time.sleep(0.02)
    return postfix.arrived()


def test_what_is_sent_arrives_once_and_as_it_was(postfix: Postfix, send: Callable[..., Sending]) -> None:
    messages = [message(number, attachments=(PDF,)) for number in range(1, 9)]
    sending = send(*messages)
    assert sending.count(Fate.ACCEPTED) == 8
    assert "queued as" in sending.outcomes[0][1].words
    assert sorted(arrived(postfix, 8)) == sorted(each.message_id for each in messages)
    whole = b"\n".join(postfix.content())
    for each in messages:
        assert each.raw.replace(b"\r\n", b"\n") in whole, "byte for byte below its own headers"


def test_its_refusals_are_told_apart(postfix: Postfix, send: Callable[..., Sending]) -> None:
    before = set(postfix.arrived())

    def to(number: int, *names: str) -> MailMessage:
        return message(number, to=tuple(Mailbox(f"{name}@entidad.example") for name in names))

    one_of_two, nobody, greylisted, full_for_now, full, good = (
        outcome
        for _, outcome in send(
            to(21, "enlace1", "nadie"), to(22, "nadie"), to(23, "gris"), to(24, "llena"), to(25, "lleno"),
            to(26, "enlace2"),
        ).outcomes
    )  # fmt: skip
    assert one_of_two.fate is Fate.ACCEPTED
    assert [(each.address, each.code) for each in one_of_two.refused] == [("nadie@entidad.example", 550)]
    assert (nobody.fate, nobody.stage, nobody.code) == (Fate.REFUSED, Stage.RECIPIENTS, 550)
    assert "User unknown" in nobody.words
    assert (greylisted.fate, greylisted.code) == (Fate.TEMPORARY, 450)
    assert "300 seconds" in greylisted.words
    assert (full_for_now.fate, full_for_now.code) == (Fate.TEMPORARY, 452)
    assert (full.fate, full.code) == (Fate.REFUSED, 552)
    assert good.fate is Fate.ACCEPTED
    assert set(arrived(postfix, len(before) + 2)) - before == {message_id(21), message_id(26)}


def test_a_message_beyond_its_limit_is_refused_before_anything_is_handed_over(send: Callable[..., Sending]) -> None:
    large = message(31, attachments=(Attachment("casos.bin", bytes(SMALL)),))
    outcome = only_outcome(send(large))
    assert (outcome.fate, outcome.stage, outcome.code) == (Fate.REFUSED, Stage.SENDER, 552)


def test_without_its_authority_it_hears_nothing(postfix: Postfix, send: Callable[..., Sending]) -> None:
    before = len(postfix.arrived())
    with pytest.raises(EnvironmentFault, match="mail_certificate_unknown_authority"):
        send(message(32), ca_file=None)
    with pytest.raises(EnvironmentFault, match="mail_login_not_offered"):
        send(message(32), user="calidad", password=Password("clave"))
    assert len(postfix.arrived()) == before
