"""Entities and the spellings that lead to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.names import name_key, tidy
from advisor_app.office.people import Entity
from advisor_app.store import merging
from advisor_app.store.directory.removing import remove_untouched
from advisor_app.store.directory.turning import (
    LONGEST_NAME,
    Led,
    LedBefore,
    Turned,
    spelling_key,
    turn,
    turn_back,
    turns,
)
from advisor_app.store.keys import new_id
from advisor_app.store.tables import citizen_case, entity_alias, entity_turn, round_seal, weekly_round
from advisor_app.store.tables import entity as table
from advisor_app.store.transaction import Transaction, changed_by_another


def entity_from(row: sa.RowMapping) -> Entity:
    return Entity(
        row["id"],
        row["name"],
        row["full_name"],
        row["kind"],
        row["sector"],
        row["seat_district"],
        row["reviewed"],
        row["parent_id"],
        row["address"],
        row["confirmed_on"],
        row["version"],
    )


def entity_row(entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "name": entity.name,
        "full_name": entity.full_name,
        "kind": entity.kind,
        "sector": entity.sector,
        "seat_district": entity.seat_district,
        "reviewed": entity.reviewed,
        "parent_id": entity.parent_id,
        "address": entity.address,
        "confirmed_on": entity.confirmed_on,
        "version": entity.version,
    }


class ReadEntities:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self) -> list[Entity]:
        """Those not merged into another, by name."""
        rows = self._in.connection.execute(sa.select(table).where(table.c.merged_into.is_(None))).mappings()
        return sorted(map(entity_from, rows), key=lambda entity: (name_key(entity.name), entity.id))

    def by_id(self, entity_id: UUID) -> Entity:
        """Raises `UserError("record_gone")`."""
        row = self._in.connection.execute(sa.select(table).where(table.c.id == entity_id)).mappings().one_or_none()
        if row is None:
            raise UserError("record_gone", kind="entity")
        return entity_from(row)

    def by_name(self, spelling: str) -> Entity | None:
        """The entity that this spelling, or one with other blanks, accents or case, has led to before."""
        found = sa.select(table).join(entity_alias).where(entity_alias.c.name_key == spelling_key(spelling))
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else entity_from(row)

    def spellings_of(self, entity_id: UUID) -> list[str]:
        found = sa.select(entity_alias.c.spelling).where(entity_alias.c.entity_id == entity_id)
        return sorted(self._in.connection.execute(found).scalars())

    def turned_to(self, entity_id: UUID) -> list[str]:
        """The spellings that lead here from some day on."""
        found = sa.select(entity_turn.c.spelling).where(entity_turn.c.entity_id == entity_id).distinct()
        return sorted(self._in.connection.execute(found).scalars())

    def known_since(self, entity_id: UUID) -> dict[str, datetime]:
        """Every spelling that leads here from the beginning, and when the office came to know it (naive UTC)."""
        found = sa.select(entity_alias.c.spelling, entity_alias.c.created_at)
        rows = self._in.connection.execute(found.where(entity_alias.c.entity_id == entity_id))
        return {row.spelling: row.created_at for row in sorted(rows, key=lambda row: name_key(row.spelling))}

    def leads(self) -> dict[str, list[Led]]:
        """By `spelling_key`: from which days of creation on a spelling leads elsewhere, the earliest first."""
        return turns(self._in)

    def spelled(self, entity_id: UUID) -> dict[str, int]:
        """How many of its cases have each spelling, by `spelling_key`; "" for those whose spelling is not known."""
        own = citizen_case.c.entity_id == entity_id
        counted = sa.select(citizen_case.c.spelling, sa.func.count()).where(own).group_by(citizen_case.c.spelling)
        cases: dict[str, int] = {}
        for spelling, count in self._in.connection.execute(counted):
            key = spelling_key(spelling) if spelling else ""
            cases[key] = cases.get(key, 0) + count
        return cases

    def spelled_as(self, entity_id: UUID, spelling: str) -> int:
        """How many of its cases an export spelled so."""
        return self.spelled(entity_id).get(spelling_key(spelling), 0)

    def drawn_since(self, entity_ids: Collection[UUID], moment: datetime) -> list[UUID]:
        """Those of these entities for which a list was sealed or drawn since a moment, naive UTC."""
        found: set[UUID] = set()
        for drawn in (weekly_round, round_seal):
            here = drawn.c.entity_id.in_(entity_ids) & (drawn.c.sealed_at >= moment)
            found.update(self._in.connection.execute(sa.select(drawn.c.entity_id).where(here)).scalars())
        return sorted(found)

    def spellings(self) -> dict[UUID, list[str]]:
        """Every spelling that leads to each entity, its name among them."""
        found: dict[UUID, list[str]] = {}
        rows = self._in.connection.execute(sa.select(entity_alias.c.entity_id, entity_alias.c.spelling))
        for key, spelling in sorted(rows, key=lambda row: name_key(row[1])):
            found.setdefault(key, []).append(spelling)
        return found

    def case_counts(self) -> dict[UUID, int]:
        counted = (
            sa.select(citizen_case.c.entity_id, sa.func.count())
            .where(citizen_case.c.entity_id.is_not(None))
            .group_by(citizen_case.c.entity_id)
        )
        return dict(self._in.connection.execute(counted).all())


class Entities(ReadEntities):
    def add(self, entity: Entity, *, spelling_known: bool = False) -> Entity:
        """Raises `UserError("entity_exists")` where the name leads to an entity already.

        `spelling_known`: it does, and is about to lead here.
        """
        other = self.by_name(entity.name)
        if other is not None and not spelling_known:
            raise UserError("entity_exists", name=other.name)
        self._in.insert(table, entity_row(entity))
        if other is None:
            self._add_spelling(entity.id, entity.name)
        return entity

    def add_spelling(self, entity_id: UUID, spelling: str) -> None:
        """One more spelling; nothing where it leads there already. Raises `UserError("entity_exists")`."""
        other = self.by_name(spelling)
        if other is None:
            self._add_spelling(entity_id, tidy(spelling))
        elif other.id != entity_id:
            raise UserError("entity_exists", name=other.name)

    def forget_spelling(self, entity_id: UUID, spelling: str) -> None:
        """A spelling that leads to this entity leads nowhere any more."""
        own = (entity_alias.c.entity_id == entity_id) & (entity_alias.c.name_key == spelling_key(spelling))
        self._in.connection.execute(entity_alias.delete().where(own))

    def resolve(self, spellings: Iterable[str]) -> dict[str, UUID]:
        """The entity of each spelling that is not blank; those never seen come in as entities to be reviewed."""
        wanted = {spelling: key for spelling in dict.fromkeys(spellings) if (key := spelling_key(spelling))}
        known = self._known()
        if any(key not in known for key in wanted.values()):
            self._in.lock("import")
            known = self._known()
        for spelling, key in wanted.items():
            if key not in known:
                known[key] = self.add(Entity(new_id(), tidy(spelling)[:LONGEST_NAME])).id
        return {spelling: known[key] for spelling, key in wanted.items()}

    def save(self, entity: Entity) -> Entity:
        """Keep an edited entity; a new name becomes one more spelling.

        Raises `UserError`: "entity_exists" for a name that leads to another, "changed_by_another".
        """
        other = self.by_name(entity.name)
        if other is not None and other.id != entity.id:
            raise UserError("entity_exists", name=other.name)
        version = self._in.update(table, entity.id, entity.version, entity_row(entity), entity.name)
        if other is None:
            self._add_spelling(entity.id, entity.name)
        return replace(entity, version=version)

    def merge(self, keep_id: UUID, gone_id: UUID) -> None:
        """Make two entities one: what belonged to `gone` belongs to `keep`, and its spellings lead there from now on.

        Raises `UserError`: "merge_with_itself", "merge_same_week" where both have a drawn round for one week.
        """
        keep, gone = self.by_id(keep_id), self.by_id(gone_id)
        if keep_id == gone_id:
            raise UserError("merge_with_itself", name=keep.name)
        if keep_id not in {entity.id for entity in self.all()}:
            raise UserError("record_gone", kind="entity")
        merging.refuse_common_weeks(self._in, keep, gone)
        merging.move_everything(self._in, keep_id, gone_id)
        unmerged = (table.c.id == gone_id) & table.c.merged_into.is_(None) & (table.c.version == gone.version)
        signed = {"version": gone.version + 1, "changed_by": self._in.who, "changed_at": self._in.at}
        marked = table.update().where(unmerged).values({"merged_into": keep_id, **signed})
        if self._in.connection.execute(marked).rowcount != 1:
            raise changed_by_another(self._in, table, gone_id, gone.name)

    def turn(self, spellings: Collection[str], entity_id: UUID, since: date | None) -> Turned:
        """Let spellings lead to an entity, from a day on or from the beginning; the cases go along."""
        return turn(self._in, spellings, entity_id, since)

    def turn_back(self, before: Collection[LedBefore], entity_id: UUID) -> int:
        """Take a turn to an entity back; raises `UserError("leading_changed_since")`. Returns the cases that moved."""
        return turn_back(self._in, before, entity_id)

    def remove_untouched(self, entity_id: UUID) -> str:
        """Remove an entity that nothing rests on, and return its name; "" where something does."""
        return remove_untouched(self._in, entity_id)

    def _known(self) -> dict[str, UUID]:
        found = sa.select(entity_alias.c.name_key, entity_alias.c.entity_id)
        return dict(self._in.connection.execute(found).all())

    def _add_spelling(self, entity_id: UUID, spelling: str) -> None:
        row = {"id": new_id(), "entity_id": entity_id, "spelling": spelling, "name_key": spelling_key(spelling)}
        self._in.insert(entity_alias, row)
