"""The rows of an export that whoever imports may take in, where the server gives each person their own entities."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.access.across import others_numbers
from advisor_app.store.directory.turning import spelling_key, turns
from advisor_app.store.imports.prepared_cases import PreparedCases
from advisor_app.store.tables import entity_alias
from advisor_app.store.transaction import Transaction


def own_rows(
    transaction: Transaction, prepared: PreparedCases, entities: Collection[UUID]
) -> tuple[PreparedCases, list[str]]:
    """The rows of these entities, and the case numbers of those left out.

    Left out are rows of other entities, of spellings that lead nowhere, without an entity, and of cases that stand with
    another entity: whoever directs takes those in.
    """
    found = sa.select(entity_alias.c.name_key, entity_alias.c.entity_id)
    known = dict(transaction.connection.execute(found).all())
    led = turns(transaction)
    spellings = {spelling: spelling_key(spelling) for spelling in set(prepared.entities)}
    beginnings = {spelling: known[key] for spelling, key in spellings.items() if key in known}
    turned = {spelling: led[key] for spelling, key in spellings.items() if key in led}
    mine = {key.hex for key in entities}
    keys = prepared.entity_keys(beginnings, turned)
    places = [place for place, key in enumerate(keys) if key in mine]
    taken = set(others_numbers(transaction, [prepared.numbers[place] for place in places]))
    places = [place for place in places if prepared.numbers[place] not in taken]
    own = set(places)
    left_out = [number for place, number in enumerate(prepared.numbers) if place not in own]
    return _at(prepared, places), left_out


def _at(prepared: PreparedCases, places: Sequence[int]) -> PreparedCases:
    return PreparedCases(
        [prepared.numbers[place] for place in places],
        [prepared.entities[place] for place in places],
        {name: [column[place] for place in places] for name, column in prepared.columns.items()},
    )
