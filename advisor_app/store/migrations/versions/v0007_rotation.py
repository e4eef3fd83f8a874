"""The yearly rotation: what is drafted and decided, and whom each entity goes to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "rotation"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("years_apart", sa.Integer(), nullable=False),
        sa.Column("weights", sa.Text(), nullable=False),
        sa.Column("bound", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_year", table, ["year"])
    table = "rotation_handover"
    op.create_table(
        table,
        sa.Column("rotation_id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("from_advisor_id", sa.Uuid()),
        sa.Column("to_advisor_id", sa.Uuid(), nullable=False),
        sa.Column("load", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["rotation_id"], ["rotation.id"], name=f"fk_{table}_rotation_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.ForeignKeyConstraint(["from_advisor_id"], ["advisor.id"], name=f"fk_{table}_from_advisor_id"),
        sa.ForeignKeyConstraint(["to_advisor_id"], ["advisor.id"], name=f"fk_{table}_to_advisor_id"),
        sa.PrimaryKeyConstraint("rotation_id", "entity_id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])
