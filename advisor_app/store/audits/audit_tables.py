"""The tables of what was audited, written and sent.

An audit's `revision` counts from 1; an amendment writes rows of the next one, and those before it stay.
"""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns


def _reference(name: str, target: str, *, key: bool = False, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Uuid(), sa.ForeignKey(f"{target}.id"), primary_key=key, nullable=nullable)


def _number(name: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), primary_key=key, autoincrement=False, nullable=False)


def _yes(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


scorecard_version = sa.Table(
    "scorecard_version",
    metadata,
    key_column(),
    text_column("card_id"),
    _number("card_version"),
    text_column("digest"),
    text_column("frozen"),
    *written_columns(),
    sa.UniqueConstraint("digest"),
    sa.UniqueConstraint("card_id", "card_version"),
)
"""`frozen` is the whole card, so that an old audit opens with its own."""

audit = sa.Table(
    "audit",
    metadata,
    key_column(),
    entity_column(),
    _reference("round_id", "weekly_round"),
    _reference("scorecard_version_id", "scorecard_version"),
    text_column("state"),
    _number("revision"),
    _yes("enlarged_while_scoring"),
    sa.Column("finished_at", sa.DateTime()),
    *written_columns(),
    sa.UniqueConstraint("round_id"),
    sa.Index(None, "entity_id"),
)

audit_case = sa.Table(
    "audit_case",
    metadata,
    _reference("audit_id", "audit", key=True),
    sa.Column("number", sa.Text(), primary_key=True),
    _number("revision", key=True),
    entity_column(),
    text_column("facts"),
    _yes("file_missing"),
    text_column("written_by"),
    sa.Column("written_at", sa.DateTime(), nullable=False),
    sa.Index(None, "entity_id"),
)
"""`facts` is JSON: the case as it stood when its audit began, without the citizen's words."""

audit_answer = sa.Table(
    "audit_answer",
    metadata,
    _reference("audit_id", "audit", key=True),
    sa.Column("number", sa.Text(), primary_key=True),
    sa.Column("question_id", sa.Text(), primary_key=True),
    sa.Column("source", sa.Text(), primary_key=True),
    _number("revision", key=True),
    entity_column(),
    text_column("mark"),
    text_column("comment"),
    text_column("detail"),
    _number("grade"),
    text_column("cause"),
    text_column("answered_by"),
    sa.Column("answered_at", sa.DateTime(), nullable=False),
    sa.Index(None, "entity_id"),
)
"""`grade` counts from 1 (0: the question has none); `cause` is the id of a root cause of the card, or empty."""

letter = sa.Table(
    "letter",
    metadata,
    key_column(),
    entity_column(),
    _reference("audit_id", "audit"),
    _number("revision"),
    _number("year"),
    _number("serial"),
    sa.Column("issued_on", sa.Date(), nullable=False),
    text_column("content"),
    sa.Column("docx", sa.LargeBinary(), nullable=False),
    sa.Column("pdf", sa.LargeBinary(), nullable=False),
    *written_columns(),
    sa.UniqueConstraint("year", "serial"),
    sa.UniqueConstraint("audit_id", "revision"),
    sa.Index(None, "entity_id"),
)

letter_recommendation = sa.Table(
    "letter_recommendation",
    metadata,
    _reference("letter_id", "letter", key=True),
    _number("position", key=True),
    entity_column(),
    text_column("question_id"),
    _yes("critical"),
    text_column("finding"),
    text_column("advice"),
    text_column("responsible"),
    sa.Column("due", sa.Date(), nullable=False),
    text_column("cases"),
    sa.Index(None, "entity_id"),
)
"""As issued: later phrases change nothing here. `cases` is JSON."""

mail_message = sa.Table(
    "mail_message",
    metadata,
    key_column(),
    entity_column(nullable=True),
    _reference("letter_id", "letter", nullable=True),
    _reference("audit_id", "audit", nullable=True),
    text_column("message_id"),
    text_column("sender"),
    text_column("recipients"),
    sa.Column("written_at", sa.DateTime(), nullable=False),
    text_column("label"),
    text_column("to_addresses"),
    text_column("cc_addresses"),
    text_column("subject"),
    text_column("state"),
    _number("attempts"),
    text_column("decided_by"),
    text_column("words"),
    text_column("refused"),
    *written_columns(),
    sa.UniqueConstraint("message_id"),
    sa.Index(None, "entity_id"),
    sa.Index(None, "letter_id"),
    sa.Index(None, "state", "changed_at", "letter_id", "id"),
)
"""Addresses and refusals are JSON lists; the bytes stand in `mail_content`. The last index answers by itself what was
sent and when."""

mail_attempt = sa.Table(
    "mail_attempt",
    metadata,
    _reference("mail_id", "mail_message", key=True),
    _number("position", key=True),
    entity_column(nullable=True),
    text_column("transport"),
    sa.Column("begun_at", sa.DateTime(), nullable=False),
    sa.Column("ended_at", sa.DateTime()),
    text_column("fate"),
    text_column("stage"),
    sa.Column("code", sa.Integer()),
    text_column("words"),
    sa.Index(None, "entity_id"),
)
"""A row before the content is handed over; its fate when it is known ("" until then)."""
