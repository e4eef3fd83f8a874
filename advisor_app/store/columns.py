"""The one metadata of all tables, and the columns that many of them share."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

CaseKey = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""SQLite's rowid alias must be declared INTEGER."""


def key_column() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), primary_key=True)


def entity_column(*, nullable: bool = False) -> sa.Column[object]:
    return sa.Column("entity_id", sa.Uuid(), sa.ForeignKey("entity.id"), nullable=nullable)


def text_column(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def written_columns() -> tuple[sa.Column[object], ...]:
    """Who wrote a record, when, and the version that a second writer must know."""
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
