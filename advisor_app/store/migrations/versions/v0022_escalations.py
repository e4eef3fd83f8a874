"""Obstacles before the director with their papers, ideas to improve, and the month's words on plans."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create(
        "escalation",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("advisor_id", sa.Uuid()),
        *_texts("state", "period", "body"),
        sa.Column("opened_on", sa.Date(), nullable=False),
        references=(("entity_id", "entity.id"), ("advisor_id", "advisor.id")),
        indexed=("entity_id", "state"),
    )
    _create(
        "escalation_paper",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("escalation_id", sa.Uuid(), nullable=False),
        *_texts("kind", "level", "content", "digest"),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("docx", sa.LargeBinary(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("mail_id", sa.Uuid()),
        sa.UniqueConstraint("kind", "year", "serial", name="uq_escalation_paper_kind_year_serial"),
        references=(
            ("entity_id", "entity.id"),
            ("escalation_id", "escalation.id"),
            ("mail_id", "mail_message.id"),
        ),
        indexed=("escalation_id", "mail_id"),
    )
    _create(
        "improvement_idea",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        *_texts("state", "body"),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("plan_id", sa.Uuid()),
        sa.UniqueConstraint("year", "serial", name="uq_improvement_idea_year_serial"),
        references=(("entity_id", "entity.id"), ("plan_id", "action_plan.id")),
        indexed=("entity_id",),
    )
    _create(
        "plan_month",
        sa.Column("advisor_id", sa.Uuid(), nullable=False),
        *_texts("month", "words", "reported"),
        sa.Column("mail_id", sa.Uuid()),
        sa.UniqueConstraint("advisor_id", "month", name="uq_plan_month_advisor_id_month"),
        references=(("advisor_id", "advisor.id"), ("mail_id", "mail_message.id")),
        indexed=("month",),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _create(
    table: str,
    *parts: sa.schema.SchemaItem,
    references: tuple[tuple[str, str], ...],
    indexed: tuple[str, ...],
) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *parts,
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("created_by", "changed_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *(sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}") for column, target in references),
    )
    for column in indexed:
        op.create_index(f"ix_{table}_{column}", table, [column])
