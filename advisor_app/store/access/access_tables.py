"""Which database role is whose."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import metadata, text_column

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
"""`duty` is "director" or "advisor"; whoever scores has an `advisor_id`."""
