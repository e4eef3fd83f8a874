"""Take an import of a directory back, and list those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store.directory.directory_imports import DirectoryImportLine


def undo_directory_import(office: Office, named: str) -> DirectoryImportLine:
    """All of it at once. `named`: an import's key, the beginning of it, or "last".

    Raises `UserError`: "import_unknown" and what `DirectoryImports.undo` raises where something rests on it.
    """
    with office.store.unit_of_work(office.who) as work:
        line = work.directory_imports.find(named)
        work.directory_imports.undo(line)
        told = {"file": line.file_name, "import": str(line.id), "added": line.added, "changed": line.changed}
        work.history.append("directory.import_undone", told, subject=line.file_name)
        work.commit()
    return line


def list_directory_imports(office: Office, limit: int = 100) -> list[DirectoryImportLine]:
    """The latest first."""
    with office.store.reading() as reading:
        return reading.directory_imports.lines(limit)
