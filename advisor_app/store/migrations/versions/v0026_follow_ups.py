"""Weekly follow-ups of expired cases, and what entities answer to them; what was sent is told by an index alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create(
        "follow_up",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("made_for", sa.Uuid(), nullable=False),
        sa.Column("advisor_id", sa.Uuid()),
        sa.Column("mail_id", sa.Uuid()),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("silent_weeks", sa.Integer(), nullable=False),
        sa.Column("cases", sa.Text(), nullable=False),
        sa.UniqueConstraint("made_for", "week", name="uq_follow_up_made_for_week"),
        references=(("entity_id", "entity.id"), ("advisor_id", "advisor.id"), ("mail_id", "mail_message.id")),
        indexed=("entity_id", "week", "mail_id"),
    )
    _create(
        "case_answer",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("promised_on", sa.Date()),
        references=(("entity_id", "entity.id"),),
        indexed=("entity_id",),
    )
    op.drop_index("ix_mail_message_state", "mail_message")
    op.create_index(
        "ix_mail_message_state_changed_at_letter_id_id", "mail_message", ["state", "changed_at", "letter_id", "id"]
    )


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
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *(sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}") for column, target in references),
    )
    for column in indexed:
        op.create_index(f"ix_{table}_{column}", table, [column])
