"""Meetings, what was promised in them, and their minutes; mail that belongs to no single entity."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("mail_message", "mail_attempt"):
        with op.batch_alter_table(table) as batch:
            batch.alter_column("entity_id", existing_type=sa.Uuid(), nullable=True)
    _meetings()
    _minutes()
    _beside()


def _meetings() -> None:
    _create("meeting_series", _texts("kind", "name", "topics"))
    _create(
        "meeting",
        [
            *_keys_of("entity_id", "advisor_id", "series_id"),
            *_texts("kind", "title", "place", "state", "stage"),
            sa.Column("starts_at", sa.DateTime(), nullable=False),
            sa.Column("ends_at", sa.DateTime(), nullable=False),
            *_moments("begun_at", "ended_at", "next_starts_at"),
            *_texts("next_place"),
            _number("sequence"),
        ],
        {"entity_id": "entity", "advisor_id": "advisor", "series_id": "meeting_series"},
        "entity_id",
        "starts_at",
    )
    _create(
        "meeting_point",
        [
            *_keys_of("meeting_id", nullable=False),
            *_keys_of("entity_id"),
            _number("position"),
            *_texts("title", "notes", "decisions"),
            *_moments("begun_at"),
        ],
        {"meeting_id": "meeting", "entity_id": "entity"},
        "meeting_id",
    )
    _create(
        "meeting_person",
        [
            *_keys_of("meeting_id", nullable=False),
            *_keys_of("entity_id", "liaison_id"),
            *_texts("name", "post", "institution", "email"),
            _number("rank"),
            *_texts("presence"),
            sa.Column("guest", sa.Boolean(), nullable=False),
            sa.Column("signs", sa.Boolean(), nullable=False),
            *_texts("answer"),
        ],
        {"meeting_id": "meeting", "entity_id": "entity", "liaison_id": "liaison"},
        "meeting_id",
        "entity_id",
    )
    _create(
        "commitment",
        [
            *_keys_of("meeting_id", nullable=False),
            *_keys_of("point_id", "entity_id"),
            *_texts("what", "who", "email"),
            sa.Column("due_on", sa.Date(), nullable=False),
            sa.Column("agreed_on", sa.Date(), nullable=False),
            *_texts("state"),
            sa.Column("done_on", sa.Date()),
            *_texts("proof"),
            sa.Column("reminded_on", sa.Date()),
        ],
        {"meeting_id": "meeting", "point_id": "meeting_point", "entity_id": "entity"},
        "meeting_id",
        "entity_id",
        "state",
    )


def _minutes() -> None:
    _create(
        "minutes_template",
        [
            *_texts("digest"),
            sa.Column("files", sa.LargeBinary(), nullable=False),
            _unique("minutes_template", "digest"),
        ],
    )
    _create(
        "issued_minutes",
        [
            *_keys_of("meeting_id", nullable=False),
            *_keys_of("entity_id"),
            *_keys_of("template_id", nullable=False),
            *_keys_of("amends"),
            *_texts("kind"),
            _number("year"),
            _number("serial"),
            sa.Column("issued_on", sa.Date(), nullable=False),
            *_texts("content", "digest"),
            sa.Column("docx", sa.LargeBinary(), nullable=False),
            sa.Column("pdf", sa.LargeBinary(), nullable=False),
            sa.Column("acknowledged_on", sa.Date()),
            *_texts("acknowledged_by"),
            _unique("issued_minutes", "kind", "year", "serial"),
        ],
        {"meeting_id": "meeting", "entity_id": "entity", "template_id": "minutes_template", "amends": "issued_minutes"},
        "meeting_id",
        "entity_id",
    )


def _beside() -> None:
    table = "commitment_telling"
    op.create_table(
        table,
        *_keys_of("commitment_id", "minutes_id", nullable=False),
        *_keys_of("entity_id"),
        sa.Column("overdue", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("commitment_id", "minutes_id", name=f"pk_{table}"),
        *_references(table, {"commitment_id": "commitment", "minutes_id": "issued_minutes", "entity_id": "entity"}),
    )
    op.create_index(f"ix_{table}_entity_id", table, ["entity_id"])
    _create(
        "meeting_file",
        [
            *_keys_of("meeting_id", nullable=False),
            *_keys_of("entity_id"),
            *_texts("name", "media_type", "sha256", "caption"),
            sa.Column("content", sa.LargeBinary(), nullable=False),
        ],
        {"meeting_id": "meeting", "entity_id": "entity"},
        "meeting_id",
        "entity_id",
    )
    table = "meeting_mail"
    op.create_table(
        table,
        *_keys_of("mail_id", "meeting_id", nullable=False),
        *_keys_of("entity_id", "minutes_id", "commitment_id"),
        *_texts("purpose"),
        _number("sequence"),
        sa.PrimaryKeyConstraint("mail_id", name=f"pk_{table}"),
        *_references(
            table,
            {
                "mail_id": "mail_message",
                "meeting_id": "meeting",
                "entity_id": "entity",
                "minutes_id": "issued_minutes",
                "commitment_id": "commitment",
            },
        ),
    )
    for name in ("meeting_id", "entity_id"):
        op.create_index(f"ix_{table}_{name}", table, [name])


def _create(
    table: str,
    parts: list[sa.schema.SchemaItem],
    references: dict[str, str] | None = None,
    *indexed: str,
) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *parts,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *_references(table, references or {}),
    )
    for name in indexed:
        op.create_index(f"ix_{table}_{name}", table, [name])


def _references(table: str, targets: dict[str, str]) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([name], [f"{target}.id"], name=f"fk_{table}_{name}") for name, target in targets.items()
    ]


def _keys_of(*names: str, nullable: bool = True) -> list[sa.schema.SchemaItem]:
    return [sa.Column(name, sa.Uuid(), nullable=nullable) for name in names]


def _texts(*names: str) -> list[sa.schema.SchemaItem]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _moments(*names: str) -> list[sa.schema.SchemaItem]:
    return [sa.Column(name, sa.DateTime()) for name in names]


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _unique(table: str, *names: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*names, name=f"uq_{table}_{'_'.join(names)}")
