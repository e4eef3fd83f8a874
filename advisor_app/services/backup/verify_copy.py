"""Open a copy again and say whether it is still whole, to the byte."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from advisor_app.errors import EnvironmentFault
from advisor_app.office.backup.records import Copy, CopyFacts
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.services.backup.copy_office import file_sha256
from advisor_app.store.backup.notes import read_note, write_note
from advisor_app.store.backup.opened_copy import examine_copy


@dataclass(frozen=True, slots=True)
class VerifiedCopy:
    """`noted` is what its note says, None where it has none; `same` whether the file is that to the byte.

    `facts` is None for a file that can't be opened, and `fault` then says why, as a code.
    """

    path: Path
    noted: Copy | None
    same: bool
    facts: CopyFacts | None
    fault: str = ""

    @property
    def ok(self) -> bool:
        return self.facts is not None and self.facts.whole and (self.noted is None or self.same)


def verify_copy(path: Path) -> VerifiedCopy:
    """What is found is noted, so that a copy that went bad counts for nothing. `EnvironmentFault` for a missing one."""
    copy = path.expanduser().absolute()
    if not copy.is_file():
        raise EnvironmentFault("backup_missing", file=str(copy))
    leave_own_file(copy)
    noted = read_note(copy)
    same = noted is not None and noted.sha256 == file_sha256(copy)
    facts, fault = None, ""
    try:
        facts = examine_copy(copy)
    except EnvironmentFault as error:
        if error.code in ("pg_restore_missing", "schema_newer", "dump_of_other_schema"):
            raise
        fault = error.code
    verified = VerifiedCopy(copy, noted, same, facts, fault)
    if noted is not None and noted.good and not verified.ok:
        with suppress(OSError):  # a folder that can't be written to: what was found is said all the same
            write_note(replace(noted, facts=None))
    return verified
