"""Copies of the office: which there are, making one, verifying, trying a restore out, and restoring."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.formats import day, moment, number
from advisor_app.ui.jobs import EVERYTHING, Running, Telling
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import Confirmation
from advisor_app.ui.parts.text import ElidedLabel, Facts, label, retone
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from datetime import timedelta

    from advisor_app.errors import AppError
    from advisor_app.office.backup.records import Copy
    from advisor_app.services.backup.drill_copy import Drill
    from advisor_app.services.backup.list_copies import CopyLine, OfficeCopies
    from advisor_app.services.backup.restore_copy import Foreseen, Restored
    from advisor_app.services.backup.verify_copy import VerifiedCopy
    from advisor_app.services.office import Office
    from advisor_app.ui.page import Surroundings

NOTHING_NEW: frozenset[str] = frozenset()
_MEGABYTE = 1_000_000


class CopiesView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.model: ListModel[CopyLine] = ListModel(self._columns(), lambda row: row, self)
        self.table = TableView(theme, around.memory, "copies", self.tr("Backups"), self.model.columns)
        self.table.setModel(self.model)
        self.table.say_when_empty(self.tr("There is no copy yet. One is made when the window closes, or now."))
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.state = label("", "13b", wrap=True)
        self.folder = ElidedLabel("", "12", "text2")
        self.make = Button(theme, self.tr("Copy now"), "main")
        self.make.clicked.connect(self._make)
        self.drill = Button(theme, self.tr("Try a restore"), "plain")
        self.drill.clicked.connect(self._drill)
        self.verify = Button(theme, self.tr("Verify"), "plain")
        self.verify.clicked.connect(self._verify)
        self.restore = Button(theme, self.tr("Restore…"), "plain")
        self.restore.clicked.connect(self._foresee)
        self.facts = Facts(theme)
        self.told = label("", "13", "text", wrap=True)
        self._lay_out()
        self._show_chosen()

    def ask(self) -> None:
        def look(office: Office) -> OfficeCopies:
            from advisor_app.services.backup.list_copies import list_copies

            return list_copies(office)

        self._around.jobs.ask(self, look, self._show, purpose="copies")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: OfficeCopies) -> None:
        chosen = self._chosen
        self.model.show_rows(found.lines)
        self.folder.setText(self.tr("Folder: {folder}").format(folder=found.folder))
        self.drill.setEnabled(found.last_good is not None)
        retone(self.state, "late" if found.late else "text")
        if found.age is None:
            self.state.setText(self.tr("There is no good copy."))
        else:
            self.state.setText(self.tr("Last good copy: {age} old.").format(age=self._age(found.age)))
        kept = next((at for at, one in enumerate(found.lines) if chosen and one.copy.path == chosen.path), 0)
        if found.lines:
            self.table.select_row(kept)
        self._show_chosen()

    @property
    def _chosen(self) -> Copy | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row).copy if 0 <= row < self.model.rowCount() else None

    def _show_chosen(self) -> None:
        copy = self._chosen
        for button in (self.verify, self.restore):
            button.setEnabled(copy is not None)
        if copy is None:
            self.facts.show_facts([])
            return
        facts = [
            (self.tr("File"), copy.path.name),
            (self.tr("Made by"), copy.who),
            (self.tr("Size"), self._size(copy)),
            ("SHA-256", _in_groups(copy.sha256)),
        ]
        if copy.facts is not None:
            facts += [
                (self.tr("Rows"), number(copy.facts.rows)),
                (self.tr("Entries of the history"), number(copy.facts.entries)),
                (self.tr("Last entry"), moment(copy.facts.last_at)),
                (self.tr("Head of the history"), _in_groups(copy.facts.head)),
            ]
        if copy.drilled_at is not None:
            facts.append((self.tr("Restore tried out"), moment(copy.drilled_at)))
        self.facts.show_facts(facts)

    def _make(self) -> None:
        telling = Telling(lambda done, total: f"{done * 100 // max(total, 1)} %", self.tr("Stopping the copy"))

        def work(office: Office, running: Running) -> Copy:
            from advisor_app.errors import UserError
            from advisor_app.services.backup.copy_office import copy_now

            def progress(done: int, total: int) -> None:
                running.progress(done, total)
                if running.cancelled():
                    raise UserError("backup_stopped")

            return copy_now(office, progress)

        self.make.setEnabled(False)
        self._around.jobs.change(
            self,
            work,
            self._made,
            things=NOTHING_NEW,
            failed=self._failed,
            title=self.tr("Copying the office"),
            cancellable=True,
            beside=True,
            telling=telling,
        )

    def _made(self, copy: Copy) -> None:
        self.make.setEnabled(True)
        self._around.notices.done(self.tr("The copy is made and whole."), copy.path.name)
        self.ask()

    def _verify(self) -> None:
        copy = self._chosen
        if copy is None:
            return
        path = copy.path

        def work(_office: Office, _running: Running) -> VerifiedCopy:
            from advisor_app.services.backup.verify_copy import verify_copy

            return verify_copy(path)

        self._begin(self.tr("Opening and counting the copy…"))
        self._around.jobs.change(
            self, work, self._verified, things=NOTHING_NEW, failed=self._failed, title=self.tr("Verifying"), beside=True
        )

    def _verified(self, found: VerifiedCopy) -> None:
        if found.ok and found.facts is not None:
            said = self.tr("Whole: it opens, {rows} rows, its history verifies.").format(rows=number(found.facts.rows))
        elif found.facts is not None and not found.facts.whole:
            said = self.tr("Not whole: {what}").format(what="; ".join(found.facts.said))
        else:
            said = self.tr("Not whole: its bytes are not those that were written.")
        self._tell(said, good=found.ok)
        self.ask()

    def _drill(self) -> None:
        def work(office: Office, _running: Running) -> Drill:
            from advisor_app.services.backup.drill_copy import drill_last_copy

            return drill_last_copy(office)

        self._begin(self.tr("Restoring the last copy to a temporary place…"))
        self._around.jobs.change(
            self,
            work,
            self._drilled,
            things=NOTHING_NEW,
            failed=self._failed,
            title=self.tr("Trying a restore"),
            beside=True,
        )

    def _drilled(self, done: Drill) -> None:
        said = self.tr("The copy of {when} restores whole: {rows} rows, {age} old.")
        if not done.ok:
            said = self.tr("The copy of {when} does NOT restore whole: {what}")
        what = "; ".join((*done.facts.said, *done.missing))
        told = said.format(
            when=moment(done.copy.ended), rows=number(done.facts.rows), age=self._age(done.age), what=what
        )
        self._tell(told, good=done.ok)
        self.ask()

    def _foresee(self) -> None:
        copy = self._chosen
        if copy is None:
            return
        path = copy.path

        def look(office: Office) -> Foreseen:
            from advisor_app.services.backup.restore_copy import foresee_restore

            return foresee_restore(path, office.store.location)

        self._begin(self.tr("Looking at the copy…"))
        self._around.jobs.ask(self, look, self._confirm, purpose="restore", failed=self._failed)

    def _confirm(self, seen: Foreseen) -> None:
        self.told.setText("")
        lost = number(seen.entries_lost)
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Replace the office by this copy?"),
            [
                (self.tr("Copy"), seen.copy.name),
                (self.tr("Its last entry"), moment(seen.facts.last_at)),
                (self.tr("It holds"), self.tr("{rows} rows").format(rows=number(seen.facts.rows))),
                (self.tr("Is replaced"), str(seen.target)),
                (self.tr("Entries written since"), lost),
            ],
            self.tr("What was done since the copy goes. What is there now is copied first and stays in the folder."),
            self.tr("Replace the office"),
        )
        asked.accepted.connect(partial(self._restore, seen))
        asked.open()

    def _restore(self, seen: Foreseen) -> None:
        def work(office: Office, _running: Running) -> Restored:
            from advisor_app.services.backup.restore_copy import restore_copy

            return restore_copy(seen.copy, office.store.location, office.who, agreed=True)

        self._around.jobs.change(
            self, work, self._restored, things=EVERYTHING, failed=self._failed, title=self.tr("Restoring")
        )

    def _restored(self, done: Restored) -> None:
        kept = done.before.name if done.before else ""
        self._around.notices.done(
            self.tr("The office is that of the copy."), self.tr("What was there stays as {file}.").format(file=kept)
        )
        if done.returned:
            back = self.tr("Data that had been erased are back with this copy; erase them again: {cases}")
            self._tell(back.format(cases=", ".join(done.returned)), good=False)
        self.ask()

    def _begin(self, said: str) -> None:
        retone(self.told, "text2")
        self.told.setText(said)

    def _tell(self, said: str, *, good: bool) -> None:
        retone(self.told, "text" if good else "late")
        self.told.setText(said)

    def _failed(self, error: AppError) -> None:
        self.make.setEnabled(True)
        said = words(error.code, error.values, self._around.language)
        self._tell(f"{said.what} {said.to_do}", good=False)

    def _age(self, age: timedelta) -> str:
        hours = round(age.total_seconds() / 3600)
        if hours < 1:
            return self.tr("%Ln minute(s)", "", round(age.total_seconds() / 60))
        return self.tr("%Ln hour(s)", "", hours) if hours < 48 else self.tr("%Ln day(s)", "", age.days)

    def _size(self, copy: Copy) -> str:
        return f"{copy.size / _MEGABYTE:.1f} MB".replace(".", ",")

    def _columns(self) -> tuple[Column[CopyLine], ...]:
        kinds = {
            "dated": self.tr("dated"),
            "asked": self.tr("asked for"),
            "before_restore": self.tr("before restoring"),
        }
        whole, damaged = self.tr("whole"), self.tr("not whole")
        return (
            Column(
                "made",
                self.tr("Made"),
                lambda row: moment(row.copy.ended),
                130,
                order=lambda row: row.copy.ended,
                heavy=True,
            ),
            Column("kind", self.tr("Kind"), lambda row: kinds[row.copy.reason], 96, stretches=True),
            Column(
                "whole",
                self.tr("State"),
                lambda row: whole if row.copy.good else damaged,
                100,
                state=lambda row: State.DONE if row.copy.good else State.FAILS,
            ),
            Column(
                "size",
                self.tr("Size"),
                lambda row: self._size(row.copy),
                90,
                order=lambda row: row.copy.size,
                right=True,
            ),
            Column(
                "entries",
                self.tr("History"),
                lambda row: number(row.copy.facts.entries) if row.copy.facts else "?",
                80,
                order=lambda row: row.copy.facts.entries if row.copy.facts else -1,
                right=True,
            ),
            Column(
                "leaves",
                self.tr("Goes by"),
                lambda row: day(row.leaves) if row.leaves else "—",
                90,
                order=lambda row: day(row.leaves),
                hint=lambda row: "" if row.leaves else self.tr("A person keeps it, and takes it away."),
            ),
        )

    def _lay_out(self) -> None:
        theme = self._around.theme
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.state, 1)
        listing.tools.addWidget(self.drill)
        listing.tools.addWidget(self.make)
        listing.foot.addWidget(self.folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.verify)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(label(self.tr("The chosen copy"), "14"))
        column.addWidget(self.facts)
        column.addLayout(buttons)
        column.addWidget(self.told)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ListBeside(self._around.memory, "copies", listing, panel))


def _in_groups(digest: str) -> str:
    """So that it takes several lines where room is short, and can be read out."""
    start, colon, rest = digest.rpartition(":")
    return start + colon + " ".join(rest[at : at + 16] for at in range(0, len(rest), 16))
