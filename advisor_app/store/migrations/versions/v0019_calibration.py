"""Calibrations, and which database role is whose."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calibration",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("scorecard_version_id", sa.Uuid(), nullable=False),
        *_texts("source", "frame", "frame_digest", "seed"),
        sa.Column("closed_on", sa.Date()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_calibration"),
        sa.UniqueConstraint("year", "serial", name="uq_calibration_year_serial"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_calibration_entity_id"),
        sa.ForeignKeyConstraint(
            ["scorecard_version_id"], ["scorecard_version.id"], name="fk_calibration_scorecard_version_id"
        ),
    )
    op.create_index("ix_calibration_entity_id", "calibration", ["entity_id"])
    _part(
        "calibration_rater",
        ("advisor_id",),
        _advisor(),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("handed_in_at", sa.DateTime()),
    )
    _part(
        "calibration_case",
        ("position",),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        *_texts("number", "facts", "from_data"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_calibration_case_entity_id"),
    )
    op.create_index("ix_calibration_case_entity_id", "calibration_case", ["entity_id"])
    _part(
        "calibration_answer",
        ("advisor_id", "number", "question_id"),
        _advisor(),
        *_texts("number", "question_id", "mark"),
        sa.Column("grade", sa.Integer(), nullable=False),
        *_texts("cause", "comment"),
        sa.Column("answered_at", sa.DateTime(), nullable=False),
    )
    _part(
        "calibration_consensus",
        ("number", "question_id"),
        *_texts("number", "question_id", "mark"),
        sa.Column("grade", sa.Integer(), nullable=False),
        *_texts("reason", "decided_by"),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "person_role",
        *_texts("role", "person"),
        sa.Column("advisor_id", sa.Uuid()),
        *_texts("duty", "granted_by"),
        sa.Column("granted_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("role", name="pk_person_role"),
        sa.ForeignKeyConstraint(["advisor_id"], ["advisor.id"], name="fk_person_role_advisor_id"),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _advisor() -> sa.Column[object]:
    return sa.Column("advisor_id", sa.Uuid(), nullable=False)


def _part(table: str, key: tuple[str, ...], *parts: sa.schema.SchemaItem) -> None:
    """A table of what belongs to a calibration."""
    of_advisor = [
        sa.ForeignKeyConstraint(["advisor_id"], ["advisor.id"], name=f"fk_{table}_advisor_id")
        for part in parts
        if isinstance(part, sa.Column) and part.name == "advisor_id"
    ]
    op.create_table(
        table,
        sa.Column("calibration_id", sa.Uuid(), nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("calibration_id", *key, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["calibration_id"], ["calibration.id"], name=f"fk_{table}_calibration_id"),
        *of_advisor,
    )
