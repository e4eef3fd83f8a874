"""Tables of received mail, and of how far each mailbox was read."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

received_mail = sa.Table(
    "received_mail",
    metadata,
    key_column(),
    entity_column(nullable=True),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    text_column("kind"),
    text_column("message_id"),
    text_column("sender_name"),
    text_column("sender"),
    text_column("subject"),
    text_column("words"),
    text_column("files"),
    text_column("reports"),
    sa.Column("sent_at", sa.DateTime()),
    text_column("digest"),
    *written_columns(),
    sa.Column("raw", sa.LargeBinary(), nullable=False),
    sa.UniqueConstraint("digest"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "mail_id"),
)
"""`files` are the names of its attachments and `reports` what became of each recipient, JSON lists both; `digest` is
the SHA-256 of `raw`, which comes last, so that the rest is read without it."""

mailbox_seen = sa.Table(
    "mailbox_seen",
    metadata,
    key_column(),
    text_column("mailbox"),
    sa.Column("validity", sa.BigInteger(), nullable=False),
    sa.Column("uid", sa.BigInteger(), nullable=False),
    *written_columns(),
    sa.UniqueConstraint("mailbox"),
)
"""`mailbox` is user, host and folder."""
