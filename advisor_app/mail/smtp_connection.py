"""A connection to a mail server, protected and logged in, or a plain reason why there is none."""

from __future__ import annotations

import base64
import smtplib
import socket
from contextlib import suppress
from ipaddress import IPv6Address, ip_address

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.access_tokens import XOAUTH2, AccessTokens, xoauth2_response
from advisor_app.mail.connection_faults import fault_of
from advisor_app.mail.passwords import Password
from advisor_app.mail.server_words import server_words
from advisor_app.mail.smtp_server import SmtpServer, Tls, is_loopback


def connect(server: SmtpServer, *, with_new_token: bool = False) -> smtplib.SMTP:
    """A connection over which messages can be offered; `with_new_token` where the server dropped the last one's.

    Raises `EnvironmentFault` ("mail_host_unknown", "mail_server_unreachable", "mail_server_hung_up",
    "mail_server_unwilling", "mail_no_starttls", "mail_tls_failed", "mail_certificate_...", "mail_login_not_offered",
    "mail_login_refused"), what `SmtpServer.context` raises, and what the server's tokens raise.
    """
    where = {"host": server.host, "port": server.port}
    smtp: smtplib.SMTP | None = None
    try:
        smtp = _reach(server)
        _greet(smtp)
        if server.tls is Tls.STARTTLS:
            smtp.starttls(context=server.context())
            _greet(smtp)
        _log_in(smtp, server, with_new_token=with_new_token)
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


def _log_in(smtp: smtplib.SMTP, server: SmtpServer, *, with_new_token: bool) -> None:
    """XOAUTH2 with a token; PLAIN or LOGIN in UTF-8: the library's own login stumbles over an ñ, and keeps it."""
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    secret = server.password
    if server.tokens is not None and XOAUTH2 in offered:
        code, words, secret = _log_in_by_token(smtp, server.user, server.tokens, new=with_new_token)
    elif secret is None and server.tokens is None:
        return
    elif secret is not None and "PLAIN" in offered:
        code, words = smtp.docmd("AUTH", "PLAIN " + _base64("\0".join(("", server.user, secret.reveal()))))
    elif secret is not None and "LOGIN" in offered:
        code, words = smtp.docmd("AUTH", "LOGIN")
        for answer in (server.user, secret.reveal()):
            if code == 334:
                code, words = smtp.docmd(_base64(answer))
    else:
        raise EnvironmentFault(
            "mail_login_not_offered", host=server.host, port=server.port, offered=" ".join(offered) or "-"
        )
    if code != 235:
        said = secret.blotted_out(server_words(words)) if secret is not None else server_words(words)
        raise EnvironmentFault(
            "mail_login_refused", host=server.host, port=server.port, user=server.user, answer=code, words=said
        )


def _log_in_by_token(smtp: smtplib.SMTP, user: str, tokens: AccessTokens, *, new: bool) -> tuple[int, bytes, Password]:
    """A token that is refused is renewed once: it may have been withdrawn before its time."""
    token = tokens.renewed() if new else tokens.current()
    code, words = _offer_token(smtp, user, token)
    if code != 235 and not new:
        token = tokens.renewed()
        code, words = _offer_token(smtp, user, token)
    return code, words, token


def _offer_token(smtp: smtplib.SMTP, user: str, token: Password) -> tuple[int, bytes]:
    code, words = smtp.docmd("AUTH", f"{XOAUTH2} {xoauth2_response(user, token)}")
    if code == 334:  # why it is refused stands in the challenge; an empty answer asks for the refusal itself
        code, words = smtp.docmd("")
    return code, words


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def _fault(error: BaseException) -> tuple[str, dict[str, object]] | None:
    """As `fault_of`, with what only mail servers do."""
    match error:
        case smtplib.SMTPNotSupportedError():
            return "mail_no_starttls", {}
        case smtplib.SMTPServerDisconnected():
            return "mail_server_hung_up", {}
        case smtplib.SMTPResponseException():
            return "mail_server_unwilling", {"answer": error.smtp_code, "words": server_words(error.smtp_error)}
        case _:
            return fault_of(error)


def hang_up(smtp: smtplib.SMTP, *, politely: bool) -> None:
    """End a connection; what the server says to it no longer matters."""
    if politely:
        with suppress(OSError):
            open_socket(smtp).settimeout(5)
            smtp.quit()
    smtp.close()
