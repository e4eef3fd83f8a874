"""The password of a mail server: from the environment or the system's keyring, and shown nowhere."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping
from typing import NoReturn

from advisor_app.errors import EnvironmentFault, UserError

PASSWORD_VARIABLE = "ADVISOR_APP_SMTP_PASSWORD"  # noqa: S105 (its name)
DATABASE_PASSWORD_VARIABLE = "ADVISOR_APP_DATABASE_PASSWORD"  # noqa: S105 (its name)

_STARS = "***"
_WORD = re.compile(r"[A-Za-z0-9+/]+=*")


class Password:
    """A secret that no log, error or repr shows; only `reveal` gives it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def blotted_out(self, words: str) -> str:
        """`words` of a server, without the password should it have repeated it, plain or within base64."""
        if not self._text:
            return words
        return _WORD.sub(self._stars_if_secret, words.replace(self._text, _STARS))

    def _stars_if_secret(self, word: re.Match[str]) -> str:
        encoded = word[0].rstrip("=")
        try:
            decoded = base64.b64decode(encoded + "=" * (-len(encoded) % 4))
        except ValueError:
            return word[0]
        return _STARS if self._text.encode() in decoded else word[0]

    def __repr__(self) -> str:
        return "Password(***)"

    __str__ = __repr__

    def __reduce__(self) -> NoReturn:
        raise TypeError("a password is not written out")


def find_password(host: str, user: str, environment: Mapping[str, str] = os.environ) -> Password:
    """The password for a user of a mail server: from `ADVISOR_APP_SMTP_PASSWORD`, else from the keyring.

    Raises `UserError("mail_password_missing")`, `EnvironmentFault("mail_no_keyring")` or `("mail_keyring_failed")`.
    """
    if named := environment.get(PASSWORD_VARIABLE):
        return Password(named)
    import keyring

    with keyring_faults():
        kept = keyring.get_password(_service(host), user)
    if not kept:
        raise UserError("mail_password_missing", host=host, user=user, variable=PASSWORD_VARIABLE)
    return Password(kept)


def keep_password(host: str, user: str, password: Password) -> None:
    """Put it into the keyring; raises `EnvironmentFault("mail_no_keyring")` or `("mail_keyring_failed")`."""
    import keyring

    with keyring_faults():
        keyring.set_password(_service(host), user, password.reveal())


def forget_password(host: str, user: str) -> Password | None:
    """Take it out of the keyring; returns what was there, None for nothing. Raises as `keep_password`."""
    import keyring

    with keyring_faults():
        kept = keyring.get_password(_service(host), user)
        if kept is None:
            return None
        keyring.delete_password(_service(host), user)
    return Password(kept)


def find_database_password(host: str, role: str, environment: Mapping[str, str] = os.environ) -> Password | None:
    """That of a role of the office's server: from `ADVISOR_APP_DATABASE_PASSWORD`, else from the keyring.

    None also where there is no keyring: the server's own ways to find a password are left.
    """
    if named := environment.get(DATABASE_PASSWORD_VARIABLE):
        return Password(named)
    import keyring

    try:
        with keyring_faults():
            kept = keyring.get_password(_database_service(host), role)
    except EnvironmentFault:
        return None
    return Password(kept) if kept else None


def keep_database_password(host: str, role: str, password: Password) -> bool:
    """Put it into the keyring; False where there is none."""
    import keyring

    try:
        with keyring_faults():
            keyring.set_password(_database_service(host), role, password.reveal())
    except EnvironmentFault:
        return False
    return True


def _database_service(host: str) -> str:
    return f"advisor-app postgresql {host.lower()}"


def _service(host: str) -> str:
    return f"advisor-app smtp {host.lower()}"


class keyring_faults:  # noqa: N801 (reads as a statement)
    """Tells the keyring's failures plainly; without the original error, which might hold what was to be kept."""

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from keyring.errors import KeyringError, NoKeyringError

        if isinstance(error, NoKeyringError):
            raise EnvironmentFault("mail_no_keyring", variable=PASSWORD_VARIABLE) from None
        if isinstance(error, KeyringError):
            raise EnvironmentFault(
                "mail_keyring_failed", reason=type(error).__name__, variable=PASSWORD_VARIABLE
            ) from None
