"""Registers of what was done with entities: attendance, what was checked, what is to be corrected."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

duty_register = sa.Table(
    "duty_register",
    metadata,
    key_column(),
    entity_column(nullable=True),
    text_column("kind"),
    sa.Column("held_on", sa.Date(), nullable=False),
    text_column("subject"),
    text_column("items"),
    text_column("people"),
    text_column("period"),
    text_column("attested_by"),
    sa.Column("attested_on", sa.Date()),
    sa.Column("evidence_id", sa.Uuid(), sa.ForeignKey("duty_evidence.id")),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    *written_columns(),
    sa.Index(None, "entity_id"),
    sa.Index(None, "held_on"),
)
"""`items` and `people` are JSON, as office/duties/registers.py writes them."""
