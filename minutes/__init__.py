"""Meetings, who was there and what was agreed, and the minutes that come of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from minutes.commitments import (
    Commitment,
    CommitmentState,
    Standing,
    as_listed,
    carried_forward,
    offered_as_escalation,
    standing,
)
from minutes.document import (
    Amendment,
    Indicator,
    Letterhead,
    MinutesContent,
    NextMeeting,
    Picture,
    Signature,
    differences,
)
from minutes.errors import Fault, TemplateFault
from minutes.meeting import (
    KINDS,
    AgendaPoint,
    Attendee,
    MeetingKind,
    Presence,
    Rank,
    Series,
    attended,
    in_order_of_rank,
    minutes_number,
)
from minutes.record import as_json, digest, from_json

if TYPE_CHECKING:
    from minutes.calendar_file import Invitation, Person, calendar_text
    from minutes.check import check_pages, check_word
    from minutes.pages import PAGE_FILES, Pages, PageTemplates
    from minutes.word import WordTemplate, text_of

__all__ = [
    "KINDS",
    "PAGE_FILES",
    "AgendaPoint",
    "Amendment",
    "Attendee",
    "Commitment",
    "CommitmentState",
    "Fault",
    "Indicator",
    "Invitation",
    "Letterhead",
    "MeetingKind",
    "MinutesContent",
    "NextMeeting",
    "PageTemplates",
    "Pages",
    "Person",
    "Picture",
    "Presence",
    "Rank",
    "Series",
    "Signature",
    "Standing",
    "TemplateFault",
    "WordTemplate",
    "as_json",
    "as_listed",
    "attended",
    "calendar_text",
    "carried_forward",
    "check_pages",
    "check_word",
    "differences",
    "digest",
    "from_json",
    "in_order_of_rank",
    "minutes_number",
    "offered_as_escalation",
    "standing",
    "text_of",
]

_FROM = {
    "Invitation": "minutes.calendar_file",
    "Person": "minutes.calendar_file",
    "calendar_text": "minutes.calendar_file",
    "check_pages": "minutes.check",
    "check_word": "minutes.check",
    "PAGE_FILES": "minutes.pages",
    "Pages": "minutes.pages",
    "PageTemplates": "minutes.pages",
    "WordTemplate": "minutes.word",
    "text_of": "minutes.word",
}
"""What makes documents loads Word's and jinja2's libraries; who only looks at meetings need not wait for them."""


def __getattr__(name: str) -> object:
    if name not in _FROM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_FROM[name]), name)
