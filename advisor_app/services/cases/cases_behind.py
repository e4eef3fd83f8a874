"""The cases behind a figure: what a bar of a chart leads to."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import numpy as np

from advisor_app.office.indicators.age_bands import AgeBand, overdue_within
from advisor_app.office.indicators.asked import DIMENSIONS, TIME_STEPS, Asked, By
from advisor_app.office.indicators.figures import COUNTS
from advisor_app.office.indicators.tallying import NOT_IN_30
from advisor_app.services.indicators.compute_indicators import catch_up, load_cases, reopened_cases
from advisor_app.services.office import Office

LEADING_TO_CASES = (*COUNTS, "reopened", NOT_IN_30)
"""The counts whose cases can be had; `not_in_30` are those due that were not concluded in time."""


def cases_behind(
    office: Office,
    asked: Asked,
    count: str,
    by: By | None = None,
    group: str | Collection[str] | None = None,
    *,
    entity_ids: Collection[UUID] | None = None,
    overdue: AgeBand | None = None,
) -> tuple[int, ...]:
    """The store's keys of the cases of one count, in the order in which they came; of one group where `by` is given,
    or of several of a dimension.

    overdue   of the expired ones those that have been so for this long

    Raises ValueError for a name that is not in `LEADING_TO_CASES`.
    """
    if count not in LEADING_TO_CASES:
        raise ValueError(count)
    step = next((one for one in TIME_STEPS if one == by), None)
    dimension = next((one for one in DIMENSIONS if one == by), None)
    groups = {group} if isinstance(group, str) else set(group or ())
    part = asked
    if step is not None:
        span = next((one for one in asked.spans(step) if one.label in groups), None)
        if span is None:
            return ()
        part = Asked(span.start, span.end, asked.as_of)
    catch_up(office)
    with office.store.reading() as reading:
        loaded = load_cases(reading, entity_ids, () if dimension is None else (dimension,), keys=True)
        reopened = reopened_cases(reading, part, dimension, entity_ids, loaded=loaded) if count == "reopened" else []
    if count == "reopened":
        again = {
            one.case_key for one in reopened if one.day < part.as_of and (dimension is None or one.group in groups)
        }
        return tuple(sorted(again))
    places = loaded.of(part).places(count) if overdue is None else overdue_within(loaded.columns, part, overdue)
    if dimension is not None:
        grouping = loaded.groupings[dimension]
        wanted = [place for place, label in enumerate(grouping.labels) if label in groups]
        places = places[np.isin(grouping.places[places], wanted)]
    return tuple(sorted(loaded.columns.keys[places].tolist()))
