"""Which cases are asked for, and in which order. No SQLAlchemy here: queries travel from every floor above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek

SortField = Literal[
    "number", "type", "channel", "entity", "status", "reason", "created", "first_worked", "closed", "due",
    "province", "district", "corregimiento", "subject", "owner", "days",
]  # fmt: skip
CaseState = Literal["all", "open", "closed", "expired"]
LabelField = Literal["type", "channel", "province", "district", "corregimiento", "subject", "status", "reason", "owner"]
LABEL_FIELDS: tuple[LabelField, ...] = (
    "type", "channel", "province", "district", "corregimiento", "subject", "status", "reason", "owner",
)  # fmt: skip
"""Fields whose text a query may ask for word by word."""
DateField = Literal["created", "closed", "due"]
DATE_CONDITIONS: tuple[DateField, ...] = ("created", "closed", "due")
GroupField = Literal[
    "entity", "type", "channel", "province", "district", "corregimiento", "subject", "created_month", "closed_month",
]  # fmt: skip
GROUP_FIELDS: tuple[GroupField, ...] = (
    "entity", "type", "channel", "province", "district", "corregimiento", "subject", "created_month", "closed_month",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days of Panama from `first` to `last`, both included; None leaves a side open."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of_week(cls, week: IsoWeek) -> DaySpan:
        return cls(week.monday, week.sunday)


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which cases, in which order. Every condition that is given must hold.

    text         each of its words must begin a word of the number, entity, type, channel, status, reason, place,
                 subject or owner; accents and case make no difference, and marks only separate words
    entity_ids   of one of these entities
    having       of each field one of these texts, "" for the blank
    state        `expired`: open, and due (by the CRM's date, else 30 days after creation) before `as_of`
    longer_than  more days than this from creation to closing, or to `as_of` while it is open
    spans        of each date, within these days
    keys         one of these cases, by the store's keys; `numbers` the same by their numbers
    sort         empty values stand first when ascending, equal ones in the order of arrival; dates by their day but
                 for `created`, texts without regard to accents and case; `days` those of `longer_than`
    """

    text: str = ""
    entity_ids: tuple[UUID, ...] | None = None
    having: Mapping[LabelField, tuple[str, ...]] = field(default_factory=dict)
    state: CaseState = "all"
    longer_than: int | None = None
    spans: Mapping[DateField, DaySpan] = field(default_factory=dict)
    keys: tuple[int, ...] | None = None
    numbers: tuple[str, ...] | None = None
    as_of: date = field(default_factory=lambda: panama_day(now_utc()))
    sort: SortField = "created"
    descending: bool = True

    @property
    def narrows(self) -> bool:
        """Whether it asks for less than all cases."""
        asked = (self.text.strip(), self.having, self.spans, self.state != "all", self.longer_than is not None)
        return any(asked) or self.entity_ids is not None or self.keys is not None or self.numbers is not None


@dataclass(frozen=True, slots=True)
class CaseView:
    """A query, and by what its cases are grouped."""

    query: CaseQuery = field(default_factory=CaseQuery)
    group: GroupField | None = None
