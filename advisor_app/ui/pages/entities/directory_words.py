"""The directory's kinds, items and events in the words of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.messages.history import sentence
from advisor_app.office.directory.doubles import Likeness
from advisor_app.office.directory.requirements import Requirement
from advisor_app.office.people import LiaisonKind
from advisor_app.ui.duties.headings import known_title
from advisor_app.ui.formats import day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from advisor_app.office.people import Liaison
    from advisor_app.store import HistoryEntry


def kind_words(kind: LiaisonKind) -> str:
    return {
        LiaisonKind.OPERATIONAL: QCoreApplication.translate("DirectoryWords", "operational liaison"),
        LiaisonKind.EXECUTIVE: QCoreApplication.translate("DirectoryWords", "executive liaison"),
        LiaisonKind.OFFICIAL: QCoreApplication.translate("DirectoryWords", "named official"),
    }[kind]


def requirement_words(item: Requirement) -> str:
    return {
        Requirement.OPERATIONAL_LIAISON: QCoreApplication.translate("DirectoryWords", "Operational liaison"),
        Requirement.EXECUTIVE_LIAISON: QCoreApplication.translate("DirectoryWords", "Executive liaison"),
        Requirement.OFFICIALS: QCoreApplication.translate("DirectoryWords", "Directory of its officials"),
        Requirement.AGREEMENTS: QCoreApplication.translate("DirectoryWords", "Service agreements with a responsible"),
        Requirement.REGIONAL_AGREEMENTS: QCoreApplication.translate("DirectoryWords", "Regional service agreements"),
        Requirement.TRAINING: QCoreApplication.translate("DirectoryWords", "Training on the 3-1-1"),
        Requirement.CAMPAIGN: QCoreApplication.translate("DirectoryWords", "Internal campaign"),
        Requirement.SERVICE_TRAINING: QCoreApplication.translate(
            "DirectoryWords", "Training in service and leadership"
        ),
        Requirement.PRESS: QCoreApplication.translate(
            "DirectoryWords", "Complaints in the press, internal communication"
        ),
        Requirement.EQUIPMENT: QCoreApplication.translate("DirectoryWords", "Computer, internet and e-mail"),
        Requirement.LAUNCH: QCoreApplication.translate("DirectoryWords", "Plan of the launch"),
        Requirement.ESCALATION: QCoreApplication.translate("DirectoryWords", "Levels of escalation"),
    }[item]


def likeness_words(why: Likeness) -> str:
    return {
        Likeness.EMAIL: QCoreApplication.translate("DirectoryWords", "the same e-mail"),
        Likeness.NAME: QCoreApplication.translate("DirectoryWords", "names nearly the same"),
        Likeness.TELEPHONE: QCoreApplication.translate("DirectoryWords", "the same telephone"),
    }[why]


def seat_words(person: Liaison) -> str:
    if person.district:
        return person.district
    if person.in_panama_district:
        return ""
    return QCoreApplication.translate("DirectoryWords", "outside the district of Panama")


def term_words(person: Liaison) -> str:
    """From when to when, as far as it is known."""
    if person.start and person.end:
        words = QCoreApplication.translate("DirectoryWords", "{first} to {last}")
    elif person.start:
        words = QCoreApplication.translate("DirectoryWords", "since {first}")
    elif person.end:
        words = QCoreApplication.translate("DirectoryWords", "until {last}")
    else:
        return ""
    return words.format(first=day(person.start), last=day(person.end))


def event_words(entry: HistoryEntry, language: str) -> str:
    """What an entry of an entity's history tells; an action of another part as the whole history tells it."""
    told: Mapping[str, object] = entry.payload if isinstance(entry.payload, dict) else {}
    known = {
        "entity.added": QCoreApplication.translate("DirectoryWords", "Added to the directory"),
        "entity.changed": QCoreApplication.translate("DirectoryWords", "Facts changed: {fields}"),
        "entity.reviewed": QCoreApplication.translate("DirectoryWords", "Reviewed"),
        "entity.merged": QCoreApplication.translate("DirectoryWords", "{merged} became one with it"),
        "entity.spelling_added": QCoreApplication.translate("DirectoryWords", "Also spelled {spelling}"),
        "entity.spellings_led": QCoreApplication.translate(
            "DirectoryWords", "Spellings of {entity} lead to {into}, cases moved: {cases} {from}"
        ),
        "entity.leading_taken_back": QCoreApplication.translate(
            "DirectoryWords", "What led names of {entity} to {into} was taken back"
        ),
        "entity.spelling_forgotten": QCoreApplication.translate("DirectoryWords", "No longer spelled {spelling}"),
        "entity.assigned": QCoreApplication.translate("DirectoryWords", "Given to {advisor} from {from}"),
        "entity.term_agreed": QCoreApplication.translate("DirectoryWords", "Agreed term: {days} days from {from}"),
        "entity.assignment_taken_back": QCoreApplication.translate(
            "DirectoryWords", "No longer given to {advisor} from {from}: undone"
        ),
        "entity.term_taken_back": QCoreApplication.translate(
            "DirectoryWords", "Agreement taken back: {days} days from {from}"
        ),
        "entity.requirement": QCoreApplication.translate("DirectoryWords", "{item}: {on} {note}"),
        "liaison.added": QCoreApplication.translate("DirectoryWords", "{name} was added"),
        "liaison.changed": QCoreApplication.translate("DirectoryWords", "{name} was changed"),
        "liaison.replaced": QCoreApplication.translate("DirectoryWords", "{name} was replaced by {by}"),
        "liaison.removed": QCoreApplication.translate("DirectoryWords", "{name} was taken out"),
        "liaison.merged": QCoreApplication.translate("DirectoryWords", "{gone} became one with {name}"),
        "mail.drafted": QCoreApplication.translate("DirectoryWords", "A mail was drafted"),
        "mail.approved": QCoreApplication.translate("DirectoryWords", "A mail was approved"),
        "mail.sent": QCoreApplication.translate("DirectoryWords", "A mail was sent"),
        "duty.done": QCoreApplication.translate("DirectoryWords", "{duty} done, {period}"),
        "duty.withdrawn": QCoreApplication.translate("DirectoryWords", "{duty} withdrawn: {reason}"),
        "directory.answered": QCoreApplication.translate(
            "DirectoryWords", "The entity answered the confirmation of {year}"
        ),
        "directory.answer_taken_back": QCoreApplication.translate("DirectoryWords", "That answer was taken back"),
        "round.sealed": QCoreApplication.translate("DirectoryWords", "The list of week {week} was sealed"),
        "audit.started": QCoreApplication.translate("DirectoryWords", "The audit of week {week} began"),
        "audit.scored_from_file": QCoreApplication.translate(
            "DirectoryWords", "Scores of week {week} came from a file"
        ),
        "audit.finished": QCoreApplication.translate("DirectoryWords", "The audit of week {week} was finished"),
        "audit.amended": QCoreApplication.translate("DirectoryWords", "The audit of week {week} was amended"),
        "round.enlarged": QCoreApplication.translate("DirectoryWords", "The sample of week {week} was enlarged"),
        "round.replaced": QCoreApplication.translate("DirectoryWords", "A case of week {week} was replaced"),
        "duty.excused": QCoreApplication.translate("DirectoryWords", "{duty} excused: {reason}"),
        "duty.opened": QCoreApplication.translate("DirectoryWords", "{duty} became due: {note}"),
        "mail.withdrawn": QCoreApplication.translate("DirectoryWords", "The approval of a mail was taken back"),
        "mail.settled": QCoreApplication.translate("DirectoryWords", "A mail was settled by a person"),
        "round.drawn": QCoreApplication.translate("DirectoryWords", "Week {week} was drawn"),
        "objection.recorded": QCoreApplication.translate(
            "DirectoryWords", "Objection {reference} to letter {letter} came"
        ),
        "objection.decided": QCoreApplication.translate(
            "DirectoryWords", "Objection {reference}, case {case}: decided"
        ),
        "objection.answered": QCoreApplication.translate("DirectoryWords", "Objection {reference} was answered"),
        "objection.withdrawn": QCoreApplication.translate(
            "DirectoryWords", "Objection {reference} withdrawn: {reason}"
        ),
        "letter.issued": QCoreApplication.translate("DirectoryWords", "A letter was issued"),
    }.get(entry.action)
    if known is None:
        return sentence(entry.action, entry.subject, entry.payload, language)
    return known.format_map(_Values(told)).strip(" :")


