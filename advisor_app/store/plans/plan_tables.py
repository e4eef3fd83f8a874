"""Tables of action plans: each plan whole, what proves its actions, who was reminded, and plans that were declined."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

action_plan = sa.Table(
    "action_plan",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("serial", sa.Integer(), nullable=False),
    sa.Column("opened_on", sa.Date(), nullable=False),
    text_column("state"),
    text_column("set_off"),
    text_column("body"),
    *written_columns(),
    sa.UniqueConstraint("year", "serial"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "state"),
)
"""`set_off` and `body` are JSON, as office/plans/plan_text.py writes them; `state` repeats the body's, to be sought."""

plan_file = sa.Table(
    "plan_file",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("plan_id", sa.Uuid(), sa.ForeignKey("action_plan.id"), nullable=False),
    text_column("action"),
    text_column("name"),
    text_column("sha256"),
    sa.Column("content", sa.LargeBinary(), nullable=False),
    *written_columns(),
    sa.Index(None, "plan_id"),
)

plan_reminder = sa.Table(
    "plan_reminder",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("plan_id", sa.Uuid(), sa.ForeignKey("action_plan.id"), nullable=False),
    text_column("action"),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id"), nullable=False),
    sa.Column("reminded_on", sa.Date(), nullable=False),
    *written_columns(),
    sa.Index(None, "plan_id"),
)

plan_declined = sa.Table(
    "plan_declined",
    metadata,
    key_column(),
    entity_column(),
    text_column("reason"),
    sa.Column("declined_on", sa.Date(), nullable=False),
    text_column("why"),
    *written_columns(),
    sa.Index(None, "entity_id"),
)
