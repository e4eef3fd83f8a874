"""What an office has issued and received, by its bytes: none of it may ever change."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

Papers = dict[tuple[str, str], str]
"""Kind and key of a paper, and the digest of all that it says."""

_ISSUED = {
    "letter": "select id, year, serial, revision, issued_on, content, docx, pdf from letter",
    "minutes": "select id, kind, year, serial, issued_on, content, digest, docx, pdf from issued_minutes",
    "memo": "select id, kind, year, serial, issued_on, content, digest, docx, pdf from escalation_paper",
    "objection": "select id, year, serial, received_on, digest, raw from objection",
    "answer": "select id, docx, pdf from objection where docx is not null",
    "publication": "select hex(publication_id) || position, name, sha256, content from publication_file",
    "received": "select id, raw from received_mail",
    "sent": "select m.id, c.raw from mail_message m join mail_content c on c.mail_id = m.id where m.state = 'sent'",
    "scorecard": "select id, card_id, card_version, digest, frozen from scorecard_version",
    "round": "select id, week, population, frame_digest, seed, planned_size, sealed_at, drawn_at from weekly_round",
    "frame": "select hex(round_id) || '-' || position, number from round_frame",
    "drawn": "select hex(round_id) || '-' || position, number, ticket from round_sample",
}
"""Of each kind its key, and what a reader holds in hands; what an office may still note beside it is left out."""


def issued_papers(database: Path | str) -> Papers:
    """All of them, as another program reads them in the file."""
    found: Papers = {}
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=60)) as connection:
        for kind, statement in _ISSUED.items():
            for key, *said in connection.execute(statement):
                name = key.hex() if isinstance(key, bytes) else str(key)
                found[kind, name] = sha256(repr(said).encode()).hexdigest()
    return found


def is_whole(database: Path | str) -> bool:
    with closing(sqlite3.connect(database, timeout=60)) as connection:
        return bool(connection.execute("pragma integrity_check").fetchall() == [("ok",)])
