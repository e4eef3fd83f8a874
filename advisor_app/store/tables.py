"""The tables as they stand after the last migration. Migrations are the truth; a test holds that both agree.

Every table that belongs to an entity carries `entity_id`, so that row-level security can be put on it.
Moments are naive UTC; days are Panama's.
"""

from __future__ import annotations

import sqlalchemy as sa

import advisor_app.store.access.access_tables
import advisor_app.store.audits.audit_tables
import advisor_app.store.calibration.calibration_tables
import advisor_app.store.cards.card_tables
import advisor_app.store.cases.case_view_tables
import advisor_app.store.correspondence.received_tables
import advisor_app.store.directory.directory_tables
import advisor_app.store.duties.duty_tables
import advisor_app.store.duties.register_tables
import advisor_app.store.escalations.escalation_tables
import advisor_app.store.findings.finding_tables
import advisor_app.store.followups.follow_up_tables
import advisor_app.store.ideas.idea_tables
import advisor_app.store.imports.import_tables
import advisor_app.store.indicators.indicator_tables
import advisor_app.store.meetings.meeting_tables
import advisor_app.store.objections.objection_tables
import advisor_app.store.outbox.outbox_tables
import advisor_app.store.plans.month_tables
import advisor_app.store.plans.plan_tables
import advisor_app.store.privacy.privacy_tables
import advisor_app.store.publication.publication_tables
import advisor_app.store.reports.report_tables
import advisor_app.store.rotation.rotation_tables
import advisor_app.store.templates.template_tables
import advisor_app.store.watching.watching_tables  # noqa: F401 (so that the metadata knows every table)
from advisor_app.store import columns
from advisor_app.store.columns import CaseKey
from advisor_app.store.columns import entity_column as _entity
from advisor_app.store.columns import key_column as _key
from advisor_app.store.columns import text_column as _text
from advisor_app.store.columns import written_columns as _written

metadata = columns.metadata

office_fact = sa.Table("office_fact", metadata, sa.Column("key", sa.Text(), primary_key=True), _text("value"))

advisor = sa.Table(
    "advisor",
    metadata,
    _key(),
    _text("name"),
    _text("name_key"),
    _text("email"),
    *_written(),
    sa.UniqueConstraint("name_key"),
)

entity = sa.Table(
    "entity",
    metadata,
    _key(),
    _text("name"),
    _text("full_name"),
    _text("kind"),
    _text("sector"),
    _text("seat_district"),
    sa.Column("reviewed", sa.Boolean(), nullable=False),
    sa.Column("merged_into", sa.Uuid(), sa.ForeignKey("entity.id")),
    sa.Column("parent_id", sa.Uuid(), sa.ForeignKey("entity.id")),
    _text("address"),
    sa.Column("confirmed_on", sa.Date()),
    *_written(),
)

entity_alias = sa.Table(
    "entity_alias",
    metadata,
    _key(),
    _entity(),
    _text("spelling"),
    _text("name_key"),
    *_written(),
    sa.UniqueConstraint("name_key"),
    sa.Index(None, "entity_id"),
)

entity_turn = sa.Table(
    "entity_turn",
    metadata,
    _key(),
    _entity(),
    _text("spelling"),
    _text("name_key"),
    sa.Column("valid_from", sa.Date(), nullable=False),
    *_written(),
    sa.UniqueConstraint("name_key", "valid_from"),
    sa.Index(None, "entity_id"),
)
"""From which day of creation on cases under a spelling belong to another entity than before."""

assignment = sa.Table(
    "assignment",
    metadata,
    _key(),
    _entity(),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id"), nullable=False),
    sa.Column("start_on", sa.Date(), nullable=False),
    sa.Column("end_on", sa.Date()),
    *_written(),
    sa.UniqueConstraint("entity_id", "start_on"),
    sa.Index(None, "advisor_id"),
)

liaison = sa.Table(
    "liaison",
    metadata,
    _key(),
    _entity(),
    _text("name"),
    _text("kind"),
    _text("post"),
    _text("email"),
    sa.Column("in_panama_district", sa.Boolean(), nullable=False),
    _text("telephone"),
    _text("district"),
    sa.Column("start_on", sa.Date()),
    sa.Column("end_on", sa.Date()),
    sa.Column("replaced_by", sa.Uuid(), sa.ForeignKey("liaison.id")),
    sa.Column("confirmed_on", sa.Date()),
    *_written(),
    sa.Index(None, "entity_id"),
)

setting_value = sa.Table(
    "setting_value",
    metadata,
    _key(),
    _text("key"),
    _text("value"),
    sa.Column("valid_from", sa.Date(), nullable=False),
    *_written(),
    sa.Index(None, "key", "valid_from"),
)

history = sa.Table(
    "history",
    metadata,
    sa.Column("seq", CaseKey, primary_key=True, autoincrement=False),
    _text("at"),
    _text("who"),
    _text("action"),
    sa.Column("entity_id", sa.Uuid()),
    _text("subject"),
    _text("payload_digest"),
    _text("previous"),
    _text("hash"),
    sa.Index(None, "entity_id", "seq"),
    sa.Index(None, "subject", "seq"),
)
"""`entity_id` has no foreign key: what was written stays, whatever becomes of the entity."""

history_payload = sa.Table(
    "history_payload",
    metadata,
    sa.Column("seq", CaseKey, sa.ForeignKey("history.seq"), primary_key=True, autoincrement=False),
    sa.Column("entity_id", sa.Uuid()),
    sa.Column("salt", sa.Text()),
    sa.Column("payload", sa.Text()),
)

