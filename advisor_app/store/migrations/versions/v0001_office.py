"""The office: its people, entities, settings, and the history that nobody can change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQLITE_TRIGGERS = (
    """CREATE TRIGGER history_update BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER history_delete BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    # INSERT OR REPLACE deletes without firing a delete trigger
    """CREATE TRIGGER history_insert BEFORE INSERT ON history
    WHEN EXISTS (SELECT 1 FROM history WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER history_payload_insert BEFORE INSERT ON history_payload
    WHEN EXISTS (SELECT 1 FROM history_payload WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'a payload of the history can only be redacted'); END""",
    """CREATE TRIGGER history_payload_update BEFORE UPDATE ON history_payload
    WHEN NEW.seq IS NOT OLD.seq OR NEW.entity_id IS NOT OLD.entity_id
        OR NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a payload of the history can only be redacted'); END""",
    """CREATE TRIGGER history_payload_delete BEFORE DELETE ON history_payload
    BEGIN SELECT RAISE(ABORT, 'a payload of the history can only be redacted'); END""",
)

_POSTGRESQL_TRIGGERS = (
    """CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the history is append-only'; END $$""",
    """CREATE TRIGGER history_change BEFORE UPDATE OR DELETE OR TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change()""",
    """CREATE FUNCTION refuse_payload_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF NEW.seq = OLD.seq AND NEW.entity_id IS NOT DISTINCT FROM OLD.entity_id
                AND NEW.salt IS NULL AND NEW.payload IS NULL THEN
                RETURN NEW;
            END IF;
        END IF;
        RAISE EXCEPTION 'a payload of the history can only be redacted';
    END $$""",
    """CREATE TRIGGER history_payload_update BEFORE UPDATE ON history_payload
    FOR EACH ROW EXECUTE FUNCTION refuse_payload_change()""",
    """CREATE TRIGGER history_payload_removal BEFORE DELETE OR TRUNCATE ON history_payload
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_payload_change()""",
)


def upgrade() -> None:
    op.create_table(
        "office_fact",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_office_fact"),
    )
    _people()
    _entities()
    op.create_table(
        "setting_value",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_setting_value"),
    )
    op.create_index("ix_setting_value_key_valid_from", "setting_value", ["key", "valid_from"])
    _history()


def _written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
    )


def _people() -> None:
    op.create_table(
        "advisor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_advisor"),
        sa.UniqueConstraint("name_key", name="uq_advisor_name_key"),
    )


def _entities() -> None:
    op.create_table(
        "entity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("seat_district", sa.Text(), nullable=False),
        sa.Column("reviewed", sa.Boolean(), nullable=False),
        sa.Column("merged_into", sa.Uuid()),
        *_written(),
        sa.ForeignKeyConstraint(["merged_into"], ["entity.id"], name="fk_entity_merged_into"),
        sa.PrimaryKeyConstraint("id", name="pk_entity"),
    )
    op.create_table(
        "entity_alias",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_entity_alias_entity_id"),
        sa.PrimaryKeyConstraint("id", name="pk_entity_alias"),
        sa.UniqueConstraint("name_key", name="uq_entity_alias_name_key"),
    )
    op.create_index("ix_entity_alias_entity_id", "entity_alias", ["entity_id"])
    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("advisor_id", sa.Uuid(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date()),
        *_written(),
        sa.ForeignKeyConstraint(["advisor_id"], ["advisor.id"], name="fk_assignment_advisor_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_assignment_entity_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        sa.UniqueConstraint("entity_id", "start_on", name="uq_assignment_entity_id_start_on"),
    )
    op.create_index("ix_assignment_advisor_id", "assignment", ["advisor_id"])
    op.create_table(
        "liaison",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("in_panama_district", sa.Boolean(), nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_liaison_entity_id"),
        sa.PrimaryKeyConstraint("id", name="pk_liaison"),
    )
    op.create_index("ix_liaison_entity_id", "liaison", ["entity_id"])


def _history() -> None:
    seq = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "history",
        sa.Column("seq", seq, autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("payload_digest", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_history"),
    )
    op.create_index("ix_history_entity_id_seq", "history", ["entity_id", "seq"])
    op.create_index("ix_history_subject_seq", "history", ["subject", "seq"])
    op.create_table(
        "history_payload",
        sa.Column("seq", seq, autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.Uuid()),
        sa.Column("salt", sa.Text()),
        sa.Column("payload", sa.Text()),
        sa.ForeignKeyConstraint(["seq"], ["history.seq"], name="fk_history_payload_seq"),
        sa.PrimaryKeyConstraint("seq", name="pk_history_payload"),
    )
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for trigger in _SQLITE_TRIGGERS if on_sqlite else _POSTGRESQL_TRIGGERS:
        op.get_bind().exec_driver_sql(trigger)
