"""Tables of the outbox beside `mail_message`, in which a message stands with its addresses and its state."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns


def _message(*, key: bool = False) -> sa.Column[object]:
    return sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id"), primary_key=key, nullable=False)


mail_content = sa.Table(
    "mail_content",
    metadata,
    _message(key=True),
    entity_column(nullable=True),
    sa.Column("raw", sa.LargeBinary(), nullable=False),
    sa.Index(None, "entity_id"),
)
"""The bytes that are sent. Apart, because a row is written anew as a whole each time that a state changes."""

mail_plan = sa.Table(
    "mail_plan",
    metadata,
    _message(key=True),
    entity_column(nullable=True),
    sa.Column("due_at", sa.DateTime()),
    sa.Column("retry_at", sa.DateTime()),
    sa.Column("paused_at", sa.DateTime()),
    text_column("paused_by"),
    text_column("paused_why"),
    sa.Column("first_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    text_column("again_why"),
    text_column("template"),
    text_column("template_digest"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "first_id"),
)
"""How a message is to go, where there is more to say than its state: not before `due_at`, not again before `retry_at`,
not while it is paused. `first_id` is the message that it goes in place of. Moments are naive UTC."""

mail_note = sa.Table(
    "mail_note",
    metadata,
    key_column(),
    _message(),
    entity_column(nullable=True),
    text_column("kind"),
    sa.Column("noted_on", sa.Date(), nullable=False),
    text_column("words"),
    *written_columns(),
    sa.UniqueConstraint("mail_id"),
    sa.Index(None, "entity_id"),
)
"""A person's word that a message was answered or acknowledged by another way than mail."""

outbox_pause = sa.Table(
    "outbox_pause",
    metadata,
    key_column(),
    text_column("why"),
    sa.Column("ended_at", sa.DateTime()),
    text_column("ended_by"),
    *written_columns(),
)
"""Whoever stopped all sending, why, and who let it go on; one row at most has no end."""
