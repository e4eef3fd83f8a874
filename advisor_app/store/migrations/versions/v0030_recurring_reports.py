"""Definitions of recurring reports with their editions, and the reports that were prepared by them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create(
        "report_definition",
        *_texts("name", "name_key"),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("name_key", name="uq_report_definition_name_key"),
    )
    _create(
        "report_edition",
        sa.Column("definition_id", sa.Uuid(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        *_texts("content"),
        _reference("report_edition", "definition_id", "report_definition.id"),
        sa.UniqueConstraint("definition_id", "edition", name="uq_report_edition_definition_id_edition"),
    )
    _create(
        "prepared_report",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("made_for", sa.Uuid(), nullable=False),
        sa.Column("definition_id", sa.Uuid(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        *_texts("period"),
        sa.Column("advisor_id", sa.Uuid()),
        sa.Column("mail_id", sa.Uuid()),
        *_texts("words", "figures"),
        _reference("prepared_report", "entity_id", "entity.id"),
        _reference("prepared_report", "definition_id", "report_definition.id"),
        _reference("prepared_report", "advisor_id", "advisor.id"),
        _reference("prepared_report", "mail_id", "mail_message.id"),
        sa.UniqueConstraint(
            "made_for", "definition_id", "period", name="uq_prepared_report_made_for_definition_id_period"
        ),
    )
    op.create_index("ix_prepared_report_entity_id", "prepared_report", ["entity_id"])
    op.create_index("ix_prepared_report_definition_id_period", "prepared_report", ["definition_id", "period"])
    op.create_index("ix_prepared_report_mail_id", "prepared_report", ["mail_id"])


def _create(table: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *parts,
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("created_by", "changed_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")
