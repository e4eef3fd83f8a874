"""The cases as the window shows them: narrowed, ordered and counted, read line by line, one in full.

Whoever browses keeps a `Browsing` and hands it to each of these; without one the columns are read anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.services.cases.tell_case import CaseAudit, Step, audits_of, steps_of
from advisor_app.services.office import Office
from advisor_app.store import CaseChange, CaseLine, CaseQuery, StoredProblem

if TYPE_CHECKING:
    from advisor_app.store import Reading
    from advisor_app.store.cases.case_query import GroupField, LabelField
    from advisor_app.store.cases.cases_at_hand import CasesAtHand
    from advisor_app.store.cases.finding_cases import FindCases
    from advisor_app.store.imports.import_answers import CasesOfImport

FIRST = 128
"""Cases of a first answer that is not the whole: four screens."""
LOOKED_THROUGH = 2500
"""Cases whose words are looked at one by one, which is faster than the index where many match."""


class Browsing:
    """What is kept between one question and the next; for one thread at a time."""

    def __init__(self) -> None:
        self._held: CasesAtHand | None = None

    def ordered_by(self, sort: str) -> bool:
        """Whether the whole order was read already."""
        return self._held is not None and self._held.has_order(sort)

    def columns(self, finding: FindCases) -> CasesAtHand:
        self._held = finding.at_hand(self._held)
        return self._held

    def forget(self) -> None:
        self._held = None


@dataclass(frozen=True, slots=True)
class CaseTally:
    """`median_days`: from creation to closing, or to the query's day while it is open; None without cases."""

    open: int
    expired: int
    median_days: int | None


@dataclass(frozen=True, slots=True)
class CasesFound:
    """Keys in the order asked for, with the lines of the first of them.

    `whole` is False for a first answer: then `total` is None where it is not known yet, and `find_cases` tells all.
    """

    keys: array[int]
    lines: tuple[CaseLine, ...]
    total: int | None
    whole: bool = True
    tally: CaseTally | None = None


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """`label`: the text, or a month as "2026-11"; "" for none."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A text of a field, or an entity; `count` is None where nobody counts it."""

    text: str
    count: int | None
    entity_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CasesGrouped:
    """Keys group after group, each in the order asked for; `groups` says how many of them are each one's."""

    groups: tuple[CaseGroup, ...]
    keys: array[int]
    tally: CaseTally


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case, what each import made of it, what was wrong in its rows, and what the audits that drew it found."""

    case: Case
    changes: tuple[CaseChange, ...]
    steps: tuple[Step, ...]
    problems: tuple[StoredProblem, ...]
    audits: tuple[CaseAudit, ...]


def first_cases(office: Office, query: CaseQuery, browsing: Browsing) -> CasesFound:
    """What there is to show at once; the whole answer where that takes no longer.

    Before an order is known the database's own index tells the first of all cases; and where a text is looked for, the
    words of the first few thousand are read one by one.
    """
    with office.store.reading() as reading:
        if not query.narrows and query.sort in ("number", "created") and not browsing.ordered_by(query.sort):
            keys = array("q", reading.cases.first(query, FIRST))
            total = reading.cases.total()
            return _with_lines(reading, keys, total, whole=total == len(keys))
        held = (browsing or Browsing()).columns(reading.finding)
        if query.text.strip():
            keys, all_of_them = reading.finding.near(held, query, LOOKED_THROUGH)
            if not all_of_them and len(keys) >= FIRST:
                return _with_lines(reading, keys, None, whole=False)
        return _whole(reading, held, query)


def find_cases(office: Office, query: CaseQuery, browsing: Browsing | None = None) -> CasesFound:
    """All cases that match, in order; `case_lines` reads those that are looked at."""
    with office.store.reading() as reading:
        return _whole(reading, (browsing or Browsing()).columns(reading.finding), query)


def _whole(reading: Reading, held: CasesAtHand, query: CaseQuery) -> CasesFound:
    places = reading.finding.places(held, query)
    found = _with_lines(reading, array("q", held.keys[places].tobytes()), len(places))
    return replace(found, tally=CaseTally(*held.tally(places, query)))


def _with_lines(reading: Reading, keys: array[int], total: int | None, *, whole: bool = True) -> CasesFound:
    return CasesFound(keys, tuple(reading.cases.page(keys[:FIRST])), total, whole)


def group_cases(office: Office, query: CaseQuery, field: GroupField, browsing: Browsing | None = None) -> CasesGrouped:
    """The cases that match by group: months from the last to the first, others from the largest to the smallest."""
    import numpy as np

    with office.store.reading() as reading:
        held = (browsing or Browsing()).columns(reading.finding)
        places = reading.finding.places(held, query)
        grouping = reading.finding.groups(held, field)
    labels, codes = grouping.labels, grouping.places[places]
    counts = np.bincount(codes, minlength=len(labels)).tolist()
    listed = sorted((place for place, count in enumerate(counts) if count), key=lambda place: labels[place])
    if field in ("created_month", "closed_month"):
        listed.reverse()
    else:
        listed.sort(key=lambda place: -counts[place])
    rank = np.zeros(max(len(labels), 1), np.int32)
    rank[listed] = np.arange(len(listed))
    keys = held.keys[places[np.argsort(rank[codes], kind="stable")]]
    groups = tuple(CaseGroup(labels[place], counts[place]) for place in listed)
    return CasesGrouped(groups, array("q", keys.tobytes()), CaseTally(*held.tally(places, query)))


def count_views(office: Office, views: Mapping[str, CaseQuery], browsing: Browsing | None = None) -> dict[str, int]:
    """How many cases each of these holds."""
    with office.store.reading() as reading:
        held = (browsing or Browsing()).columns(reading.finding)
        return {name: reading.finding.count(held, query) for name, query in views.items()}


def field_values(
    office: Office, field: LabelField | Literal["entity"], query: CaseQuery, browsing: Browsing | None = None
) -> list[FieldValue]:
    """What there is to choose from among the cases that match, the most frequent first."""
    with office.store.reading() as reading:
        held = (browsing or Browsing()).columns(reading.finding)
        return [FieldValue(*one) for one in reading.finding.values(held, query, field)]


def entity_names(office: Office) -> dict[UUID, str]:
    with office.store.reading() as reading:
        return {entity.id: entity.name for entity in reading.entities.all()}


def cases_of_import(office: Office, import_id: UUID, kind: CasesOfImport) -> tuple[int, ...]:
    """The keys of the cases that an import changed, in one way or in any, or that did not come with it any more."""
    with office.store.reading() as reading:
        return tuple(reading.snapshots.cases(import_id, kind))


def case_lines(office: Office, ids: Sequence[int]) -> list[CaseLine]:
    with office.store.reading() as reading:
        return reading.cases.page(ids)


def show_case(office: Office, number: str) -> CaseDetail:
    """Raises `UserError("unknown_case")`."""
    with office.store.reading() as reading:
        case = reading.cases.by_number(number)
        if case is None:
            raise UserError("unknown_case", number=number)
        changes = reading.cases.changes_of(number)
        return CaseDetail(
            case,
            tuple(changes),
            steps_of(reading, number, changes),
            tuple(reading.cases.problems_of(number)),
            audits_of(reading, number),
        )
