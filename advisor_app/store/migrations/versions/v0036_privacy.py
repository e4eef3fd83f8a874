"""Cases whose citizen's words were erased, so that no later export brings them back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erased_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        *_texts("number", "reason", "places"),
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("created_by", "changed_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erased_case"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_erased_case_entity_id"),
        sa.ForeignKeyConstraint(["case_id"], ["citizen_case.id"], name="fk_erased_case_case_id"),
        sa.UniqueConstraint("case_id", name="uq_erased_case_case_id"),
    )
    op.create_index("ix_erased_case_entity_id", "erased_case", ["entity_id"])


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)
