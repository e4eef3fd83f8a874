"""Figures group by group: what an answer consists of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.office.indicators.asked import Asked, Span, TimeStep
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.tallying import Groups, PeriodCases
from advisor_app.office.names import name_key


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """`group` is None for the whole; "" are the cases whose field is blank."""

    group: str | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class ReopenedCase:
    """A case that was found open again on a day; `group` by the dimension that is asked for."""

    case_key: int
    day: date
    group: str = ""


def whole(cases: PeriodCases, asked: Asked, reopened: Sequence[ReopenedCase] = ()) -> Figures:
    return cases.tally(asked.spans(None)).figures(reopened=_counted(reopened, asked.start, asked.end, asked.as_of))


def by_label(
    cases: PeriodCases,
    asked: Asked,
    groups: Groups,
    labels: Sequence[str],
    reopened: Sequence[ReopenedCase] = (),
    *,
    percentiles: bool = True,
) -> list[GroupFigures]:
    """Every group of which anything was counted, by name."""
    again: dict[str, list[ReopenedCase]] = {}
    for one in reopened:
        again.setdefault(one.group, []).append(one)
    counts = {
        label: count
        for label, listed in again.items()
        if (count := _counted(listed, asked.start, asked.end, asked.as_of))
    }
    tally = cases.tally(asked.spans(None), groups, percentiles=percentiles)
    places = {labels[place]: place for place in tally.filled()}
    found = [GroupFigures(label, tally.figures(place, 0, counts.get(label, 0))) for label, place in places.items()]
    found += [GroupFigures(label, Figures(reopened=count)) for label, count in counts.items() if label not in places]
    return sorted(found, key=lambda one: (name_key(one.group or ""), one.group or ""))


def by_time(
    cases: PeriodCases, asked: Asked, step: TimeStep, reopened: Sequence[ReopenedCase] = ()
) -> list[GroupFigures]:
    """Every week, month or year of the period in order, those without cases too."""
    spans = asked.spans(step)
    tally = cases.tally(spans)
    return [
        GroupFigures(span.label, tally.figures(0, place, _in_span(reopened, span, asked.as_of)))
        for place, span in enumerate(spans)
    ]


def _in_span(reopened: Sequence[ReopenedCase], span: Span, as_of: date) -> int:
    return _counted(reopened, span.start, span.end, as_of) if reopened else 0


def _counted(reopened: Sequence[ReopenedCase], start: date, end: date, as_of: date) -> int:
    """Cases, each once however often it was reopened."""
    return len({one.case_key for one in reopened if start <= one.day <= end and one.day < as_of})
