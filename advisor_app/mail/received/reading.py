"""Reading a file that a mail program saved, .eml or .msg; which of both it is, its first bytes say."""

from __future__ import annotations

from pathlib import Path

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.received.eml import read_eml
from advisor_app.mail.received.message import MOST_BYTES, ReceivedMail
from advisor_app.mail.received.outlook import COMPOUND_FILE, read_msg
from advisor_app.office.chosen_file import read_chosen

SUFFIXES = (".eml", ".msg")
"""What a file is called by that a window may be given."""


def read_received(raw: bytes, file: str) -> ReceivedMail:
    """What a message says; `file` is what it is called in what is told.

    Raises `UserError`: "received_mail_too_large", "received_mail_unreadable".
    """
    if len(raw) > MOST_BYTES:
        raise UserError("received_mail_too_large", file=file, most=MOST_BYTES // 2**20)
    found = read_msg(raw) if raw.startswith(COMPOUND_FILE) else read_eml(raw)
    if found is None:
        raise UserError("received_mail_unreadable", file=file)
    return found


def received_bytes(file: Path) -> bytes:
    """The file byte for byte, for keeping.

    Raises `EnvironmentFault("received_mail_not_opened")`, `UserError("received_mail_too_large")`.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UserError("received_mail_too_large", file=file.name, most=MOST_BYTES // 2**20)
        return read_chosen(file)
    except OSError as error:
        raise EnvironmentFault(
            "received_mail_not_opened", file=file.name, detail=error.strerror or str(error)
        ) from error
