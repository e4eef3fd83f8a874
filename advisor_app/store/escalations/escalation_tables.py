"""Tables of obstacles that were brought before the director, and of the papers issued for them."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

escalation = sa.Table(
    "escalation",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    text_column("state"),
    sa.Column("opened_on", sa.Date(), nullable=False),
    text_column("period"),
    text_column("body"),
    *written_columns(),
    sa.Index(None, "entity_id"),
    sa.Index(None, "state"),
)
"""`body` is JSON, as office/escalations/escalation_text.py writes it; `state` repeats the body's, to be sought.
`period` is the label of the occasion that made the duty owed."""

escalation_paper = sa.Table(
    "escalation_paper",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("escalation_id", sa.Uuid(), sa.ForeignKey("escalation.id"), nullable=False),
    text_column("kind"),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("serial", sa.Integer(), nullable=False),
    text_column("level"),
    sa.Column("issued_on", sa.Date(), nullable=False),
    text_column("content"),
    text_column("digest"),
    sa.Column("docx", sa.LargeBinary(), nullable=False),
    sa.Column("pdf", sa.LargeBinary(), nullable=False),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    *written_columns(),
    sa.UniqueConstraint("kind", "year", "serial"),
    sa.Index(None, "escalation_id"),
    sa.Index(None, "mail_id"),
)
"""Memos to the director and letters to levels above, numbered within kind and year without gaps."""
