"""Citizens' cases: taken in by imports, asked for by number, week and query."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.case_batch import CaseBatch
from advisor_app.store.answers import Applied, CaseChange, CaseLine, StoredProblem
from advisor_app.store.cases.case_query import CaseQuery
from advisor_app.store.cases.case_rows import LINE_COLUMNS, case_from, line_from
from advisor_app.store.imports.applying import apply_compared, with_names
from advisor_app.store.imports.case_imports import Brought, imports_bringing
from advisor_app.store.imports.comparing import Compared, compare_cases
from advisor_app.store.imports.kept_cases import KeptAhead
from advisor_app.store.imports.prepared_cases import PreparedCases, prepare_cases
from advisor_app.store.indicators.indicator_tables import indicator_block
from advisor_app.store.tables import case_change, case_import, case_problem, entity
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

_PAGE = 500


class ReadCases:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def closed_in(self, week: IsoWeek, entity_ids: Iterable[UUID] | None = None) -> dict[UUID, list[str]]:
        """Case numbers by entity that were closed from Monday to Sunday, Panama's days, sorted by their bytes."""
        found = sa.select(table.c.entity_id, table.c.number).where(
            table.c.closed_on.between(week.monday, week.sunday), table.c.entity_id.is_not(None)
        )
        if entity_ids is not None:
            found = found.where(table.c.entity_id.in_(list(entity_ids)))
        numbers: dict[UUID, list[str]] = {}
        for entity_id, number in self._in.connection.execute(found):
            numbers.setdefault(entity_id, []).append(number)
        return {entity_id: sorted(listed, key=str.encode) for entity_id, listed in numbers.items()}

    def weeks_with_closed(self, limit: int) -> list[IsoWeek]:
        """The weeks in which an entity's cases were closed, the latest first, at most `limit`."""
        weeks: list[IsoWeek] = []
        latest = sa.select(sa.func.max(table.c.closed_on)).where(table.c.entity_id.is_not(None))
        found = latest
        while len(weeks) < limit:
            day = self._in.connection.execute(found).scalar_one()
            if day is None:
                break
            weeks.append(IsoWeek.of(day))
            found = latest.where(table.c.closed_on < weeks[-1].monday)
        return weeks

    def by_number(self, number: str) -> Case | None:
        found = sa.select(table, entity.c.name.label("entity")).outerjoin(entity).where(table.c.number == number)
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else case_from(row, row["entity"] or "")

    def by_numbers(self, numbers: Collection[str]) -> dict[str, Case]:
        """Those of these numbers that are there."""
        found = sa.select(table, entity.c.name.label("entity")).outerjoin(entity).where(table.c.number.in_(numbers))
        rows = self._in.connection.execute(found).mappings()
        return {row["number"]: case_from(row, row["entity"] or "") for row in rows}

    def holders(self, numbers: Collection[str]) -> dict[str, UUID | None]:
        """Whose case each of these numbers is; those that are no case's number are left out."""
        found = sa.select(table.c.number, table.c.entity_id).where(table.c.number.in_(numbers))
        return {row.number: row.entity_id for row in self._in.connection.execute(found)}

    def last_changed(self, numbers: Collection[str]) -> dict[str, datetime]:
        """When an import last changed each of these cases, naive UTC; those that none has changed are left out."""
        found = (
            sa.select(table.c.number, sa.func.max(case_import.c.created_at).label("at"))
            .join_from(case_change, table, table.c.id == case_change.c.case_id)
            .join(case_import, case_import.c.id == case_change.c.import_id)
            .where(table.c.number.in_(numbers))
            .group_by(table.c.number)
        )
        return {row.number: row.at for row in self._in.connection.execute(found)}

    def fields_carried(self, numbers: Collection[str]) -> frozenset[str]:
        """The fields for which the exports that brought these cases have a column."""
        found = (
            sa.select(case_import.c.columns)
            .join_from(case_import, table, table.c.last_import_id == case_import.c.id)
            .where(table.c.number.in_(numbers))
            .distinct()
        )
        carried: set[str] = set()
        for columns in self._in.connection.execute(found).scalars():
            carried.update(field for field, headers in json.loads(columns).items() if headers)
        return frozenset(carried)

    def changes_of(self, number: str) -> list[CaseChange]:
        """What imports changed about a case, oldest first."""
        found = (
            sa.select(case_change.c.import_id, case_change.c.fields, case_import.c.file_name, case_import.c.created_at)
            .join_from(case_change, table, table.c.id == case_change.c.case_id)
            .join(case_import, case_import.c.id == case_change.c.import_id)
            .where(table.c.number == number)
            .order_by(case_import.c.created_at, case_import.c.id)
        )
        names = self._entity_names()
        return [
            CaseChange(number, with_names(_pairs(fields), names), import_id, file_name, at)
            for import_id, fields, file_name, at in self._in.connection.execute(found)
        ]

    def brought_by(self, number: str) -> list[Brought]:
        """The imports whose file held a case, the earliest first."""
        return imports_bringing(self._in, number)

    def problems_of(self, number: str) -> list[StoredProblem]:
        """What readers found wrong in a case's rows, oldest import first."""
        found = (
            sa.select(case_problem)
            .join(case_import, case_import.c.id == case_problem.c.import_id)
            .where(case_problem.c.number == number)
            .order_by(case_import.c.created_at, case_import.c.id, case_problem.c.position)
        )
        return [
            StoredProblem(row["row"], row["column"], row["code"], row["value"], row["number"], row["import_id"])
            for row in self._in.connection.execute(found).mappings()
        ]

    def ids(self, query: CaseQuery) -> array[int]:
        """The keys of the matching cases in the order asked for. Who asks often keeps `CasesAtHand` instead."""
        from advisor_app.store.cases.finding_cases import FindCases  # loads numpy

        finding = FindCases(self._in)
        return finding.keys(finding.at_hand(), query)

    def first(self, query: CaseQuery, limit: int) -> list[int]:
        """The first keys in the order of the number or of the creation, whatever else the query asks for."""
        column = table.c.number if query.sort == "number" else table.c.created
        order = (column.desc(), table.c.id.desc()) if query.descending else (column, table.c.id)
        return list(self._in.connection.execute(sa.select(table.c.id).order_by(*order).limit(limit)).scalars())

    def total(self) -> int:
        """How many cases there are, from the blocks that say how many each holds."""
        counted = sa.select(sa.func.coalesce(sa.func.sum(indicator_block.c.cases), 0))
        return int(self._in.connection.execute(counted).scalar_one())

    def page(self, ids: Sequence[int]) -> list[CaseLine]:
        """The lines of these keys, in their order; a key that is gone meanwhile has no line."""
        names = self._entity_names()
        columns = [table.c[name] for name in LINE_COLUMNS]
        lines: dict[int, CaseLine] = {}
        for start in range(0, len(ids), _PAGE):
            found = sa.select(*columns).where(table.c.id.in_(list(ids[start : start + _PAGE])))
            for row in self._in.connection.execute(found).mappings():
                lines[row["id"]] = line_from(row, names.get(str(row["entity_id"]), ""))
        return [lines[key] for key in ids if key in lines]

    def count(self, query: CaseQuery) -> int:
        return len(self.ids(query))

    def statuses(self) -> list[str]:
        """Every status that a case has, for a filter's list."""
        return sorted(self._in.connection.execute(sa.select(table.c.status).distinct()).scalars())

    def _entity_names(self) -> dict[str, str]:
        found = sa.select(entity.c.id, entity.c.name)
        return {str(key): name for key, name in self._in.connection.execute(found)}


