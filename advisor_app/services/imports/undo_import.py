"""Take an import back, and list those that there are."""

from __future__ import annotations

from advisor_app.services.office import Office
from advisor_app.store import ImportLine, Undone


def undo_import(office: Office, named: str) -> Undone:
    """`named`: an import's key, the beginning of it, or "last".

    Raises `UserError`: "import_unknown", "import_without_snapshot", "import_undone_already", and
    "import_rested_on_import", "import_rested_on_draw" or "import_rested_on_audit" where something rests on it.
    """
    with office.store.unit_of_work(office.who) as work:
        undone = work.snapshots.undo(work.snapshots.find(named))
        work.history.append(
            "cases.import_undone",
            {
                "file": undone.file_name,
                "import": str(undone.import_id),
                "removed": undone.removed,
                "restored": undone.restored,
                "entities": list(undone.entities),
            },
            subject=undone.file_name,
        )
        work.commit()
    return undone


def list_imports(office: Office, limit: int = 100) -> list[ImportLine]:
    """The latest first."""
    with office.store.reading() as reading:
        return reading.snapshots.lines(limit)
