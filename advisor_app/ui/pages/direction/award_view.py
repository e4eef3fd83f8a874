"""The yearly award: every entity by the guide's criteria, what is certain, and the director's choice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy

from advisor_app.office.award.measures import Criterion
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day, number, percent
from advisor_app.ui.pages.direction.award_columns import award_columns
from advisor_app.ui.pages.direction.award_panel import AwardPanel
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.award.standing import AwardLine
    from advisor_app.services.office import Office
    from advisor_app.services.rotation.award_year import AwardYear
    from advisor_app.services.rotation.write_award import WrittenJustification
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt

AWARD = frozenset({"award", "duties"})
YEARS_BACK = 4


class AwardView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self._found: AwardYear | None = None
        this_year = panama_day(now_utc()).year
        self.year = Choice(theme, self.tr("Year"))
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for year in range(this_year, this_year - YEARS_BACK, -1):
            self.year.addItem(self.tr("Award {year}").format(year=year), year)
        self.year.currentIndexChanged.connect(lambda _index: self._ask())
        self.write = Button(theme, self.tr("Write the justification"), "plain")
        self.write.clicked.connect(self._write)
        self.offer(self.year)
        self.offer(self.write)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self._into_table)
        self.model: ListModel[AwardLine] = ListModel(award_columns(), lambda line: line.entity, self)
        self.table = TableView(theme, around.memory, "award", self.tr("Entities by criterion"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.table.say_when_empty(self.tr("There are no cases of this year."))
        self.table.row_changed.connect(lambda _row: self._selected())
        self.panel = AwardPanel(theme)
        self.panel.said.connect(self._say)
        self.panel.chosen.connect(self._choose)
        self.panel.taken_back.connect(self._take_back)
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        self.method = label("", "12", "text2", wrap=True)
        listing.foot.addWidget(self.method, 1)
        self.fill(ListBeside(around.memory, "award", listing, self.panel, (17, 10)))

    def _into_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def current(self) -> AwardLine | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"award", "cases", "entities", "scores", "settings"}:
            self._ask()

    def _chosen_year(self) -> int:
        return int(self.year.currentData())

    def _ask(self) -> None:
        year = self._chosen_year()

        def look(office: Office) -> AwardYear:
            from advisor_app.services.rotation.award_year import award_year

            return award_year(office, year)

        self.around.jobs.ask(self, look, self._show, purpose="award", title=self.tr("Counting the year"))

    def _show(self, found: AwardYear) -> None:
        kept = self.current
        self._found = found
        self.model.show_rows(found.lines)
        said = self.tr("until {day}: {entities} entities").format(
            day=day(found.until), entities=number(len(found.lines))
        )
        self.say_scope(said)
        self.method.setText(
            self.tr(
                "Limits hold for all entities at once, at {confidence} (Bonferroni over Clopper-Pearson). The order"
                " helps to read and is no ranking: the choice is the director's."
            ).format(confidence=percent(found.confidence))
        )
        place = self.model.place_of(kept.entity) if kept is not None else None
        self.table.select_row(place if place is not None else 0)
        self._selected()

    def _selected(self) -> None:
        line = self.current
        self.panel.show_line(line)
        self.write.setEnabled(line is not None)

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self.table.select_row(0)
        self._selected()

    def _say(self, criterion: Criterion, words: str) -> None:
        line, year = self.current, self._chosen_year()
        if line is None:
            return
        entity = line.entity

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.rotation.award_year import say_of_award

            say_of_award(office, year, entity, criterion, words)

        said = self.tr("What you wrote of {entity} is kept.").format(entity=entity)
        self.around.jobs.change(self, work, lambda _done: self._told(said), things=AWARD)

    def _choose(self, words: str) -> None:
        line, year = self.current, self._chosen_year()
        if line is None:
            return
        entity, anew = line.entity, not line.chosen

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.rotation.award_year import choose_for_award

            choose_for_award(office, year, entity, words)

        def done(_nothing: None) -> None:
            said = self.tr("{entity} is chosen for the award of {year}.").format(entity=entity, year=year)
            if anew:
                self.around.notices.done(said, offer=self.tr("Undo"), act=lambda: self._withdraw(entity, year))
            else:
                self._told(said)

        self.around.jobs.change(self, work, done, things=AWARD)

    def _take_back(self) -> None:
        if self.current is not None:
            self._withdraw(self.current.entity, self._chosen_year())

    def _withdraw(self, entity: str, year: int) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.rotation.award_year import take_back_choice

            take_back_choice(office, year, entity)

        said = self.tr("The choice of {entity} is taken back; its words stay in the history.").format(entity=entity)
        self.around.jobs.change(self, work, lambda _done: self._told(said), things=AWARD)

    def _told(self, said: str) -> None:
        self.around.notices.done(said)

    def _write(self) -> None:
        line, year = self.current, self._chosen_year()
        if line is None:
            return
        entity = line.entity
        chosen = FileDialog.getExistingDirectory(self, self.tr("Folder for the justification"), str(Path.home()))
        if not chosen:
            return
        folder = Path(chosen)

        def work(office: Office, _running: Running) -> tuple[WrittenJustification, ...]:
            from advisor_app.services.rotation.write_award import write_award

            return write_award(office, year, folder, [entity])

        def done(_files: tuple[WrittenJustification, ...]) -> None:
            said = self.tr("The justification of {entity} is written, as Word and PDF.").format(entity=entity)
            place = QUrl.fromLocalFile(str(folder))
            self.around.notices.done(said, offer=self.tr("Open the folder"), act=lambda: self._open(place))

        self.around.jobs.change(
            self, work, done, things=frozenset(), title=self.tr("Writing the justification"), beside=True
        )

    def _open(self, place: QUrl) -> None:
        QDesktopServices.openUrl(place)
