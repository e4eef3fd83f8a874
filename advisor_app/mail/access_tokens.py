"""Logging in with a token in place of a password, as Microsoft 365 and Google ask for it (SASL XOAUTH2)."""

from __future__ import annotations

import base64
from typing import Protocol

from advisor_app.mail.passwords import Password

XOAUTH2 = "XOAUTH2"


class AccessTokens(Protocol):
    """Where access tokens come from. Both raise `UserError("mail_sign_in_needed")` where only a person can help, and
    `EnvironmentFault("mail_sign_in_unreachable")` where nobody answers.
    """

    def current(self) -> Password:
        """A token that should be good: a kept one until shortly before it expires, else a new one."""

    def renewed(self) -> Password:
        """A new token, since the server would not have the last one."""


def xoauth2_response(user: str, token: Password) -> str:
    """What is said after AUTH XOAUTH2, as Microsoft and Google describe it; base64 without line breaks."""
    return base64.b64encode(f"user={user}\1auth=Bearer {token.reveal()}\1\1".encode()).decode("ascii")
