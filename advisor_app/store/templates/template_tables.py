"""Tables of the office's own templates."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

template_edition = sa.Table(
    "template_edition",
    metadata,
    key_column(),
    text_column("file"),
    sa.Column("edition", sa.Integer(), nullable=False),
    text_column("digest"),
    *written_columns(),
    sa.Column("content", sa.LargeBinary()),
    sa.UniqueConstraint("file", "edition", name="uq_template_edition_file"),
)
"""`file` like "followups/vencidos.html"; its highest edition holds. Without a content the file is the shipped one
again. `digest` is the SHA-256 of the content, "" where there is none."""

template_trial = sa.Table(
    "template_trial",
    metadata,
    key_column(),
    text_column("template"),
    text_column("digest"),
    *written_columns(),
    sa.UniqueConstraint("template", "digest", name="uq_template_trial_template"),
)
"""`digest` is over all files of the template as they were when somebody tried it."""
