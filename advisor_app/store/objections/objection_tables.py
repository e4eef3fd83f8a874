"""The tables of objections: one row for each mail, one for each case and question in it."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

objection = sa.Table(
    "objection",
    metadata,
    key_column(),
    entity_column(),
    sa.Column("audit_id", sa.Uuid(), sa.ForeignKey("audit.id"), nullable=False),
    sa.Column("letter_id", sa.Uuid(), sa.ForeignKey("letter.id"), nullable=False),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("serial", sa.Integer(), nullable=False),
    sa.Column("received_on", sa.Date(), nullable=False),
    sa.Column("objected_until", sa.Date(), nullable=False),
    sa.Column("answer_by", sa.Date(), nullable=False),
    text_column("sender"),
    sa.Column("known_sender", sa.Boolean(), nullable=False),
    text_column("subject"),
    text_column("mail_message_id"),
    text_column("file_name"),
    text_column("digest"),
    sa.Column("raw", sa.LargeBinary(), nullable=False),
    text_column("state"),
    sa.Column("closed_on", sa.Date()),
    text_column("closed_by"),
    text_column("note"),
    sa.Column("corrected_letter_id", sa.Uuid(), sa.ForeignKey("letter.id")),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id")),
    sa.Column("docx", sa.LargeBinary()),
    sa.Column("pdf", sa.LargeBinary()),
    *written_columns(),
    sa.UniqueConstraint("year", "serial"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "audit_id"),
    sa.Index(None, "state"),
)
"""`raw` is the mail byte for byte, `digest` its SHA-256; `docx` and `pdf` are the answer as it was issued."""

objection_point = sa.Table(
    "objection_point",
    metadata,
    sa.Column("objection_id", sa.Uuid(), sa.ForeignKey("objection.id"), primary_key=True),
    sa.Column("number", sa.Text(), primary_key=True),
    sa.Column("question_id", sa.Text(), primary_key=True),
    entity_column(),
    sa.Column("position", sa.Integer(), nullable=False),
    text_column("question"),
    text_column("argument"),
    text_column("before_mark"),
    text_column("before_comment"),
    text_column("decision"),
    text_column("reason"),
    text_column("after_mark"),
    text_column("after_comment"),
    text_column("decided_by"),
    sa.Column("decided_at", sa.DateTime()),
    sa.Index(None, "entity_id"),
)
"""`decision` is "" until somebody decides."""
