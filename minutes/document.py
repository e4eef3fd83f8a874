"""What minutes say, whatever they are rendered to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from minutes.commitments import Commitment, as_listed
from minutes.meeting import AgendaPoint, Attendee, MeetingKind, in_order_of_rank


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office at the head of its documents. `mark` is short: it stands in a small square."""

    mark: str = "311"
    name: str = "Centro de Atención Ciudadana 3-1-1"
    institution: str = "Autoridad Nacional para la Innovación Gubernamental"
    country: str = "República de Panamá"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of the box: its figures as they are to be read ("76 %")."""

    name: str
    now: str
    before: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    starts: datetime
    """On the clock of the place."""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    name: str
    post: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph of an annex: PNG or JPEG, and what it shows in words for those who can't see it."""

    content: bytes = field(repr=False)
    alternative: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """Of which minutes these are the correction, and what they change; both stay."""

    number: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MinutesContent:
    """Minutes of one meeting.

    number          "VE-2026-0187"; "" as long as they are a draft
    subject         whom the meeting was with, or its name
    starts, ends    on the clock of the place; `ends` None where it is not known yet
    attendance      in any order: documents show it by rank
    indicators_on   the day of the figures in the box
    commitments     in any order: documents show earlier ones first
    copies          who gets a copy
    """

    kind: MeetingKind
    subject: str
    starts: datetime
    place: str
    writer: str
    number: str = ""
    ends: datetime | None = None
    attendance: tuple[Attendee, ...] = ()
    points: tuple[AgendaPoint, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    indicators_on: date | None = None
    next_meeting: NextMeeting | None = None
    signatures: tuple[Signature, ...] = ()
    annexes: tuple[str, ...] = ()
    copies: tuple[str, ...] = ("Director del CAC-311",)
    pictures: tuple[Picture, ...] = ()
    amends: Amendment | None = None
    demonstration: str = ""
    letterhead: Letterhead = Letterhead()

    @property
    def day(self) -> date:
        return self.starts.date()

    def people(self) -> tuple[Attendee, ...]:
        return in_order_of_rank(self.attendance)

    def listed(self) -> tuple[Commitment, ...]:
        return as_listed(self.commitments, self.day)


def differences(before: MinutesContent, after: MinutesContent) -> tuple[str, ...]:
    """What a correction changes, each as a Spanish sentence that names it; empty where nothing changed."""
    found: list[str] = []
    for name, one, other in (
        ("el lugar", before.place, after.place),
        ("la hora de inicio", f"{before.starts:%d/%m/%Y %H:%M}", f"{after.starts:%d/%m/%Y %H:%M}"),
        ("la hora de fin", _hour(before.ends), _hour(after.ends)),
        ("el asunto", before.subject, after.subject),
        ("la próxima reunión", _next(before.next_meeting), _next(after.next_meeting)),
    ):
        if one != other:
            found.append(f"Cambia {name}: decía «{one or '—'}», dice «{other or '—'}».")
    found += _people(before, after)
    found += _points(before, after)
    found += _agreed(before.commitments, after.commitments)
    if [(one.name, one.now) for one in before.indicators] != [(one.name, one.now) for one in after.indicators]:
        found.append("Cambian los indicadores.")
    if before.annexes != after.annexes:
        found.append("Cambian los anexos.")
    return tuple(found)


def _hour(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%H:%M}"


def _next(meeting: NextMeeting | None) -> str:
    return "" if meeting is None else f"{meeting.starts:%d/%m/%Y %H:%M} {meeting.place}".strip()


def _people(before: MinutesContent, after: MinutesContent) -> Iterable[str]:
    earlier = {one.name: one for one in before.attendance}
    later = {one.name: one for one in after.attendance}
    for name in dict.fromkeys([*earlier, *later]):
        if name not in later:
            yield f"Sale de la asistencia {name}."
        elif name not in earlier:
            yield f"Entra en la asistencia {name}."
        elif earlier[name] != later[name]:
            yield f"Cambia la asistencia de {name}."


def _points(before: MinutesContent, after: MinutesContent) -> Iterable[str]:
    earlier = {one.title: one for one in before.points}
    later = {one.title: one for one in after.points}
    for title in dict.fromkeys([*earlier, *later]):
        if title not in later:
            yield f"Se retira el punto «{title}»."
        elif title not in earlier:
            yield f"Se agrega el punto «{title}»."
        elif (earlier[title].notes, earlier[title].decisions) != (later[title].notes, later[title].decisions):
            yield f"Cambia el desarrollo del punto «{title}»."


def _agreed(before: Iterable[Commitment], after: Iterable[Commitment]) -> Iterable[str]:
    earlier = {one.key or one.what: one for one in before}
    later = {one.key or one.what: one for one in after}
    for key in dict.fromkeys([*earlier, *later]):
        if key not in later:
            yield f"Se retira el compromiso «{earlier[key].what}»."
        elif key not in earlier:
            yield f"Se agrega el compromiso «{later[key].what}»."
        elif (earlier[key].what, earlier[key].who, earlier[key].due) != (
            later[key].what,
            later[key].who,
            later[key].due,
        ):
            yield f"Cambia el compromiso «{earlier[key].what}»."
