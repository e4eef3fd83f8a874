"""Who stands in for whom, and until when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stand_in",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("for_role", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stand_in"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_stand_in_entity_id"),
    )
    op.create_index("ix_stand_in_role", "stand_in", ["role"])
    op.create_index("ix_stand_in_entity_id", "stand_in", ["entity_id"])