case_import = sa.Table(
    "case_import",
    metadata,
    _key(),
    _text("file_name"),
    _text("sha256"),
    _text("shape"),
    _text("columns"),
    *(
        sa.Column(name, sa.Integer(), nullable=False)
        for name in ("rows", "new", "changed", "unchanged", "rejected", "negative")
    ),
    *_written(),
    sa.Index(None, "sha256"),
    sa.Index(None, "created_at"),
)

column_profile = sa.Table(
    "column_profile",
    metadata,
    _key(),
    _text("shape"),
    _text("columns"),
    *_written(),
    sa.UniqueConstraint("shape", "version"),
)

citizen_case = sa.Table(
    "citizen_case",
    metadata,
    sa.Column("id", CaseKey, primary_key=True),
    _text("number"),
    _entity(nullable=True),
    _text("type"),
    _text("channel"),
    _text("status"),
    _text("reason"),
    sa.Column("created", sa.DateTime(), nullable=False),
    sa.Column("first_worked", sa.DateTime()),
    sa.Column("closed", sa.DateTime()),
    sa.Column("due", sa.DateTime()),
    sa.Column("created_on", sa.Date(), nullable=False),
    sa.Column("closed_on", sa.Date()),
    sa.Column("due_on", sa.Date()),
    sa.Column("days_to_close", sa.Integer()),
    _text("province"),
    _text("district"),
    _text("corregimiento"),
    _text("subject"),
    _text("resolution"),
    _text("owner"),
    _text("day_only"),
    _text("search_key"),
    sa.Column("first_import_id", sa.Uuid(), sa.ForeignKey("case_import.id"), nullable=False),
    sa.Column("last_import_id", sa.Uuid(), sa.ForeignKey("case_import.id"), nullable=False),
    sa.Column("fingerprint", sa.LargeBinary()),
    sa.Column("spelling", sa.Text()),
    sa.UniqueConstraint("number"),
    sa.Index(None, "entity_id", "closed_on", "days_to_close"),
    sa.Index(None, "entity_id", "created_on", "closed_on"),
    sa.Index(None, "closed_on", "entity_id"),
    sa.Index(None, "created"),
)
"""A case without an entity (its cell was blank) has none until a later export names it.

`fingerprint` is over all that an export can change; whoever changes a case by another way empties it.
`spelling`: how the last export that told something new wrote the entity; empty from before that was kept."""

case_change = sa.Table(
    "case_change",
    metadata,
    sa.Column("import_id", sa.Uuid(), sa.ForeignKey("case_import.id"), primary_key=True),
    sa.Column("case_id", CaseKey, sa.ForeignKey("citizen_case.id"), primary_key=True, autoincrement=False),
    _entity(nullable=True),
    _text("fields"),
    sa.Index(None, "case_id"),
)
"""`fields` is JSON {field: [before, after]} with entities by key, enough to undo an import."""

case_problem = sa.Table(
    "case_problem",
    metadata,
    sa.Column("import_id", sa.Uuid(), sa.ForeignKey("case_import.id"), primary_key=True),
    sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
    _entity(nullable=True),
    _text("number"),
    sa.Column("row", sa.Integer()),
    _text("column"),
    _text("code"),
    _text("value"),
    sa.Index(None, "number"),
)

weekly_round = sa.Table(
    "weekly_round",
    metadata,
    _key(),
    _text("week"),
    _entity(),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    sa.Column("population", sa.Integer(), nullable=False),
    _text("frame_digest"),
    _text("seed"),
    sa.Column("planned_size", sa.Integer(), nullable=False),
    sa.Column("sample_size", sa.Integer(), nullable=False),
    _text("claim"),
    _text("rules"),
    sa.Column("sealed_at", sa.DateTime(), nullable=False),
    sa.Column("drawn_at", sa.DateTime(), nullable=False),
    *_written(),
    sa.UniqueConstraint("entity_id", "week"),
    sa.Index(None, "week"),
)


def _part_of_round(name: str, *columns: sa.Column[object] | sa.Column[str]) -> sa.Table:
    """A table of numbered rows that belong to a round; positions count from 1."""
    return sa.Table(
        name,
        metadata,
        sa.Column("round_id", sa.Uuid(), sa.ForeignKey("weekly_round.id"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        _entity(),
        _text("number"),
        *columns,
        sa.Index(None, "entity_id"),
    )


round_frame = _part_of_round("round_frame")
round_sample = _part_of_round("round_sample", _text("ticket"))
sa.Index(None, round_sample.c.number)
round_replacement = _part_of_round("round_replacement", _text("reason"), sa.Column("replaced_by", sa.Text()))

round_seal = sa.Table(
    "round_seal",
    metadata,
    _key(),
    _text("week"),
    _entity(),
    _text("entity_name"),
    sa.Column("serial", sa.Integer(), nullable=False),
    sa.Column("advisor_id", sa.Uuid(), sa.ForeignKey("advisor.id")),
    _text("frame"),
    _text("frame_digest"),
    sa.Column("planned_size", sa.Integer(), nullable=False),
    sa.Column("sample_size", sa.Integer(), nullable=False),
    _text("claim"),
    _text("rules"),
    _text("public_draw"),
    sa.Column("published_on", sa.Date(), nullable=False),
    sa.Column("sealed_at", sa.DateTime(), nullable=False),
    _text("reason"),
    _text("value"),
    *_written(),
    sa.UniqueConstraint("entity_id", "week", "serial"),
    sa.Index(None, "week"),
)
"""A frame sealed for a public seed. Once the value is published and drawn, `weekly_round` has a row of the same id."""
