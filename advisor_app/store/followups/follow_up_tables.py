"""Tables of the weekly follow-ups of expired cases, and of what entities answered."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

follow_up = sa.Table(
    "follow_up",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("made_for", sa.Uuid(), nullable=False),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    text_column("week"),
    sa.Column("as_of", sa.Date(), nullable=False),
    sa.Column("silent_weeks", sa.Integer(), nullable=False),
    text_column("cases"),
    *written_columns(),
    sa.UniqueConstraint("made_for", "week"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "week"),
    sa.Index(None, "mail_id"),
)
"""`cases` is JSON, as office/followups/follow_up_text.py writes it. `made_for` is the entity at that time: merged
entities keep what either was told in a week, and nobody is told twice."""

case_answer = sa.Table(
    "case_answer",
    metadata,
    key_column(),
    entity_column(),
    text_column("number"),
    sa.Column("answered_on", sa.Date(), nullable=False),
    text_column("words"),
    sa.Column("promised_on", sa.Date()),
    *written_columns(),
    sa.Index(None, "entity_id"),
)
