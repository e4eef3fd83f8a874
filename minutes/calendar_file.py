"""Invitations as iCalendar text (RFC 5545, RFC 5546): invited, changed, called off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

_LONGEST_LINE = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
_ZONE = "America/Panama"
_TIME_ZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:-0500",
    "TZOFFSETTO:-0500",
    "TZNAME:EST",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""Panama has kept UTC-5 all year since 1908."""


@dataclass(frozen=True, slots=True)
class Person:
    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting as its invitation tells it.

    uid           the same for as long as the meeting lives
    sequence      0, and one more with every change that people must hear of
    starts, ends  naive, on Panama's clock
    stamped_at    when this text was written, naive UTC
    """

    uid: str
    sequence: int
    starts: datetime
    ends: datetime
    title: str
    organizer: Person
    stamped_at: datetime
    invited: tuple[Person, ...] = ()
    place: str = ""
    description: str = ""
    cancelled: bool = False

    @property
    def method(self) -> str:
        return "CANCEL" if self.cancelled else "REQUEST"


def calendar_text(invitation: Invitation) -> str:
    """The text of an .ics file, lines ended by CRLF and none longer than 75 octets.

    Raises ValueError where the meeting ends before it starts, or has no UID.
    """
    if not invitation.uid or invitation.ends < invitation.starts:
        raise ValueError(invitation)
    return "".join(folded(line) for line in _lines(invitation))


def escaped(text: str) -> str:
    """A text value (RFC 5545, 3.3.11); what can't be printed is gone."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(one for one in plain if one == "\n" or one.isprintable())
    for old, new in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        kept = kept.replace(old, new)
    return kept


def folded(line: str) -> str:
    """The line with its end, broken where it is too long, never inside a character (RFC 5545, 3.1)."""
    parts: list[bytes] = [b""]
    for one in line:
        encoded = one.encode("utf-8")
        room = _LONGEST_LINE - (1 if len(parts) > 1 else 0)
        if len(parts[-1]) + len(encoded) > room:
            parts.append(b"")
        parts[-1] += encoded
    return b"\r\n ".join(parts).decode("utf-8") + "\r\n"


def _lines(one: Invitation) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "PRODID:-//CAC-311//advisor-app//ES"
    yield "VERSION:2.0"
    yield "CALSCALE:GREGORIAN"
    yield f"METHOD:{one.method}"
    yield from _TIME_ZONE
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(one.uid)}"
    yield f"SEQUENCE:{one.sequence}"
    yield f"DTSTAMP:{one.stamped_at:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;TZID={_ZONE}:{one.starts:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID={_ZONE}:{one.ends:%Y%m%dT%H%M%S}"
    yield f"SUMMARY;LANGUAGE=es:{escaped(one.title)}"
    if one.place:
        yield f"LOCATION:{escaped(one.place)}"
    if one.description:
        yield f"DESCRIPTION:{escaped(one.description)}"
    yield f"ORGANIZER{_named(one.organizer)}:mailto:{one.organizer.address}"
    for person in one.invited:
        rights = "" if one.cancelled else ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        yield f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT{rights}{_named(person)}:mailto:{person.address}"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}"
    yield "TRANSP:OPAQUE"
    yield "END:VEVENT"
    yield "END:VCALENDAR"


def _named(person: Person) -> str:
    """The name as a parameter: quoted, since it may hold commas, and without quotes of its own."""
    name = "".join(one for one in person.name if one.isprintable() and one != '"')
    return f';CN="{name}"' if name else ""
