"""What is done to a meeting from its page: each a plain function of the office, for the jobs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from minutes import Presence

if TYPE_CHECKING:
    from datetime import datetime

    from advisor_app.office.meetings.records import (
        Answer,
        KeptCommitment,
        Meeting,
        MeetingFile,
        MeetingPerson,
        MeetingPoint,
    )
    from advisor_app.services.meetings.mail_meeting import DraftedMails
    from advisor_app.services.office import Office


def came_to(office: Office, point: MeetingPoint) -> object:
    from advisor_app.services.meetings.hold_meeting import go_to_point

    with office.store.reading() as reading:
        return_to = reading.meetings.point(point.id)
    return go_to_point(office, return_to)


def decided(office: Office, key: UUID, words: str) -> object:
    from advisor_app.services.meetings.hold_meeting import add_decision

    with office.store.reading() as reading:
        point = reading.meetings.point(key)
    return add_decision(office, point, words)


def further(office: Office, meeting_id: UUID, words: str) -> object:
    from advisor_app.services.meetings.hold_meeting import add_point

    return add_point(office, meeting_id, words)


def noted(office: Office, person: MeetingPerson, presence: Presence) -> MeetingPerson:
    from advisor_app.services.meetings.hold_meeting import set_presence

    return set_presence(office, person, presence)


def noted_rest(office: Office, meeting_id: UUID, presence: Presence) -> object:
    from advisor_app.services.meetings.hold_meeting import note_the_rest

    return note_the_rest(office, meeting_id, presence)


def answered(office: Office, person: MeetingPerson, answer: Answer) -> MeetingPerson:
    from advisor_app.services.meetings.hold_meeting import record_answer

    return record_answer(office, person, answer)


def person_now(office: Office, person: MeetingPerson) -> MeetingPerson:
    from advisor_app.services.meetings.hold_meeting import person_as_it_is

    return person_as_it_is(office, person)


def as_chosen(office: Office, person: MeetingPerson) -> object:
    from advisor_app.services.meetings.hold_meeting import save_person

    return save_person(office, person)


def came(office: Office, meeting_id: UUID, name: str, post: str, institution: str) -> object:
    from advisor_app.services.meetings.hold_meeting import add_guest

    return add_guest(office, meeting_id, name, post=post, institution=institution)


def fulfilled(office: Office, key: UUID, proof: str) -> object:
    from advisor_app.services.meetings.keep_commitment import fulfil

    return fulfil(office, key, proof)


def escalated(office: Office, one: KeptCommitment) -> str:
    """Of an entity's commitment the draft of an escalation: returns what it is called. Any other goes by mail: ""."""
    if one.entity_id is not None:
        from advisor_app.services.escalations.escalate_commitment import escalate_commitment

        return escalate_commitment(office, one.id).reference
    from advisor_app.services.meetings.keep_commitment import escalate
    from advisor_app.services.meetings.mail_meeting import mail_escalation

    mail_escalation(office, one.id)
    escalate(office, one.id)
    return ""


def attached(office: Office, meeting_id: UUID, file: str) -> object:
    from advisor_app.services.meetings.keep_files import attach_file

    return attach_file(office, meeting_id, Path(file))


def described(office: Office, file: MeetingFile, caption: str) -> object:
    from advisor_app.services.meetings.keep_files import describe_file

    return describe_file(office, file, caption)


def as_described(office: Office, file: MeetingFile) -> MeetingFile:
    from advisor_app.services.meetings.keep_files import file_as_described

    return file_as_described(office, file)


def removed(office: Office, file: MeetingFile) -> None:
    from advisor_app.services.meetings.keep_files import remove_file

    remove_file(office, file)


def prepared(office: Office, meeting_id: UUID) -> Path:
    from advisor_app.services.meetings.prepare_dossier import prepare_dossier

    return prepare_dossier(office, meeting_id)


def begun(office: Office, meeting_id: UUID) -> object:
    from advisor_app.services.meetings.hold_meeting import begin_meeting

    return begin_meeting(office, meeting_id)


def ended(office: Office, meeting_id: UUID) -> object:
    from advisor_app.services.meetings.hold_meeting import end_meeting

    return end_meeting(office, meeting_id)


def moved_to(office: Office, seen: Meeting, starts: datetime, ends: datetime, place: str) -> Meeting:
    """Moments are naive, on Panama's clock."""
    from advisor_app.services.meetings.plan_meeting import move_meeting

    return move_meeting(office, seen.id, starts, ends, place, seen=seen)


def as_it_is(office: Office, one: Meeting) -> Meeting:
    from advisor_app.services.meetings.hold_meeting import meeting_as_it_is

    return meeting_as_it_is(office, one)


def invited(office: Office, meeting_id: UUID) -> DraftedMails:
    from advisor_app.services.meetings.invite_people import invite

    return invite(office, meeting_id)


def called_off(office: Office, meeting_id: UUID) -> object:
    """Whoever was invited gets the cancellation as a draft."""
    from advisor_app.services.meetings.plan_meeting import call_off_meeting

    one = call_off_meeting(office, meeting_id)
    return _told_again(office, one)


def restored(office: Office, meeting_id: UUID) -> object:
    """Cancellations that have not gone are taken back; whoever got one is invited again."""
    from advisor_app.services.meetings.plan_meeting import restore_meeting

    one = restore_meeting(office, meeting_id)
    return _told_again(office, one)


def _told_again(office: Office, one: Meeting) -> Meeting:
    from advisor_app.services.meetings.invite_people import invitation_standing

    with office.store.reading() as reading:
        told = invitation_standing(reading, one)
    if told.begun and told.outdated:
        invited(office, one.id)
    return one
