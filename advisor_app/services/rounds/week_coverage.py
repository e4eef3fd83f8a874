"""How much of a week is audited, by what the samples allow to be said and not only by cases done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from advisor_app.office.calendar import IsoWeek
from advisor_app.services.office import Office
from advisor_app.services.rounds.describe_week import describe_week, week_to_audit

UNDRAWN, NOTHING = "undrawn", "nothing"


@dataclass(frozen=True, slots=True)
class WeekCoverage:
    """`claims`: entities by what their sample can say, in the words of the draw ("valid" alone, "minimum" with the
    weeks around it, "census" for all cases), "undrawn" where it waits for its draw, "nothing" where no case was closed.
    `scored` of `sampled` cases are scored.
    """

    week: IsoWeek
    entities: int
    claims: Mapping[str, int]
    scored: int
    sampled: int


def week_coverage(office: Office, week: IsoWeek | None = None) -> WeekCoverage:
    """Of every entity, in a week or in the one to audit now."""
    shown = week or week_to_audit(office)
    rows = describe_week(office, shown).progress.entities
    with office.store.reading() as reading:
        drawn = {one.entity_id: one.claim for one in reading.rounds.of_week(shown) if one.sample}
    claims: Counter[str] = Counter()
    for row in rows:
        claims[drawn.get(row.entity_id) or (UNDRAWN if row.closed and not row.drawn else NOTHING)] += 1
    return WeekCoverage(shown, len(rows), claims, sum(row.scored for row in rows), sum(row.sample_size for row in rows))
