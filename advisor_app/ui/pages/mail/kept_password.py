"""Taking a mail server's password out of this computer's keyring, where it is also put into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app import messages
from advisor_app.errors import AppError
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.mail.passwords import Password
    from advisor_app.services.office import Office
    from advisor_app.ui.running import Running


class KeptPassword(QWidget):
    """`whose` says the server and the user that are typed. What was taken out can be put back as long as both stay."""

    def __init__(self, around: Surroundings, whose: Callable[[], tuple[str, str]]) -> None:
        super().__init__()
        self._around = around
        self._whose = whose
        self._typed = ("", "")
        self._taken: Password | None = None
        self.act = Button(around.theme, self.tr("Forget the kept password"), "small")
        self.act.setAutoDefault(False)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._forget_or_put_back)
        self.said = label("", "12", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around.theme.px(10))
        row.addWidget(self.act)
        row.addWidget(self.said, 1)

    def follow(self) -> None:
        """What is typed may have changed."""
        typed = self._whose()
        if typed != self._typed:
            self._typed, self._taken = typed, None
            self.said.setText("")
            self._offer()

    def _offer(self) -> None:
        self.act.say(self.tr("Put it back") if self._taken else self.tr("Forget the kept password"))
        self.act.setEnabled(all(self._typed))

    def _forget_or_put_back(self) -> None:
        (host, user), taken = self._typed, self._taken

        def work(_office: Office, _running: Running) -> Password | None:
            from advisor_app.mail.passwords import forget_password, keep_password

            if taken is None:
                return forget_password(host, user)
            keep_password(host, user, taken)
            return None

        def done(gone: Password | None) -> None:
            if taken is not None:
                said = self.tr("It is in the keyring again.")
            elif gone is not None:
                said = self.tr("This computer forgot the password of {user} at {host}.")
            else:
                said = self.tr("The keyring has no password of {user} at {host}.")
            self._tell(said.format(user=user, host=host), gone)

        def failed(error: AppError) -> None:
            self._tell(messages.line(error, self._around.language), taken)

        self.act.setEnabled(False)
        self._around.jobs.change(self, work, done, things=frozenset(), failed=failed, beside=True)

    def _tell(self, said: str, taken: Password | None) -> None:
        self._taken = taken
        self.said.setText(said)
        self._offer()
