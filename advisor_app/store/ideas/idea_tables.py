"""Ideas to simplify procedures: Law 83, redesign of processes."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

improvement_idea = sa.Table(
    "improvement_idea",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("serial", sa.Integer(), nullable=False),
    text_column("state"),
    sa.Column("noted_on", sa.Date(), nullable=False),
    sa.Column("plan_id", sa.Uuid(), sa.ForeignKey("action_plan.id")),
    text_column("body"),
    *written_columns(),
    sa.UniqueConstraint("year", "serial"),
    sa.Index(None, "entity_id"),
)
"""`body` is JSON, as office/ideas/records.py writes it; `state` repeats the body's, to be sought."""
