"""The duties beside an entity's week: a column for each duty, grouped by how often it is owed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from advisor_app.office.duties.catalogue import Duty, Frequency, Reach
from advisor_app.office.duties.engine import State as DutyState
from advisor_app.ui.duties.cell_words import NOTHING, Said, cell_hint, cell_said
from advisor_app.ui.formats import number
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.duties.cells import DutyCell
    from advisor_app.office.week_progress import EntityWeek

TOGETHER = {"VISIT-Y": "VISIT-M"}
"""Duties that share a column with another one: an entity mostly owes the visit of its own place alone."""
_SHOWN = (
    "EXPIRED-W", "RATE-30", "WORK-24", "VISIT-M", "REPORT-M", "PLAN-M", "CRM-DATA", "TRAIN-Y", "TEACH-Y", "KB-Y",
)  # fmt: skip
_TITLES = {
    "AUDIT-W": str(QT_TRANSLATE_NOOP("DutyColumns", "All weeks")),
    "EXPIRED-W": str(QT_TRANSLATE_NOOP("DutyColumns", "Expired")),
    "RECOMMEND": str(QT_TRANSLATE_NOOP("DutyColumns", "Advice")),
    "RATE-30": str(QT_TRANSLATE_NOOP("DutyColumns", "In 30 days")),
    "WORK-24": str(QT_TRANSLATE_NOOP("DutyColumns", "In 24 h")),
    "VISIT-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Visit")),
    "REPORT-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Report")),
    "PLAN-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Progress")),
    "CRM-NEWS": str(QT_TRANSLATE_NOOP("DutyColumns", "News")),
    "MEETING-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Meeting")),
    "CRM-DATA": str(QT_TRANSLATE_NOOP("DutyColumns", "CRM data")),
    "LEY-83": str(QT_TRANSLATE_NOOP("DutyColumns", "Law 83")),
    "TRAIN-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Training")),
    "TEACH-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Lesson")),
    "KB-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Articles")),
    "RATIO": str(QT_TRANSLATE_NOOP("DutyColumns", "Advisor of the year")),
    "AWARD-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Award")),
    "DIRECTORY": str(QT_TRANSLATE_NOOP("DutyColumns", "Directory")),
    "VIEWS": str(QT_TRANSLATE_NOOP("DutyColumns", "Views")),
    "PLAN": str(QT_TRANSLATE_NOOP("DutyColumns", "Plan")),
    "ESCALATE": str(QT_TRANSLATE_NOOP("DutyColumns", "Obstacles")),
}
_WIDTHS = {"EXPIRED-W": 90, "RATE-30": 76, "WORK-24": 76, "VISIT-M": 98, "REPORT-M": 98, "PLAN-M": 78}
_GROUPS = {
    Frequency.WEEK: str(QT_TRANSLATE_NOOP("DutyColumns", "Every week")),
    Frequency.MONTH: str(QT_TRANSLATE_NOOP("DutyColumns", "Every month")),
    Frequency.QUARTER: str(QT_TRANSLATE_NOOP("DutyColumns", "Quarter")),
    Frequency.YEAR: str(QT_TRANSLATE_NOOP("DutyColumns", "Every year")),
    Frequency.ON_JOINING: str(QT_TRANSLATE_NOOP("DutyColumns", "On joining")),
    Frequency.ON_EVENT: str(QT_TRANSLATE_NOOP("DutyColumns", "When asked for")),
}
_URGENCY = (DutyState.LATE, DutyState.WARNED, DutyState.DUE, DutyState.DONE, DutyState.EXCUSED, DutyState.NOT_DUE)


@dataclass
class ShownDuties:
    """The cells as they were told last, filled when they come; what a column says looks here."""

    day: date = date.min
    cells: Mapping[tuple[UUID | None, str], DutyCell] = field(default_factory=dict)
    late: dict[UUID, int] = field(default_factory=dict)
    """How many periods an entity has late, whatever columns are hidden."""
    below: set[UUID] = field(default_factory=set)
    """The entities of which an index missed its goal."""

    def show(self, day: date, cells: Mapping[tuple[UUID | None, str], DutyCell], duties: Mapping[str, Duty]) -> None:
        self.day, self.cells = day, cells
        self.late, self.below = {}, set()
        for (entity_id, duty_id), cell in cells.items():
            if entity_id is None or cell.state is not DutyState.LATE:
                continue
            if duty_id in duties and duties[duty_id].measured:
                self.below.add(entity_id)
            else:
                self.late[entity_id] = self.late.get(entity_id, 0) + cell.late

    def of(self, entity_id: UUID, duties: Sequence[Duty]) -> tuple[Duty, DutyCell | None]:
        """The most pressing of some duties of an entity, and its cell."""
        known = [(duty, cell) for duty in duties if (cell := self.cells.get((entity_id, duty.id))) is not None]
        if not known:
            return duties[0], None
        return min(known, key=lambda one: (_URGENCY.index(one[1].state), one[1].due))


def group_name(frequency: Frequency) -> str:
    return QCoreApplication.translate("DutyColumns", _GROUPS[frequency])


def short_title(duty: Duty) -> str:
    """The guide's duties have short names of ours; one that staff added is called as they call it."""
    known = _TITLES.get(duty.id)
    return duty.title if known is None else QCoreApplication.translate("DutyColumns", known)


