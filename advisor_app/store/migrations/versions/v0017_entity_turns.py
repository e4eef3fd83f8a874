"""How each export spelled a case's entity, and from which day on a spelling leads elsewhere."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("citizen_case", sa.Column("spelling", sa.Text()))
    table = "entity_turn"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.UniqueConstraint("name_key", "valid_from", name=f"uq_{table}_name_key_valid_from"),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])
