"""What the demonstration's advisors have done of the guide's duties: most of it in time, a little of it not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from advisor_app.demonstration.chance import between
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.catalogue import Catalogue, Condition, Duty, Frequency, Reach
from advisor_app.office.duties.periods import Period, periods_between
from advisor_app.office.working_days import add_working_days, is_working_day

_DAY = timedelta(days=1)
SEEN_BY_ITSELF = frozenset(("RATE-30", "WORK-24", "RATIO", "ROTATE-Y"))
"""What the program knows from cases and assignments."""
LEFT_OPEN = 0.04
"""How often the last month or quarter that is over was not dealt with; earlier ones always were."""
_LATELY = timedelta(days=40)
BEGUN = {Frequency.WEEK: 0.25, Frequency.MONTH: 0.55, Frequency.QUARTER: 0.7, Frequency.YEAR: 0.9}
"""How often a period that still runs is done already."""
NOTES = {
    Frequency.WEEK: "hecho antes de usar el programa",
    Frequency.MONTH: "según la agenda",
    Frequency.QUARTER: "revisado con los enlaces",
    Frequency.YEAR: "lista en el expediente",
}


@dataclass(frozen=True, slots=True)
class MadeProof:
    """That a duty was done for an entity, by its name (None: the office's), in a period, on a working day."""

    duty_id: str
    entity: str | None
    period: str
    on: date
    note: str


def make_proofs(seed: int, catalogue: Catalogue, entities: list[str], since: date, today: date) -> Iterator[MadeProof]:
    """Of the periods due from a day on; the week that is audited now is left to be worked on."""
    audited = str(IsoWeek.of(today).shifted(-1))
    rng = Random(f"{seed} duties")  # noqa: S311 - a demonstration is made up, and must repeat itself
    for duty in catalogue.duties:
        if duty.id in SEEN_BY_ITSELF or not duty.periodic or duty.condition is Condition.LIVE_PLAN:
            continue
        for period in periods_between(duty, since, today):
            if duty.frequency is Frequency.WEEK and period.label >= audited and duty.days_after:
                continue
            for entity in [None] if duty.reach is Reach.OFFICE or duty.shared_proof else entities:
                day = _day_of(rng, duty, period, today)
                if day is not None:
                    yield MadeProof(duty.id, entity, period.label, day, NOTES[duty.frequency])


def _day_of(rng: Random, duty: Duty, period: Period, today: date) -> date | None:
    """When it was done; None where it was not."""
    if period.due >= today:
        share = BEGUN[duty.frequency]
    else:
        share = 1 - LEFT_OPEN if period.due >= today - _LATELY and duty.frequency is not Frequency.WEEK else 1.0
    if rng.random() >= share:
        return None
    last = min(period.due, today - _DAY)
    if last < period.opens:
        return None
    day = period.opens + timedelta(days=between(rng, 0, (last - period.opens).days))
    if not is_working_day(day, frozenset()):
        day = add_working_days(day, 0, frozenset())
    return day if day <= last else last
