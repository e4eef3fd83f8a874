"""What a letter of findings says, whatever it is rendered to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from advisor_app.office.calendar import IsoWeek


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office at the head of its documents. `mark` is short: it stands in a small square."""

    mark: str = "311"
    name: str = "Centro de Atención Ciudadana 3-1-1"
    institution: str = "Autoridad Nacional para la Innovación Gubernamental"
    country: str = "República de Panamá"


@dataclass(frozen=True, slots=True)
class Addressee:
    name: str
    role: str
    """The post and what kind of liaison this is."""


@dataclass(frozen=True, slots=True)
class AuditedCase:
    """A row of the letter's table: the case by its number, nothing about the citizen."""

    number: str
    type: str
    closed_on: date | None
    days: int | None
    """Calendar days from creation to closing."""
    worked_in_24h: bool | None
    nonconforming: bool
    score: Fraction | None
    file_missing: bool = False


@dataclass(frozen=True, slots=True)
class LetterRecommendation:
    finding: str
    remarks: tuple[str, ...]
    """What was seen in each case: "2026-117954: la reparación seguía pendiente"."""
    advice: str
    responsible: str
    due: date


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """The verdict's paragraph in three sentences, and the figures behind it in a fourth."""

    opening: str
    """How many closed, how many drawn and audited."""
    result: str
    """How many conform; set in bold."""
    claim: str
    """What that lets one say of all closed cases."""
    figures: str
    """Rate, interval, limit, mean score."""


@dataclass(frozen=True, slots=True)
class LetterContent:
    """One letter to one entity about one week."""

    number: str
    """AC-2026-0001: numbered by year without gaps."""
    issued_on: date
    entity: str
    addressees: tuple[Addressee, ...]
    week: IsoWeek
    verdict: VerdictWords
    cases: tuple[AuditedCase, ...]
    recommendations: tuple[LetterRecommendation, ...]
    objection_until: date
    objection_days: int
    """Working days from the letter's date to `objection_until`."""
    signer: str
    signer_post: str
    frame_digest: str
    """64 hex digits."""
    seed: str
    amends: str = ""
    """The number of the letter that this one corrects and replaces."""
    never_sent: tuple[str, ...] = ()
    """The numbers of the letters replaced by it that were never mailed; `amends` may be one of them."""
    demonstration: str = ""
    """What is made up in it, as a sentence; empty for a real letter."""
    letterhead: Letterhead = Letterhead()


def letter_number(year: int, serial: int) -> str:
    """ "AC-2026-0001"."""
    return f"AC-{year:04d}-{serial:04d}"
