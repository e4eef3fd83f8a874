"""What the last commits to a file changed, so that other windows over the same file ask again."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import CaseKey, metadata, text_column

recent_change = sa.Table(
    "recent_change",
    metadata,
    sa.Column("number", CaseKey, primary_key=True, autoincrement=False),
    text_column("by_window"),
    text_column("things"),
)
"""`by_window` is the open store that committed, `things` the kinds of things with commas between. Old rows go. On a
server the table stays empty, for there the server tells."""
