"""Which entity a spelling leads to, and since when: institutions divide, join and change their names on a day.

A spelling leads to one entity (`entity_alias`), unless from some day on it leads to another (`entity_turn`): cases
created since that day, Panama's, belong to the other one. Every case keeps how its export spelled its entity, so that
what was one can be told apart later. Cases from before that was kept go along where all of their entity's spellings do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.names import name_key, tidy
from advisor_app.store.keys import new_id
from advisor_app.store.tables import (
    case_change,
    case_problem,
    citizen_case,
    entity_alias,
    entity_turn,
)
from advisor_app.store.transaction import Transaction

LONGEST_NAME = 200
"""Characters; an entity's cell that is longer holds something else and is cut."""
Led = tuple[date, UUID]
"""From which day on a spelling leads where."""


@dataclass(frozen=True, slots=True)
class LedBefore:
    """Where a spelling led, from the beginning or from a day on; `entity_id` None: nothing was said of that day."""

    spelling: str
    since: date | None
    entity_id: UUID | None


@dataclass(frozen=True, slots=True)
class Turned:
    """What was laid down anew: cases that changed hands, and those whose spelling is not known and that stayed."""

    moved: int
    unknown: int
    before: tuple[LedBefore, ...] = ()


def spelling_key(spelling: str) -> str:
    """What the spellings of one entity share; "" for a blank."""
    name = tidy(spelling)[:LONGEST_NAME]
    return name_key(name) or name


def turns(transaction: Transaction) -> dict[str, list[Led]]:
    """By spelling key, the earliest first; merged entities by what they became."""
    found = sa.select(entity_turn.c.name_key, entity_turn.c.valid_from, entity_turn.c.entity_id)
    led: dict[str, list[Led]] = {}
    for key, day, entity_id in transaction.connection.execute(found.order_by(entity_turn.c.valid_from)):
        led.setdefault(key, []).append((day, entity_id))
    return led


def turn(transaction: Transaction, spellings: Collection[str], entity_id: UUID, since: date | None) -> Turned:
    """Let spellings lead to an entity, from a day on or from the beginning, and move the cases that this concerns.

    Without a day each must be known; what already leads elsewhere from a day on does so still.
    """
    transaction.lock("import")
    keys = {spelling_key(spelling): tidy(spelling)[:LONGEST_NAME] for spelling in spellings}
    owners = _owners(transaction, keys)
    before = tuple(LedBefore(said, since, led_to(transaction, key, since)) for key, said in keys.items())
    if since is None:
        _lead_from_the_beginning(transaction, keys, entity_id)
    else:
        _lead_from(transaction, keys, entity_id, since)
    return replace(_settle(transaction, keys, owners, entity_id), before=before)


def turn_back(transaction: Transaction, before: Collection[LedBefore], entity_id: UUID) -> int:
    """Let spellings that were turned to an entity lead where they led before; returns how many cases moved back.

    Raises `UserError("leading_changed_since")` where one of them was led elsewhere meanwhile.
    """
    transaction.lock("import")
    keys = {spelling_key(one.spelling): one.spelling for one in before}
    owners = _owners(transaction, keys)
    for one in before:
        key = spelling_key(one.spelling)
        if led_to(transaction, key, one.since) != entity_id:
            raise UserError("leading_changed_since", spelling=one.spelling)
        if one.since is None and one.entity_id is not None:
            _lead_from_the_beginning(transaction, (key,), one.entity_id)
        elif one.since is not None and one.entity_id is not None:
            _lead_from(transaction, {key: one.spelling}, one.entity_id, one.since)
        else:
            same = (entity_turn.c.name_key == key) & (entity_turn.c.valid_from == one.since)
            transaction.connection.execute(entity_turn.delete().where(same))
    return _settle(transaction, keys, owners, entity_id).moved


def led_to(transaction: Transaction, key: str, since: date | None) -> UUID | None:
    """The entity to which a spelling was led from the beginning, or from just this day on."""
    if since is None:
        found = sa.select(entity_alias.c.entity_id).where(entity_alias.c.name_key == key)
    else:
        here = (entity_turn.c.name_key == key) & (entity_turn.c.valid_from == since)
        found = sa.select(entity_turn.c.entity_id).where(here)
    return transaction.connection.execute(found).scalar_one_or_none()


def _owners(transaction: Transaction, keys: Collection[str]) -> set[UUID]:
    """The entities to which these spellings led at any time."""
    owners: set[UUID] = set()
    for table in (entity_alias, entity_turn):
        found = sa.select(table.c.entity_id).where(table.c.name_key.in_(list(keys)))
        owners.update(transaction.connection.execute(found).scalars())
    return owners


