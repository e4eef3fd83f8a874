"""What the places are in which a citizen's words were found, by "TABLE.COLUMN", and what becomes of each."""

from __future__ import annotations

from enum import Enum


class PlaceKind(Enum):
    CASE = "case"
    HISTORY = "history"
    MAIL = "mail"
    DOCUMENT = "document"
    TEXT = "text"


class Fate(Enum):
    """What stands there afterwards: a note with day and name, nothing, the text with the words masked, a note of the
    same format, a mail whose files with the words are notes, or an entry that tells no more than who and when.
    """

    NOTE = "note"
    EMPTIED = "emptied"
    MASKED = "masked"
    REPLACED = "replaced"
    MAIL = "mail"
    WITHOUT_CONTENT = "without_content"


HISTORY = "history_payload"
MAILS = frozenset({"mail_content.raw", "received_mail.raw", "objection.raw"})
"""Whole messages."""
DOCUMENTS = frozenset(
    {
        "escalation_paper.docx",
        "escalation_paper.pdf",
        "issued_minutes.docx",
        "issued_minutes.pdf",
        "letter.docx",
        "letter.pdf",
        "meeting_file.content",
        "minutes_template.files",
        "objection.docx",
        "objection.pdf",
        "plan_file.content",
        "publication_file.content",
        "scorecard_edition.source",
        "template_edition.content",
    }
)
_OF_MAILS = frozenset({"mail_message", "mail_attempt", "mail_note", "mail_plan", "received_mail"})
_OF_CASES = frozenset(
    {"citizen_case", "case_change", "case_answer", "case_problem", "audit_answer", "audit_case", "calibration_answer"}
)
OWN_WORDS = frozenset(
    {
        "citizen_case.resolution",
        "case_answer.words",
        "case_problem.value",
        "audit_answer.comment",
        "calibration_answer.comment",
        "calibration_consensus.reason",
        "objection_point.argument",
        "objection_point.before_comment",
        "objection_point.after_comment",
        "objection_point.reason",
    }
)
"""What was written of the case alone, and so gives way as a whole where its citizen is erased."""


def kind_of_place(place: str) -> PlaceKind:
    table = place.partition(".")[0]
    if table == HISTORY:
        return PlaceKind.HISTORY
    if place in MAILS or table in _OF_MAILS:
        return PlaceKind.MAIL
    if place in DOCUMENTS:
        return PlaceKind.DOCUMENT
    return PlaceKind.CASE if table in _OF_CASES else PlaceKind.TEXT


def fate_of_place(place: str, *, words_alone: bool) -> Fate:
    """`words_alone`: the citizen's words that a person named are masked, and what was written of the case stays."""
    if place.partition(".")[0] == HISTORY:
        return Fate.WITHOUT_CONTENT
    if place in MAILS:
        return Fate.MAIL
    if place in DOCUMENTS:
        return Fate.REPLACED
    if not words_alone and place in OWN_WORDS:
        return Fate.NOTE
    return Fate.EMPTIED if place == "citizen_case.subject" and not words_alone else Fate.MASKED
