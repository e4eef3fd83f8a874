"""Moving the office to a server, in three steps: its address, what is found there, and the move, checked row by row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.connection_words import protection_said
from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Running, Telling
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import Confirmation
from advisor_app.ui.parts.text import Facts, divider, label, retone

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.services.shared_office.move_office import Moved
    from advisor_app.services.shared_office.office_status import OfficeState
    from advisor_app.ui.page import Surroundings

_NOTHING_HERE: frozenset[str] = frozenset()
"""What a move changes of the office that is open."""


class MoveOffice(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.address = QLineEdit()
        self.address.setAccessibleName(self.tr("Address of the server's empty database"))
        self.address.setPlaceholderText("postgresql://dueño@servidor/oficina")
        self.address.textEdited.connect(lambda _text: self._forget())
        self.address.returnPressed.connect(self._try)
        self.password = QLineEdit()
        self.password.setAccessibleName(self.tr("Password of the database's owner"))
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setFixedWidth(theme.px(150))
        self.password.textEdited.connect(lambda _text: self._forget())
        self.password.returnPressed.connect(self._try)
        self.test = Button(theme, self.tr("Try the connection"), "small")
        self.test.clicked.connect(self._try)
        self.found = Facts(theme)
        self.found.hide()
        self.move_it = Button(theme, self.tr("Move the office there…"), "small")
        self.move_it.setEnabled(False)
        self.move_it.clicked.connect(self._confirm)
        self.told = label("", "13", "text2", wrap=True)
        self._seen: OfficeState | None = None
        self._lay_out()

    def _forget(self) -> None:
        self._seen = None
        self.found.hide()
        self.told.setText("")
        self.move_it.setEnabled(False)

    def _try(self) -> None:
        address, password = self.address.text().strip(), self.password.text()
        if not address:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def look(_office: Office) -> OfficeState:
            from advisor_app.services.shared_office.office_status import office_status

            return office_status(address, password)

        self._forget()
        self._tell(self.tr("Trying…"))
        self._around.jobs.ask(self, look, self._show, purpose="server", failed=self._failed)

    def _show(self, state: OfficeState) -> None:
        standings = {
            "empty": self.tr("Empty: the office can be moved here."),
            "ready": self.tr("An office that this program can work in."),
            "older": self.tr("An office of an earlier version of the program."),
            "newer": self.tr("An office of a newer version of the program."),
            "foreign": self.tr("Another program's tables."),
        }
        server = f"PostgreSQL {state.server}" if state.kind == "postgresql" else self.tr("a file, no server")
        facts = [
            (self.tr("Server"), server),
            (self.tr("Connection"), protection_said(state)),
            (self.tr("User"), state.role or "—"),
            (self.tr("Holds"), standings[state.standing]),
        ]
        if state.counts is not None:
            facts.append((self.tr("Cases"), number(state.counts["cases"])))
        self.found.show_facts(facts)
        self.found.show()
        empty = state.counts is None or not any(state.counts.values())
        fits = state.kind == "postgresql" and state.standing in ("empty", "ready") and empty
        if fits and not state.may_create:
            self._tell(self.tr("This user may not make tables here; the office's owner may."), wrong=True)
        elif not fits:
            self._tell(self.tr("An office is moved only to an empty database of a server."), wrong=True)
        else:
            self._seen = state
            self.move_it.setEnabled(True)
            self._tell(self.tr("It can be moved. While it is, nobody else can save anything."))

    def _confirm(self) -> None:
        if self._seen is None:
            return
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Move the office to the server?"),
            [(self.tr("To"), self._seen.location), (self.tr("Server"), f"PostgreSQL {self._seen.server}")],
            self.tr(
                "Everything is copied and then compared row by row. The file stays as it is; nobody should go on in it."
            ),
            self.tr("Move the office"),
        )
        asked.accepted.connect(partial(self._move, self.address.text().strip(), self.password.text()))
        asked.open()

    def _move(self, address: str, password: str) -> None:
        telling = Telling(lambda done, total: f"{done * 100 // max(total, 1)} %", self.tr("Stopping the move"))

        def work(office: Office, running: Running) -> Moved:
            from advisor_app.services.shared_office.move_office import move_office

            running.begin_alone()
            return move_office(
                office.store.address,
                address,
                password=password,
                progress=running.progress,
                cancelled=running.cancelled,
            )

        self.move_it.setEnabled(False)
        self._tell(self.tr("Copying and comparing…"))
        self._around.jobs.change(
            self,
            work,
            self._moved,
            things=_NOTHING_HERE,
            failed=self._failed,
            title=self.tr("Moving the office"),
            cancellable=True,
            beside=True,
            telling=telling,
        )

    def _moved(self, moved: Moved) -> None:
        said = self.tr("{rows} rows are on the server, each the same as here.").format(rows=number(moved.rows))
        more = self.tr("Now choose that server under «Where the office is», here and on the other computers.")
        self._tell(f"{said} {more}")
        self._around.notices.done(said, more, offer=self.tr("Choose it"), act=self._around.choose_office)

    def _failed(self, error: AppError) -> None:
        said = words(error.code, error.values, self._around.language)
        self._tell(f"{said.what} {said.to_do}", wrong=True)
        self.move_it.setEnabled(self._seen is not None)

    def _tell(self, said: str, *, wrong: bool = False) -> None:
        retone(self.told, "late" if wrong else "text2")
        self.told.setText(said)

    def _lay_out(self) -> None:
        theme = self._around.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(self.tr("Move the office to a server"), "13b"))
        why = self.tr(
            "So that several people work at once. Whoever looks after the computers first makes an empty database and "
            "its owner on a PostgreSQL server; with that address:"
        )
        column.addWidget(label(why, "12", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.address, 1)
        row.addWidget(self.password)
        row.addWidget(self.test)
        row.addWidget(self.move_it)
        column.addLayout(row)
        column.addWidget(self.found)
        column.addWidget(self.told)
        column.addWidget(divider())
