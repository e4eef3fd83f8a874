"""Cases with their imports, and the weekly rounds drawn from them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _imports()
    _cases()
    _marks_on_cases()
    _rounds()
    for name, *columns in (
        ("round_frame",),
        ("round_sample", sa.Column("ticket", sa.Text(), nullable=False)),
        ("round_replacement", sa.Column("reason", sa.Text(), nullable=False), sa.Column("replaced_by", sa.Text())),
    ):
        _part_of_round(name, *columns)
    op.create_index("ix_round_sample_number", "round_sample", ["number"])


def _written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )


def _case_key() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _imports() -> None:
    op.create_table(
        "case_import",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("negative", sa.Integer(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_case_import"),
    )
    op.create_index("ix_case_import_sha256", "case_import", ["sha256"])
    op.create_index("ix_case_import_created_at", "case_import", ["created_at"])
    op.create_table(
        "column_profile",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_column_profile"),
        sa.UniqueConstraint("shape", "version", name="uq_column_profile_shape_version"),
    )


def _cases() -> None:
    table = "citizen_case"
    op.create_table(
        table,
        sa.Column("id", _case_key(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("type", "channel", "status", "reason")),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("first_worked", sa.DateTime()),
        sa.Column("closed", sa.DateTime()),
        sa.Column("due", sa.DateTime()),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("due_on", sa.Date()),
        sa.Column("days_to_close", sa.Integer()),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("province", "district", "corregimiento", "subject", "resolution", "owner")
        ),
        sa.Column("day_only", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("first_import_id", sa.Uuid(), nullable=False),
        sa.Column("last_import_id", sa.Uuid(), nullable=False),
        _reference(table, "entity_id", "entity"),
        _reference(table, "first_import_id", "case_import"),
        _reference(table, "last_import_id", "case_import"),
        sa.PrimaryKeyConstraint("id", name="pk_citizen_case"),
        sa.UniqueConstraint("number", name="uq_citizen_case_number"),
    )
    for columns in (
        ["entity_id", "closed_on", "days_to_close"],
        ["entity_id", "created_on", "closed_on"],
        ["closed_on", "entity_id"],
        ["created"],
    ):
        op.create_index("_".join(["ix", table, *columns]), table, columns)


def _marks_on_cases() -> None:
    op.create_table(
        "case_change",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", _case_key(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("fields", sa.Text(), nullable=False),
        _reference("case_change", "case_id", "citizen_case"),
        _reference("case_change", "entity_id", "entity"),
        _reference("case_change", "import_id", "case_import"),
        sa.PrimaryKeyConstraint("import_id", "case_id", name="pk_case_change"),
    )
    op.create_index("ix_case_change_case_id", "case_change", ["case_id"])
    op.create_table(
        "case_problem",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer()),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        _reference("case_problem", "entity_id", "entity"),
        _reference("case_problem", "import_id", "case_import"),
        sa.PrimaryKeyConstraint("import_id", "position", name="pk_case_problem"),
    )
    op.create_index("ix_case_problem_number", "case_problem", ["number"])


def _rounds() -> None:
    op.create_table(
        "weekly_round",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("advisor_id", sa.Uuid()),
        sa.Column("population", sa.Integer(), nullable=False),
        sa.Column("frame_digest", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("planned_size", sa.Integer(), nullable=False),
        sa.Column("sample_size", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(), nullable=False),
        *_written(),
        _reference("weekly_round", "advisor_id", "advisor"),
        _reference("weekly_round", "entity_id", "entity"),
        sa.PrimaryKeyConstraint("id", name="pk_weekly_round"),
        sa.UniqueConstraint("entity_id", "week", name="uq_weekly_round_entity_id_week"),
    )
    op.create_index("ix_weekly_round_week", "weekly_round", ["week"])


def _part_of_round(name: str, *columns: sa.Column[str]) -> None:
    op.create_table(
        name,
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        *columns,
        _reference(name, "entity_id", "entity"),
        _reference(name, "round_id", "weekly_round"),
        sa.PrimaryKeyConstraint("round_id", "position", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_entity_id", name, ["entity_id"])
