"""The tables of designed scorecards; what an audit was scored with is kept by `scorecard_version`."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

scorecard_edition = sa.Table(
    "scorecard_edition",
    metadata,
    key_column(),
    text_column("card_id"),
    sa.Column("card_version", sa.Integer(), nullable=False),
    text_column("state"),
    sa.Column("source", sa.LargeBinary(), nullable=False),
    text_column("note"),
    text_column("published_by"),
    sa.Column("published_at", sa.DateTime()),
    text_column("retired_by"),
    sa.Column("retired_at", sa.DateTime()),
    *written_columns(),
    sa.UniqueConstraint("card_id", "card_version"),
)
"""`source` is the card's file, byte for byte, with its comments and its layout."""

scorecard_use = sa.Table(
    "scorecard_use",
    metadata,
    key_column(),
    text_column("entity_kind"),
    text_column("card_id"),
    *written_columns(),
    sa.UniqueConstraint("entity_kind"),
)
"""Which card the entities of a kind are audited with; "" is every other kind."""
