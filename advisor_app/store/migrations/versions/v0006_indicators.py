"""What indicators are counted from: packed cases, reopenings, terms that entities agreed to.

The blocks are filled when they are first wanted, from the cases that are there.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _blocks()
    _labels()
    _reopenings()
    _terms()


def _case_key() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _blocks() -> None:
    table = "indicator_block"
    packed = ("days", "keys", "type", "channel", "province", "district", "corregimiento", "subject")
    op.create_table(
        table,
        sa.Column("id", _case_key(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.LargeBinary(), nullable=False) for name in packed),
        _reference(table, "entity_id", "entity"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_entity_id_month", table, ["entity_id", "month"])


def _labels() -> None:
    table = "indicator_label"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _reference(table, "entity_id", "entity"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_entity_id_field_text", table, ["entity_id", "field", "text"])


def _reopenings() -> None:
    table = "case_reopening"
    op.create_table(
        table,
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", _case_key(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("reopened_on", sa.Date(), nullable=False),
        _reference(table, "import_id", "case_import"),
        _reference(table, "case_id", "citizen_case"),
        _reference(table, "entity_id", "entity"),
        sa.PrimaryKeyConstraint("import_id", "case_id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_reopened_on", table, ["reopened_on"])
    op.create_index(f"ix_{table}_case_id", table, ["case_id"])


def _terms() -> None:
    table = "service_term"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer()),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        _reference(table, "entity_id", "entity"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_entity_id_valid_from", table, ["entity_id", "valid_from"])
