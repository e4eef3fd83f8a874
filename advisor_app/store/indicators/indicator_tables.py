"""What indicators are counted from: cases packed by entity and month, reopenings, terms that entities agreed to."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import CaseKey, entity_column, key_column, metadata, text_column, written_columns

PACKED_LABELS = ("type", "channel", "province", "district", "corregimiento", "subject")
"""The fields of a case by which indicators are grouped; each has its own bytes in a block."""

_CASE_TABLES = ("case_import.id", "citizen_case.id")


def _packed(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


indicator_block = sa.Table(
    "indicator_block",
    metadata,
    sa.Column("id", CaseKey, primary_key=True),
    entity_column(nullable=True),
    sa.Column("month", sa.Integer(), nullable=False),
    sa.Column("cases", sa.Integer(), nullable=False),
    _packed("days"),
    _packed("keys"),
    *(_packed(name) for name in PACKED_LABELS),
    sa.Index(None, "entity_id", "month"),
)
"""Cases of one entity that came in one month (year x 100 + month), one after the other in each column of bytes.

An entity's month may lie in several blocks. The form of the bytes is `indicator_packing`'s.
"""

indicator_label = sa.Table(
    "indicator_label",
    metadata,
    sa.Column("id", sa.Integer(), primary_key=True),
    entity_column(nullable=True),
    text_column("field"),
    text_column("text"),
    sa.Index(None, "entity_id", "field", "text"),
)
"""The texts that blocks name by number; one without an entity is shared by all."""

case_reopening = sa.Table(
    "case_reopening",
    metadata,
    sa.Column("import_id", sa.Uuid(), sa.ForeignKey(_CASE_TABLES[0]), primary_key=True),
    sa.Column("case_id", CaseKey, sa.ForeignKey(_CASE_TABLES[1]), primary_key=True, autoincrement=False),
    entity_column(nullable=True),
    sa.Column("reopened_on", sa.Date(), nullable=False),
    sa.Index(None, "reopened_on"),
    sa.Index(None, "case_id"),
)
"""A case that an import found open after it had been closed; the day in Panama as near as the file tells it."""

service_term = sa.Table(
    "service_term",
    metadata,
    key_column(),
    entity_column(),
    text_column("type"),
    sa.Column("days", sa.Integer()),
    sa.Column("valid_from", sa.Date(), nullable=False),
    text_column("region"),
    text_column("responsible"),
    *written_columns(),
    sa.Index(None, "entity_id", "valid_from"),
)
"""`type` "" stands for every type, `region` "" for the whole country; `days` empty ends a term."""
