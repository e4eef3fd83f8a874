"""Only a server that proves who it is gets to hear anything, and the password is never shown."""

from __future__ import annotations

import logging
import socket
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from mail_calls import only_outcome, send
from mail_certificates import Certificates
from mail_letters import message, message_id
from mail_servers import PASSWORD, QUICK, MailServer

from advisor_app import messages
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.outcome import Fate
from advisor_app.mail.passwords import Password
from advisor_app.mail.sending import Ended
from advisor_app.mail.smtp_server import SmtpServer, TimeOuts, Tls

Another = Callable[..., MailServer]


@pytest.mark.parametrize(
    ("which", "code", "said"),
    [
        ("self_signed", "mail_certificate_self_signed", "firmado por el propio servidor"),
        ("unknown_authority", "mail_certificate_unknown_authority", "no confía"),
        ("expired", "mail_certificate_expired", "vencido"),
        ("other_host", "mail_certificate_other_host", "no es de 127.0.0.1"),
    ],
)
def test_a_bad_certificate_is_refused_and_said_plainly(
    certificates: Certificates, another_server: Another, which: str, code: str, said: str
) -> None:
    tls = Tls.TLS if which == "self_signed" else Tls.STARTTLS
    server = another_server(tls, pem=getattr(certificates, which), authority=certificates.authority)
    with pytest.raises(EnvironmentFault, match=code) as refused:
        send(server, message())
    line = messages.line(refused.value)
    assert said in line
    assert "No se envió nada" in line
    assert server.kept_ids() == []


def test_a_self_signed_certificate_is_refused_with_starttls_too(
    certificates: Certificates, another_server: Another
) -> None:
    server = another_server(Tls.STARTTLS, pem=certificates.self_signed, authority=None)
    with pytest.raises(EnvironmentFault, match="mail_certificate_self_signed"):
        send(server, message())
    assert server.kept_ids() == []


def test_without_the_authority_a_private_certificate_is_not_trusted(server: MailServer) -> None:
    with pytest.raises(EnvironmentFault, match="mail_certificate_unknown_authority"):
        send(server, message(), ca_file=None)


def test_tls_from_the_first_byte(certificates: Certificates, another_server: Another) -> None:
    server = another_server(Tls.TLS, pem=certificates.good, authority=certificates.authority, user="")
    assert only_outcome(send(server, message())).fate is Fate.ACCEPTED
    assert only_outcome(send(server, message(2), host="localhost")).fate is Fate.ACCEPTED
    assert server.kept_ids() == [message_id(1), message_id(2)]


def test_an_old_protocol_is_refused(certificates: Certificates, another_server: Another) -> None:
    server = another_server(Tls.TLS, pem=certificates.good, authority=certificates.authority, newest="TLSv1_1")
    with pytest.raises(EnvironmentFault, match="mail_tls_failed"):
        send(server, message())


def test_a_server_without_starttls_hears_nothing(another_server: Another) -> None:
    server = another_server(Tls.NONE, pem=None, authority=None, user="")
    with pytest.raises(EnvironmentFault, match="mail_no_starttls"):
        send(server, message(), tls=Tls.STARTTLS)
    assert only_outcome(send(server, message())).fate is Fate.ACCEPTED


def test_the_two_ways_of_tls_confused_are_told(certificates: Certificates, another_server: Another) -> None:
    tls = another_server(Tls.TLS, pem=certificates.good, authority=certificates.authority)
    short = TimeOuts(connecting=0.5, command=0.5)
    with pytest.raises(EnvironmentFault, match="mail_server_hung_up"):
        send(tls, message(), tls=Tls.STARTTLS, time_outs=short)
    plain = another_server(Tls.NONE, pem=None, authority=certificates.authority, user="")
    with pytest.raises(EnvironmentFault, match="mail_tls_failed"):
        send(plain, message(), tls=Tls.TLS)


@pytest.mark.parametrize("host", ["correo.example", "10.0.0.1", "127.0.0.1.example", "localhost.example", "::2"])
def test_without_encryption_only_this_machine_is_spoken_to(host: str) -> None:
    with pytest.raises(UserError, match="mail_plain_not_local"):
        SmtpServer(host, tls=Tls.NONE)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.3.4.5", "::1"])
def test_this_machine_may_be_spoken_to_plainly(host: str) -> None:
    assert SmtpServer(host, tls=Tls.NONE).port == 25


