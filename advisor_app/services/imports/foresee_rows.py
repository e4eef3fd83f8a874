"""What an export would do with each of a few of its rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Literal

from advisor_app.office.calendar import panama_day
from advisor_app.office.case import DATE_FIELDS, FIELDS, Case
from advisor_app.services.office import Office

RowChange = Literal["new", "closes", "reopens", "date_moved", "entity_changed", "changes", "same"]


def foresee_rows(office: Office, rows: Sequence[Case], fields: Collection[str]) -> tuple[RowChange, ...]:
    """For each row, in their order, what matters most of what it changes. `fields`: those that the file has."""
    with office.store.reading() as reading:
        kept = reading.cases.by_numbers([row.number for row in rows])
        found = {
            spelling: reading.entities.by_name(spelling) for spelling in {row.entity for row in rows if row.entity}
        }
    names = {spelling: entity.name for spelling, entity in found.items() if entity is not None}
    return tuple(_change(row, kept.get(row.number), fields, names) for row in rows)


def _change(row: Case, kept: Case | None, fields: Collection[str], names: Mapping[str, str]) -> RowChange:
    if kept is None:
        return "new"
    if "closed" in fields and (row.closed is None) != (kept.closed is None):
        return "closes" if kept.closed is None else "reopens"
    if any(name in fields and _moved(getattr(kept, name), getattr(row, name)) for name in DATE_FIELDS):
        return "date_moved"
    if "entity" in fields and names.get(row.entity, row.entity) != kept.entity:
        return "entity_changed"
    others = (name for name in FIELDS if name in fields and name not in ("number", "entity"))
    return "changes" if any(getattr(row, name) != getattr(kept, name) for name in others) else "same"


def _moved(before: datetime | None, after: datetime | None) -> bool:
    """Whether a date that was there is another day's, or gone."""
    return before is not None and (after is None or panama_day(before) != panama_day(after))
