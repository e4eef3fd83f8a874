"""What one page may ask another to open at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek


@dataclass(frozen=True, slots=True)
class CasesOf:
    """The cases of one entity."""

    entity_id: UUID
    entity: str


@dataclass(frozen=True, slots=True)
class NewEntities:
    """The names that nobody has reviewed yet."""


@dataclass(frozen=True, slots=True)
class AuditAt:
    """A week's audit: at one of its views ("draw", "score", "results", "letters"; empty: the one last looked at), and
    there at an entity by its name, or at one of its cases by its number.
    """

    week: IsoWeek
    view: str = ""
    entity: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True)
class EntityAt:
    """One entity in the list of entities."""

    entity_id: UUID


@dataclass(frozen=True, slots=True)
class MailsIn:
    """The messages of the outbox in one of its views ("decide", "draft", "waiting", "sent", ... ; empty: all)."""

    view: str = ""


@dataclass(frozen=True, slots=True)
class MailAt:
    """One message of the outbox."""

    message_id: str


@dataclass(frozen=True, slots=True)
class DirectionAt:
    """The director's page at one of its views ("board", "rotation", "award"; empty: the one last looked at)."""

    view: str = ""
