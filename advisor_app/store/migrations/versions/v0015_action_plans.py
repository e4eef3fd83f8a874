"""Action plans, what proves their actions, and plans that were due and declined."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create(
        "action_plan",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        *_texts("state", "set_off", "body"),
        sa.UniqueConstraint("year", "serial", name="uq_action_plan_year_serial"),
        indexed=("entity_id", "state"),
    )
    _create(
        "plan_file",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        *_texts("action", "name", "sha256"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plan.id"], name="fk_plan_file_plan_id"),
        indexed=("plan_id",),
    )
    _create(
        "plan_declined",
        *_texts("reason", "why"),
        sa.Column("declined_on", sa.Date(), nullable=False),
        indexed=("entity_id",),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _create(table: str, *parts: sa.schema.SchemaItem, indexed: tuple[str, ...]) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        *parts,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
    )
    for column in indexed:
        op.create_index(f"ix_{table}_{column}", table, [column])
