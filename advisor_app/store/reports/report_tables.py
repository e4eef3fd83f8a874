"""Tables of the recurring reports: definitions, their editions, and what was prepared by them."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

report_definition = sa.Table(
    "report_definition",
    metadata,
    key_column(),
    text_column("name"),
    text_column("name_key"),
    sa.Column("edition", sa.Integer(), nullable=False),
    sa.Column("retired", sa.Boolean(), nullable=False),
    *written_columns(),
    sa.UniqueConstraint("name_key"),
)

report_edition = sa.Table(
    "report_edition",
    metadata,
    key_column(),
    sa.Column("definition_id", sa.Uuid(), sa.ForeignKey("report_definition.id"), nullable=False),
    sa.Column("edition", sa.Integer(), nullable=False),
    text_column("content"),
    *written_columns(),
    sa.UniqueConstraint("definition_id", "edition"),
)
"""`content` is JSON, as office/reports/definition_text.py writes it; an edition is never rewritten."""

prepared_report = sa.Table(
    "prepared_report",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("made_for", sa.Uuid(), nullable=False),
    sa.Column("definition_id", sa.Uuid(), sa.ForeignKey("report_definition.id"), nullable=False),
    sa.Column("edition", sa.Integer(), nullable=False),
    text_column("period"),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    text_column("words"),
    text_column("figures"),
    *written_columns(),
    sa.UniqueConstraint("made_for", "definition_id", "period"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "definition_id", "period"),
    sa.Index(None, "mail_id"),
)
"""`figures` is JSON of counts. `made_for` is the entity at that time: merged entities keep what either was told of a
period. `mail_id` is empty once the mail was taken back before it went."""
