"""Objections with their mails, case by case, and their answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "objection"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("entity_id", "audit_id", "letter_id")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("year", "serial")),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("received_on", "objected_until", "answer_by")),
        *_texts("sender", "subject", "mail_message_id", "file_name", "digest", "state", "closed_by", "note"),
        sa.Column("known_sender", sa.Boolean(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("corrected_letter_id", sa.Uuid()),
        sa.Column("mail_id", sa.Uuid()),
        sa.Column("docx", sa.LargeBinary()),
        sa.Column("pdf", sa.LargeBinary()),
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("created_by", "changed_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=f"fk_{table}_audit_id"),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=f"fk_{table}_letter_id"),
        sa.ForeignKeyConstraint(["corrected_letter_id"], ["letter.id"], name=f"fk_{table}_corrected_letter_id"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name=f"fk_{table}_mail_id"),
        sa.UniqueConstraint("year", "serial", name=f"uq_{table}_year_serial"),
    )
    for column in ("entity_id", "audit_id", "state"):
        op.create_index(f"ix_{table}_{column}", table, [column])
    part = "objection_point"
    op.create_table(
        part,
        sa.Column("objection_id", sa.Uuid(), nullable=False),
        *_texts("number", "question_id"),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *_texts("question", "argument", "before_mark", "before_comment", "decision", "reason"),
        *_texts("after_mark", "after_comment", "decided_by"),
        sa.Column("decided_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("objection_id", "number", "question_id", name=f"pk_{part}"),
        sa.ForeignKeyConstraint(["objection_id"], ["objection.id"], name=f"fk_{part}_objection_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{part}_entity_id"),
    )
    op.create_index(f"ix_{part}_entity_id", part, ["entity_id"])


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)
