"""Meetings: who, what, when; what was promised; minutes as they were issued, with the template they were made with.

Without an entity a meeting is the office's own, or with many.
"""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns


def _reference(name: str, target: str, *, key: bool = False, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Uuid(), sa.ForeignKey(f"{target}.id"), primary_key=key, nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


meeting_series = sa.Table(
    "meeting_series",
    metadata,
    key_column(),
    text_column("kind"),
    text_column("name"),
    text_column("topics"),
    *written_columns(),
)
"""`topics` is a JSON list."""

meeting = sa.Table(
    "meeting",
    metadata,
    key_column(),
    entity_column(nullable=True),
    _reference("advisor_id", "advisor", nullable=True),
    _reference("series_id", "meeting_series", nullable=True),
    text_column("kind"),
    text_column("title"),
    text_column("place"),
    text_column("state"),
    text_column("stage"),
    sa.Column("starts_at", sa.DateTime(), nullable=False),
    sa.Column("ends_at", sa.DateTime(), nullable=False),
    sa.Column("begun_at", sa.DateTime()),
    sa.Column("ended_at", sa.DateTime()),
    sa.Column("next_starts_at", sa.DateTime()),
    text_column("next_place"),
    _number("sequence"),
    *written_columns(),
    sa.Index(None, "entity_id"),
    sa.Index(None, "starts_at"),
)

meeting_point = sa.Table(
    "meeting_point",
    metadata,
    key_column(),
    _reference("meeting_id", "meeting"),
    entity_column(nullable=True),
    _number("position"),
    text_column("title"),
    text_column("notes"),
    text_column("decisions"),
    sa.Column("begun_at", sa.DateTime()),
    *written_columns(),
    sa.Index(None, "meeting_id"),
)
"""`decisions` is a JSON list."""

meeting_person = sa.Table(
    "meeting_person",
    metadata,
    key_column(),
    _reference("meeting_id", "meeting"),
    entity_column(nullable=True),
    _reference("liaison_id", "liaison", nullable=True),
    text_column("name"),
    text_column("post"),
    text_column("institution"),
    text_column("email"),
    _number("rank"),
    text_column("presence"),
    sa.Column("guest", sa.Boolean(), nullable=False),
    sa.Column("signs", sa.Boolean(), nullable=False),
    text_column("answer"),
    *written_columns(),
    sa.Index(None, "meeting_id"),
    sa.Index(None, "entity_id"),
)

commitment = sa.Table(
    "commitment",
    metadata,
    key_column(),
    _reference("meeting_id", "meeting"),
    _reference("point_id", "meeting_point", nullable=True),
    entity_column(nullable=True),
    text_column("what"),
    text_column("who"),
    text_column("email"),
    sa.Column("due_on", sa.Date(), nullable=False),
    sa.Column("agreed_on", sa.Date(), nullable=False),
    text_column("state"),
    sa.Column("done_on", sa.Date()),
    text_column("proof"),
    sa.Column("reminded_on", sa.Date()),
    *written_columns(),
    sa.Index(None, "meeting_id"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "state"),
)

minutes_template = sa.Table(
    "minutes_template",
    metadata,
    key_column(),
    text_column("digest"),
    sa.Column("files", sa.LargeBinary(), nullable=False),
    *written_columns(),
    sa.UniqueConstraint("digest"),
)
"""Every set of templates that minutes were made with: a zip of its files."""

issued_minutes = sa.Table(
    "issued_minutes",
    metadata,
    key_column(),
    _reference("meeting_id", "meeting"),
    entity_column(nullable=True),
    _reference("template_id", "minutes_template"),
    _reference("amends", "issued_minutes", nullable=True),
    text_column("kind"),
    _number("year"),
    _number("serial"),
    sa.Column("issued_on", sa.Date(), nullable=False),
    text_column("content"),
    text_column("digest"),
    sa.Column("docx", sa.LargeBinary(), nullable=False),
    sa.Column("pdf", sa.LargeBinary(), nullable=False),
    sa.Column("acknowledged_on", sa.Date()),
    text_column("acknowledged_by"),
    *written_columns(),
    sa.UniqueConstraint("kind", "year", "serial"),
    sa.Index(None, "meeting_id"),
    sa.Index(None, "entity_id"),
)

commitment_telling = sa.Table(
    "commitment_telling",
    metadata,
    _reference("commitment_id", "commitment", key=True),
    _reference("minutes_id", "issued_minutes", key=True),
    entity_column(nullable=True),
    sa.Column("overdue", sa.Boolean(), nullable=False),
    sa.Index(None, "entity_id"),
)
"""In which minutes a commitment was told, and whether as overdue."""

meeting_file = sa.Table(
    "meeting_file",
    metadata,
    key_column(),
    _reference("meeting_id", "meeting"),
    entity_column(nullable=True),
    text_column("name"),
    text_column("media_type"),
    text_column("sha256"),
    text_column("caption"),
    sa.Column("content", sa.LargeBinary(), nullable=False),
    *written_columns(),
    sa.Index(None, "meeting_id"),
    sa.Index(None, "entity_id"),
)

meeting_mail = sa.Table(
    "meeting_mail",
    metadata,
    _reference("mail_id", "mail_message", key=True),
    _reference("meeting_id", "meeting"),
    entity_column(nullable=True),
    _reference("minutes_id", "issued_minutes", nullable=True),
    _reference("commitment_id", "commitment", nullable=True),
    text_column("purpose"),
    _number("sequence"),
    sa.Index(None, "meeting_id"),
    sa.Index(None, "entity_id"),
)

advisor_absence = sa.Table(
    "advisor_absence",
    metadata,
    key_column(),
    _reference("advisor_id", "advisor"),
    sa.Column("first_on", sa.Date(), nullable=False),
    sa.Column("last_on", sa.Date(), nullable=False),
    text_column("reason"),
    *written_columns(),
    sa.Index(None, "advisor_id"),
)
