"""The directory: whose part an entity is, people's terms, what an entity needs when it joins, places, confirmations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _entities()
    _people()
    _terms()
    _requirements()
    _places()
    _confirmations()


def _entities() -> None:
    _add_reference("entity", "parent_id", "entity")
    op.add_column("entity", _text_known("address"))
    op.add_column("entity", sa.Column("confirmed_on", sa.Date()))


def _people() -> None:
    op.add_column("liaison", _text_known("telephone"))
    op.add_column("liaison", _text_known("district"))
    for name in ("start_on", "end_on", "confirmed_on"):
        op.add_column("liaison", sa.Column(name, sa.Date()))
    _add_reference("liaison", "replaced_by", "liaison")


def _terms() -> None:
    op.add_column("service_term", _text_known("region"))
    op.add_column("service_term", _text_known("responsible"))


def _requirements() -> None:
    table = "entity_requirement"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("applies", sa.Boolean(), nullable=False),
        sa.Column("met_on", sa.Date()),
        sa.Column("note", sa.Text(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.UniqueConstraint("entity_id", "item", name=f"uq_{table}_entity_id_item"),
    )


def _places() -> None:
    table = "territory_place"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("province", "district", "corregimiento", "source", "place_key")
        ),
        *_written(),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("place_key", name=f"uq_{table}_place_key"),
    )


def _confirmations() -> None:
    table = "confirmation_round"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("year", name=f"uq_{table}_year"),
    )
    table = "confirmation_request"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("mail_id", sa.Uuid()),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("evidence_id", sa.Uuid()),
        *_written(),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["round_id"], ["confirmation_round.id"], name=f"fk_{table}_round_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=f"fk_{table}_entity_id"),
        sa.ForeignKeyConstraint(["mail_id"], ["mail_message.id"], name=f"fk_{table}_mail_id"),
        sa.ForeignKeyConstraint(["evidence_id"], ["duty_evidence.id"], name=f"fk_{table}_evidence_id"),
        sa.UniqueConstraint("round_id", "entity_id", name=f"uq_{table}_round_id_entity_id"),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])


def _add_reference(table: str, column: str, target: str) -> None:
    """SQLite can add a reference with its column alone; PostgreSQL can name it only beside."""
    inline = op.get_context().dialect.name == "sqlite"
    reference = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{column}")
    op.add_column(table, sa.Column(column, sa.Uuid(), reference), inline_references=inline)


def _text_known(name: str) -> sa.Column[str]:
    """Rows from before have it empty."""
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )
