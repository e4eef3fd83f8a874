"""What Mi semana shows: how far the audits of a week have come, and where the guide's duties stand today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.cells import DutyCell
from advisor_app.office.rounds.week_progress import WeekDescription


@dataclass(frozen=True, slots=True)
class WaitingObjection:
    """An objection that nobody has answered, to the letter of an audit of `week`."""

    reference: str
    entity: str
    week: IsoWeek
    answer_by: date


@dataclass(frozen=True, slots=True)
class MyWeek:
    """`duties` are the cells of the week's entities, and of the tasks of the advisor it is about, on `day`;
    `objections` those to any letter of the same advisor's, the most pressing first; `calibrations` the numbers of
    those that wait for whoever works here.
    """

    week: WeekDescription
    day: date
    duties: tuple[DutyCell, ...]
    objections: tuple[WaitingObjection, ...] = ()
    calibrations: tuple[str, ...] = ()

    @property
    def by_entity(self) -> Mapping[tuple[UUID | None, str], DutyCell]:
        return {(one.entity_id, one.duty_id): one for one in self.duties}
