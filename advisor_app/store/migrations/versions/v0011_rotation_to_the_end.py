"""The rotation's rules, two drafts beside each other, changes in mid-year; handover notes and mails; the award."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, usual in (("kind", "year"), ("label", "A"), ("terms", "{}")):
        op.add_column("rotation", sa.Column(name, sa.Text(), nullable=False, server_default=usual))
    op.add_column("rotation_handover", sa.Column("figures", sa.Text(), nullable=False, server_default="{}"))
    table = "handover_note"
    op.create_table(
        table,
        *_about(),
        sa.Column("words", sa.Text(), nullable=False),
        *_written(),
        *_keys(table),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])
    table = "rotation_mail"
    op.create_table(
        table,
        sa.Column("rotation_id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("mail_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["rotation_id"], ["rotation.id"], name=f"fk_{table}_rotation_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name=f"fk_{table}_mail_id"),
        sa.PrimaryKeyConstraint("rotation_id", "entity_id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])
    table = "award_word"
    op.create_table(
        table,
        *_about(),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("withdrawn_by", sa.Text()),
        sa.Column("withdrawn_at", sa.DateTime()),
        *_written(),
        *_keys(table),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])
    op.create_index(f"ix_{table}_year", table, ["year"])


def _about() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
    )


def _written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
    )
