"""A week's follow-ups of expired cases: prepared for every entity that has any, one of them beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.follow_up_columns import week_columns
from advisor_app.ui.pages.mail.follow_up_panel import MAILS, FollowUpPanel
from advisor_app.ui.pages.mail.view import MailPageView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.switches import WeekStepper
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import FollowUpsAt, MailsIn

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.followups.prepare_follow_ups import PreparedFollowUps
    from advisor_app.services.followups.show_week_follow_ups import EntityWeek, WeekOfFollowUps
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

ADVISOR = "mail/advisor"
_THINGS = frozenset({"mails", "cases", "people", "entities", "duties"})


class FollowUpsView(MailPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._told: WeekOfFollowUps | None = None
        self._wanted = ""
        self._preparing: Running | None = None
        self.main = Button(theme, "", "main")
        self.main.clicked.connect(self.prepare)
        self.main.hide()
        self.stepper = WeekStepper(theme, IsoWeek.of(panama_day(now_utc())))
        self.stepper.stepped.connect(lambda _week: self._ask())
        self.offer(self.main)
        self.offer(self.stepper)
        for keys, weeks in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self.stepper.step(weeks))
        self.model: ListModel[EntityWeek] = ListModel(week_columns(), lambda one: one.entity_id, self)
        self.table = TableView(theme, around.memory, "follow_ups", self.tr("Follow-ups by entity"), self.model.columns)
        self.table.setModel(self.model)
        self.table.freeze_first()
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(160))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self.take_focus)
        self.advisor = Choice(theme, self.tr("Whose entities"), quiet=True)
        self.advisor.activated.connect(lambda _place: self._choose_advisor())
        self._sum = label("", "12b")
        self._nothing = ElidedLabel("", "12", "text2")
        self.panel = FollowUpPanel(around)
        self.table.opened.connect(lambda _row: self.panel.take_focus())
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.advisor)
        listing.foot.setSpacing(theme.px(12))
        listing.foot.addWidget(self._sum)
        listing.foot.addWidget(self._nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(around.memory, "follow_ups", listing, self.panel, (14, 9)))
        around.jobs.ended.connect(self._ended)

    def entered(self, target: object) -> None:
        if isinstance(target, FollowUpsAt):
            self.stepper.show_week(target.week)
            self._wanted = target.entity
            self.filter.clear()
            self.model.filter_by("")
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & _THINGS:
            self._ask()

    def prepare(self) -> None:
        """Keep and draft what is to be prepared of the entities that are shown."""
        wanted = frozenset(one.entity_id for one in self._of_advisor() if one.to_be_prepared)
        if not wanted or self._preparing is not None:
            return
        week = self.stepper.week

        def work(office: Office, running: Running) -> PreparedFollowUps:
            from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups

            return prepare_follow_ups(
                office, week, entities=wanted, progress=running.progress, cancelled=running.cancelled
            )

        def done(made: PreparedFollowUps | None) -> None:
            if made is not None:  # it was cancelled before it began
                self._tell(made, len(wanted))

        def failed(error: AppError) -> None:
            self.around.notices.refused(error)
            self._ask()  # those before it were prepared

        title = self.tr("Preparing follow-ups of week {week}").format(week=week.number)
        self._preparing = self.around.jobs.change(
            self, work, done, things=MAILS | {"duties"}, failed=failed, title=title, cancellable=True
        )
        self._say()

    def _ended(self, running: Running) -> None:
        if running is self._preparing:
            self._preparing = None
            self._say()

    def _tell(self, made: PreparedFollowUps, wanted: int) -> None:
        drafted = sum(bool(one.message_id) for one in made.follow_ups)
        without = [one.entity for one in made.follow_ups if one.problem is not None]
        more = [self.tr("%Ln mail(s) to approve.", "", drafted)]
        if without:
            more.append(self.tr("Without a mail: {entities}.").format(entities=", ".join(without)))
        left = wanted - len(made.follow_ups) - len(made.nothing)
        if left > 0:
            more.append(self.tr("%Ln were left when it was cancelled.", "", left))
        self.around.notices.done(
            self.tr("%Ln follow-up(s) prepared:", "", len(made.follow_ups)),
            " ".join(more),
            offer=self.tr("See them"),
            act=lambda: self.around.go_to("mail", MailsIn("draft")),
            doubt=bool(without) or left > 0,
        )

    def _ask(self) -> None:
        week = self.stepper.week
        if week.monday > panama_day(now_utc()):
            self._told = None
            self._show_rows()
            return

        def look(office: Office) -> WeekOfFollowUps:
            from advisor_app.services.followups.show_week_follow_ups import show_week_follow_ups

            return show_week_follow_ups(office, week)

        self.around.jobs.ask(self, look, self._show, purpose="follow-ups")

    def _show(self, told: WeekOfFollowUps) -> None:
        if told.week != self.stepper.week:
            return
        self._told = told
        before = str(self.advisor.currentData() or "") if self.advisor.count() else None
        kept = self.around.memory.texts(ADVISOR)
        wanted = before if before is not None else (kept[0] if kept else told.mine)
        self.advisor.clear()
        self.advisor.addItem(self.tr("All advisors"), "")
        for name in told.advisors:
            self.advisor.addItem(name, name)
        self.advisor.setCurrentIndex(max(0, self.advisor.findData(wanted)))
        if self._wanted and self._wanted not in {one.entity for one in self._of_advisor()}:
            self.advisor.setCurrentIndex(0)
        self.advisor.updateGeometry()
        self.advisor.setVisible(len(told.advisors) > 1)
        self._show_rows()

    def _choose_advisor(self) -> None:
        self.around.memory.keep(ADVISOR, [str(self.advisor.currentData() or "")])
        self._show_rows()

    def _of_advisor(self) -> list[EntityWeek]:
        lines = self._told.lines if self._told is not None else ()
        chosen = self.advisor.currentData()
        return [one for one in lines if not chosen or one.advisor == chosen]

    def _show_rows(self) -> None:
        before = self.panel.shown
        rows = [one for one in self._of_advisor() if not one.nothing]
        known = self._told is not None
        self.table.say_when_empty(
            self.tr("No entity has an expired case: nothing is sent.")
            if known
            else self.tr("This week has not begun yet.")
        )
        self.model.show_rows(rows)
        key = next((one.entity_id for one in rows if one.entity == self._wanted), None)
        if key is None and before is not None:
            key = before.entity_id
        self._wanted = ""
        place = self.model.place_of(key) if key is not None else None
        self.table.select_row(place if place is not None else 0)
        self._show_chosen()
        self._say()

    def _show_chosen(self) -> None:
        row = self.table.currentIndex().row()
        chosen = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        self.panel.show_line(chosen, self.stepper.week)

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self.table.select_row(0)
        self._show_chosen()

    def _say(self) -> None:
        lines = self._of_advisor()
        told = [one for one in lines if not one.nothing]
        nothing = [one.entity for one in lines if one.nothing]
        waiting = sum(one.to_be_prepared for one in told)
        self.main.say(self.tr("Prepare %Ln follow-up(s)", "", waiting))
        self.main.setVisible(waiting > 0)
        self.main.setEnabled(self._preparing is None)
        self.say_scope(
            self.tr("Cases expired at the start of {day}").format(day=day(self._told.as_of)) if self._told else ""
        )
        counts = (
            self.tr("%Ln entity(ies)", "", len(told)),
            self.tr("%Ln expired case(s)", "", sum(one.expired for one in told)),
        )
        self._sum.setText(" · ".join(counts) if told else "")
        self._nothing.setText(
            self.tr("No expired case, nothing is sent: {entities}").format(entities=", ".join(nothing))
            if nothing
            else ""
        )
