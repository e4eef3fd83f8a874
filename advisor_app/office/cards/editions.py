"""A scorecard's editions: the draft that is designed, the one that holds, those that held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.office.scoring.scorecard_file import parse_scorecard

NEVER_KEPT = UUID(int=0)
"""Of an edition that is only a file yet."""


class CardState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    """New audits are begun with it; a card has at most one such edition."""
    RETIRED = "retired"
    """Audits that were begun with it keep it."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a card. `source` is its file, byte for byte; moments are naive in UTC."""

    id: UUID
    card_id: str
    number: int
    state: CardState
    source: bytes
    note: str = ""
    published_by: str = ""
    published_at: datetime | None = None
    retired_by: str = ""
    retired_at: datetime | None = None
    changed_by: str = ""
    changed_at: datetime | None = None
    version: int = 1

    @property
    def only_a_file(self) -> bool:
        return self.id == NEVER_KEPT

    @property
    def card(self) -> Scorecard:
        """Raises what `parse_scorecard` raises: a draft may come from a file, but only whole ones are kept."""
        return parse_scorecard(self.source, f"{self.card_id}.toml")


def from_its_file(card_id: str, source: bytes) -> Edition:
    """What holds of a card of which nothing was published yet. Raises what `parse_scorecard` raises."""
    number = parse_scorecard(source, f"{card_id}.toml").version
    return Edition(NEVER_KEPT, card_id, number, CardState.PUBLISHED, source)