def _lead_from_the_beginning(transaction: Transaction, keys: Collection[str], entity_id: UUID) -> None:
    values = {"entity_id": entity_id, "version": entity_alias.c.version + 1, **_signature(transaction)}
    transaction.connection.execute(entity_alias.update().where(entity_alias.c.name_key.in_(list(keys))).values(values))


def _lead_from(transaction: Transaction, keys: Mapping[str, str], entity_id: UUID, since: date) -> None:
    for key, spelling in keys.items():
        same = (entity_turn.c.name_key == key) & (entity_turn.c.valid_from == since)
        values = {"entity_id": entity_id, "version": entity_turn.c.version + 1, **_signature(transaction)}
        if transaction.connection.execute(entity_turn.update().where(same).values(values)).rowcount == 0:
            row = {"id": new_id(), "entity_id": entity_id, "spelling": spelling, "name_key": key, "valid_from": since}
            transaction.insert(entity_turn, row)


def _signature(transaction: Transaction) -> dict[str, object]:
    return {"changed_by": transaction.who, "changed_at": transaction.at}


def _settle(transaction: Transaction, keys: Mapping[str, str], owners: set[UUID], gaining: UUID) -> Turned:
    """Put every case of these spellings where it belongs."""
    from advisor_app.store.indicators.indicator_following import moving_cases  # loads numpy

    connection = transaction.connection
    aliases = sa.select(entity_alias.c.name_key, entity_alias.c.entity_id)
    first = dict(connection.execute(aliases.where(entity_alias.c.name_key.in_(list(keys)))).all())
    later = {key: led for key, led in turns(transaction).items() if key in keys}
    spelled = _spellings_of_cases(connection, owners)
    moved = unknown = 0
    for owner in sorted(owners):
        whole = _all_spellings(connection, owner) <= keys.keys()
        for key in keys:
            written = [spelling for spelling in spelled.get(owner, ()) if spelling_key(spelling) == key]
            known: sa.ColumnElement[bool] = citizen_case.c.spelling.in_(written)
            if whole and _same_for_all(key, first, later, keys):
                known |= citizen_case.c.spelling.is_(None)
            for days, target in _intervals(first.get(key), later.get(key, [])):
                if target == owner:
                    continue
                where = sa.and_(citizen_case.c.entity_id == owner, known, *days)
                with moving_cases(transaction, where, target):
                    moved += _move(transaction, where, target, keys[key])
        if not whole and owner != gaining:
            nameless = (citizen_case.c.entity_id == owner) & citizen_case.c.spelling.is_(None)
            unknown += connection.execute(sa.select(sa.func.count()).where(nameless)).scalar_one()
    return Turned(moved, unknown)


def _spellings_of_cases(connection: sa.Connection, owners: set[UUID]) -> dict[UUID, list[str]]:
    found = sa.select(citizen_case.c.entity_id, citizen_case.c.spelling).where(
        citizen_case.c.entity_id.in_(owners), citizen_case.c.spelling.is_not(None)
    )
    spelled: dict[UUID, list[str]] = {}
    for owner, spelling in connection.execute(found.distinct()):
        spelled.setdefault(owner, []).append(spelling)
    return spelled


def _all_spellings(connection: sa.Connection, owner: UUID) -> set[str]:
    return set(
        connection.execute(sa.select(entity_alias.c.name_key).where(entity_alias.c.entity_id == owner)).scalars()
    )


def _same_for_all(key: str, first: Mapping[str, UUID], later: Mapping[str, list[Led]], keys: Collection[str]) -> bool:
    """Whether all of these spellings lead to the same entities, so that it does not matter which a case had."""
    return all((first.get(one), later.get(one)) == (first.get(key), later.get(key)) for one in keys)


def _intervals(first: UUID | None, later: list[Led]) -> Iterator[tuple[list[sa.ColumnElement[bool]], UUID]]:
    """Conditions on the day of creation, and where a spelling leads within them."""
    day = citizen_case.c.created_on
    if first is not None:
        yield ([day < later[0][0]] if later else []), first
    for (start, target), (end, _) in pairwise(later):
        yield [day >= start, day < end], target
    if later:
        yield [day >= later[-1][0]], later[-1][1]


def _move(transaction: Transaction, where: sa.ColumnElement[bool], target: UUID, spelling: str) -> int:
    """`spelling` is taken for that of cases whose own is not known, until an export says it."""
    connection = transaction.connection
    keys = sa.select(citizen_case.c.id).where(where)
    numbers = sa.select(citizen_case.c.number).where(where)
    for table, condition in (
        (case_change, case_change.c.case_id.in_(keys)),
        (case_problem, case_problem.c.number.in_(numbers)),
    ):
        connection.execute(table.update().where(condition).values(entity_id=target))
    return connection.execute(
        citizen_case.update()
        .where(where)
        .values(entity_id=target, fingerprint=None, spelling=sa.func.coalesce(citizen_case.c.spelling, spelling))
    ).rowcount
