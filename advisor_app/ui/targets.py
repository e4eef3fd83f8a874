"""What one page may ask another to open at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from pathlib import Path

    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.escalations.records import RecordKind
    from advisor_app.store import CaseQuery


@dataclass(frozen=True, slots=True)
class CasesOf:
    """The cases of one entity."""

    entity_id: UUID
    entity: str


@dataclass(frozen=True, slots=True)
class CasesAt:
    """Any set of cases under a title that says what they are ("Vencidos de IDAAN, octubre").

    By conditions (`CaseQuery(state="expired", having={"type": ("Queja",)}, spans={"created": DaySpan(...)})`), or the
    very cases behind a figure (`CaseQuery(keys=cases_behind(...))`, `CaseQuery(numbers=(...))`).
    """

    title: str
    query: CaseQuery


@dataclass(frozen=True, slots=True)
class PastImports:
    """What was imported before, on the page of cases."""


@dataclass(frozen=True, slots=True)
class NewEntities:
    """The names that nobody has reviewed yet."""


@dataclass(frozen=True, slots=True)
class AuditAt:
    """A week's audit: at one of its views ("draw", "score", "results", "letters", "calibration"; empty: the one last
    looked at), and there at an entity by its name, or at one of its cases by its number; of the calibrations, at one.
    """

    week: IsoWeek
    view: str = ""
    entity: str = ""
    case: str = ""
    objection: str = ""
    """By its number, in the results."""


@dataclass(frozen=True, slots=True)
class DirectoryIn:
    """A part of the directory: "directory" for the entities, "doubles", "confirmation", "territory" or "imports"."""

    part: str


@dataclass(frozen=True, slots=True)
class DirectoryFile:
    """A workbook of the directory, to be looked at before it is taken in."""

    path: Path


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
class CorrespondenceWith:
    """What went to an entity and came from it, by the entity's name; perhaps at a mail that came in."""

    entity: str
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class SettingAt:
    """One setting, by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class ReportsTo:
    """The reports to entities of the definition that was last looked at, at an entity."""

    entity: str


@dataclass(frozen=True, slots=True)
class FollowUpsAt:
    """The follow-ups of expired cases of a week, perhaps at an entity's by its name."""

    week: IsoWeek
    entity: str = ""


@dataclass(frozen=True, slots=True)
class DirectionAt:
    """The director's page at one of its views ("board", "escalations", "rotation", "award"; empty: the one last looked
    at), and there perhaps at a record by its number.
    """

    view: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class DutyAt:
    """A duty of an entity, among the others of its week."""

    entity_id: UUID
    duty_id: str


@dataclass(frozen=True, slots=True)
class MeetingAt:
    """One meeting: its notes, or its minutes once it is over."""

    meeting_id: UUID


@dataclass(frozen=True, slots=True)
class ReportAt:
    """The report of one entity, or of whomever was last looked at; at one of its sections ("activity", "places",
    "one_entity", "year", "entities"; empty: at its head), at the "recurring" reports to entities, their
    "definitions", or the "publication" of the month.
    """

    entity_id: UUID | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class MeetingsIn:
    """The meetings in one of their views ("plan", "commitments", "attendance")."""

    view: str


@dataclass(frozen=True, slots=True)
class PlansAt:
    """The page of plans at one of its views ("plans", "escalations", "ideas", "progress"; empty: the one last looked
    at), and there perhaps at a record by its number.
    """

    view: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class NewIdea:
    """The line in which an idea is noted, perhaps with an opportunity that a plan tells of."""

    entity: str = ""
    what: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True)
class NewEscalation:
    """The line in which an escalation is begun, with what is known of it: `records` by kind and number or key."""

    entity: str = ""
    subject: str = ""
    told: str = ""
    records: tuple[tuple[RecordKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsAt:
    """A view of the settings: "rules", "copies", "people" or "privacy", and there one of its parts."""

    view: str = "rules"
    part: str = ""