def test_the_usual_ports() -> None:
    assert SmtpServer("correo.example").port == 587
    assert SmtpServer("correo.example", tls=Tls.TLS).port == 465


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("mail_host_unreadable", {"host": ""}),
        ("mail_host_unreadable", {"host": "a b"}),
        ("mail_host_unreadable", {"host": "a\r\nb"}),
        ("mail_host_unreadable", {"host": "correo..example"}),
        ("mail_host_unreadable", {"host": "correo.example:587"}),
        ("mail_host_unreadable", {"host": "a" * 64 + ".example"}),
        ("mail_host_unreadable", {"host": "correo.peña.example"}),
        ("mail_port_unreadable", {"port": 70000}),
        ("mail_user_and_password", {"user": "ana"}),
        ("mail_user_and_password", {"password": Password("x")}),
    ],
)
def test_a_server_that_cannot_be_is_said(code: str, told: dict[str, object]) -> None:
    with pytest.raises(UserError, match=code):
        SmtpServer(**({"host": "correo.example"} | told))  # type: ignore[arg-type]


def test_a_ca_file_that_is_none_is_said(tmp_path: Path, server: MailServer) -> None:
    (tmp_path / "ca.pem").write_text("no es un certificado")
    for file in ("ca.pem", "missing.pem"):
        with pytest.raises(UserError, match="mail_ca_file_unreadable"):
            send(server, message(), ca_file=tmp_path / file)


def test_only_login_is_enough(certificates: Certificates, another_server: Another) -> None:
    server = another_server(Tls.STARTTLS, pem=certificates.good, authority=certificates.authority, only_login=True)
    assert only_outcome(send(server, message())).fate is Fate.ACCEPTED


def test_a_server_that_wants_a_login_says_so_before_anything_is_begun(server: MailServer) -> None:
    sending = send(server, message(), user="", password=None)
    assert sending.outcomes == ()
    assert sending.not_tried == (message(),)
    assert sending.ended is Ended.SERVER_GONE
    assert sending.fault is not None
    assert "--smtp-user" in messages.line(sending.fault)


def test_a_wrong_password_is_said_before_anything_is_begun(server: MailServer) -> None:
    with pytest.raises(EnvironmentFault, match="mail_login_refused") as refused:
        send(server, message(), password=Password("otra"))
    assert "calidad" in messages.line(refused.value)


def test_a_server_without_login_is_told_apart(another_server: Another) -> None:
    server = another_server(Tls.NONE, pem=None, authority=None, user="")
    server.user = "ana"
    with pytest.raises(EnvironmentFault) as fault:
        send(server, message(), user="ana", password=Password("x"))
    assert fault.value.code in ("mail_login_not_offered", "mail_login_refused")


def test_the_password_is_in_no_error_log_or_repr(
    certificates: Certificates, another_server: Another, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "otraclave"
    server = another_server(Tls.STARTTLS, pem=certificates.good, authority=certificates.authority, indiscreet=True)
    address = server.address(password=Password(secret))
    with pytest.raises(EnvironmentFault, match="mail_login_refused") as refused:
        send(server, message(), password=Password(secret))
    shown = "\n".join(
        [
            *traceback.format_exception(refused.value),
            messages.line(refused.value),
            repr(refused.value.values),
            repr(address),
            str(address.password),
            caplog.text,
        ]
    )
    assert "535" in shown
    assert "***" in shown
    assert secret not in shown
    assert PASSWORD not in shown


def test_nobody_listening_and_nobody_answering_are_told_apart() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        server = SmtpServer("127.0.0.1", port, tls=Tls.NONE, time_outs=QUICK)
        with pytest.raises(EnvironmentFault, match="mail_server_unreachable"):
            send_to(server)
        taken.listen()
        with pytest.raises(EnvironmentFault, match="mail_server_hung_up"):
            send_to(SmtpServer("127.0.0.1", port, tls=Tls.NONE, time_outs=TimeOuts(connecting=0.3)))


def test_an_unknown_host_is_said() -> None:
    with pytest.raises(EnvironmentFault, match="mail_host_unknown"):
        send_to(SmtpServer("no-hay-tal-servidor.invalid", time_outs=QUICK))


def test_a_server_that_does_not_serve_now_is_quoted() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def turn_away() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.sendall(b"421 4.3.2 cerrado por mantenimiento\r\n")
                connection.recv(1)

        closed = threading.Thread(target=turn_away)
        closed.start()
        with pytest.raises(EnvironmentFault, match="mail_server_unwilling") as fault:
            send_to(SmtpServer("127.0.0.1", listening.getsockname()[1], tls=Tls.NONE, time_outs=QUICK))
        closed.join()
    assert "421 4.3.2 cerrado por mantenimiento" in messages.line(fault.value)


def send_to(server: SmtpServer) -> None:
    from advisor_app.mail.smtp_transport import SmtpTransport

    with SmtpTransport(server).session():
        pass
