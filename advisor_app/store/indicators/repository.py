"""What indicators are counted from, read as columns; the entities' own terms; reopenings."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from advisor_app.errors import UserError
from advisor_app.office.indicators.asked import OTHERS, Dimension
from advisor_app.office.indicators.case_columns import CaseColumns
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.store.access.granted_columns import granted_columns
from advisor_app.store.indicators import indicator_blocks
from advisor_app.store.indicators.indicator_labels import LONGEST_LABEL
from advisor_app.store.indicators.indicator_packing import DAYS, KEYS, LABELS
from advisor_app.store.indicators.indicator_tables import PACKED_LABELS, case_reopening, indicator_label, service_term
from advisor_app.store.indicators.indicator_tables import indicator_block as table
from advisor_app.store.keys import new_id
from advisor_app.store.tables import citizen_case, entity
from advisor_app.store.transaction import Transaction

_FIXED = ("entity_id", "cases", "days")


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """The group of each case of some columns: places in `labels`."""

    places: NDArray[np.int32]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reopening:
    """A case that an import found open again; `case_key` is the store's."""

    case_key: int
    reopened_on: date
    labels: Mapping[str, str]

    def label(self, dimension: Dimension) -> str:
        """The case's group, as blocks name it."""
        return self.labels[dimension]


