"""The table of the views of cases that people keep under a name."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

case_view = sa.Table(
    "case_view",
    metadata,
    key_column(),
    text_column("person"),
    text_column("name"),
    text_column("name_key"),
    text_column("query"),
    *written_columns(),
    sa.UniqueConstraint("person", "name_key"),
)
"""`query` is JSON: conditions, order and grouping. Each person has views of their own."""
