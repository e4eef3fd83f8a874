"""A message's bytes beside what changes while it is sent; when it may go, what keeps it, what became of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mail_content",
        *_of_message("mail_content"),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_mail_content_entity_id", "mail_content", ["entity_id"])
    op.execute("INSERT INTO mail_content (mail_id, entity_id, raw) SELECT id, entity_id, raw FROM mail_message")
    op.drop_column("mail_message", "raw")
    op.create_table(
        "mail_plan",
        *_of_message("mail_plan"),
        *(sa.Column(name, sa.DateTime()) for name in ("due_at", "retry_at", "paused_at")),
        *_texts("paused_by", "paused_why"),
        sa.Column("first_id", sa.Uuid()),
        *_texts("again_why", "template", "template_digest"),
        sa.ForeignKeyConstraint(["first_id"], ["mail_message.id"], name="fk_mail_plan_first_id"),
    )
    op.create_index("ix_mail_plan_entity_id", "mail_plan", ["entity_id"])
    op.create_index("ix_mail_plan_first_id", "mail_plan", ["first_id"])
    op.create_table(
        "mail_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("mail_id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        *_texts("kind"),
        sa.Column("noted_on", sa.Date(), nullable=False),
        *_texts("words"),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_mail_note"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name="fk_mail_note_mail_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_mail_note_entity_id"),
        sa.UniqueConstraint("mail_id", name="uq_mail_note_mail_id"),
    )
    op.create_index("ix_mail_note_entity_id", "mail_note", ["entity_id"])
    op.create_table(
        "outbox_pause",
        sa.Column("id", sa.Uuid(), nullable=False),
        *_texts("why"),
        sa.Column("ended_at", sa.DateTime()),
        *_texts("ended_by"),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_outbox_pause"),
    )


def _of_message(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("mail_id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("mail_id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name=f"fk_{table}_mail_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
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
