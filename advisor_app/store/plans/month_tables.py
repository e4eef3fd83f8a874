"""What an advisor says of a month's plans to the director, and the mail that took it there."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

plan_month = sa.Table(
    "plan_month",
    metadata,
    key_column(),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id"), nullable=False),
    text_column("month"),
    text_column("words"),
    text_column("reported"),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    *written_columns(),
    sa.UniqueConstraint("advisor_id", "month"),
    sa.Index(None, "month"),
)
"""`words` is JSON {plan's number: text}, with "" for the month as a whole; `reported` the keys of the entities that the
mailed report tells of, as JSON."""
