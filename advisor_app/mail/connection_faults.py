"""What keeps a connection from being had, told plainly; and whom a connection trusts."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

from advisor_app.errors import UserError
from advisor_app.mail.server_words import system_words
from advisor_app.office.chosen_file import leave_own_file

CERTIFICATE_FAULTS = {
    10: "mail_certificate_expired",
    18: "mail_certificate_self_signed",
    19: "mail_certificate_unknown_authority",
    20: "mail_certificate_unknown_authority",
    21: "mail_certificate_unknown_authority",
    62: "mail_certificate_other_host",
    64: "mail_certificate_other_host",
}
"""OpenSSL's verification results (x509_vfy.h)."""


def trusting(ca_file: Path | None) -> ssl.SSLContext:
    """Certificates and host names verified, TLS 1.2 at least; `ca_file` is the only authority where it is given.

    Raises `UserError`: "mail_ca_file_unreadable", "file_in_use_here".
    """
    if ca_file is not None:
        leave_own_file(ca_file)
    try:
        context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    except (OSError, ssl.SSLError) as error:
        raise UserError("mail_ca_file_unreadable", file=str(ca_file), reason=error.strerror or str(error)) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def fault_of(error: BaseException) -> tuple[str, dict[str, object]] | None:
    """The code and values that tell a failure to a person; None for what is not the connection's."""
    match error:
        case ssl.SSLCertVerificationError():
            code = CERTIFICATE_FAULTS.get(error.verify_code, "mail_certificate_refused")
            return code, {"reason": error.verify_message}
        case ssl.SSLError():
            return "mail_tls_failed", {"reason": tls_words(error)}
        case socket.gaierror():
            return "mail_host_unknown", {"reason": system_words(error)}
        case OSError():
            return "mail_server_unreachable", {"reason": system_words(error)}
        case _:
            return None


def tls_words(error: ssl.SSLError) -> str:
    return (error.reason or str(error)).replace("_", " ").lower()
