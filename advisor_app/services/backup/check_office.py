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

    @property
    def ok(self) -> bool:
        """The office is whole. An old copy is told beside it."""
        return self.facts.whole


def check_office(office: Office) -> OfficeCheck:
    """Integrity, references, counts and the history's chain, in one moment of the office, whatever others write."""
    return OfficeCheck(office.store.examine(), list_copies(office))
