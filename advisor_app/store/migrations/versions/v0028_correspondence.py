"""Received mail, byte for byte, and how far each mailbox was read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "received_mail",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("mail_id", sa.Uuid()),
        *_texts("kind", "message_id", "sender_name", "sender", "subject", "words", "files", "reports"),
        sa.Column("sent_at", sa.DateTime()),
        *_texts("digest"),
        *_written(),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_received_mail"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_received_mail_entity_id"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name="fk_received_mail_mail_id"),
        sa.UniqueConstraint("digest", name="uq_received_mail_digest"),
    )
    op.create_index("ix_received_mail_entity_id", "received_mail", ["entity_id"])
    op.create_index("ix_received_mail_mail_id", "received_mail", ["mail_id"])
    op.create_table(
        "mailbox_seen",
        sa.Column("id", sa.Uuid(), nullable=False),
        *_texts("mailbox"),
        sa.Column("validity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_mailbox_seen"),
        sa.UniqueConstraint("mailbox", name="uq_mailbox_seen_mailbox"),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _written() -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("created_by", "changed_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
