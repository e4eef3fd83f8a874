"""What people write down about duties: that one was done, that one is excused, that something made one owed.

Without an entity a record is the office's. Nothing is deleted: what was a slip is withdrawn, and says by whom and why.
"""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns


def _withdrawn() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("withdrawn_by", sa.Text()),
        sa.Column("withdrawn_at", sa.DateTime()),
        sa.Column("withdrawn_reason", sa.Text()),
    )


duty_evidence = sa.Table(
    "duty_evidence",
    metadata,
    key_column(),
    entity_column(nullable=True),
    text_column("duty_id"),
    text_column("period"),
    sa.Column("fact_on", sa.Date(), nullable=False),
    text_column("note"),
    text_column("file_path"),
    text_column("file_sha256"),
    *_withdrawn(),
    *written_columns(),
    sa.Index(None, "entity_id"),
    sa.Index(None, "fact_on"),
)
"""A file stays where it lies; what it held is known by its digest."""

duty_excuse = sa.Table(
    "duty_excuse",
    metadata,
    key_column(),
    entity_column(nullable=True),
    text_column("duty_id"),
    text_column("period"),
    sa.Column("first_on", sa.Date()),
    sa.Column("last_on", sa.Date()),
    text_column("reason"),
    *_withdrawn(),
    *written_columns(),
    sa.Index(None, "entity_id"),
)
"""For a period, or, where it is "", for what is due from `first_on` to `last_on`."""

duty_occasion = sa.Table(
    "duty_occasion",
    metadata,
    key_column(),
    entity_column(nullable=True),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    text_column("duty_id"),
    text_column("label"),
    sa.Column("happened_on", sa.Date(), nullable=False),
    sa.Column("due_on", sa.Date()),
    text_column("note"),
    *written_columns(),
    sa.Index(None, "entity_id"),
    sa.Index(None, "happened_on"),
)
"""What made a duty owed once. `due_on` empty: the catalogue's term counts."""
