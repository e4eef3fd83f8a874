"""The indicators computed a second time, with pandas, from their definitions alone: nothing here knows our code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil
from typing import Any

import pandas as pd

DAY = pd.Timedelta(days=1)
PANAMA_BEHIND = pd.Timedelta(hours=5)


def panama_days(moments: pd.Series) -> pd.Series:
    return (moments - PANAMA_BEHIND).dt.normalize()


def prepared(cases: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Columns created, first_worked, closed, due (UTC moments), day_only, and the agreed term in days or missing."""
    cut = pd.Timestamp(as_of)
    told = cases.copy()
    for name in ("created", "first_worked", "closed", "due"):
        told[name] = pd.to_datetime(told[name])
        told[f"{name}_on"] = panama_days(told[name])
    told["closed_on"] = told["closed_on"].where(told["closed_on"] < cut)
    told["first_worked_on"] = told["first_worked_on"].where(told["first_worked_on"] < cut)
    told["days"] = (told["closed_on"] - told["created_on"]).dt.days
    told["due_date"] = told["created_on"] + 30 * DAY
    told["expires_on"] = told["due_on"].fillna(told["due_date"])
    agreed = told["created_on"] + pd.to_timedelta(told["agreed_days"].astype("float"), unit="D")
    told["term_on"] = agreed.fillna(told["due_on"])
    told["by_day"] = told["day_only"].map(lambda fields: bool({"created", "first_worked"} & set(fields)))
    return told


def figures(told: pd.DataFrame, start: date, end: date, as_of: date) -> dict[str, Any]:
    first, last, cut = pd.Timestamp(start), pd.Timestamp(end), pd.Timestamp(as_of)
    is_closed = told["closed_on"].notna()
    received = told[told["created_on"].between(first, last) & (told["created_on"] < cut)]
    closed = told[told["closed_on"].between(first, last)]
    still_open = told[(told["created_on"] < cut) & ~is_closed]
    due = told[told["due_date"].between(first, last) & (told["due_date"] < cut)]
    begin = min(first, cut)
    backlog = told[(told["created_on"] < begin) & ~(is_closed & (told["closed_on"] < begin))]
    worked = received[received["first_worked_on"].notna()]
    in_24h = (worked["first_worked"] - worked["created"]) <= pd.Timedelta(hours=24)
    in_one_day = (worked["first_worked_on"] - worked["created_on"]) <= DAY
    with_term = closed[closed["term_on"].notna()]
    ordered = sorted(closed["days"].astype(int))
    counts = {
        "received": len(received),
        "closed": len(closed),
        "open": len(still_open),
        "expired": int((still_open["expires_on"] < cut).sum()),
        "backlog": len(backlog),
        "due": len(due),
        "due_in_30": int((due["closed_on"] <= due["due_date"]).sum()),
        "closed_in_30": int((closed["days"] <= 30).sum()),
        "with_first_work": len(worked),
        "worked_in_24h": int(in_24h.where(~worked["by_day"], in_one_day).sum()),
    }
    return {
        **counts,
        "rate_30": ratio(counts["due_in_30"], counts["due"]),
        "closed_rate_30": ratio(counts["closed_in_30"], counts["closed"]),
        "rate_24h": ratio(counts["worked_in_24h"], counts["with_first_work"]),
        "effectiveness": ratio(int(received["closed_on"].notna().sum()), len(received)),
        "on_time_sla": ratio(int((with_term["closed_on"] <= with_term["term_on"]).sum()), len(with_term)),
        "median_days": ordered[ceil(len(ordered) / 2) - 1] if ordered else None,
        "p90_days": ordered[ceil(len(ordered) * 9 / 10) - 1] if ordered else None,
        "day_precision": bool(worked["by_day"].any()),
    }


def ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def parts(step: str, start: date, end: date) -> Iterator[tuple[str, date, date]]:
    """The weeks (from Monday), months or years that a period touches, cut to it."""
    days = [start + timedelta(days=at) for at in range((end - start).days + 1)]
    names = {
        "week": lambda day: "{:04}-W{:02}".format(*day.isocalendar()[:2]),
        "month": lambda day: day.isoformat()[:7],
        "year": lambda day: day.isoformat()[:4],
    }
    of: dict[str, list[date]] = {}
    for day in days:
        of.setdefault(names[step](day), []).append(day)
    for name, listed in of.items():
        yield name, listed[0], listed[-1]
