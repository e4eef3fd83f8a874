"""What people decide about findings: the cause of a case, what a finding is answered with; reminders of a plan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create(
        "finding_cause",
        *_texts("question_id", "week", "number", "cause"),
        sa.UniqueConstraint("question_id", "week", "number", name="uq_finding_cause_question_id_week_number"),
        indexed=("entity_id",),
    )
    _create(
        "finding_answer",
        *_texts("question_id", "cause_key", "kind", "words", "responsible", "through"),
        sa.Column("due", sa.Date()),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("plan_id", sa.Uuid()),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plan.id"], name="fk_finding_answer_plan_id"),
        indexed=("entity_id",),
    )
    _create(
        "plan_reminder",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("mail_id", sa.Uuid(), nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plan.id"], name="fk_plan_reminder_plan_id"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name="fk_plan_reminder_mail_id"),
        indexed=("plan_id",),
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
