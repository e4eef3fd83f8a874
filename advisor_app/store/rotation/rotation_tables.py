"""Tables of the rotation, of what is handed over with it, and of the yearly award."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import entity_column, key_column, metadata, text_column, written_columns

rotation = sa.Table(
    "rotation",
    metadata,
    key_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("start_on", sa.Date(), nullable=False),
    text_column("state"),
    sa.Column("seed", sa.BigInteger(), nullable=False),
    sa.Column("years_apart", sa.Integer(), nullable=False),
    text_column("weights"),
    sa.Column("bound", sa.BigInteger(), nullable=False),
    *written_columns(),
    text_column("kind"),
    text_column("label"),
    text_column("terms"),
    sa.Index(None, "year"),
)
"""`terms` is JSON and holds the weights and years too; their own columns are from before it."""

rotation_handover = sa.Table(
    "rotation_handover",
    metadata,
    sa.Column("rotation_id", sa.Uuid(), sa.ForeignKey("rotation.id"), primary_key=True),
    sa.Column("entity_id", sa.Uuid(), sa.ForeignKey("entity.id"), primary_key=True),
    sa.Column("from_advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    sa.Column("to_advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id"), nullable=False),
    sa.Column("load", sa.BigInteger(), nullable=False),
    text_column("figures"),
    sa.Index(None, "entity_id"),
)

handover_note = sa.Table(
    "handover_note",
    metadata,
    key_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    entity_column(),
    text_column("words"),
    *written_columns(),
    sa.Index(None, "entity_id"),
)
"""What the leaving advisor would say to the next; who wrote it stands in `changed_by`."""

rotation_mail = sa.Table(
    "rotation_mail",
    metadata,
    sa.Column("rotation_id", sa.Uuid(), sa.ForeignKey("rotation.id"), primary_key=True),
    sa.Column("entity_id", sa.Uuid(), sa.ForeignKey("entity.id"), primary_key=True),
    sa.Column("mail_id", sa.Uuid(), sa.ForeignKey("mail_message.id"), nullable=False),
    sa.Index(None, "entity_id"),
)
"""Which mail told of an entity's handover: one a rotation and entity, ever."""

award_word = sa.Table(
    "award_word",
    metadata,
    key_column(),
    sa.Column("year", sa.Integer(), nullable=False),
    entity_column(),
    text_column("criterion"),
    text_column("words"),
    sa.Column("withdrawn_by", sa.Text()),
    sa.Column("withdrawn_at", sa.DateTime()),
    *written_columns(),
    sa.Index(None, "entity_id"),
    sa.Index(None, "year"),
)
"""The director's words for the award: on a criterion that no figure shows, or the choice itself."""
