"""For how long things are kept: the rules, what has passed its time, and taking it away for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.privacy.retention import RETENTION_DEFAULTS
from advisor_app.ui.formats import day, number
from advisor_app.ui.jobs import EVERYTHING, Telling
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import Confirmation, SidePanel
from advisor_app.ui.parts.text import Facts, label, retone
from advisor_app.ui.privacy.cleaning_up import CleaningUp
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import SettingAt

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.services.privacy.run_retention import RetentionLine, RetentionRun
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


class RetentionView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._lines: tuple[RetentionLine, ...] = ()
        self._titles = {
            "cases": self.tr("Words of closed cases"),
            "received": self.tr("Received mails"),
            "sent": self.tr("Sent mails"),
            "rejected": self.tr("Rejected cells"),
        }
        self._goes = {
            "cases": self.tr("the resolution, what was answered of the case, and a subject that no other case has"),
            "received": self.tr("the text and the files"),
            "sent": self.tr("the text and the files"),
            "rejected": self.tr("what stood in the cell"),
        }
        self._stays = {
            "cases": self.tr("number, entity, type, days and place: the figures do not change"),
            "received": self.tr("from whom, when, and what it answers"),
            "sent": self.tr("to whom, when, and the subject"),
            "rejected": self.tr("which row and column could not be read, and why"),
        }
        self.model: ListModel[RetentionLine] = ListModel(self._columns(), lambda line: line.rule.kind, self)
        self.table = TableView(theme, around.memory, "retention", self.tr("Rules of retention"), self.model.columns)
        self.table.setModel(self.model)
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.state = label("", "13b", wrap=True)
        self.change = Button(theme, self.tr("Change the rules"), "plain")
        self.change.clicked.connect(lambda: self._around.go_to("settings", SettingAt(self._key)))
        self.remove = Button(theme, self.tr("Remove what has passed…"), "main")
        self.remove.clicked.connect(self._confirm)
        self.title = label("", "14", wrap=True)
        self.facts = Facts(theme)
        self.told = label("", "13", "text", wrap=True)
        self.cleaning = CleaningUp(around)
        self._lay_out()
        self._show(())

    def ask(self) -> None:
        def look(office: Office) -> tuple[RetentionLine, ...]:
            from advisor_app.services.privacy.run_retention import foresee_retention

            return foresee_retention(office)

        self._around.jobs.ask(self, look, self._show, purpose="retention")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _chosen(self) -> RetentionLine | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    @property
    def _key(self) -> str:
        line = self._chosen
        return f"retention_{line.rule.kind if line else 'cases'}_years"

    def _show(self, lines: tuple[RetentionLine, ...]) -> None:
        chosen = self._chosen
        self._lines = lines
        self.model.show_rows(lines)
        if lines:
            kept = next((at for at, one in enumerate(lines) if chosen and one.rule.kind == chosen.rule.kind), 0)
            self.table.select_row(kept)
        due = sum(line.rows for line in lines)
        self.remove.setEnabled(due > 0)
        if not any(line.rule.years for line in lines):
            self.state.setText(self.tr("Everything is kept for ever."))
        elif due:
            self.state.setText(self.tr("%Ln record(s) have passed their time.", "", due))
        else:
            self.state.setText(self.tr("Nothing has passed its time."))
        self._show_chosen()

    def _show_chosen(self) -> None:
        line = self._chosen
        if line is None:
            self.title.setText("")
            self.facts.show_facts([])
            return
        kind = line.rule.kind
        self.title.setText(self._titles[kind])
        self.facts.show_facts(
            [
                (self.tr("Is kept"), self._years(line.rule.years)),
                (self.tr("Default"), self._years(int(RETENTION_DEFAULTS[f"retention_{kind}_years"]))),
                (self.tr("Goes"), self._goes[kind]),
                (self.tr("Stays"), self._stays[kind]),
            ]
        )

    def _confirm(self) -> None:
        due = [line for line in self._lines if line.rows]
        facts = []
        for line in due:
            count = self.tr("%Ln record(s) before {day}", "", line.rows).format(day=day(line.rule.before))
            facts.append((self._titles[line.rule.kind], f"{count}: {self._goes[line.rule.kind]}"))
        facts.append((self.tr("Stays"), self.tr("every record with who and when, all figures and the history's chain")))
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Remove what has passed its time?"),
            facts,
            self.tr("It cannot be taken back, and no later export of the CRM brings it back."),
            self.tr("Remove for good"),
        )
        asked.accepted.connect(self._run)
        asked.open()

    def _run(self) -> None:
        def work(office: Office, running: Running) -> tuple[RetentionRun, str]:
            from advisor_app.services.privacy.run_retention import run_retention

            running.begin_alone()
            return run_retention(office, told=running.progress), office.store.dialect

        self.remove.setEnabled(False)
        self._tell(self.tr("Removing…"))
        self._around.jobs.change(
            self,
            work,
            self._removed,
            things=EVERYTHING,
            failed=self._failed,
            title=self.tr("Removing what has passed its time"),
            beside=True,
            telling=Telling(lambda done, total: f"{done * 100 // max(total, 1)} %", ""),
        )

    def _removed(self, came: tuple[RetentionRun, str]) -> None:
        run, dialect = came
        parts = [f"{self._titles[kind]} {number(count)}" for kind, count in run.removed.items()]
        self._tell(self.tr("Removed: {what}.").format(what=" · ".join(parts)))
        self.cleaning.show_left(not run.compacted, dialect)
        self._around.notices.done(self.tr("What had passed its time is removed."), " · ".join(parts))
        self.ask()

    def _failed(self, error: AppError) -> None:
        said = words(error.code, error.values, self._around.language)
        self._tell(f"{said.what} {said.to_do}", good=False)
        self.ask()

    def _tell(self, said: str, *, good: bool = True) -> None:
        retone(self.told, "text" if good else "late")
        self.told.setText(said)

    def _years(self, years: int) -> str:
        return self.tr("%Ln year(s)", "", years) if years else self.tr("for ever")

    def _columns(self) -> tuple[Column[RetentionLine], ...]:
        return (
            Column("kind", self.tr("What"), lambda line: self._titles[line.rule.kind], 176, heavy=True, stretches=True),
            Column(
                "years",
                self.tr("Is kept"),
                lambda line: self._years(line.rule.years),
                84,
                order=lambda line: line.rule.years or 99,
            ),
            Column(
                "before",
                self.tr("What is before"),
                lambda line: day(line.rule.before) if line.rule.before else "—",
                104,
                order=lambda line: str(line.rule.before),
            ),
            Column(
                "rows",
                self.tr("Has passed"),
                lambda line: number(line.rows),
                80,
                order=lambda line: line.rows,
                right=True,
                state=lambda line: State.DUE if line.rows else None,
            ),
            Column(
                "oldest",
                self.tr("The oldest"),
                lambda line: day(line.oldest) if line.oldest else "—",
                96,
                order=lambda line: str(line.oldest),
            ),
        )

    def _lay_out(self) -> None:
        theme = self._around.theme
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.state, 1)
        listing.tools.addWidget(self.change)
        listing.tools.addWidget(self.remove)
        listing.foot.addWidget(label(self.tr("Nothing goes by itself: the director decides."), "12", "text2"))
        side = SidePanel(theme, self.tr("The chosen rule"), most=420)
        side.column.setSpacing(theme.px(12))
        for part in (self.title, self.facts, self.told, self.cleaning):
            side.column.addWidget(part)
        side.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ListBeside(self._around.memory, "retention", listing, side))
