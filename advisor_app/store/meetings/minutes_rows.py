"""Commitments and issued minutes as rows of their tables, and back."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.office.meetings.records import IssuedMinutes, KeptCommitment
from minutes import CommitmentState, MeetingKind


def commitment_from(row: sa.RowMapping) -> KeptCommitment:
    return KeptCommitment(
        id=row["id"],
        meeting_id=row["meeting_id"],
        entity_id=row["entity_id"],
        what=row["what"],
        who=row["who"],
        due=row["due_on"],
        agreed_on=row["agreed_on"],
        email=row["email"],
        point_id=row["point_id"],
        state=CommitmentState(row["state"]),
        done_on=row["done_on"],
        proof=row["proof"],
        reminded_on=row["reminded_on"],
        times_overdue=row.get("times_overdue") or 0,
        version=row["version"],
    )


def commitment_row(one: KeptCommitment) -> dict[str, object]:
    """All but how often it was told, which the issued minutes know."""
    return {
        "id": one.id,
        "meeting_id": one.meeting_id,
        "entity_id": one.entity_id,
        "what": one.what,
        "who": one.who,
        "due_on": one.due,
        "agreed_on": one.agreed_on,
        "email": one.email,
        "point_id": one.point_id,
        "state": one.state.value,
        "done_on": one.done_on,
        "proof": one.proof,
        "reminded_on": one.reminded_on,
        "version": one.version,
    }


def minutes_from(row: sa.RowMapping) -> IssuedMinutes:
    return IssuedMinutes(
        id=row["id"],
        meeting_id=row["meeting_id"],
        entity_id=row["entity_id"],
        kind=MeetingKind(row["kind"]),
        year=row["year"],
        serial=row["serial"],
        issued_on=row["issued_on"],
        content=row["content"],
        digest=row["digest"],
        docx=row["docx"],
        pdf=row["pdf"],
        template_id=row["template_id"],
        amends=row["amends"],
        acknowledged_on=row["acknowledged_on"],
        acknowledged_by=row["acknowledged_by"],
        version=row["version"],
    )


def minutes_row(one: IssuedMinutes) -> dict[str, object]:
    return {
        "id": one.id,
        "meeting_id": one.meeting_id,
        "entity_id": one.entity_id,
        "template_id": one.template_id,
        "amends": one.amends,
        "kind": one.kind.value,
        "year": one.year,
        "serial": one.serial,
        "issued_on": one.issued_on,
        "content": one.content,
        "digest": one.digest,
        "docx": one.docx,
        "pdf": one.pdf,
        "acknowledged_on": one.acknowledged_on,
        "acknowledged_by": one.acknowledged_by,
        "version": one.version,
    }
