"""Nothing that belongs to an entity is left behind when it becomes another."""

from __future__ import annotations

from advisor_app.store import merging, schema, tables
from advisor_app.store.columns import metadata

KEPT_AS_WRITTEN = {"history", "history_payload", "rotation_handover", "rotation_mail"}
"""A rotation drafted for an entity that is gone since is outdated, and says so."""
MOVED_BY_RULE = {tables.assignment.name}
MADE_ANEW = {"indicator_block", "indicator_label"}


def test_every_table_that_belongs_to_an_entity_is_thought_of() -> None:
    assert schema is not None, "it makes every table known"
    owned = {table.name for table in metadata.tables.values() if "entity_id" in table.columns}
    moved = {table.name for table in (*merging._SIGNED, *merging._PLAIN)}
    assert owned == moved | KEPT_AS_WRITTEN | MOVED_BY_RULE | MADE_ANEW
