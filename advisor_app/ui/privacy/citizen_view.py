"""A citizen's data by the number of the case: where they stand, erased or masked for good, and the report of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.errors import UserError
from advisor_app.messages import words
from advisor_app.ui.formats import day
from advisor_app.ui.jobs import EVERYTHING, Telling
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, label, retone
from advisor_app.ui.privacy.citizen_confirmation import citizen_confirmation
from advisor_app.ui.privacy.cleaning_up import CleaningUp
from advisor_app.ui.privacy.deciding_part import DecidingPart, citizens_field
from advisor_app.ui.privacy.place_columns import PlaceLine, place_columns, place_lines, sums_by_kind
from advisor_app.ui.privacy.report_part import ReportPart
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.services.privacy.export_report import CitizenReport
    from advisor_app.services.privacy.find_citizen import FoundCitizen
    from advisor_app.services.privacy.redaction import RedactedCitizen
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

_NOTHING: frozenset[str] = frozenset()


class CitizenView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._report: CitizenReport | None = None
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self._searching: Running | None = None
        self.number = citizens_field(self.tr("Number of the case"))
        self.number.setFixedWidth(theme.px(150))
        self.words = citizens_field(self.tr("Besides: name; identity number; telephone"))
        self.number.returnPressed.connect(self.search)
        self.words.returnPressed.connect(self.search)
        self.seek = Button(theme, self.tr("Search"), "main")
        self.seek.clicked.connect(self.search)
        self.model: ListModel[PlaceLine] = ListModel(place_columns(around.language), lambda line: line.place, self)
        self.table = TableView(theme, around.memory, "privacy", self.tr("Where the data stand"), self.model.columns)
        self.table.setModel(self.model)
        self.sum = label("", "12", "text2")
        self.title = label("", "14", wrap=True)
        self.facts = Facts(theme)
        self.deciding = DecidingPart(theme)
        self.deciding.chosen.connect(self.search)
        self.deciding.asked.connect(self._confirm)
        self.told = label("", "13", "text", wrap=True)
        self.cleaning = CleaningUp(around)
        self.reporting = ReportPart(around)
        self._lay_out()
        self._show()

    def look_for(self, number: str) -> None:
        self.number.setText(number)
        self.search()

    def take_focus(self) -> None:
        (self.table if self.model.rowCount() else self.number).setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        if not self.seek.isEnabled():  # something is being erased
            return
        case, named = self.number.text().strip(), self._named()
        if not case:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        alone = self.deciding.words_alone
        if self._searching is not None:
            self._searching.cancel()
        self._searching = self._report = None
        if alone and not named:
            self._show()
            self._tell(self.tr("Write beside the number which words are masked."), good=False)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def work(office: Office, running: Running) -> FoundCitizen:
            from advisor_app.services.privacy.find_citizen import find_citizen

            def told(done: int, total: int) -> None:
                running.progress(done, total)
                if running.cancelled():
                    raise UserError("privacy_stopped")

            return find_citizen(office, case, named, words_alone=alone, told=told)

        def done(found: FoundCitizen | None) -> None:
            from advisor_app.services.privacy.export_report import CitizenReport

            if self._searching is not begun:  # another was asked for meanwhile
                return
            self._searching = None
            self._asked = (case, named)
            self._report = CitizenReport(found, alone) if found else None  # None: stopped before it began
            self.cleaning.hide()
            self._tell("")
            self._show()
            if self.model.rowCount():
                self.table.select_row(0)

        def failed(error: AppError) -> None:
            if self._searching is begun:
                self._searching = None
                self._show()
                self._failed(error)

        begun = self._searching = self._around.jobs.change(
            self,
            work,
            done,
            things=_NOTHING,
            failed=failed,
            title=self.tr("Looking for the citizen's data"),
            cancellable=True,
            beside=True,
            telling=_percent(self.tr("Stopping the search")),
        )
        self._show()
        self._tell("")

    def _text_of(self, report: CitizenReport) -> str:
        """What the view shows, as lines to be pasted; none of the citizen's words are in it."""
        lines = [self.title.text()]
        lines += [f"{name}: {value}" for name, value in self._facts_of(report)]
        if report.done:
            told = self._result(report.done, alone=report.words_alone)
            lines += [self.tr("Reason: {reason}").format(reason=report.reason), told]
        columns = self.model.columns
        lines += ["", "\t".join(column.title for column in columns)]
        lines += ["\t".join(column.text(line) for column in columns) for line in self.model.rows()]
        return "\n".join(lines) + "\n"

    def _named(self) -> tuple[str, ...]:
        return tuple(one.strip() for one in self.words.text().split(";") if one.strip())

    def _show(self) -> None:
        report = self._report
        lines = place_lines(report.rows, words_alone=report.words_alone) if report else []
        self.model.show_rows(lines)
        self.sum.setText(self._sums())
        self.deciding.show_way()
        self._panel.setVisible(report is not None)
        self._before.setVisible(report is None)
        if report is None:
            waiting = self.tr("Looking through everything that the office keeps…")
            asking = self.tr(
                "Write the number of the case: what the office keeps of its citizen is shown before anything."
            )
            self.table.say_when_empty(waiting if self._searching else asking)
            self.facts.show_facts([])
            return
        self.table.say_when_empty(self.tr("The office keeps none of these words."))
        self.title.setText(self.tr("Case {number}").format(number=report.found.number))
        self.facts.show_facts(self._facts_of(report))
        self.reporting.show_report(report, self._text_of(report))
        self.deciding.setVisible(report.done is None)
        self.deciding.act.setEnabled(bool(lines))

    def _facts_of(self, report: CitizenReport) -> list[tuple[str, str]]:
        facts = [(self.tr("Found in"), self._sums() or self.tr("nothing"))]
        if report.found.erased and report.done is None:
            facts.append((self.tr("Done before"), report.found.why))
        for one in report.copies:
            leaves = self.tr("goes by {day}").format(day=day(one.leaves)) if one.leaves else self.tr("kept by a person")
            facts.append((self.tr("Still in the copy"), f"{one.path.name} ({leaves})"))
        return facts

    def _sums(self) -> str:
        lines = self.model.rows()
        kinds = sums_by_kind(lines, self._around.language)
        rows = sum(line.rows for line in lines)
        return self.tr("%Ln row(s): {kinds}", "", rows).format(kinds=kinds) if lines else ""

    def _confirm(self) -> None:
        report = self._report
        if report is None:
            return
        reason = self.deciding.given_reason()
        if not reason:
            self._tell(self.tr("Write the reason first: the citizen's request and its day, for instance."), good=False)
            return
        held = self.tr("%Ln copy(ies) still hold it; each goes by its rule", "", len(report.copies))
        asked = citizen_confirmation(
            self._around.theme,
            self,
            report,
            named=self._asked[1],
            reason=reason,
            where=self._sums(),
            held=held if report.copies else "",
        )
        asked.accepted.connect(partial(self._redact, report, reason))
        asked.open()

    def _redact(self, report: CitizenReport, reason: str) -> None:
        case, named = self._asked
        alone = report.words_alone

        def work(office: Office, running: Running) -> tuple[RedactedCitizen, str]:
            from advisor_app.services.privacy.erase_citizen import erase_citizen
            from advisor_app.services.privacy.mask_citizen import mask_citizen

            running.begin_alone()
            do = mask_citizen if alone else erase_citizen
            return do(office, case, reason, named, agreed=True, told=running.progress), office.store.dialect

        def done(came: tuple[RedactedCitizen, str]) -> None:
            redacted, dialect = came
            self._report = replace(report, done=redacted, reason=reason)
            self.deciding.reason.clear()
            self.seek.setEnabled(True)
            self._show()
            self._tell(self._result(redacted, alone=alone), good=redacted.history_ok and not redacted.left)
            self.cleaning.show_left(not redacted.compacted, dialect)
            said = self.tr("The words of case {number} are masked.") if alone else self.tr("Case {number} is erased.")
            self._around.notices.done(said.format(number=case), self.tr("Keep the report beside the request."))

        def failed(error: AppError) -> None:
            self.seek.setEnabled(True)
            self._show()
            self._failed(error)

        self.seek.setEnabled(False)
        self.deciding.hide()
        self._tell(self.tr("Writing over every place…"))
        self._around.jobs.change(
            self,
            work,
            done,
            things=EVERYTHING,
            failed=failed,
            broke=partial(self.seek.setEnabled, True),
            title=self.tr("Masking the words") if alone else self.tr("Erasing the citizen's data"),
            beside=True,
            telling=_percent(""),
        )

    def _result(self, done: RedactedCitizen, *, alone: bool) -> str:
        rows = sum(done.rows.values())
        said = self.tr("Masked in %Ln row(s).", "", rows) if alone else self.tr("Erased in %Ln row(s).", "", rows)
        chain = (
            self.tr("The history's chain is whole, %Ln entry(ies) without content in all.", "", done.redacted)
            if done.history_ok
            else self.tr("The history's chain is NOT whole: check it.")
        )
        left = self.tr("Somebody wrote it anew meanwhile: search again.") if done.left else ""
        return " ".join(one for one in (said, chain, left) if one)

    def _tell(self, said: str, *, good: bool = True) -> None:
        retone(self.told, "text" if good else "late")
        self.told.setText(said)
        self.told.setVisible(bool(said))

    def _failed(self, error: AppError) -> None:
        said = words(error.code, error.values, self._around.language)
        self._tell(f"{said.what} {said.to_do}", good=False)

    def _lay_out(self) -> None:
        theme = self._around.theme
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.number)
        listing.tools.addWidget(self.words, 1)
        listing.tools.addWidget(self.seek)
        listing.foot.addWidget(self.sum)
        side = SidePanel(theme, self.tr("The case"), most=420)
        side.column.setSpacing(theme.px(12))
        self._panel, column = _part(theme.px(12))
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.deciding)
        self._before, before = _part(theme.px(8))
        before.addWidget(label(self.tr("What happens here"), "14"))
        for said in (
            self.tr(
                "1. The number of the case finds what the office keeps of its citizen: the case as it is and was, the "
                "history, kept mails with their files, documents, and other texts that quote it."
            ),
            self.tr("2. A name, an identity number or a telephone is not known by itself: write it beside the number."),
            self.tr("3. Nothing is changed before you choose what is done, give a reason and confirm."),
            self.tr("What already left the program (sent mails, exported files, paper) is not reached from here."),
        ):
            before.addWidget(label(said, "13", "text2", wrap=True))
        side.column.addWidget(self._before)
        side.column.addWidget(self._panel)
        side.column.addWidget(self.told)
        side.column.addWidget(self.cleaning)
        column.addWidget(self.reporting)
        side.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ListBeside(self._around.memory, "privacy", listing, side))


def _part(spacing: int) -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return part, column


def _percent(stopping: str) -> Telling:
    return Telling(lambda done, total: f"{done * 100 // max(total, 1)} %", stopping)