def duty_columns(duties: Sequence[Duty], shown: ShownDuties, today: date) -> Iterator[Column[EntityWeek]]:
    """A column for each duty that entities owe: weekly ones first, indexes, and so on to those that are asked for."""
    groups: dict[str, list[list[Duty]]] = {}
    by_first: dict[str, list[Duty]] = {}
    order = sorted(duties, key=lambda duty: (_place(duty), duty.id not in _SHOWN))
    for duty in order:
        if duty.reach is Reach.OFFICE:
            continue
        first = TOGETHER.get(duty.id, duty.id)
        if first in by_first:
            by_first[first].append(duty)
            continue
        by_first[first] = [duty]
        groups.setdefault(_group(duty, today), []).append(by_first[first])
    for group, columns in groups.items():
        for together in columns:
            yield _column(together, group, shown)


def duty_sums(
    rows: Sequence[EntityWeek], columns: Sequence[Column[EntityWeek]], duties: Mapping[str, Duty], shown: ShownDuties
) -> dict[str, str]:
    """Done of what is owed, under each duty's column; what is excused is not owed."""
    told = {}
    for column in columns:
        duty = duties.get(column.key)
        if duty is None:
            continue
        together = [one for one in duties.values() if TOGETHER.get(one.id, one.id) == duty.id]
        states = [cell.state for row in rows if (cell := shown.of(row.entity_id, together)[1]) is not None]
        owed = sum(state not in (DutyState.NOT_DUE, DutyState.EXCUSED) for state in states)
        told[column.key] = f"{number(states.count(DutyState.DONE))} / {number(owed)}" if owed else ""
    return told


def _place(duty: Duty) -> int:
    if duty.measured:
        return 1
    return {Frequency.WEEK: 0}.get(duty.frequency, 2 + tuple(Frequency).index(duty.frequency))


def _group(duty: Duty, today: date) -> str:
    if not duty.measured:
        return group_name(duty.frequency)
    month = QLocale().standaloneMonthName(QDate(today.year, today.month, 1).addDays(-1).month())
    return QCoreApplication.translate("DutyColumns", "Always · {month}").format(month=month)


def _column(together: list[Duty], group: str, shown: ShownDuties) -> Column[EntityWeek]:
    first = together[0]

    def said(row: EntityWeek) -> Said:
        duty, cell = shown.of(row.entity_id, together)
        return NOTHING if cell is None else cell_said(cell, duty, shown.day)

    def order(row: EntityWeek) -> tuple[int, date]:
        _, cell = shown.of(row.entity_id, together)
        return (len(_URGENCY), date.max) if cell is None else (_URGENCY.index(cell.state), cell.due)

    def hint(row: EntityWeek) -> str:
        duty, cell = shown.of(row.entity_id, together)
        return cell_hint(cell, duty)

    return Column(
        first.id,
        short_title(first),
        lambda row: said(row)[1],
        _WIDTHS.get(first.id, 86),
        order=order,
        state=lambda row: said(row)[0],
        hint=hint,
        hidden=first.id not in _SHOWN,
        narrow=True,
        group=group,
    )
