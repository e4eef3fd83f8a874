"""Which server, and how its connection is protected."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path

from advisor_app.errors import UserError
from advisor_app.mail.access_tokens import AccessTokens
from advisor_app.mail.connection_faults import trusting
from advisor_app.mail.passwords import Password


class Tls(StrEnum):
    STARTTLS = "starttls"
    """Plain at first, protected before anything is said that matters (port 587)."""
    TLS = "tls"
    """Protected from the first byte (port 465)."""
    NONE = "none"
    """Only to a server on this very machine."""


_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_USUAL_PORT = {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}


@dataclass(frozen=True, slots=True)
class TimeOuts:
    """Seconds. RFC 5321 (4.5.3.2) asks for ten minutes after the final dot: to give up sooner makes duplicates."""

    connecting: float = 20
    command: float = 120
    after_final_dot: float = 600


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """`port` 0 stands for the usual one; `ca_file` is the only authority that is trusted, where it is given.
    A user logs in by password, or by tokens where those are given.

    Raises `UserError`: "mail_host_unreadable", "mail_port_unreadable", "mail_plain_not_local",
    "mail_user_and_password".
    """

    host: str
    port: int = 0
    tls: Tls = Tls.STARTTLS
    user: str = ""
    password: Password | None = field(default=None, repr=False)
    tokens: AccessTokens | None = field(default=None, repr=False)
    ca_file: Path | None = None
    time_outs: TimeOuts = TimeOuts()

    def __post_init__(self) -> None:
        if not _is_address(self.host) and _HOST.fullmatch(self.host) is None:
            raise UserError("mail_host_unreadable", value=self.host)
        if not 0 <= self.port < 65536:
            raise UserError("mail_port_unreadable", value=self.port)
        if self.tls is Tls.NONE and not is_loopback(self.host):
            raise UserError("mail_plain_not_local", host=self.host)
        if bool(self.user) != (self.password is not None or self.tokens is not None):
            raise UserError("mail_user_and_password", host=self.host)
        object.__setattr__(self, "port", self.port or _USUAL_PORT[self.tls])

    def context(self) -> ssl.SSLContext:
        """Raises what `trusting` raises."""
        return trusting(self.ca_file)


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only mean this machine."""
    return host.lower() == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
