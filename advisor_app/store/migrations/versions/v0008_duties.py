"""What people write down about duties: evidence, excuses, and what made one owed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "duty_evidence"
    op.create_table(
        table,
        *_about(),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("fact_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("file_path", sa.Text(), nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        *_withdrawn(),
        *_written(),
        *_keys(table),
    )
    _index(table, "entity_id", "fact_on")
    table = "duty_excuse"
    op.create_table(
        table,
        *_about(),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("first_on", sa.Date()),
        sa.Column("last_on", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        *_withdrawn(),
        *_written(),
        *_keys(table),
    )
    _index(table, "entity_id")
    table = "duty_occasion"
    op.create_table(
        table,
        *_about(),
        sa.Column("advisor_id", sa.Uuid()),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("note", sa.Text(), nullable=False),
        *_written(),
        *_keys(table),
        sa.ForeignKeyConstraint(["advisor_id"], ["advisor.id"], name=f"fk_{table}_advisor_id"),
    )
    _index(table, "entity_id", "happened_on")


def _about() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("duty_id", sa.Text(), nullable=False),
    )


def _withdrawn() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("withdrawn_by", sa.Text()),
        sa.Column("withdrawn_at", sa.DateTime()),
        sa.Column("withdrawn_reason", sa.Text()),
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


def _index(table: str, *names: str) -> None:
    for name in names:
        op.create_index(f"ix_{table}_{name}", table, [name])
