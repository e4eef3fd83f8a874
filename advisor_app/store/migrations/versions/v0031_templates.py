"""The office's own templates, each of their versions, and which were tried."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "template_edition",
        sa.Column("id", sa.Uuid(), nullable=False),
        *_texts("file"),
        sa.Column("edition", sa.Integer(), nullable=False),
        *_texts("digest"),
        *_written(),
        sa.Column("content", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_template_edition"),
        sa.UniqueConstraint("file", "edition", name="uq_template_edition_file"),
    )
    op.create_table(
        "template_trial",
        sa.Column("id", sa.Uuid(), nullable=False),
        *_texts("template", "digest"),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_template_trial"),
        sa.UniqueConstraint("template", "digest", name="uq_template_trial_template"),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _written() -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("created_by", "changed_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
