"""What the guide's duties say in sentences: indexes below their goal, what is late, what presses this week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.duties.engine import State as DutyState
from advisor_app.ui.duties.cell_words import short_day
from advisor_app.ui.formats import day, number
from advisor_app.ui.pages.my_week.openings import Opening
from advisor_app.ui.pages.my_week.sentence import Sentence, listed
from advisor_app.ui.states import State
from advisor_app.ui.targets import DutyAt

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.duties.cells import DutyCell
    from advisor_app.office.my_week import MyWeek

_LATE_TOLD = 2
_THIS_WEEK = timedelta(days=6)


def below_goal(told: MyWeek, duties: Mapping[str, Duty]) -> list[Sentence]:
    """An index whose last month missed its goal, with the entities that missed it."""
    found = []
    for duty, cells in _by_duty(told, duties, (DutyState.LATE,)):
        if duty.measured:
            link = QCoreApplication.translate("DutySentences", "1 entity")
            if len(cells) > 1:
                link = QCoreApplication.translate("DutySentences", "{count} entities").format(count=number(len(cells)))
            said = QCoreApplication.translate("DutySentences", "below the goal of “{duty}”: {names}.")
            rest = said.format(duty=duty.title, names=listed(_names(told, cells)))
            found.append(Sentence(State.BELOW_GOAL, link, rest, _to(cells)))
    return found


def late(told: MyWeek, duties: Mapping[str, Duty]) -> list[Sentence]:
    """Of the duties with most that is late, how many and since when; what one thing proves is told once."""
    groups = []
    told_sources = set()
    for duty, cells in _by_duty(told, duties, (DutyState.LATE,)):
        if not duty.measured and (duty.source is None or duty.source not in told_sources):
            told_sources.add(duty.source)
            groups.append((duty, cells))
    groups.sort(key=lambda one: -sum(cell.late for cell in one[1]))
    found = []
    for duty, cells in groups[:_LATE_TOLD]:
        count, since = sum(cell.late for cell in cells), min(cell.due for cell in cells)
        said = QCoreApplication.translate("DutySentences", "late, the oldest since {day}: {names}.")
        rest = said.format(day=day(since), names=listed(_names(told, cells)))
        found.append(Sentence(State.LATE, f"{number(count)} · {duty.title}", rest, _to(cells)))
    return found


def due_soon(told: MyWeek, duties: Mapping[str, Duty]) -> list[Sentence]:
    """What is due within the coming week, by duty, in one sentence."""
    last = told.day + _THIS_WEEK
    soon = {
        duty: [cell for cell in cells if cell.due <= last]
        for duty, cells in _by_duty(told, duties, (DutyState.WARNED,))
    }
    pressing = {duty: cells for duty, cells in soon.items() if cells}
    if not pressing:
        return []
    every = sorted((cell for cells in pressing.values() for cell in cells), key=_oldest)
    link = QCoreApplication.translate("DutySentences", "{count} due soon").format(count=number(len(every)))
    said = QCoreApplication.translate("DutySentences", "this week, the first on {day}: {duties}.")
    rest = said.format(day=short_day(every[0].due, told.day), duties=listed([duty.title for duty in pressing]))
    return [Sentence(State.DUE_SOON, link, rest, _to(every))]


def tasks(told: MyWeek, duties: Mapping[str, Duty]) -> list[Sentence]:
    """What was given to a person rather than to an entity."""
    mine = [cell for cell in told.duties if cell.entity_id is None and cell.duty_id in duties]
    open_ones = [cell for cell in mine if cell.state in (DutyState.LATE, DutyState.WARNED, DutyState.DUE)]
    found = []
    for cell in open_ones if told.week.advisor else ():
        state = State.LATE if cell.state is DutyState.LATE else State.DUE
        said = QCoreApplication.translate("DutySentences", "given to you, due on {day}.").format(day=day(cell.due))
        found.append(Sentence(state, "", f"{duties[cell.duty_id].title}: {said}"))
    return found


def _by_duty(
    told: MyWeek, duties: Mapping[str, Duty], states: tuple[DutyState, ...]
) -> Iterable[tuple[Duty, list[DutyCell]]]:
    found: dict[str, list[DutyCell]] = {}
    known = {row.entity_id for row in told.week.progress.entities}
    for cell in told.duties:
        if cell.state in states and cell.entity_id in known and cell.duty_id in duties:
            found.setdefault(cell.duty_id, []).append(cell)
    return [(duties[duty_id], sorted(cells, key=_oldest)) for duty_id, cells in found.items()]


def _oldest(cell: DutyCell) -> date:
    return cell.due


def _names(told: MyWeek, cells: Iterable[DutyCell]) -> list[str]:
    names: dict[UUID | None, str] = {row.entity_id: row.entity for row in told.week.progress.entities}
    return [names[cell.entity_id] for cell in cells]


def _to(cells: list[DutyCell]) -> Opening | None:
    first = cells[0]
    return None if first.entity_id is None else Opening("my_week", DutyAt(first.entity_id, first.duty_id))
