"""Finding anything: an index of the words of resolutions, which is learnt by and by."""

from __future__ import annotations

from alembic import op

revision = "0038"
down_revision = "0030"
branch_labels = None
depends_on = None

_POSTGRESQL_WORDS = (
    "to_tsvector('simple', regexp_replace(translate(lower(left(resolution, 20000)),"
    " '\u00e1\u00e0\u00e2\u00e4\u00e3\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f3\u00f2\u00f4\u00f6\u00f5"
    "\u00fa\u00f9\u00fb\u00fc\u00f1\u00e7', 'aaaaaeeeeiiiiooooouuuunc'),"
    r" '[^0-9a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff\uff66-\uffdc]+',"
    " ' ', 'g'))"
)
_LEARNT = "(SELECT upto FROM case_words_learnt)"
_FORGET = (
    "INSERT INTO case_words_resolved (case_words_resolved, rowid, resolution)"
    " SELECT 'delete', old.id, old.resolution WHERE old.resolution <> '';"
)
_LEARN = "INSERT INTO case_words_resolved (rowid, resolution) SELECT new.id, new.resolution WHERE new.resolution <> '';"
_SQLITE = (
    "CREATE VIRTUAL TABLE case_words_resolved USING fts5 (resolution, content='citizen_case', content_rowid='id',"
    " detail='none', columnsize=0, tokenize='unicode61 remove_diacritics 2')",
    "CREATE TABLE case_words_learnt (one INTEGER PRIMARY KEY CHECK (one = 1), upto INTEGER NOT NULL)",
    "INSERT INTO case_words_learnt VALUES (1, 0)",
    f"CREATE TRIGGER case_words_resolved_come AFTER INSERT ON citizen_case WHEN new.id <= {_LEARNT} BEGIN {_LEARN} END",
    f"CREATE TRIGGER case_words_resolved_go AFTER DELETE ON citizen_case WHEN old.id <= {_LEARNT} BEGIN {_FORGET} END",
    "CREATE TRIGGER case_words_resolved_change AFTER UPDATE OF resolution ON citizen_case"
    f" WHEN old.resolution <> new.resolution AND old.id <= {_LEARNT} BEGIN {_FORGET} {_LEARN} END",
)


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        for statement in _SQLITE:
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql(
            f"CREATE INDEX ix_citizen_case_words_resolved ON citizen_case USING gin ({_POSTGRESQL_WORDS})"
        )