class ReadIndicators:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    @property
    def kept(self) -> bool:
        """Whether the blocks hold what the cases hold; where not, `Indicators.rebuild` is due."""
        return indicator_blocks.are_kept(self._in.connection)

    def columns(
        self, entity_ids: Collection[UUID] | None = None, groupings: Sequence[Dimension] = (), *, keys: bool = False
    ) -> tuple[CaseColumns, dict[Dimension, Grouping]]:
        """All cases, or those of some entities, and their groups by each dimension that is asked for.

        Cases whose field is blank have the group "". An entity's group is its present name.
        """
        fields = [name for name in groupings if name != "entity"]
        rows = self._blocks(entity_ids, [*fields, *(["keys"] if keys else [])])
        counts = np.array([row[1] for row in rows], np.int64)
        owners: dict[Any, int] = {}
        for row in rows:
            owners.setdefault(row[0], len(owners))
        entity_places = np.repeat(np.array([owners[row[0]] for row in rows], np.int32), counts)
        days = np.frombuffer(b"".join([row[2] for row in rows]), DAYS)
        columns = CaseColumns(
            created=np.ascontiguousarray(days["created"]),
            closed=np.ascontiguousarray(days["closed"]),
            due=np.ascontiguousarray(days["due"]),
            worked=np.ascontiguousarray(days["worked"]),
            seconds_to_work=np.ascontiguousarray(days["seconds_to_work"]),
            by_day=np.ascontiguousarray(days["by_day"]),
            entity=entity_places,
            entities=tuple(map(indicator_blocks.entity_key, owners)),
            keys=np.frombuffer(b"".join([row[-1] for row in rows]), KEYS) if keys else np.empty(0, KEYS),
        )
        found: dict[Dimension, Grouping] = {}
        for place, field in enumerate(fields, start=len(_FIXED)):
            numbers = np.frombuffer(b"".join([row[place] for row in rows]), LABELS)
            found[field] = self._grouping(field, numbers)
        if "entity" in groupings:
            names = self._entity_names()
            found["entity"] = Grouping(entity_places, tuple(names.get(key, "") for key in columns.entities))
        return columns, found

    def reopenings(self, start: date, end: date, entity_ids: Collection[UUID] | None = None) -> list[Reopening]:
        """Those from `start` to `end`, both included, in the order of the days."""
        fields = granted_columns(self._in, citizen_case, PACKED_LABELS)
        found = (
            sa.select(case_reopening.c.case_id, case_reopening.c.reopened_on, entity.c.name, *fields)
            .join_from(case_reopening, citizen_case, citizen_case.c.id == case_reopening.c.case_id)
            .outerjoin(entity, entity.c.id == citizen_case.c.entity_id)
            .where(case_reopening.c.reopened_on.between(start, end))
            .order_by(case_reopening.c.reopened_on, case_reopening.c.case_id)
        )
        if entity_ids is not None:
            found = found.where(citizen_case.c.entity_id.in_(list(entity_ids)))
        return [
            Reopening(row[0], row[1], {"entity": row[2] or "", **_cut(dict(zip(PACKED_LABELS, row[3:], strict=True)))})
            for row in self._in.connection.execute(found)
        ]

    def reasons(self, start: date, end: date, entity_ids: Collection[UUID]) -> list[tuple[str, int]]:
        """Why the cases created from `start` to `end` stand as they do, as the last export told it; most first."""
        found = (
            sa.select(citizen_case.c.reason, sa.func.count())
            .where(citizen_case.c.entity_id.in_(list(entity_ids)), citizen_case.c.created_on.between(start, end))
            .group_by(citizen_case.c.reason)
        )
        counted = [(str(row[0]), int(row[1])) for row in self._in.connection.execute(found)]
        return sorted(counted, key=lambda pair: (-pair[1], pair[0]))

    def labels(self, field: Dimension) -> list[str]:
        """The texts that cases have in a field, those told apart; without the blank."""
        found = sa.select(indicator_label.c.text).where(indicator_label.c.field == field).distinct()
        return sorted(text for text in self._in.connection.execute(found).scalars() if text and text != OTHERS)

    def service_terms(self) -> list[ServiceTerm]:
        """Every term that an entity agreed to, in the order in which they came or come into force."""
        found = sa.select(
            *(service_term.c[name] for name in ("entity_id", "type", "days", "valid_from", "region", "responsible"))
        ).order_by(service_term.c.valid_from, service_term.c.created_at, service_term.c.id)
        return [ServiceTerm(*row) for row in self._in.connection.execute(found)]

    def _blocks(self, entity_ids: Collection[UUID] | None, parts: Sequence[str]) -> list[tuple[Any, ...]]:
        names = (*_FIXED, *parts)
        found = sa.select(*(table.c[name] for name in names)).order_by(table.c.id)
        if entity_ids is not None:
            found = found.where(table.c.entity_id.in_(list(entity_ids)))
        return self._raw(found)

    def _grouping(self, field: str, numbers: NDArray[np.int32]) -> Grouping:
        """One text is one group, whichever entity's number it has."""
        rows = self._raw(
            sa.select(indicator_label.c.id, indicator_label.c.text).where(indicator_label.c.field == field)
        )
        places: dict[str, int] = {}
        place_of = np.zeros(max((row[0] for row in rows), default=0) + 1, np.int32)
        place_of[[row[0] for row in rows]] = [places.setdefault(row[1], len(places)) for row in rows]
        return Grouping(place_of[numbers], tuple(places))

    def _raw(self, found: sa.Select[Any]) -> list[tuple[Any, ...]]:
        """The driver's own rows, so that bytes and texts are not handled twice."""
        with self._in.connection.execute(found) as result:
            cursor = result.cursor
            return [] if cursor is None else list(cursor.fetchall())

    def _entity_names(self) -> dict[UUID | None, str]:
        return dict(self._in.connection.execute(sa.select(entity.c.id, entity.c.name)).all())


def _cut(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text[:LONGEST_LABEL] for name, text in texts.items()}


class Indicators(ReadIndicators):
    def rebuild(self) -> None:
        """Make all blocks anew from the cases."""
        indicator_blocks.rebuild_all(self._in)

    def agree_term(self, term: ServiceTerm) -> UUID:
        """Keep a term and tell its key; what was agreed before holds until its day."""
        key = new_id()
        self._in.insert(service_term, {"id": key, **asdict(term)})
        return key

    def take_back_term(self, key: UUID) -> None:
        """A slip: as if it had not been agreed. Raises `UserError("record_gone")`."""
        gone = service_term.delete().where(service_term.c.id == key)
        if self._in.connection.execute(gone).rowcount != 1:
            raise UserError("record_gone", kind="service_term")
