"""The six figures at the head of a report: the figure, what it is, what it is made of and against what it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import day, number, percent
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.indicators.definitions import Definition
    from advisor_app.services.compute_dashboard import Dashboard

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Tile:
    """`key` is the indicator's, whose definition explains the figure."""

    key: str
    figure: str
    name: str
    beside: str
    state: State | None = None


class Tiles(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))

    def show_report(self, told: Dashboard) -> None:
        from advisor_app.office.indicators.definitions import DEFINITIONS

        emptied(self._row)
        for tile in self._tiles(told):
            self._row.addWidget(self._made(tile, explained(DEFINITIONS[tile.key])), 1)

    def _tiles(self, told: Dashboard) -> list[Tile]:
        now, before = told.figures, told.year_ago
        goal = percent(told.goals.rate_30)
        received = self.tr("no case a year before")
        if before.received:
            change = Fraction(now.received - before.received, before.received)
            more = (
                self.tr("{share} more than a year before")
                if change >= 0
                else self.tr("{share} fewer than a year before")
            )
            received = more.format(share=percent(abs(change)))
        expired = self.tr("at the end of {day}").format(day=day(told.asked.as_of - timedelta(days=1)))
        return [
            Tile("received", number(now.received), self.tr("Received"), received),
            Tile(
                "closed",
                number(now.closed),
                self.tr("Closed"),
                self.tr("{closed} of the received are closed").format(closed=_share(now.effectiveness)),
            ),
            Tile(
                "rate_30",
                _share(now.rate_30),
                self.tr("Concluded in 30 days"),
                self.tr("{part} of {whole}; goal: over {goal}").format(
                    part=number(now.due_in_30), whole=number(now.due), goal=goal
                )
                if now.due
                else self.tr("nothing was due in this month yet"),
                _against(told.goals.standing_30(now.rate_30)),
            ),
            Tile(
                "closed_rate_30",
                _share(now.closed_rate_30),
                self.tr("Of the closed, in 30 days"),
                self.tr("{part} of {whole}").format(part=number(now.closed_in_30), whole=number(now.closed)),
            ),
            Tile(
                "rate_24h",
                _share(now.rate_24h),
                self.tr("Worked in 24 hours"),
                self.tr("{part} of {whole}").format(part=number(now.worked_in_24h), whole=number(now.with_first_work)),
                _against(told.goals.standing_first_work(now.rate_24h)),
            ),
            Tile("expired", number(now.expired), self.tr("Expired"), expired, State.LATE if now.expired else None),
        ]

    def _made(self, tile: Tile, hint: str) -> QWidget:
        whole = QWidget()
        whole.setToolTip(hint)
        whole.setAccessibleName(f"{tile.name}: {tile.figure}. {tile.beside}")
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(6))
        if tile.state is not None:
            glyph = StateGlyph(self._theme)
            glyph.show_state(tile.state)
            head.addWidget(glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(label(tile.figure, "20", "late" if tile.state is State.BELOW_GOAL else "text"))
        head.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addLayout(head)
        column.addWidget(label(tile.name, "13b", wrap=True))
        column.addWidget(label(tile.beside, "12", "text2", wrap=True))
        column.addStretch(1)
        return whole


def explained(definition: Definition) -> str:
    """An indicator's definition as the hint of its figure."""
    lines = [definition.name, definition.formula, definition.clock, definition.period, definition.source]
    return "\n".join(f"{line[:1].upper()}{line[1:]}" for line in lines if line)


def _share(rate: Fraction | None) -> str:
    return NOTHING if rate is None else percent(rate, 1)


def _against(standing: str) -> State | None:
    return {"met": State.AT_GOAL, "missed": State.BELOW_GOAL}.get(standing)