class Cases(ReadCases):
    def apply(self, cases: Iterable[Case], import_id: UUID, entity_ids: Mapping[str, UUID]) -> Applied:
        """`compare` and `apply_compared` for a few cases."""
        compared = self.compare(prepare_cases(CaseBatch.of(cases)), entity_ids)
        return self.apply_compared(compared, import_id)

    def own_rows(self, cases: PreparedCases, entities: Collection[UUID]) -> tuple[PreparedCases, list[str]]:
        """Those of these entities, and the numbers of those left out."""
        from advisor_app.store.imports.own_rows import own_rows

        return own_rows(self._in, cases, entities)

    def compare(self, cases: PreparedCases, entity_ids: Mapping[str, UUID], ahead: KeptAhead | None = None) -> Compared:
        """What is new, changed and unchanged, by number; from here on nobody else imports.

        `entity_ids` leads from each case's entity, as it is spelled, to its key; a blank leads nowhere.
        `ahead` has perhaps read before what is kept.
        """
        self._in.lock("import")
        return compare_cases(self._in, cases, entity_ids, ahead)

    def apply_compared(
        self, compared: Compared, import_id: UUID, watch: Callable[[int], None] | None = None
    ) -> Applied:
        """Add the new cases and change those that differ; what they were is kept.

        `watch` is called now and then with how many new cases are in.
        """
        return apply_compared(self._in, compared, import_id, watch)


def _pairs(fields: str) -> dict[str, tuple[str, str]]:
    return {name: (old, new) for name, (old, new) in json.loads(fields).items()}