class _Values(dict[str, object]):
    """Values as words: days in the order of the country, items by their names."""

    def __missing__(self, name: str) -> str:
        return "—"

    def __getitem__(self, name: str) -> object:
        value = super().__getitem__(name) if name in self else self.__missing__(name)
        if name == "item" and value in list(Requirement):
            return requirement_words(Requirement(str(value)))
        if name == "duty":
            return known_title(str(value))
        if name == "period":
            return _period(str(value))
        if name == "fields" and isinstance(value, dict):
            return ", ".join(f"{_field(key)} «{after}»" for key, (_, after) in value.items())
        text = str(value)
        parts = text.split("-")
        if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) == 4:
            return "/".join(reversed(parts))
        return value if value is not None else "—"


def _period(label: str) -> str:
    """A duty's period as it is said; a year, a joining and an event's own name stay as they are."""
    year, _, part = label.partition("-")
    if part[:1] == "W":
        words = QCoreApplication.translate("DirectoryWords", "week {number}, {year}")
    elif part[:1] == "Q":
        words = QCoreApplication.translate("DirectoryWords", "quarter {number}, {year}")
    elif len(part) == 2 and part.isdigit():
        return f"{part}/{year}"
    else:
        return label
    return words.format(number=int(part[1:]), year=year)


def _field(key: str) -> str:
    return {
        "name": QCoreApplication.translate("DirectoryWords", "name"),
        "full_name": QCoreApplication.translate("DirectoryWords", "full name"),
        "kind": QCoreApplication.translate("DirectoryWords", "kind"),
        "sector": QCoreApplication.translate("DirectoryWords", "sector"),
        "parent": QCoreApplication.translate("DirectoryWords", "part of"),
        "district": QCoreApplication.translate("DirectoryWords", "district"),
        "address": QCoreApplication.translate("DirectoryWords", "address"),
        "confirmed_on": QCoreApplication.translate("DirectoryWords", "confirmed on"),
    }.get(key, key)
