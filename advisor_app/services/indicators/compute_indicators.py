"""The indicators of a period, by whatever they are grouped."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.indicators.asked import DIMENSIONS, OTHERS, TIME_STEPS, Asked, By, Dimension
from advisor_app.office.indicators.due_by_terms import agreed_due
from advisor_app.office.indicators.grouping import GroupFigures, ReopenedCase, by_label, by_time, whole
from advisor_app.office.indicators.one_case import HOURS_TO_FIRST_WORK
from advisor_app.office.indicators.tallying import Groups, PeriodCases
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.office.indicators.case_columns import CaseColumns, Days
    from advisor_app.store import Reading
    from advisor_app.store.indicators.repository import Grouping, Reopening


@dataclass(frozen=True, slots=True)
class IndicatorAnswer:
    asked: Asked
    by: By | None
    groups: tuple[GroupFigures, ...]

    @property
    def day_precision(self) -> bool:
        """Whether any first work could only be judged by calendar days."""
        return any(one.figures.day_precision for one in self.groups)


@dataclass(frozen=True, slots=True, eq=False)
class LoadedCases:
    """What the figures of a period are counted from."""

    columns: CaseColumns
    groupings: dict[Dimension, Grouping]
    term: Days | None
    """The last day of each case's agreed term; None where no entity has agreed to one."""

    def groups(self, dimension: Dimension) -> Groups:
        grouping = self.groupings[dimension]
        return Groups(grouping.places, len(grouping.labels))

    def of(self, asked: Asked, first_work_hours: int = HOURS_TO_FIRST_WORK) -> PeriodCases:
        return PeriodCases(self.columns, asked, self.term, first_work_hours)


def compute_indicators(
    office: Office, asked: Asked, by: By | None = None, entity_ids: Collection[UUID] | None = None
) -> IndicatorAnswer:
    """Figures of all cases, or of some entities' alone; one group without `by`."""
    catch_up(office)
    dimension = next((one for one in DIMENSIONS if one == by), None)
    step = next((one for one in TIME_STEPS if one == by), None)
    with office.store.reading() as reading:
        loaded = load_cases(reading, entity_ids, () if dimension is None else (dimension,))
        reopened = reopened_cases(reading, asked, dimension, entity_ids, loaded=loaded)
    cases = loaded.of(asked)
    if dimension is not None:
        labels = loaded.groupings[dimension].labels
        groups = by_label(cases, asked, loaded.groups(dimension), labels, reopened)
    elif step is not None:
        groups = by_time(cases, asked, step, reopened)
    else:
        groups = [GroupFigures(None, whole(cases, asked, reopened))]
    return IndicatorAnswer(asked, by, tuple(groups))


def catch_up(office: Office) -> None:
    """Make what indicators are counted from, in an office that comes from an earlier version of the program."""
    with office.store.reading() as reading:
        if reading.indicators.kept:
            return
    with office.store.unit_of_work(office.who) as work:
        work.indicators.rebuild()
        work.commit()


def load_cases(
    reading: Reading,
    entity_ids: Collection[UUID] | None = None,
    dimensions: Sequence[Dimension] = (),
    *,
    keys: bool = False,
) -> LoadedCases:
    """All cases as columns, or some entities', with their groups and the terms that were agreed."""
    terms = reading.indicators.service_terms()
    regional: tuple[Dimension, ...] = ("province",) if any(term.region for term in terms) else ()
    wanted = list(dict.fromkeys([*dimensions, "type", *regional] if terms else dimensions))
    columns, groupings = reading.indicators.columns(entity_ids, wanted, keys=keys)
    term = None
    if terms:
        types, where = groupings["type"], groupings["province"] if regional else None
        term = agreed_due(
            columns,
            types.places,
            types.labels,
            terms,
            provinces=where.places if where else None,
            province_labels=where.labels if where else (),
        )
    return LoadedCases(columns, groupings, term)


def reopened_cases(
    reading: Reading,
    asked: Asked,
    dimension: Dimension | None = None,
    entity_ids: Collection[UUID] | None = None,
    *,
    loaded: LoadedCases | None = None,
) -> list[ReopenedCase]:
    """With the dimension, and the cases loaded by it, each in the group that its case is counted in."""
    return grouped_reopenings(reading.indicators.reopenings(asked.start, asked.end, entity_ids), dimension, loaded)


def grouped_reopenings(
    found: Sequence[Reopening], dimension: Dimension | None = None, loaded: LoadedCases | None = None
) -> list[ReopenedCase]:
    """Each in the group that its case is counted in."""
    if dimension is None or loaded is None:
        return [ReopenedCase(one.case_key, one.reopened_on) for one in found]
    told_apart = set(loaded.groupings[dimension].labels)
    groups = [(one, one.label(dimension)) for one in found]
    return [
        ReopenedCase(one.case_key, one.reopened_on, group if group in told_apart else OTHERS) for one, group in groups
    ]
