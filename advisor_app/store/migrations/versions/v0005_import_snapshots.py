"""What each import changed, a digest of every case's content, and named mappings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("citizen_case", sa.Column("fingerprint", sa.LargeBinary()))
    table = "import_snapshot"
    op.create_table(
        table,
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.Column("cases", sa.LargeBinary(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("closed", "reopened", "entity_changed", "dates_changed", "vanished")
        ),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.Column("new_entities", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.DateTime()),
        sa.Column("undone_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["case_import.id"], name=f"fk_{table}_import_id"),
        sa.PrimaryKeyConstraint("import_id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_view", table, ["view"])
    table = "import_profile"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("name", "name_key", "shape", "columns", "date_order", "time_zone", "entity")
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("name_key", "version", name=f"uq_{table}_name_key_version"),
    )
    op.create_index(f"ix_{table}_shape", table, ["shape"])
