"""Letters of a week: what is to be prepared, approved, looked at first; the chosen letter beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.letter_panel import LetterPanel
from advisor_app.ui.pages.audit.letter_words import letter_columns
from advisor_app.ui.pages.audit.preparing import Preparing
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.letters.week_letters import WeekLetter, WeekLetters
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things

_LOADING, _EMPTY, _LETTERS = range(3)


class LettersView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        self._found: WeekLetters | None = None
        self._wanted = ""
        self._preparing = Preparing(around, self)
        self.approve_selected = Button(theme, "", "plain")
        self.approve_selected.clicked.connect(self._approve_selected)
        self.approve_all = Button(theme, "", "main")
        self.approve_all.clicked.connect(self._approve_all)
        self.prepare_all = Button(theme, "", "main")
        self.prepare_all.clicked.connect(self._prepare_all)
        for part in (self.approve_selected, self.approve_all, self.prepare_all):
            self.offer(part)
        self.model: ListModel[WeekLetter] = ListModel(letter_columns(), lambda one: one.entity_id, self)
        self.table = TableView(theme, around.memory, "letters", self.tr("Letters of the week"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.row_changed.connect(self._row_changed)
        self.table.opened.connect(lambda _row: self._open_result())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._say_actions())
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.filter = FilterField(theme, self.tr("Filter letters"))
        self.filter.setFixedWidth(theme.px(180))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.said = label("", "13", wrap=True)
        self._sum = label("", "12b")
        self.letter = LetterPanel(around, self._preparing, whole=False, main=False)
        self.empty = EmptyPage(
            theme,
            "file",
            self.tr("There are no letters of this week yet"),
            self.tr("Each entity whose sample is scored to the end gets a letter with its result and recommendations."),
            self.tr("Go on scoring"),
            lambda: around.go_to("audit", AuditAt(self.week, "score")),
        )
        self._stack = QStackedWidget()
        for shown in (QWidget(), self.empty, self._lay_out()):
            self._stack.addWidget(shown)
        self.fill(self._stack)
        self._say()

    def show_week(self, week: IsoWeek) -> None:
        if week != self.week:
            self._found = None
        super().show_week(week)
        self._ask()

    def entered(self, target: AuditAt) -> None:
        self._wanted = target.entity
        self._choose_wanted()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"rounds", "scores", "mails", "people", "entities"}:
            self._ask()

    @property
    def to_prepare(self) -> list[WeekLetter]:
        """Those that can be prepared and can have a mail; one without an address is prepared by itself."""
        return [one for one in self._found.letters if one.to_prepare and one.to] if self._found else []

    @property
    def selected(self) -> list[WeekLetter]:
        return [self.model.row_at(row) for row in self.table.selected_rows()]

    @property
    def chosen(self) -> WeekLetter | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _ask(self) -> None:
        week = self.week

        def look(office: Office) -> WeekLetters:
            from advisor_app.services.letters.week_letters import week_letters

            return week_letters(office, week)

        self.around.jobs.ask(self, look, self._show, purpose="letters")

    def _show(self, found: WeekLetters) -> None:
        self._found = found
        kept = self.chosen.entity_id if self.chosen else None
        self.model.show_rows(found.letters)
        some = any(one.week.complete or one.week.letter for one in found.letters)
        self._stack.setCurrentIndex(_LETTERS if some else _EMPTY)
        if not self._choose_wanted() and self.model.rowCount():
            place = self.model.place_of(kept) if kept is not None else None
            self.table.select_row(place if place is not None else self._first_to_do())
        self._say()

    def _first_to_do(self) -> int:
        rows = self.model.rows()
        return next((at for at, one in enumerate(rows) if one.to_approve or one.to_prepare), 0)

    def _choose_wanted(self) -> bool:
        place = next((at for at, one in enumerate(self.model.rows()) if one.week.entity == self._wanted), None)
        if place is None:
            return False
        self._wanted = ""
        self.table.select_row(place)
        return True

    def _row_changed(self, _row: int) -> None:
        if self.chosen is not None:
            self.letter.show_letter(self.week, self.chosen)

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        if self.model.rowCount():
            self.table.select_row(0)
        self._say()

    def _say(self) -> None:
        self.said.setText(self._said())
        letters = [one.week for one in self.model.rows()]
        made, sent = sum(one.letter_current for one in letters), sum(one.sent for one in letters)
        counted = (
            self.tr("%Ln entity(ies)", "", len(letters)),
            self.tr("%Ln letter(s)", "", made),
            self.tr("%Ln sent", "", sent),
        )
        self._sum.setText(" · ".join(counted))
        self._say_actions()

    def _said(self) -> str:
        if self._found is None:
            return ""
        letters, said = self._found.letters, []
        prepare, approve = len(self.to_prepare), len(self._found.approvable)
        if prepare:
            said.append(self.tr("%Ln letter(s) to prepare.", "", prepare))
        if approve:
            said.append(self.tr("%Ln to approve.", "", approve))
        doubtful = sum(bool(one.doubts) for one in letters if one.week.complete)
        if doubtful:
            said.append(self.tr("%Ln to look at first.", "", doubtful))
        waiting = sum(not one.week.complete for one in letters)
        if waiting:
            said.append(self.tr("%Ln still to score.", "", waiting))
        return " ".join(said) or self.tr("Every letter of the week is on its way.")

    def _say_actions(self) -> None:
        """One filled action at a time: prepare what is to be prepared, then approve."""
        prepare = self.to_prepare
        approvable = self._found.approvable if self._found else ()
        self.prepare_all.say(self.tr("Prepare %Ln letter(s)", "", len(prepare)))
        self.prepare_all.setVisible(bool(prepare))
        self.approve_all.say(self.tr("Approve %Ln letter(s)", "", len(approvable)))
        self.approve_all.setVisible(bool(approvable) and not prepare)
        chosen = [one for one in self.selected if one.to_approve]
        self.approve_selected.say(self.tr("Approve the %Ln chosen", "", len(chosen)))
        self.approve_selected.setVisible(len(self.selected) > 1 and bool(chosen))

    def _prepare_all(self) -> None:
        self._preparing.confirm_prepare(self.week, self.to_prepare)

    def _approve_all(self) -> None:
        if self._found is not None:
            self._preparing.approve([one.week.message_id for one in self._found.approvable])

    def _approve_selected(self) -> None:
        self._preparing.approve([one.week.message_id for one in self.selected if one.to_approve])

    def _open_result(self) -> None:
        if self.chosen is not None:
            self.around.go_to("audit", AuditAt(self.week, "results", self.chosen.week.entity))

    def _lay_out(self) -> QWidget:
        theme = self.around.theme
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addWidget(self.said, 1)
        listing.foot.addWidget(self._sum, 1)
        side = QWidget()
        around_letter = QVBoxLayout(side)
        around_letter.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        around_letter.addWidget(self.letter)
        return ListBeside(self.around.memory, "letters", listing, side)
