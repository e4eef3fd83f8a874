"""Registers of what was done with entities."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "duty_register"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("subject", "items", "people", "period")),
        sa.Column("attested_by", sa.Text(), nullable=False),
        sa.Column("attested_on", sa.Date()),
        sa.Column("evidence_id", sa.Uuid()),
        sa.Column("mail_id", sa.Uuid()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.ForeignKeyConstraint(["evidence_id"], ["duty_evidence.id"], name=f"fk_{table}_evidence_id"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name=f"fk_{table}_mail_id"),
    )
    for column in ("entity_id", "held_on"):
        op.create_index(f"ix_{table}_{column}", table, [column])
