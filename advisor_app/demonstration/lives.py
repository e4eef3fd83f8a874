"""The life of one made-up case, and how an export sees it at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from advisor_app.demonstration.places import Place
from advisor_app.office.calendar import PANAMA
from advisor_app.office.case import DAYS_BY_LAW, Case

OPEN, RESOLVED, CANCELLED = "Activo", "Resuelto", "Cancelado"
NEW, IN_PROGRESS, WAITING, REOPENED = "Nuevo", "En curso", "En espera", "Reabierto"
DUPLICATE = "Duplicado"
TO_UTC = -PANAMA.utcoffset(None)
TIME_BY_LAW = timedelta(days=DAYS_BY_LAW)


@dataclass(slots=True)
class Life:
    """Moments are on Panama's clock, to the minute. There is one closing more than reopenings, or none of either."""

    entity: str
    type: str
    channel: str
    place: Place
    subject: str
    resolution: str
    owner: str
    close_reason: str
    waits: bool
    created: datetime
    first_worked: datetime
    closings: list[datetime]
    reopenings: list[datetime]
    number: str = ""

    def touched(self, moment: datetime) -> datetime:
        """When the case was last changed, before `moment`."""
        last = self.first_worked if self.first_worked < moment else self.created
        for event in (*self.closings, *self.reopenings):
            if last < event < moment:
                last = event
        return last

    def as_of(self, moment: datetime) -> Case:
        """The case (in UTC) as an export taken at `moment` (Panama's clock), after its creation, shows it."""
        worked = self.first_worked if self.first_worked < moment else None
        closings = [closing for closing in self.closings if closing < moment]
        reopenings = [reopening for reopening in self.reopenings if reopening < moment]
        closed = closings[-1] if len(closings) > len(reopenings) else None
        if closed is not None:
            status = CANCELLED if self.close_reason == DUPLICATE else RESOLVED
            reason = self.close_reason
        elif reopenings:
            status, reason = OPEN, REOPENED
        elif worked is None:
            status, reason = OPEN, NEW
        else:
            status, reason = OPEN, WAITING if self.waits else IN_PROGRESS
        return Case(
            number=self.number,
            entity=self.entity,
            created=self.created + TO_UTC,
            type=self.type,
            channel=self.channel,
            status=status,
            reason=reason,
            first_worked=None if worked is None else worked + TO_UTC,
            closed=None if closed is None else closed + TO_UTC,
            due=self.created + TO_UTC + TIME_BY_LAW,
            province=self.place.province,
            district=self.place.district,
            corregimiento=self.place.corregimiento,
            subject=self.subject,
            resolution="" if closed is None else self.resolution,
            owner=self.owner,
        )
