"""What answers a few letters: records of every kind, and the cases among a million.

Whoever finds keeps a `Searching` and hands it to each of these, from one thread at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.documents.letters.letter import letter_number
from advisor_app.services.office import Office
from advisor_app.store import CaseLine
from advisor_app.store.search.answers import FoundRecord

if TYPE_CHECKING:
    from advisor_app.store.search.latest_cases import LatestCases
    from advisor_app.store.search.records_at_hand import RecordsAtHand

CASES_SHOWN = 8
OF_A_KIND = 5
_NAMES_KIND = 4
SHORTEST = 2
"""Letters, all words together, from which on there is anything to look for."""


class Searching:
    """What is kept between one question and the next."""

    def __init__(self) -> None:
        self._records: RecordsAtHand | None = None
        self._latest: LatestCases | None = None

    @property
    def records(self) -> RecordsAtHand:
        if self._records is None:
            from advisor_app.store.search.records_at_hand import RecordsAtHand

            self._records = RecordsAtHand(letter_number)
        return self._records

    @property
    def latest(self) -> LatestCases:
        if self._latest is None:
            from advisor_app.store.search.latest_cases import LatestCases

            self._latest = LatestCases()
        return self._latest


@dataclass(frozen=True, slots=True)
class FoundCases:
    """The very number first, then the latest. `learnt` is the share of the resolutions whose words are indexed."""

    lines: tuple[CaseLine, ...]
    learnt: float


def find_records(
    office: Office, text: str, searching: Searching, called: Mapping[str, str] | None = None
) -> list[FoundRecord]:
    """At most `OF_A_KIND` of each kind, the best first.

    `called` says what people call a kind: where nothing holds all words, one that names a kind asks for those alone
    ("reunión minsa").
    """
    from advisor_app.store.search.matching import plain, sought

    words = sought(text)
    if sum(map(len, words)) < SHORTEST:
        return []
    with office.store.reading() as reading:
        found = reading.records_like.find(words, searching.records)
        for word in words if len(words) > 1 and not found else ():
            kinds = [kind for kind, name in (called or {}).items() if f" {word}" in plain(name)]
            if kinds and len(word) >= _NAMES_KIND:
                rest = tuple(one for one in words if one != word)
                found += [one for one in reading.records_like.find(rest, searching.records) if one.kind in kinds]
    counts: dict[str, int] = {}
    shown = []
    for one in found:
        counts[one.kind] = counts.get(one.kind, 0) + 1
        if counts[one.kind] <= OF_A_KIND:
            shown.append(one)
    return shown


def find_cases_like(office: Office, text: str, searching: Searching) -> FoundCases:
    """The first `CASES_SHOWN` cases that hold the words: their own texts, their resolution or their entity's name."""
    from advisor_app.store.search.matching import sought

    words = sought(text)
    with office.store.reading() as reading:
        learnt = reading.resolution_words.learnt()
        share = learnt.upto / learnt.last if learnt.last else 1.0
        if sum(map(len, words)) < SHORTEST:
            return FoundCases((), share)
        keys = reading.cases_like.find(text, words, searching.latest, searching.records, CASES_SHOWN)
        return FoundCases(tuple(reading.cases.page(keys)), share)


def make_ready(office: Office, searching: Searching) -> None:
    """Read what is searched in memory, so that the first question is answered as quickly as the next."""
    with office.store.reading() as reading:
        reading.records_like.refresh(searching.records)
        reading.cases_like.refresh(searching.latest, searching.records)
