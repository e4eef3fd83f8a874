"""The directory beside its entities and people: what an entity needs when it joins, places, yearly confirmations."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

entity_requirement = sa.Table(
    "entity_requirement",
    metadata,
    key_column(),
    entity_column(),
    text_column("item"),
    sa.Column("applies", sa.Boolean(), nullable=False),
    sa.Column("met_on", sa.Date()),
    text_column("note"),
    *written_columns(),
    sa.UniqueConstraint("entity_id", "item"),
)
"""What a person noted of one item; what the directory itself shows to be met needs no row."""

territory_place = sa.Table(
    "territory_place",
    metadata,
    key_column(),
    text_column("province"),
    text_column("district"),
    text_column("corregimiento"),
    text_column("source"),
    text_column("place_key"),
    *written_columns(),
    sa.UniqueConstraint("place_key"),
)
"""One row for each province or comarca, each of its districts and each of their corregimientos."""

directory_import = sa.Table(
    "directory_import",
    metadata,
    key_column(),
    text_column("file_name"),
    sa.Column("added", sa.Integer(), nullable=False),
    sa.Column("changed", sa.Integer(), nullable=False),
    text_column("rows"),
    sa.Column("undone_at", sa.DateTime()),
    text_column("undone_by"),
    *written_columns(),
)
"""`rows`: JSON of every row that was added or changed: table, key, the version it was left with, and what it was."""

confirmation_round = sa.Table(
    "confirmation_round",
    metadata,
    key_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("opened_on", sa.Date(), nullable=False),
    sa.Column("answer_by", sa.Date(), nullable=False),
    *written_columns(),
    sa.UniqueConstraint("year"),
)

confirmation_request = sa.Table(
    "confirmation_request",
    metadata,
    key_column(),
    sa.Column("round_id", sa.Uuid(), sa.ForeignKey("confirmation_round.id"), nullable=False),
    entity_column(),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    text_column("answer"),
    sa.Column("answered_on", sa.Date()),
    text_column("note"),
    sa.Column("evidence_id", sa.Uuid(), sa.ForeignKey("duty_evidence.id")),
    *written_columns(),
    sa.UniqueConstraint("round_id", "entity_id"),
    sa.Index(None, "entity_id"),
)
"""`answer` is "" while nobody answered; the evidence is what it proves of the duty to keep the directory."""
