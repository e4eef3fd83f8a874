"""Microsoft 365 with modern authentication, over a service that stands in for it (see microsoft_service)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring_in_memory import KeyringInMemory
from mail_calls import Calls, only_outcome
from mail_certificates import Certificates
from mail_letters import message
from mail_servers import MailServer
from microsoft_service import CLIENT, TENANT, USER, MicrosoftService

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.message import MailMessage
from advisor_app.mail.microsoft.graph_transport import GraphTransport
from advisor_app.mail.microsoft.sign_in import (
    SEND_BY_GRAPH,
    SEND_BY_SMTP,
    MicrosoftAccount,
    MicrosoftSignIn,
)
from advisor_app.mail.outcome import Fate, Outcome, Stage
from advisor_app.mail.sending import Ended, Sending, send_all
from advisor_app.mail.smtp_server import SmtpServer, Tls
from advisor_app.mail.smtp_transport import SmtpTransport

Another = Callable[..., MailServer]


@pytest.fixture
def service(certificates: Certificates, tmp_path: Path) -> Iterator[MicrosoftService]:
    started = MicrosoftService(tmp_path, certificates.good)
    yield started
    started.stop()


@pytest.fixture
def keyring_here(use_keyring: Callable[[object], None]) -> KeyringInMemory:
    made = KeyringInMemory()
    use_keyring(made)
    return made


@pytest.fixture
def account(service: MicrosoftService, certificates: Certificates, keyring_here: KeyringInMemory) -> MicrosoftAccount:
    return MicrosoftAccount(USER, TENANT, CLIENT, service.address, certificates.authority)


def signed_in(
    account: MicrosoftAccount, service: MicrosoftService, scopes: tuple[str, ...] = SEND_BY_GRAPH
) -> MicrosoftSignIn:
    way = MicrosoftSignIn(account, scopes)
    code = way.begin()
    service.person_has_typed_the_code = True
    way.finish(code)
    return way


def graph(account: MicrosoftAccount, tokens: MicrosoftSignIn) -> GraphTransport:
    return GraphTransport(USER, tokens, account.authority, account.ca_file, seconds=5)


def send_by_graph(account: MicrosoftAccount, service: MicrosoftService, *messages: MailMessage) -> Sending:
    return send_all(graph(account, signed_in(account, service)), messages, Calls())


def test_a_code_is_typed_once_and_the_keyring_keeps_the_rest(
    account: MicrosoftAccount, service: MicrosoftService, keyring_here: KeyringInMemory
) -> None:
    way = MicrosoftSignIn(account, SEND_BY_GRAPH)
    code = way.begin()
    assert (code.code, code.address) == ("K7WQ4T2P", "https://microsoft.com/devicelogin")
    waiting = threading.Thread(target=way.finish, args=(code,))
    waiting.start()
    service.person_has_typed_the_code = True
    waiting.join(20)
    assert not waiting.is_alive()
    tomorrow = MicrosoftSignIn(account, SEND_BY_GRAPH)
    assert tomorrow.current().reveal() == "access-1"
    assert tomorrow.renewed().reveal() == "access-2"
    assert MicrosoftSignIn(account, SEND_BY_GRAPH).current().reveal() == "access-2"
    assert max(len(piece) for piece in keyring_here.kept.values()) <= 1280, "Windows' keyring takes no more"
    tomorrow.forget()
    assert keyring_here.kept == {}
    with pytest.raises(UserError, match="mail_sign_in_needed"):
        MicrosoftSignIn(account, SEND_BY_GRAPH).current()


def test_another_persons_account_is_not_taken(
    account: MicrosoftAccount, service: MicrosoftService, keyring_here: KeyringInMemory
) -> None:
    service.signed_in_as = "otra@atencion.example"
    with pytest.raises(UserError, match="mail_sign_in_other_account"):
        signed_in(account, service)
    assert keyring_here.kept == {}


def test_waiting_for_the_code_can_be_given_up(account: MicrosoftAccount) -> None:
    way = MicrosoftSignIn(account, SEND_BY_GRAPH)
    code = way.begin()
    code.give_up()
    with pytest.raises(UserError, match="mail_sign_in_refused"):
        way.finish(code)


def test_an_organisation_or_service_that_is_not_there_is_said_plainly(
    account: MicrosoftAccount, service: MicrosoftService
) -> None:
    with pytest.raises(UserError, match="mail_tenant_unknown"):
        MicrosoftSignIn(replace(account, tenant="nadie.example"), SEND_BY_GRAPH).begin()
    service.stop()
    with pytest.raises(EnvironmentFault, match="mail_sign_in_unreachable"):
        MicrosoftSignIn(account, SEND_BY_GRAPH).begin()


def test_what_the_service_no_longer_trusts_asks_for_a_new_sign_in(
    account: MicrosoftAccount, service: MicrosoftService
) -> None:
    way = signed_in(account, service)
    service.refresh_is_good = False
    with pytest.raises(UserError, match="mail_sign_in_needed"):
        way.renewed()


class ExpiringAfter(Calls):
    """The tokens run out after so many messages."""

    def __init__(self, number: int, service: MicrosoftService) -> None:
        super().__init__()
        self.left, self.service = number, service

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        super().after_answer(message, outcome)
        self.left -= 1
        if not self.left:
            self.service.expire_tokens()


def test_a_token_that_expires_midway_is_renewed_over_smtp(
    account: MicrosoftAccount, service: MicrosoftService, certificates: Certificates, another_server: Another
) -> None:
    server = another_server(
        Tls.STARTTLS, pem=certificates.good, authority=certificates.authority, tokens=str(service.tokens)
    )
    tokens = signed_in(account, service, SEND_BY_SMTP)
    address = SmtpServer("127.0.0.1", server.port, Tls.STARTTLS, USER, tokens=tokens, ca_file=certificates.authority)
    messages = [message(number) for number in range(5)]
    sending = send_all(SmtpTransport(address), messages, ExpiringAfter(2, service))
    assert sending.count(Fate.ACCEPTED) == 5
    assert server.kept_ids() == [one.message_id for one in messages]
    assert [one["what"] for one in server.events() if "token" in str(one["what"])] == ["token accepted"] * 2


def test_a_token_that_was_withdrawn_before_is_renewed_once(
    account: MicrosoftAccount, service: MicrosoftService, certificates: Certificates, another_server: Another
) -> None:
    server = another_server(
        Tls.STARTTLS, pem=certificates.good, authority=certificates.authority, tokens=str(service.tokens)
    )
    tokens = signed_in(account, service, SEND_BY_SMTP)
    service.expire_tokens()
    address = SmtpServer("127.0.0.1", server.port, Tls.STARTTLS, USER, tokens=tokens, ca_file=certificates.authority)
    assert send_all(SmtpTransport(address), [message()], Calls()).count(Fate.ACCEPTED) == 1
    said = [one["what"] for one in server.events() if "token" in str(one["what"])]
    assert said == ["token refused", "token accepted"]


def test_a_server_without_tokens_is_not_given_one(
    account: MicrosoftAccount, service: MicrosoftService, certificates: Certificates, server: MailServer
) -> None:
    tokens = signed_in(account, service, SEND_BY_SMTP)
    address = server.address(user=USER, password=None, tokens=tokens)
    with pytest.raises(EnvironmentFault, match="mail_login_not_offered"):
        send_all(SmtpTransport(address), [message()], Calls())


def test_graph_takes_the_very_bytes(account: MicrosoftAccount, service: MicrosoftService) -> None:
    messages = [message(number) for number in range(3)]
    sending = send_by_graph(account, service, *messages)
    assert sending.count(Fate.ACCEPTED) == 3
    assert service.kept == [one.raw for one in messages]
    assert service.asked[-1] == f"/v1.0/users/{USER.replace('@', '%40')}/sendMail"


def test_graph_renews_a_token_that_expires_midway(account: MicrosoftAccount, service: MicrosoftService) -> None:
    messages = [message(number) for number in range(4)]
    way = graph(account, signed_in(account, service))
    sending = send_all(way, messages, ExpiringAfter(2, service))
    assert sending.count(Fate.ACCEPTED) == 4
    assert service.kept_ids() == [one.message_id for one in messages]


@pytest.mark.parametrize(
    ("told", "fate", "kept"),
    [
        ((429, "slow down"), Fate.TEMPORARY, 0),
        ((503, "not now"), Fate.TEMPORARY, 0),
        ((403, "access denied"), Fate.REFUSED, 0),
        ((413, "too large"), Fate.REFUSED, 0),
        ((500, "something broke"), Fate.PERHAPS_SENT, 0),
        ((504, "gateway"), Fate.PERHAPS_SENT, 0),
        ("drop", Fate.PERHAPS_SENT, 1),
        ("drop_unkept", Fate.PERHAPS_SENT, 0),
        ("cut", Fate.TEMPORARY, 0),
    ],
)
def test_graphs_answers_give_the_right_fate(
    account: MicrosoftAccount, service: MicrosoftService, told: tuple[int, str] | str, fate: Fate, kept: int
) -> None:
    service.answers = [told]
    attachment_makes_it_long = message(1, text="línea\n" * 200_000)
    outcome = only_outcome(send_by_graph(account, service, attachment_makes_it_long))
    assert outcome.fate is fate
    assert len(service.kept) == kept
    if isinstance(told, tuple):
        assert told[1] in outcome.words
    if told == (429, "slow down"):
        assert "Retry-After: 30" in outcome.words


def test_after_a_doubt_nothing_more_is_offered(account: MicrosoftAccount, service: MicrosoftService) -> None:
    service.answers = [(202, ""), "drop"]
    sending = send_by_graph(account, service, message(1), message(2), message(3))
    assert [outcome.fate for _, outcome in sending.outcomes] == [Fate.ACCEPTED, Fate.PERHAPS_SENT]
    assert sending.ended is Ended.PERHAPS_SENT
    assert [one.message_id for one in sending.not_tried] == [message(3).message_id]


def test_a_hidden_recipient_does_not_go_by_graph(account: MicrosoftAccount, service: MicrosoftService) -> None:
    hidden = replace(message(1), recipients=("otra@entidad.example",))
    sending = send_by_graph(account, service, hidden)
    assert [reason.code for _, reason in sending.passed_over] == ["mail_recipients_hidden"]


def test_too_large_for_graph_is_refused_before_anything_is_said(
    account: MicrosoftAccount, service: MicrosoftService
) -> None:
    outcome = only_outcome(send_by_graph(account, service, message(1, text="línea\n" * 700_000)))
    assert (outcome.fate, outcome.stage, outcome.code) == (Fate.REFUSED, Stage.SENDER, 413)
    assert not [path for path in service.asked if "sendMail" in path]


def test_graph_with_a_certificate_of_its_own_is_refused(account: MicrosoftAccount, service: MicrosoftService) -> None:
    tokens = signed_in(account, service)
    with pytest.raises(EnvironmentFault, match="mail_certificate_unknown_authority"):
        send_all(GraphTransport(USER, tokens, account.authority, None), [message()], Calls())
