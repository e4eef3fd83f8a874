"""Tables of the yearly rotation."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

rotation = sa.Table(
    "rotation",
    metadata,
    key_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("start_on", sa.Date(), nullable=False),
    text_column("state"),
    sa.Column("seed", sa.BigInteger(), nullable=False),
    sa.Column("years_apart", sa.Integer(), nullable=False),
    text_column("weights"),
    sa.Column("bound", sa.BigInteger(), nullable=False),
    *written_columns(),
    sa.Index(None, "year"),
)

rotation_handover = sa.Table(
    "rotation_handover",
    metadata,
    sa.Column("rotation_id", sa.Uuid(), sa.ForeignKey("rotation.id"), primary_key=True),
    sa.Column("entity_id", sa.Uuid(), sa.ForeignKey("entity.id"), primary_key=True),
    sa.Column("from_advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    sa.Column("to_advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id"), nullable=False),
    sa.Column("load", sa.BigInteger(), nullable=False),
    sa.Index(None, "entity_id"),
)
