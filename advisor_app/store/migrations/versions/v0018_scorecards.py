"""Scorecards that are designed here, which entities they are for, and grades and causes of answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit_answer", sa.Column("grade", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("audit_answer", sa.Column("cause", sa.Text(), nullable=False, server_default=""))
    edition = "scorecard_edition"
    op.create_table(
        edition,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("card_version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("note", "published_by", "retired_by")),
        sa.Column("published_at", sa.DateTime()),
        sa.Column("retired_at", sa.DateTime()),
        *_written(),
        sa.PrimaryKeyConstraint("id", name=f"pk_{edition}"),
        sa.UniqueConstraint("card_id", "card_version", name=f"uq_{edition}_card_id_card_version"),
    )
    use = "scorecard_use"
    op.create_table(
        use,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_kind", sa.Text(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name=f"pk_{use}"),
        sa.UniqueConstraint("entity_kind", name=f"uq_{use}_entity_kind"),
    )


def _written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
