"""Scorecards frozen into audits, answers, letters, and the outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _scorecards()
    _audits()
    _letters()
    _mail()


def _written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _integers(*names: str) -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(name, sa.Integer(), autoincrement=False, nullable=False) for name in names)


def _keys(*names: str) -> tuple[sa.Column[object], ...]:
    return tuple(sa.Column(name, sa.Uuid(), nullable=False) for name in names)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(), nullable=False)


def _yes(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name="_".join(["uq", table, *columns]))


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])


def _scorecards() -> None:
    table = "scorecard_version"
    op.create_table(
        table,
        *_keys("id"),
        *_texts("card_id"),
        *_integers("card_version"),
        *_texts("digest", "frozen"),
        *_written(),
        _primary(table, "id"),
        _unique(table, "digest"),
        _unique(table, "card_id", "card_version"),
    )


def _audits() -> None:
    op.create_table(
        "audit",
        *_keys("id", "entity_id", "round_id", "scorecard_version_id"),
        *_texts("state"),
        *_integers("revision"),
        _yes("enlarged_while_scoring"),
        sa.Column("finished_at", sa.DateTime()),
        *_written(),
        _reference("audit", "entity_id", "entity"),
        _reference("audit", "round_id", "weekly_round"),
        _reference("audit", "scorecard_version_id", "scorecard_version"),
        _primary("audit", "id"),
        _unique("audit", "round_id"),
    )
    op.create_table(
        "audit_case",
        *_keys("audit_id"),
        *_texts("number"),
        *_integers("revision"),
        *_keys("entity_id"),
        *_texts("facts"),
        _yes("file_missing"),
        *_texts("written_by"),
        _moment("written_at"),
        _reference("audit_case", "audit_id", "audit"),
        _reference("audit_case", "entity_id", "entity"),
        _primary("audit_case", "audit_id", "number", "revision"),
    )
    op.create_table(
        "audit_answer",
        *_keys("audit_id"),
        *_texts("number", "question_id", "source"),
        *_integers("revision"),
        *_keys("entity_id"),
        *_texts("mark", "comment", "detail", "answered_by"),
        _moment("answered_at"),
        _reference("audit_answer", "audit_id", "audit"),
        _reference("audit_answer", "entity_id", "entity"),
        _primary("audit_answer", "audit_id", "number", "question_id", "source", "revision"),
    )
    for table in ("audit", "audit_case", "audit_answer"):
        _index(table, "entity_id")


def _letters() -> None:
    op.create_table(
        "letter",
        *_keys("id", "entity_id", "audit_id"),
        *_integers("revision", "year", "serial"),
        sa.Column("issued_on", sa.Date(), nullable=False),
        *_texts("content"),
        _bytes("docx"),
        _bytes("pdf"),
        *_written(),
        _reference("letter", "entity_id", "entity"),
        _reference("letter", "audit_id", "audit"),
        _primary("letter", "id"),
        _unique("letter", "year", "serial"),
        _unique("letter", "audit_id", "revision"),
    )
    table = "letter_recommendation"
    op.create_table(
        table,
        *_keys("letter_id"),
        *_integers("position"),
        *_keys("entity_id"),
        *_texts("question_id"),
        _yes("critical"),
        *_texts("finding", "advice", "responsible"),
        sa.Column("due", sa.Date(), nullable=False),
        *_texts("cases"),
        _reference(table, "letter_id", "letter"),
        _reference(table, "entity_id", "entity"),
        _primary(table, "letter_id", "position"),
    )
    _index("letter", "entity_id")
    _index(table, "entity_id")


def _mail() -> None:
    table = "mail_message"
    op.create_table(
        table,
        *_keys("id", "entity_id"),
        sa.Column("letter_id", sa.Uuid()),
        sa.Column("audit_id", sa.Uuid()),
        *_texts("message_id", "sender", "recipients"),
        _bytes("raw"),
        _moment("written_at"),
        *_texts("label", "to_addresses", "cc_addresses", "subject", "state"),
        *_integers("attempts"),
        *_texts("decided_by", "words", "refused"),
        *_written(),
        _reference(table, "entity_id", "entity"),
        _reference(table, "letter_id", "letter"),
        _reference(table, "audit_id", "audit"),
        _primary(table, "id"),
        _unique(table, "message_id"),
    )
    for column in ("entity_id", "letter_id", "state"):
        _index(table, column)
    table = "mail_attempt"
    op.create_table(
        table,
        *_keys("mail_id"),
        *_integers("position"),
        *_keys("entity_id"),
        *_texts("transport"),
        _moment("begun_at"),
        sa.Column("ended_at", sa.DateTime()),
        *_texts("fate", "stage"),
        sa.Column("code", sa.Integer()),
        *_texts("words"),
        _reference(table, "mail_id", "mail_message"),
        _reference(table, "entity_id", "entity"),
        _primary(table, "mail_id", "position"),
    )
    _index(table, "entity_id")
