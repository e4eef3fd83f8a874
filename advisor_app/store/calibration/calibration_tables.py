"""Tables of calibrations: what was opened, who scores, what each answered, what was agreed on afterwards.

On PostgreSQL the rules of store/access/rules.py keep everybody's answers from everybody else until they lie open.
"""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns


def _of_calibration() -> sa.Column[object]:
    return sa.Column("calibration_id", sa.Uuid(), sa.ForeignKey("calibration.id"), primary_key=True)


def _of_advisor() -> sa.Column[object]:
    return sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id"), primary_key=True)


calibration = sa.Table(
    "calibration",
    metadata,
    key_column(),
    entity_column(nullable=True),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("serial", sa.Integer(), nullable=False),
    text_column("kind"),
    sa.Column("opened_on", sa.Date(), nullable=False),
    sa.Column("scorecard_version_id", sa.Uuid(), sa.ForeignKey("scorecard_version.id"), nullable=False),
    text_column("source"),
    text_column("frame"),
    text_column("frame_digest"),
    text_column("seed"),
    sa.Column("closed_on", sa.Date()),
    *written_columns(),
    sa.UniqueConstraint("year", "serial"),
    sa.Index(None, "entity_id"),
)
"""`frame` is JSON, a list of case numbers."""

calibration_rater = sa.Table(
    "calibration_rater",
    metadata,
    _of_calibration(),
    _of_advisor(),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("handed_in_at", sa.DateTime()),
)

calibration_case = sa.Table(
    "calibration_case",
    metadata,
    _of_calibration(),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    entity_column(),
    text_column("number"),
    text_column("facts"),
    text_column("from_data"),
    sa.Index(None, "entity_id"),
)
"""`facts` as in `audit_case`; `from_data` is JSON: question id to mark and detail."""

calibration_answer = sa.Table(
    "calibration_answer",
    metadata,
    _of_calibration(),
    _of_advisor(),
    sa.Column("number", sa.Text(), primary_key=True),
    sa.Column("question_id", sa.Text(), primary_key=True),
    text_column("mark"),
    sa.Column("grade", sa.Integer(), nullable=False),
    text_column("cause"),
    text_column("comment"),
    sa.Column("answered_at", sa.DateTime(), nullable=False),
)

calibration_consensus = sa.Table(
    "calibration_consensus",
    metadata,
    _of_calibration(),
    sa.Column("number", sa.Text(), primary_key=True),
    sa.Column("question_id", sa.Text(), primary_key=True),
    text_column("mark"),
    sa.Column("grade", sa.Integer(), nullable=False),
    text_column("reason"),
    text_column("decided_by"),
    sa.Column("decided_at", sa.DateTime(), nullable=False),
)
"""What was agreed of a case's question; with no number, what to change in the card about a question."""
