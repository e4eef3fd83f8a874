"""One entity's week: the plan as a sentence, the sampled cases in ticket order, one case beside them, the seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek
from advisor_app.ui.formats import day, moment, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.changing import EnlargeForm, ReplaceForm
from advisor_app.ui.pages.audit.drawn_case import DrawnCase
from advisor_app.ui.pages.audit.plan_explorer import PlanExplorer
from advisor_app.ui.pages.audit.verdict import VerificationBand
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, divider, label, upright
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.rounds.weekly_round import DrawnRound
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.plan_round import EntityPlan
    from advisor_app.services.rounds.verify_round import Verification


@dataclass(frozen=True, slots=True)
class Sampled:
    place: int
    number: str


def _sample_columns() -> tuple[Column[Sampled], ...]:
    return (
        Column("place", "#", lambda one: number(one.place), 38, order=lambda one: one.place, right=True, quiet=True),
        Column(
            "number",
            QCoreApplication.translate("SampleColumns", "Case"),
            lambda one: one.number,
            100,
            stretches=True,
        ),
    )


class RoundPanel(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._week: IsoWeek | None = None
        self._plan: EntityPlan | None = None
        self._drawn: DrawnRound | None = None
        theme = around.theme
        self._title = label("", "16", wrap=True)
        self._statement = label("", "13", wrap=True)
        self.verification = VerificationBand(around)
        self.sample: ListModel[Sampled] = ListModel(_sample_columns(), lambda one: one.number, self)
        title = self.tr("Sampled cases, in the order of their tickets")
        self.cases = TableView(theme, around.memory, "sample", title, self.sample.columns)
        self.cases.setModel(self.sample)
        self.cases.setFixedWidth(theme.wide(158))
        self.cases.row_changed.connect(self._case_chosen)
        self._cases_head = label("", "12b", "text2")
        self.case = DrawnCase(around)
        self.enlarge = Button(theme, self.tr("Enlarge the sample"), "link")
        self.enlarge.clicked.connect(self._enlarge)
        self.replace = Button(theme, self.tr("Replace this case"), "link")
        self.replace.clicked.connect(self._replace)
        self.enlarge_form = EnlargeForm(around)
        self.replace_form = ReplaceForm(around)
        self.other_sizes = Button(theme, self.tr("Other sizes"), "link")
        self.other_sizes.setCheckable(True)
        self.other_sizes.toggled.connect(self._show_parts)
        self.explorer = PlanExplorer(around)
        self._explorer_part = QScrollArea()
        self._sealed = label("", "12", "text2", wrap=True)
        self._sealed_digest = ElidedLabel("", "12", "text2")
        self._digest = ElidedLabel("", "12", "text2")
        self._seed = ElidedLabel("", "12", "text2")
        self._drawn_part, self._cases_part = QWidget(), QWidget()
        self._lay_out()
        self._lay_out_explorer()
        self.show_nothing()

    def show_nothing(self) -> None:
        self._plan = None
        self._title.setText("")
        self._statement.setText(self.tr("Choose an entity to see its week here."))
        self.verification.hide()
        self._show_parts()

    def show_entity(self, week: IsoWeek, plan: EntityPlan) -> None:
        same = self._plan is not None and self._plan.entity_id == plan.entity_id and self._week == week
        if self._week != week:
            self.verification.hide()
        self._week, self._plan = week, plan
        self._title.setText(plan.entity)
        self._statement.setText(plan.statement)
        self._sealed.setText(self._seal_said(plan))
        digest = self.tr("Seal of the list: {digest}").format(digest=plan.seal.frame_digest) if plan.seal else ""
        self._sealed_digest.setText(digest)
        if not same:
            self._drawn = None
            self.other_sizes.setChecked(False)
            self.enlarge_form.hide()
            self.replace_form.hide()
        self._show_parts()
        if plan.drawn:
            self._ask()

    def _show_parts(self, _chosen: bool = False) -> None:
        """The drawn cases, or what other sizes would show: of a plan always, of a draw where it is asked for."""
        plan = self._plan
        explored = plan is not None and plan.population > 0 and (not plan.drawn or self.other_sizes.isChecked())
        if explored and plan is not None:
            self.explorer.explore(plan)
        self.other_sizes.say(self.tr("Back to the cases") if self.other_sizes.isChecked() else self.tr("Other sizes"))
        self._explorer_part.setVisible(explored)
        self._cases_part.setVisible(not explored)
        self._column.setStretchFactor(self._drawn_part, 0 if explored else 1)
        self._drawn_part.setVisible(plan is not None and plan.drawn and self._drawn is not None)
        for part in (self._sealed, self._sealed_digest):
            part.setVisible(plan is not None and plan.seal is not None)

    def _seal_said(self, plan: EntityPlan) -> str:
        if plan.seal is None:
            return ""
        return self.tr("Sealed on {when}. The seed will come from {draw}, {day}.").format(
            when=moment(plan.seal.sealed_at),
            draw=plan.seal.announced.name,
            day=day(plan.seal.announced.day),
        )

    def show_verification(self, verification: Verification) -> None:
        self.verification.show_result(verification)

    def _ask(self) -> None:
        week, plan = self._week, self._plan
        if week is None or plan is None:
            return

        def look(office: Office) -> DrawnRound:
            from advisor_app.services.rounds.show_round import show_round

            return show_round(office, week, plan.entity)

        self._around.jobs.ask(self, look, self._show_drawn, purpose="round")

    def _show_drawn(self, drawn: DrawnRound) -> None:
        self._drawn = drawn
        kept = self._chosen
        self.sample.show_rows([Sampled(place, one) for place, one in enumerate(drawn.sample, start=1)])
        self._cases_head.setText(
            self.tr("{sample} of {population} cases").format(
                sample=number(len(drawn.sample)), population=number(drawn.population)
            )
        )
        self._digest.setText(self.tr("Seal of the list: {digest}").format(digest=drawn.frame_digest))
        self._seed.setText(self._seed_said(drawn))
        self.enlarge.setEnabled(len(drawn.sample) < drawn.population - len(drawn.replacements))
        self._show_parts()
        if drawn.sample:
            place = self.sample.place_of(kept)
            self.cases.select_row(place if place is not None else 0)

    def _seed_said(self, drawn: DrawnRound) -> str:
        if drawn.public is None:
            return self.tr("Drawn on {when} with the seed {seed}").format(when=moment(drawn.drawn_at), seed=drawn.seed)
        return self.tr("Drawn on {when} with {value}, from {draw}; the seed is {seed}").format(
            when=moment(drawn.drawn_at),
            value=drawn.public.value,
            draw=drawn.public.announced.name,
            seed=drawn.seed,
        )

    @property
    def _chosen(self) -> str | None:
        row = self.cases.currentIndex().row()
        return self.sample.row_at(row).number if 0 <= row < self.sample.rowCount() else None

    def _case_chosen(self, row: int) -> None:
        self.replace.setEnabled(row >= 0)
        self.replace_form.hide()
        if 0 <= row < self.sample.rowCount():
            self.case.ask(self.sample.row_at(row).number)

    def _enlarge(self) -> None:
        if self._week is not None and self._plan is not None and self._drawn is not None:
            self.replace_form.hide()
            available = self._drawn.population - len(self._drawn.replacements)
            self.enlarge_form.begin(self._week, self._plan.entity, len(self._drawn.sample), available)

    def _replace(self) -> None:
        chosen = self._chosen
        if self._week is not None and self._plan is not None and chosen is not None:
            self.enlarge_form.hide()
            self.replace_form.begin(self._week, self._plan.entity, chosen)

    def _copy_seal(self) -> None:
        """The seal and the seed, so that anyone can recompute the draw."""
        if self._drawn is not None:
            QGuiApplication.clipboard().setText(f"{self._drawn.frame_digest}\n{self._drawn.seed}\n")

    def _lay_out(self) -> None:
        theme = self._around.theme
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10))
        head.setSpacing(theme.px(6))
        head.addWidget(self._title)
        head.addWidget(self._statement)
        head.addWidget(self._sealed)
        head.addWidget(self._sealed_digest)
        acts = QHBoxLayout()
        acts.setContentsMargins(theme.px(17), 0, theme.px(20), theme.px(4))
        acts.setSpacing(theme.px(16))
        acts.addWidget(self.enlarge)
        acts.addWidget(self.replace)
        acts.addWidget(self.other_sizes)
        acts.addStretch(1)
        listed = QVBoxLayout()
        listed.setContentsMargins(theme.px(12), theme.px(8), 0, 0)
        listed.setSpacing(theme.px(4))
        self._cases_head.setContentsMargins(theme.px(8), 0, 0, 0)
        listed.addWidget(self._cases_head)
        listed.addWidget(self.cases, 1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(listed)
        beside.addWidget(upright())
        beside.addWidget(self.case, 1)
        inside = QVBoxLayout(self._drawn_part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(acts)
        inside.addWidget(self.enlarge_form)
        inside.addWidget(self.replace_form)
        inside.addWidget(divider())
        drawn_cases = QVBoxLayout(self._cases_part)
        drawn_cases.setContentsMargins(0, 0, 0, 0)
        drawn_cases.setSpacing(0)
        drawn_cases.addLayout(beside, 1)
        drawn_cases.addWidget(divider())
        drawn_cases.addLayout(self._seal_line())
        inside.addWidget(self._cases_part, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verification)
        column.addLayout(head)
        column.addWidget(self._drawn_part, 1)
        column.addWidget(self._explorer_part, 1)
        column.addStretch(0)

    def _lay_out_explorer(self) -> None:
        theme = self._around.theme
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(12))
        column.addWidget(self.explorer)
        column.addStretch(1)
        self._explorer_part.setWidgetResizable(True)
        self._explorer_part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._explorer_part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._explorer_part.setWidget(inside)

    def _seal_line(self) -> QHBoxLayout:
        theme = self._around.theme
        seal = QVBoxLayout()
        seal.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        seal.setSpacing(theme.px(2))
        seal.addWidget(self._digest)
        seal.addWidget(self._seed)
        copy = Button(theme, "", "icon", icon="copy", name=self.tr("Copy the seal and the seed"))
        copy.clicked.connect(self._copy_seal)
        sealed = QHBoxLayout()
        sealed.setContentsMargins(0, 0, theme.px(12), 0)
        sealed.addLayout(seal, 1)
        sealed.addWidget(copy)
        return sealed
