"""Whether the office itself is whole, and how old its last good copy is."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.office.backup.records import CopyFacts
from advisor_app.services.backup.list_copies import OfficeCopies, list_copies
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class OfficeCheck:
    facts: CopyFacts
    copies: OfficeCopies
    digest: str = ""

    @property
    def ok(self) -> bool:
        """The office is whole. An old copy is told beside it."""
        return self.facts.whole


def check_office(office: Office, *, digest: bool = False) -> OfficeCheck:
    """Integrity, references, counts and the history's chain, in one moment of the office, whatever others write.

    `digest` asks for the one over every row, by which an office and what was restored of it can be compared.
    """
    facts = office.store.examine()
    return OfficeCheck(facts, list_copies(office), office.store.digest() if digest else "")
