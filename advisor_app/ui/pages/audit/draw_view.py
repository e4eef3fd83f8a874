"""The draw of a week: what is planned in plain words, the draw itself, and the cases that were drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.plan_columns import plan_columns
from advisor_app.ui.pages.audit.round_panel import RoundPanel
from advisor_app.ui.pages.audit.sealing import ResultForm, SealForm
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import Confirmation, EmptyPage
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.rounds.weekly_round import PublicDraw
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.draw_round import WeekDraw
    from advisor_app.services.rounds.plan_round import EntityPlan, RoundPlan
    from advisor_app.services.rounds.verify_round import Verification
    from advisor_app.ui.jobs import Running, Things


class DrawView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        self._plan: RoundPlan | None = None
        self.verify = Button(theme, self.tr("Verify"), "plain")
        self.verify.clicked.connect(self._verify)
        self.main = Button(theme, "", "main")
        self.main.clicked.connect(self._go_on)
        for part in (self.verify, self.main):
            self.offer(part)
        self.seal_form = SealForm(around)
        self.result_form = ResultForm(around)
        self.result_form.given.connect(self._confirm_result)
        self.seal_again = Button(theme, self.tr("Seal again"), "link")
        self.seal_again.clicked.connect(lambda: self._begin_sealing(again=True))
        self.banner.offer(self.seal_again)
        self.model: ListModel[EntityPlan] = ListModel(plan_columns(), lambda plan: plan.entity_id, self)
        self.table = TableView(theme, around.memory, "week", self.tr("Entities of the week"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.say_when_empty(self.tr("No entity is like that."))
        self.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        self.table.row_changed.connect(self._row_changed)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(180))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self._said = label("", "13", wrap=True)
        self._sum = label("", "12b")
        self.panel = RoundPanel(around)
        self.empty = EmptyPage(
            theme,
            "clipboard",
            self.tr("There is nothing to draw yet"),
            self.tr("A week's audit is drawn from the cases that were closed in it. Import the CRM's export first."),
            self.tr("Choose a file"),
            around.choose_file,
        )
        self._stack = QStackedWidget()
        self.fill(self._stack)
        for shown in (QWidget(), self.empty, self._lay_out()):
            self._stack.addWidget(shown)
        self._say()

    def show_week(self, week: IsoWeek) -> None:
        if week != self.week:
            self._plan = None
            self.week = week
            self.seal_form.hide()
            self.result_form.hide()
            self._say()
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things - {"scores"}:
            self._ask()

    @property
    def to_draw(self) -> list[EntityPlan]:
        """The entities that closed cases in the week and are neither drawn nor sealed yet."""
        if self._plan is None:
            return []
        return [plan for plan in self._plan.entities if not plan.drawn and plan.seal is None and plan.population]

    @property
    def sealed(self) -> list[EntityPlan]:
        """The entities whose list is sealed and waits for its public draw."""
        return [plan for plan in self._plan.entities if plan.seal is not None] if self._plan else []

    @property
    def awaited(self) -> list[PublicDraw]:
        """The public draws that seals wait for, the earliest first."""
        return sorted({plan.seal.announced for plan in self.sealed if plan.seal}, key=lambda one: (one.day, one.name))

    def _ask(self) -> None:
        week = self.week

        def look(office: Office) -> RoundPlan:
            from advisor_app.services.rounds.plan_round import plan_round

            return plan_round(office, week)

        title = self.tr("Planning week {number}").format(number=week.number)
        self.around.jobs.ask(self, look, self._show, purpose="plan", title=title)

    def _show(self, plan: RoundPlan) -> None:
        self._plan = plan
        current = self.table.currentIndex().row()
        kept = self.model.row_at(current).entity_id if 0 <= current < self.model.rowCount() else None
        self.model.show_rows(plan.entities)
        self._stack.setCurrentIndex(2 if plan.entities else 1)
        place = self.model.place_of(kept) if kept is not None else None
        if self.model.rowCount():
            self.table.select_row(place if place is not None else 0)
        else:
            self.panel.show_nothing()
        self._say()

    def _row_changed(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.panel.show_entity(self.week, self.model.row_at(row))

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        if self.model.rowCount():
            self.table.select_row(0)
        self._say_sum()

    def _say(self) -> None:
        waiting = self.to_draw
        drawn = [plan for plan in self._plan.entities if plan.drawn] if self._plan else []
        action = self._next_action()
        self.main.say(action)
        self.main.setVisible(bool(action))
        self.verify.setVisible(bool(drawn or self.sealed))
        self.banner.say(self._seals_said())
        self._said.setText(self._plan_said(waiting, drawn))
        self._say_sum()

    def _due(self) -> list[PublicDraw]:
        """The awaited draws whose day has come."""
        today = panama_day(now_utc())
        return [one for one in self.awaited if one.day <= today]

    def _next_action(self) -> str:
        """What is to be done next with the week; nothing where all is drawn or waits."""
        if self._due():
            return self.tr("Enter the result")
        if not self.to_draw:
            return ""
        if self._by_public_seed:
            return self.tr("Seal week {number}").format(number=self.week.number)
        return self.tr("Draw week {number}").format(number=self.week.number)

    @property
    def _by_public_seed(self) -> bool:
        return self._plan is not None and self._plan.seed_source == "public"

    def _go_on(self) -> None:
        if due := self._due():
            self.seal_form.hide()
            self.result_form.begin(due)
        elif self._by_public_seed:
            self._begin_sealing(again=False)
        else:
            self._confirm_draw()

    def _begin_sealing(self, *, again: bool) -> None:
        entities = len(self.sealed if again else self.to_draw)
        if entities:
            self.result_form.hide()
            self.seal_form.begin(self.week, entities, again=again)

    def _seals_said(self) -> str:
        if not self.sealed:
            return ""
        draws = "; ".join(f"{one.name}, {day(one.day)}" for one in self.awaited)
        return self.tr("%Ln sealed list(s) wait for the result of:", "", len(self.sealed)) + f" {draws}."

    def _plan_said(self, waiting: list[EntityPlan], drawn: list[EntityPlan]) -> str:
        if self._plan is None:
            return ""
        if not waiting and not drawn and self.sealed:
            return self.tr("The week is sealed: {cases} cases of {entities} entities will be drawn.").format(
                cases=number(sum(plan.sample_size for plan in self.sealed)), entities=number(len(self.sealed))
            )
        if not waiting and not drawn:
            return self.tr("No case was closed in this week.")
        if not waiting:
            return self.tr("The week is drawn: {cases} cases of {entities} entities.").format(
                cases=number(sum(plan.sample_size for plan in drawn)), entities=number(len(drawn))
            )
        said = self.tr("{cases} cases of {entities} entities are to be drawn; the capacity is {capacity}.").format(
            cases=number(sum(plan.sample_size for plan in waiting)),
            entities=number(len(waiting)),
            capacity=number(self._plan.capacity),
        )
        short = sum(1 for plan in waiting if plan.sample_size < plan.planned_size)
        if short:
            said += " " + self.tr("%Ln entity(ies) get fewer than the rule asks for.", "", short)
            said += " " + self.tr("What they can't say alone, month and quarter say together.")
        if drawn:
            said += " " + self.tr("%Ln entity(ies) drawn already stay as they are.", "", len(drawn))
        return said

    def _say_sum(self) -> None:
        rows = self.model.rows()
        self._sum.setText(
            self.tr("{entities} entities · {closed} closed · {sample} in the sample").format(
                entities=number(len(rows)),
                closed=number(sum(plan.population for plan in rows)),
                sample=number(sum(plan.sample_size for plan in rows)),
            )
        )

    def _confirm_draw(self) -> None:
        week, waiting = self.week, self.to_draw
        if not waiting:
            return
        asked = Confirmation(
            self.around.theme,
            self,
            self.tr("Draw week {number} of {year}?").format(number=week.number, year=week.year),
            (
                (self.tr("Entities"), number(len(waiting))),
                (self.tr("Closed cases"), number(sum(plan.population for plan in waiting))),
                (self.tr("Cases drawn"), number(sum(plan.sample_size for plan in waiting))),
                (self.tr("Closed between"), f"{day(week.monday)} – {day(week.sunday)}"),
            ),
            self.tr("Each list of closed cases is sealed and its sample drawn by lot. It can't be repeated or undone."),
            self.tr("Draw week {number}").format(number=week.number),
        )
        asked.finished.connect(lambda answer: self._draw(week) if answer == QDialog.DialogCode.Accepted else None)
        asked.open()

    def _confirm_result(self, announced: PublicDraw, value: str) -> None:
        week = self.week
        waiting = [plan for plan in self.sealed if plan.seal is not None and plan.seal.announced == announced]
        asked = Confirmation(
            self.around.theme,
            self,
            self.tr("Draw week {number} of {year} with {value}?").format(
                number=week.number, year=week.year, value=value
            ),
            (
                (self.tr("Public draw"), announced.name),
                (self.tr("Published"), day(announced.day)),
                (self.tr("Result"), value),
                (self.tr("Entities"), number(len(waiting))),
                (self.tr("Cases drawn"), number(sum(plan.sample_size for plan in waiting))),
            ),
            self.tr("Compare the result with its publication: anybody will. It can't be repeated or undone."),
            self.tr("Draw week {number}").format(number=week.number),
        )
        asked.finished.connect(
            lambda answer: self._draw(week, announced, value) if answer == QDialog.DialogCode.Accepted else None
        )
        asked.open()

    def _draw(self, week: IsoWeek, announced: PublicDraw | None = None, value: str = "") -> None:
        def work(office: Office, _running: Running) -> WeekDraw:
            from advisor_app.services.rounds.draw_round import draw_round

            named = announced.name if announced else ""
            return draw_round(office, week, public_value=value, public_draw=named)

        def done(draw: WeekDraw) -> None:
            self.result_form.hide()
            new = [one for one in draw.entities if not one.already_drawn and one.cases]
            self.around.notices.done(
                self.tr("Week {number} was drawn:").format(number=week.number),
                self.tr("{cases} cases of {entities} entities.").format(
                    cases=number(sum(one.sample_size for one in new)), entities=number(len(new))
                ),
            )

        title = self.tr("Drawing week {number}").format(number=week.number)
        self.around.jobs.change(self, work, done, things=frozenset({"rounds"}), title=title)

    def _verify(self) -> None:
        week = self.week

        def look(office: Office) -> Verification:
            from advisor_app.services.rounds.verify_round import verify_round

            return verify_round(office, week)

        title = self.tr("Verifying week {number}").format(number=week.number)
        self.around.jobs.ask(self, look, self.panel.show_verification, purpose="verify", title=title)

    def _lay_out(self) -> QWidget:
        listing = Listing(self.around.theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addWidget(self._said, 1)
        listing.foot.addWidget(self._sum, 1)
        whole = QWidget(self._stack)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.seal_form, self.result_form):
            column.addWidget(part)
        column.addWidget(ListBeside(self.around.memory, "draw", listing, self.panel, (12, 9)), 1)
        return whole
