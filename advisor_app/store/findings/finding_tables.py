"""Tables of what people decide about findings. The findings themselves are gathered from the audits, never kept."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

finding_cause = sa.Table(
    "finding_cause",
    metadata,
    key_column(),
    entity_column(),
    text_column("question_id"),
    text_column("week"),
    text_column("number"),
    text_column("cause"),
    *written_columns(),
    sa.UniqueConstraint("question_id", "week", "number"),
    sa.Index(None, "entity_id"),
)
"""The root cause of a case that failed a question, in a person's words."""

finding_answer = sa.Table(
    "finding_answer",
    metadata,
    key_column(),
    entity_column(),
    text_column("question_id"),
    text_column("cause_key"),
    text_column("kind"),
    text_column("words"),
    text_column("responsible"),
    sa.Column("due", sa.Date()),
    text_column("through"),
    sa.Column("answered_on", sa.Date(), nullable=False),
    sa.Column("plan_id", sa.Uuid(), sa.ForeignKey("action_plan.id")),
    *written_columns(),
    sa.Index(None, "entity_id"),
)
"""Never changed: the latest counts. `through` is the last week whose cases it answers for."""
