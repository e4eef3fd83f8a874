"""Ask for a proposal: who takes part, which rules, what weighs how much; or only try what would be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.people import ENTITIES_PER_ADVISOR
from advisor_app.office.rotation.decision import LABELS
from advisor_app.office.rotation.terms import AskedTerms
from advisor_app.ui.formats import number
from advisor_app.ui.pages.direction.rotation_picker import RulePicker
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import CountField, DayField
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import divider, label, retone

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.ui.page import Surroundings

MOST_YEARS, MOST_WEIGHT, MOST_SEED = 20, 100, 999_999_999


class ProposalForm(QWidget):
    """`asked` wants a proposal to be kept, `tried` only to know; `left` goes back without either."""

    asked = Signal()
    tried = Signal()
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._theme = theme
        self._change = False
        self.title = label("", "16", wrap=True)
        self.ratio: QLabel = label("", "13", "text2", wrap=True)
        self.result: QLabel = label("", "13b", wrap=True)
        self.as_label = Segments(
            theme,
            self.tr("Keep it as"),
            tuple((one, self.tr("Proposal {proposal}").format(proposal=one)) for one in LABELS),
        )
        self.start: DayField | None = None
        self._start_at = QHBoxLayout()
        self.propose = Button(theme, self.tr("Propose"), "main")
        self.propose.clicked.connect(self.asked)
        self.trying = Button(theme, self.tr("Only try it"), "plain")
        self.trying.clicked.connect(self.tried)
        self.back = Button(theme, self.tr("Back"), "link")
        self.back.clicked.connect(self.left)
        self.years = CountField(self.tr("Years without an entity"))
        self.capacity = CountField(self.tr("Entities an advisor at most"))
        self.seed = CountField(self.tr("Seed"))
        self.weights = {
            "cases": CountField(self.tr("Cases received")),
            "audits": CountField(self.tr("Cases drawn for audit")),
            "outside": CountField(self.tr("Visits outside the district")),
            "below": CountField(self.tr("Entities below the goal")),
        }
        self._advisors = QVBoxLayout()
        self._advisors.setSpacing(0)
        self.advisors: dict[str, Check] = {}
        self.together = RulePicker(
            theme, self.tr("Entities that stay together"), (self.tr("one entity"), self.tr("another entity"))
        )
        self.apart = RulePicker(
            theme, self.tr("An advisor who doesn't get an entity"), (self.tr("advisor"), self.tr("entity"))
        )
        self.districts = RulePicker(
            theme, self.tr("The districts that an advisor serves"), (self.tr("advisor"), self.tr("district"))
        )
        self.out = RulePicker(theme, self.tr("Entities that leave the office"), (self.tr("entity"),))
        self.only = RulePicker(theme, self.tr("Entities that change hands"), (self.tr("entity"),))
        self._lay_out()

    def begin(
        self,
        *,
        title: str,
        asked: AskedTerms,
        names: tuple[Sequence[str], Sequence[str], Sequence[str]],
        keep_as: str,
        seed: int,
        change_from: date | None,
    ) -> None:
        """`names` are the advisors', the entities' and the districts'; `change_from` the day of a mid-year change."""
        advisors, entities, districts = names
        self._change = change_from is not None
        self.title.setText(title)
        self._say_ratio(len(advisors), len(entities))
        self.say_result("")
        self.as_label.choose(keep_as)
        self.years.show_count(asked.years_apart, 0, MOST_YEARS)
        self.capacity.show_count(asked.capacity, 1, ENTITIES_PER_ADVISOR)
        self.seed.show_count(seed, 0, MOST_SEED)
        for key, field in self.weights.items():
            field.show_count(asked.weights.get(key, 0), 0, MOST_WEIGHT)
        emptied(self._advisors)
        self.advisors = {}
        for name in advisors:
            check = Check(self._theme, name)
            check.setChecked(name not in asked.advisors_out)
            check.toggled.connect(lambda _on: self._say_ratio(self._taking_part(), len(entities)))
            self.advisors[name] = check
            self._advisors.addWidget(check)
        self._say_ratio(self._taking_part(), len(entities))
        for picker, offered, rules in (
            (self.together, (entities, entities), _in_pairs(asked.together)),
            (self.apart, (advisors, entities), asked.apart),
            (
                self.districts,
                (advisors, districts),
                [(who, of) for who, all_of in asked.districts.items() for of in all_of],
            ),
            (self.out, (entities,), [(one,) for one in asked.entities_out]),
            (self.only, (entities,), [(one,) for one in asked.only]),
        ):
            picker.offer(offered)
            picker.show_rules(rules)
        self.only.setVisible(self._change)
        self.out.setVisible(not self._change)
        emptied(self._start_at)
        self.start = None
        if change_from is not None:
            self.start = DayField(self.tr("From which day"), change_from)
            self._start_at.addWidget(label(self.tr("From"), "12", "text2"))
            self._start_at.addWidget(self.start)
            self._start_at.addStretch(1)

    @property
    def terms(self) -> AskedTerms | None:
        """None while a number can't be read."""
        numbers = (
            self.years.count,
            self.capacity.count,
            self.seed.count,
            *(one.count for one in self.weights.values()),
        )
        if any(one is None for one in numbers) or (self.start is not None and self.start.day is None):
            return None
        districts: dict[str, tuple[str, ...]] = {}
        for who, of in self.districts.rules:
            districts[who] = (*districts.get(who, ()), of)
        return AskedTerms(
            weights={key: field.count or 0 for key, field in self.weights.items()},
            years_apart=self.years.count or 0,
            capacity=self.capacity.count or ENTITIES_PER_ADVISOR,
            apart=tuple((who, entity) for who, entity in self.apart.rules),
            together=_in_groups(self.together.rules),
            districts=districts,
            advisors_out=tuple(name for name, check in self.advisors.items() if not check.isChecked()),
            entities_out=tuple(one for (one,) in self.out.rules),
            only=tuple(one for (one,) in self.only.rules) if self._change else (),
        )

    def say_result(self, words: str, *, bad: bool = False) -> None:
        self.result.setText(words)
        retone(self.result, "late" if bad else "text")

    def busy(self, busy: bool) -> None:
        self.propose.setEnabled(not busy)
        self.trying.setEnabled(not busy)

    def _taking_part(self) -> int:
        return sum(one.isChecked() for one in self.advisors.values())

    def _say_ratio(self, advisors: int, entities: int) -> None:
        needed = -(-entities // ENTITIES_PER_ADVISOR)
        enough = self.tr("{entities} entities, {advisors} advisors. At one for 25 it takes {needed}: enough.")
        few = self.tr("{entities} entities, {advisors} advisors. At one for 25 it takes {needed}: too few.")
        said = enough if advisors >= needed else few
        self.ratio.setText(said.format(entities=number(entities), advisors=number(advisors), needed=number(needed)))
        retone(self.ratio, "text2" if advisors >= needed else "late")

    def _lay_out(self) -> None:
        theme = self._theme
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(32))
        columns.addLayout(self._people(), 2)
        columns.addLayout(self._numbers(), 3)
        columns.addLayout(self._rules(), 4)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(10))
        column.addWidget(self.title)
        column.addWidget(self.ratio)
        column.addLayout(self._start_at)
        column.addLayout(columns, 1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(divider())
        whole.addLayout(self._foot())

    def _people(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(4))
        column.addWidget(label(self.tr("Who takes part"), "14"))
        column.addLayout(self._advisors)
        column.addStretch(1)
        return column

    def _numbers(self) -> QVBoxLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        weighs = self.tr("What the load is made of, and how much each weighs")
        blocks = ((weighs, tuple(self.weights.values())), (self.tr("Rules in numbers"), self._whole_numbers()))
        for title, fields in blocks:
            row = grid.rowCount()
            grid.addWidget(label(title, "14", wrap=True), row, 0, 1, 2)
            for at, field in enumerate(fields, row + 1):
                field.setFixedWidth(theme.px(84))
                grid.addWidget(label(field.accessibleName()), at, 0)
                grid.addWidget(field, at, 1)
        column = QVBoxLayout()
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _whole_numbers(self) -> tuple[CountField, ...]:
        return (self.years, self.capacity, self.seed)

    def _rules(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(12))
        column.addWidget(label(self.tr("Rules for some"), "14"))
        for picker in (self.only, self.together, self.apart, self.districts, self.out):
            column.addWidget(picker)
        column.addStretch(1)
        return column

    def _foot(self) -> QHBoxLayout:
        theme = self._theme
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        foot.setSpacing(theme.px(12))
        foot.addWidget(self.back)
        foot.addWidget(self.result, 1)
        foot.addWidget(self.as_label)
        foot.addWidget(self.trying)
        foot.addWidget(self.propose)
        return foot


def _in_pairs(groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Each group as pairs with its first name."""
    return [(group[0], other) for group in groups for other in group[1:]]


def _in_groups(pairs: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Pairs that share a name are one group."""
    groups: list[set[str]] = []
    for pair in pairs:
        touched = [group for group in groups if group & set(pair)]
        merged = set(pair).union(*touched)
        groups = [group for group in groups if group not in touched] + [merged]
    return tuple(tuple(sorted(group)) for group in groups)
