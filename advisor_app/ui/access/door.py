"""How the window comes into its office: where it is, who works, and a password that was typed here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor_app.mail.passwords import Password
    from advisor_app.services.office import Office

Typed = dict[str, "Password"]
"""By the office's address, as long as the process lives: a window that is opened anew does not ask again."""


class Door:
    """`open` is called in the thread that then owns the database; the rest in the window's."""

    def __init__(self, open_office: Callable[[str, str], Office], place: str, who: str, typed: Typed) -> None:
        """`open_office` gets the office's address and who works."""
        self._open_office = open_office
        self._place = place
        self._who = who
        self._typed = typed
        self._to_keep = False
        self.kept: bool | None = None
        """Whether the keyring took the password that it was to keep; None where it was to keep none."""

    @property
    def login(self) -> tuple[str, str] | None:
        """Host and role that a password can be typed for; None for a file, and where the address has one in it."""
        from advisor_app.store.location import server_login

        return server_login(self._place) if "://" in self._place else None

    @property
    def was_typed(self) -> bool:
        return self._place in self._typed

    def take(self, password: str, *, keep: bool) -> None:
        """From now on the office is opened with it; where it opens, the keyring gets it if it is to `keep` it."""
        from advisor_app.mail.passwords import Password

        self._typed[self._place] = Password(password)
        self._to_keep = keep

    def keep(self) -> None:
        """Put what was typed into the keyring, where that was asked for; waits for the keyring."""
        from advisor_app.mail.passwords import keep_database_password

        login = self.login
        if self._to_keep and login is not None:
            self.kept = keep_database_password(*login, self._typed[self._place])
            self._to_keep = False

    def open(self) -> Office:
        """Raises what opening an office raises."""
        typed = self._typed.get(self._place)
        if typed is None:
            return self._open_office(self._place, self._who)
        from advisor_app.store.location import with_password

        office = self._open_office(with_password(self._place, typed.reveal()), self._who)
        self.keep()
        return office
