"""Tables of what was published: each edition of a month, and its files byte for byte."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

publication = sa.Table(
    "publication",
    metadata,
    key_column(),
    text_column("month"),
    sa.Column("edition", sa.Integer(), nullable=False),
    sa.Column("as_of", sa.Date(), nullable=False),
    text_column("figures_sha256"),
    *written_columns(),
    sa.UniqueConstraint("month", "edition"),
)
"""`month` is "2026-10"."""

publication_file = sa.Table(
    "publication_file",
    metadata,
    sa.Column("publication_id", sa.Uuid(), sa.ForeignKey("publication.id"), primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True),
    text_column("name"),
    text_column("sha256"),
    sa.Column("content", sa.LargeBinary(), nullable=False),
)
