"""Frames sealed before the result that their seed is made of is published."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "round_seal"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("entity_name", sa.Text(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("advisor_id", sa.Uuid()),
        sa.Column("frame", sa.Text(), nullable=False),
        sa.Column("frame_digest", sa.Text(), nullable=False),
        sa.Column("planned_size", sa.Integer(), nullable=False),
        sa.Column("sample_size", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("public_draw", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_round_seal_entity_id"),
        sa.ForeignKeyConstraint(["advisor_id"], ["advisor.id"], name="fk_round_seal_advisor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_round_seal"),
        sa.UniqueConstraint("entity_id", "week", "serial", name="uq_round_seal_entity_id_week_serial"),
    )
    op.create_index("ix_round_seal_week", table, ["week"])
