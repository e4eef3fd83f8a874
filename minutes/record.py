"""Minutes as JSON, so that what was issued can be shown again exactly, and the digest that they are known by."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any

from minutes.commitments import Commitment, CommitmentState
from minutes.document import (
    Amendment,
    Indicator,
    Letterhead,
    MinutesContent,
    NextMeeting,
    Picture,
    Signature,
)
from minutes.meeting import AgendaPoint, Attendee, MeetingKind, Presence


def as_json(content: MinutesContent) -> str:
    """Days and moments ISO, pictures base64; the same text for the same content."""
    return json.dumps(asdict(content), ensure_ascii=False, sort_keys=True, default=_plain)


def digest(content: MinutesContent) -> str:
    """SHA-256 of `as_json`, 64 hex digits."""
    return hashlib.sha256(as_json(content).encode()).hexdigest()


def from_json(text: str) -> MinutesContent:
    """The content that `as_json` wrote. Raises ValueError, KeyError, TypeError for anything else."""
    kept = json.loads(text)
    following, amends, figures = kept["next_meeting"], kept["amends"], kept["indicators_on"]
    return MinutesContent(
        **{
            **kept,
            "kind": MeetingKind(kept["kind"]),
            "starts": datetime.fromisoformat(kept["starts"]),
            "ends": None if kept["ends"] is None else datetime.fromisoformat(kept["ends"]),
            "attendance": tuple(_attendee(one) for one in kept["attendance"]),
            "points": tuple(_point(one) for one in kept["points"]),
            "commitments": tuple(_commitment(one) for one in kept["commitments"]),
            "indicators": tuple(Indicator(**one) for one in kept["indicators"]),
            "indicators_on": None if figures is None else date.fromisoformat(figures),
            "next_meeting": None
            if following is None
            else NextMeeting(datetime.fromisoformat(following["starts"]), following["place"]),
            "signatures": tuple(Signature(**one) for one in kept["signatures"]),
            "annexes": tuple(kept["annexes"]),
            "copies": tuple(kept["copies"]),
            "pictures": tuple(_picture(one) for one in kept["pictures"]),
            "amends": None if amends is None else Amendment(amends["number"], tuple(amends["changes"])),
            "letterhead": Letterhead(**kept["letterhead"]),
        }
    )


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(type(value).__name__)


def _attendee(kept: dict[str, Any]) -> Attendee:
    return Attendee(**{**kept, "presence": Presence(kept["presence"])})


def _point(kept: dict[str, Any]) -> AgendaPoint:
    begun = kept["begun"]
    return AgendaPoint(
        kept["title"], kept["notes"], tuple(kept["decisions"]), None if begun is None else time.fromisoformat(begun)
    )


def _commitment(kept: dict[str, Any]) -> Commitment:
    done = kept["done_on"]
    return Commitment(
        **{
            **kept,
            "due": date.fromisoformat(kept["due"]),
            "agreed_on": date.fromisoformat(kept["agreed_on"]),
            "state": CommitmentState(kept["state"]),
            "done_on": None if done is None else date.fromisoformat(done),
        }
    )


def _picture(kept: dict[str, Any]) -> Picture:
    return Picture(base64.b64decode(kept["content"]), kept["alternative"], kept["caption"])
