"""Addresses, and a person's or an office's name in front of one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor_app.errors import UserError
from advisor_app.mail.one_line import one_line

_LOCAL_PART = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"({_LOCAL_PART})@({_LABEL}(?:\.{_LABEL})+)")
_LONGEST_LOCAL_PART = 64
_LONGEST_ADDRESS = 254
_LONGEST_NAME = 200


def checked_address(address: str) -> str:
    """The address as it stands, if a server can be given it; raises `UserError("email_unreadable")`.

    Only ASCII: an address beyond it would need SMTPUTF8 of every server on the way.
    """
    match = _ADDRESS.fullmatch(address)
    if match is None or len(address) > _LONGEST_ADDRESS or len(match[1]) > _LONGEST_LOCAL_PART:
        raise UserError("email_unreadable", value=address)
    return address


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address with the name that stands before it ("José Muñoz"); the name may be empty.

    Raises `UserError("email_unreadable")`, `("mail_name_line_break")` or `("mail_name_too_long")`.
    """

    address: str
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "address", checked_address(self.address.strip(" ")))
        object.__setattr__(self, "name", one_line(self.name, what="name", longest=_LONGEST_NAME))

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address
