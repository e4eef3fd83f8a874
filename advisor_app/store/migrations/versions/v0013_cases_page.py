"""The page of cases: the beginnings of their words, kept by the database itself, and the views that people name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_POSTGRESQL_WORDS = (
    "array_to_tsvector(string_to_array(trim(regexp_replace(search_key,"
    r" '[^0-9a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff\uff66-\uffdc]+',"
    " ' ', 'g')), ' '))"
)
_FORGET = "INSERT INTO case_words (case_words, rowid, search_key) VALUES ('delete', old.id, old.search_key);"
_LEARN = "INSERT INTO case_words (rowid, search_key) VALUES (new.id, new.search_key);"
_SQLITE = (
    "CREATE VIRTUAL TABLE case_words USING fts5 (search_key, content='citizen_case', content_rowid='id',"
    " detail='none', columnsize=0, tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO case_words (case_words) VALUES ('rebuild')",
    f"CREATE TRIGGER case_words_come AFTER INSERT ON citizen_case BEGIN {_LEARN} END",
    f"CREATE TRIGGER case_words_go AFTER DELETE ON citizen_case BEGIN {_FORGET} END",
    "CREATE TRIGGER case_words_change AFTER UPDATE OF search_key ON citizen_case"
    f" WHEN old.search_key <> new.search_key BEGIN {_FORGET} {_LEARN} END",
)


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        for statement in _SQLITE:
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql(
            f"CREATE INDEX ix_citizen_case_words ON citizen_case USING gin ({_POSTGRESQL_WORDS})"
        )
    table = "case_view"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("person", "name_key", name=f"uq_{table}_person_name_key"),
    )
