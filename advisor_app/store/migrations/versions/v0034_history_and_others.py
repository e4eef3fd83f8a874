"""Payloads are erased by one way alone; and what the last commits changed, for other windows over the same file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0028"
branch_labels = None
depends_on = None

_ON_A_SERVER = (
    """CREATE OR REPLACE FUNCTION refuse_payload_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF NEW.seq = OLD.seq AND NEW.entity_id IS NOT DISTINCT FROM OLD.entity_id
                AND NEW.salt IS NULL AND NEW.payload IS NULL
                AND pg_get_userbyid((SELECT relowner FROM pg_class WHERE oid = TG_RELID)) = current_user THEN
                RETURN NEW;
            END IF;
        END IF;
        RAISE EXCEPTION 'a payload of the history can only be redacted';
    END $$""",
    # runs as the owner of the tables, for the director and the owner alone
    """CREATE FUNCTION redact_history(entries bigint[]) RETURNS bigint LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE erased bigint;
    BEGIN
        IF session_user <> current_user
            AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = session_user AND rolsuper)
            AND NOT EXISTS (SELECT 1 FROM person_role WHERE role = session_user AND duty = 'director') THEN
            RAISE EXCEPTION 'only the director erases from the history' USING ERRCODE = '42501';
        END IF;
        UPDATE history_payload SET salt = NULL, payload = NULL WHERE seq = ANY (entries);
        GET DIAGNOSTICS erased = ROW_COUNT;
        RETURN erased;
    END $$""",
)


def upgrade() -> None:
    op.create_table(
        "recent_change",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("by_window", sa.Text(), nullable=False),
        sa.Column("things", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_recent_change"),
    )
    if op.get_bind().dialect.name == "postgresql":
        for statement in _ON_A_SERVER:
            op.get_bind().exec_driver_sql(statement)
