"""A connection to a mail server, protected and logged in, or a plain reason why there is none."""

from __future__ import annotations

import base64
import smtplib
import socket
import ssl
from contextlib import suppress
from ipaddress import IPv6Address, ip_address

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.server_words import server_words, system_words
from advisor_app.mail.smtp_server import SmtpServer, Tls, is_loopback

_CERTIFICATE_FAULTS = {
    10: "mail_certificate_expired",
    18: "mail_certificate_self_signed",
    19: "mail_certificate_unknown_authority",
    20: "mail_certificate_unknown_authority",
    21: "mail_certificate_unknown_authority",
    62: "mail_certificate_other_host",
    64: "mail_certificate_other_host",
}
"""OpenSSL's verification results (x509_vfy.h)."""


def connect(server: SmtpServer) -> smtplib.SMTP:
    """A connection over which messages can be offered.

    Raises `EnvironmentFault` ("mail_host_unknown", "mail_server_unreachable", "mail_server_hung_up",
    "mail_server_unwilling", "mail_no_starttls", "mail_tls_failed", "mail_certificate_...", "mail_login_not_offered",
    "mail_login_refused") and what `SmtpServer.context` raises.
    """
    where = {"host": server.host, "port": server.port}
    smtp: smtplib.SMTP | None = None
    try:
        smtp = _reach(server)
        _greet(smtp)
        if server.tls is Tls.STARTTLS:
            smtp.starttls(context=server.context())
            _greet(smtp)
        _log_in(smtp, server)
    except BaseException as error:
        if smtp is not None:
            smtp.close()
        if (fault := _fault(error)) is not None:
            raise EnvironmentFault(fault[0], **where, **fault[1]) from error
        raise
    return smtp


def _reach(server: SmtpServer) -> smtplib.SMTP:
    # With a name given, smtplib does not look up this machine's own, which may take seconds.
    if server.tls is Tls.TLS:
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, "localhost", timeout=server.time_outs.connecting, context=server.context()
        )
    else:
        smtp = smtplib.SMTP(server.host, server.port, "localhost", timeout=server.time_outs.connecting)
    connection = open_socket(smtp)
    if server.tls is Tls.NONE and not is_loopback(connection.getpeername()[0]):
        smtp.close()
        raise UserError("mail_plain_not_local", host=server.host)
    smtp.local_hostname = _address_literal(connection.getsockname()[0])
    connection.settimeout(server.time_outs.command)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return smtp


def open_socket(smtp: smtplib.SMTP) -> socket.socket:
    """The socket of a connection that has not been closed."""
    if smtp.sock is None:
        raise smtplib.SMTPServerDisconnected("closed")
    return smtp.sock


def _address_literal(address: str) -> str:
    parsed = ip_address(address.partition("%")[0])
    return f"[IPv6:{parsed}]" if isinstance(parsed, IPv6Address) else f"[{parsed}]"


def _greet(smtp: smtplib.SMTP) -> None:
    code, words = smtp.ehlo()
    if code // 100 != 2:
        raise smtplib.SMTPHeloError(code, words)


def _log_in(smtp: smtplib.SMTP, server: SmtpServer) -> None:
    """PLAIN or LOGIN in UTF-8; the library's own login stumbles over a password with ñ, and keeps it."""
    if server.password is None:
        return
    password = server.password.reveal()
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in offered:
        code, words = smtp.docmd("AUTH", "PLAIN " + _base64("\0".join(("", server.user, password))))
    elif "LOGIN" in offered:
        code, words = smtp.docmd("AUTH", "LOGIN")
        for answer in (server.user, password):
            if code == 334:
                code, words = smtp.docmd(_base64(answer))
    else:
        raise EnvironmentFault(
            "mail_login_not_offered", host=server.host, port=server.port, offered=" ".join(offered) or "-"
        )
    if code != 235:
        said = server.password.blotted_out(server_words(words))
        raise EnvironmentFault(
            "mail_login_refused", host=server.host, port=server.port, user=server.user, answer=code, words=said
        )


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def _fault(error: BaseException) -> tuple[str, dict[str, object]] | None:
    """The code and values that tell a failure to a person; None for what is not the server's."""
    code: str
    values: dict[str, object]
    match error:
        case ssl.SSLCertVerificationError():
            code = _CERTIFICATE_FAULTS.get(error.verify_code, "mail_certificate_refused")
            values = {"reason": error.verify_message}
        case ssl.SSLError():
            code, values = "mail_tls_failed", {"reason": (error.reason or str(error)).replace("_", " ").lower()}
        case smtplib.SMTPNotSupportedError():
            code, values = "mail_no_starttls", {}
        case smtplib.SMTPServerDisconnected():
            code, values = "mail_server_hung_up", {}
        case smtplib.SMTPResponseException():
            code, values = "mail_server_unwilling", {"answer": error.smtp_code, "words": server_words(error.smtp_error)}
        case socket.gaierror():
            code, values = "mail_host_unknown", {"reason": system_words(error)}
        case OSError():
            code, values = "mail_server_unreachable", {"reason": system_words(error)}
        case _:
            return None
    return code, values


def hang_up(smtp: smtplib.SMTP, *, politely: bool) -> None:
    """End a connection; what the server says to it no longer matters."""
    if politely:
        with suppress(OSError):
            open_socket(smtp).settimeout(5)
            smtp.quit()
    smtp.close()
