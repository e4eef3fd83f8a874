"""A citizen's case as the CRM's export tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from advisor_app.office.calendar import panama_day

TEXT_FIELDS = (
    "number", "type", "channel", "entity", "status", "reason",
    "province", "district", "corregimiento", "subject", "resolution", "owner",
)  # fmt: skip
DATE_FIELDS = ("created", "first_worked", "closed", "due")
FIELDS = (
    "number", "type", "channel", "entity", "status", "reason", "created", "first_worked", "closed", "due",
    "province", "district", "corregimiento", "subject", "resolution", "owner",
)  # fmt: skip
"""The sixteen fields in the order in which they are shown."""
REQUIRED_FIELDS = ("number", "created")

DAYS_BY_LAW = 30


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Moments are naive in UTC; a moment whose field is in `day_only` is Panama's midnight of a known day."""

    number: str
    entity: str
    created: datetime
    type: str = ""
    channel: str = ""
    status: str = ""
    reason: str = ""
    first_worked: datetime | None = None
    closed: datetime | None = None
    due: datetime | None = None
    province: str = ""
    district: str = ""
    corregimiento: str = ""
    subject: str = ""
    resolution: str = ""
    owner: str = ""
    day_only: frozenset[str] = frozenset()
    """The date fields whose column carries days without a time."""

    @property
    def created_on(self) -> date:
        return panama_day(self.created)

    @property
    def closed_on(self) -> date | None:
        return None if self.closed is None else panama_day(self.closed)

    @property
    def days_to_close(self) -> int | None:
        """Calendar days in Panama from creation to closing; negative where the export says so."""
        return None if self.closed is None else (panama_day(self.closed) - panama_day(self.created)).days
