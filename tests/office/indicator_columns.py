"""Cases as columns, made by hand for tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import numpy as np

from advisor_app.office.case import Case
from advisor_app.office.indicators.case_columns import NEVER, CaseColumns, day_number


def columns_of(cases: Iterable[Case]) -> CaseColumns:
    listed = list(cases)

    def days(name: str) -> np.ndarray:
        moments: list[datetime | None] = [getattr(case, name) for case in listed]
        return np.array(
            [NEVER if one is None else day_number((one - timedelta(hours=5)).date()) for one in moments], np.int32
        )

    created, worked = days("created"), days("first_worked")
    by_day = np.array([bool({"created", "first_worked"} & case.day_only) for case in listed], np.bool_)
    seconds = [
        0 if case.first_worked is None else -(-(case.first_worked - case.created) // timedelta(seconds=1))
        for case in listed
    ]
    in_days = np.where(worked == NEVER, 0, (worked.astype(np.int64) - created) * 86400)
    return CaseColumns(
        created=created,
        closed=days("closed"),
        due=days("due"),
        worked=worked,
        seconds_to_work=np.where(by_day, in_days, seconds).astype(np.int32),
        by_day=by_day,
        entity=np.zeros(len(listed), np.int32),
        entities=(None,),
        keys=np.arange(len(listed), dtype=np.int64),
    )
