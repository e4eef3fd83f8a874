"""The tables of what each import brought and changed, and of the mappings that have a name."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.columns import key_column, metadata, text_column, written_columns

import_snapshot = sa.Table(
    "import_snapshot",
    metadata,
    sa.Column("import_id", sa.Uuid(), sa.ForeignKey("case_import.id"), primary_key=True),
    sa.Column("batch_id", sa.Uuid(), nullable=False),
    text_column("view"),
    sa.Column("cases", sa.LargeBinary(), nullable=False),
    *(
        sa.Column(name, sa.Integer(), nullable=False)
        for name in ("closed", "reopened", "entity_changed", "dates_changed", "vanished")
    ),
    text_column("warnings"),
    text_column("new_entities"),
    sa.Column("undone_at", sa.DateTime()),
    text_column("undone_by"),
    sa.Column("absent", sa.LargeBinary()),
    sa.Index(None, "view"),
)
"""`cases`: the keys of the cases that the file held, packed. `view`: files of one view are exports of the same list.
`absent`: those of the cases that did not come any more, packed too; empty for an import from before it was kept.
`warnings` and `new_entities` (keys) are JSON. Imports of an earlier version of the program have none."""

import_profile = sa.Table(
    "import_profile",
    metadata,
    key_column(),
    text_column("name"),
    text_column("name_key"),
    text_column("shape"),
    text_column("columns"),
    text_column("date_order"),
    text_column("time_zone"),
    text_column("entity"),
    *written_columns(),
    sa.UniqueConstraint("name_key", "version"),
    sa.Index(None, "shape"),
)
"""A mapping under a name; each change is a row of the next version. Empty texts mean that the file decides."""
