"""Which cases were erased, by whom and why; so that no later export brings the words back."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import CaseKey, entity_column, key_column, metadata, text_column, written_columns

erased_case = sa.Table(
    "erased_case",
    metadata,
    key_column(),
    entity_column(nullable=True),
    sa.Column("case_id", CaseKey, sa.ForeignKey("citizen_case.id"), nullable=False),
    text_column("number"),
    text_column("reason"),
    text_column("places"),
    *written_columns(),
    sa.UniqueConstraint("case_id"),
    sa.Index(None, "entity_id"),
)
"""`places` is JSON {table: how many rows}; nothing of what was erased stands here."""
