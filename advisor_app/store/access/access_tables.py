"""Which database role is whose, and who stands in for whom."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

person_role = sa.Table(
    "person_role",
    metadata,
    sa.Column("role", sa.Text(), primary_key=True),
    text_column("person"),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    text_column("duty"),
    text_column("granted_by"),
    sa.Column("granted_at", sa.DateTime(), nullable=False),
)
"""`duty` is a `Duty` of office/access/duties.py; whoever scores has an `advisor_id`."""

stand_in = sa.Table(
    "stand_in",
    metadata,
    key_column(),
    text_column("role"),
    text_column("for_role"),
    entity_column(nullable=True),
    sa.Column("first_on", sa.Date(), nullable=False),
    sa.Column("last_on", sa.Date(), nullable=False),
    *written_columns(),
    sa.Index(None, "role"),
    sa.Index(None, "entity_id"),
)
"""`role` may do what `for_role` may, from the first day to the last, both included; with an entity, only about that
one. Roles have no foreign key: what was granted stays on record when a role is gone."""
