"""The cases as the window shows them: counted, found, read line by line, one in full."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.weekly_round import DrawnRound
from advisor_app.services.office import Office
from advisor_app.store import CaseChange, CaseLine, CaseQuery, DaySpan, StoredProblem


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case, what imports changed about it, what was wrong in its rows, and the rounds that drew it."""

    case: Case
    changes: tuple[CaseChange, ...]
    problems: tuple[StoredProblem, ...]
    rounds: tuple[DrawnRound, ...]


def count_cases(office: Office, query: CaseQuery) -> int:
    with office.store.reading() as reading:
        return reading.cases.count(query)


def find_cases(office: Office, query: CaseQuery) -> array[int]:
    """The keys of the cases that match, in order; `case_lines` reads those that are looked at."""
    with office.store.reading() as reading:
        return reading.cases.ids(query)


def case_lines(office: Office, ids: Sequence[int]) -> list[CaseLine]:
    with office.store.reading() as reading:
        return reading.cases.page(ids)


def show_case(office: Office, number: str) -> CaseDetail:
    """Raises `UserError("unknown_case")`."""
    with office.store.reading() as reading:
        case = reading.cases.by_number(number)
        if case is None:
            raise UserError("unknown_case", number=number)
        return CaseDetail(
            case,
            tuple(reading.cases.changes_of(number)),
            tuple(reading.cases.problems_of(number)),
            tuple(reading.rounds.holding(number)),
        )


def view_counts(office: Office, today: date) -> dict[str, int]:
    """How many cases each ready-made view holds."""
    week = IsoWeek.of(today)
    queries = {
        "all": CaseQuery(),
        "open": CaseQuery(state="open"),
        "expired": CaseQuery(state="expired", as_of=today),
        "closed_this_week": CaseQuery(spans={"closed": DaySpan.of_week(week)}),
        "closed_last_week": CaseQuery(spans={"closed": DaySpan.of_week(week.shifted(-1))}),
    }
    with office.store.reading() as reading:
        return {view: reading.cases.count(query) for view, query in queries.items()}
