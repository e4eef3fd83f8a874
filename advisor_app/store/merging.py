"""Moving what belongs to one entity to another."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.people import Entity
from advisor_app.store import tables
from advisor_app.store.access import access_tables
from advisor_app.store.audits import audit_tables
from advisor_app.store.calibration import calibration_tables
from advisor_app.store.correspondence import received_tables
from advisor_app.store.directory import directory_tables
from advisor_app.store.duties import duty_tables, register_tables
from advisor_app.store.escalations import escalation_tables
from advisor_app.store.findings import finding_tables
from advisor_app.store.followups import follow_up_tables
from advisor_app.store.ideas import idea_tables
from advisor_app.store.indicators import indicator_tables
from advisor_app.store.meetings import meeting_tables
from advisor_app.store.objections import objection_tables
from advisor_app.store.outbox import outbox_tables
from advisor_app.store.plans import plan_tables
from advisor_app.store.privacy import privacy_tables
from advisor_app.store.reports import report_tables
from advisor_app.store.rotation import rotation_tables
from advisor_app.store.transaction import Transaction

_SIGNED = (
    tables.entity_alias,
    tables.entity_turn,
    tables.liaison,
    tables.weekly_round,
    tables.round_seal,
    audit_tables.audit,
    audit_tables.letter,
    audit_tables.mail_message,
    indicator_tables.service_term,
    duty_tables.duty_evidence,
    duty_tables.duty_excuse,
    duty_tables.duty_occasion,
    directory_tables.entity_requirement,
    directory_tables.confirmation_request,
    meeting_tables.meeting,
    meeting_tables.meeting_point,
    meeting_tables.meeting_person,
    meeting_tables.commitment,
    meeting_tables.issued_minutes,
    meeting_tables.meeting_file,
    plan_tables.action_plan,
    plan_tables.plan_file,
    plan_tables.plan_declined,
    plan_tables.plan_reminder,
    finding_tables.finding_cause,
    finding_tables.finding_answer,
    received_tables.received_mail,
    outbox_tables.mail_note,
    follow_up_tables.follow_up,
    follow_up_tables.case_answer,
    report_tables.prepared_report,
    register_tables.duty_register,
    escalation_tables.escalation,
    escalation_tables.escalation_paper,
    idea_tables.improvement_idea,
    rotation_tables.handover_note,
    rotation_tables.award_word,
    objection_tables.objection,
    calibration_tables.calibration,
    access_tables.stand_in,
    privacy_tables.erased_case,
)
_PLAIN = (
    tables.citizen_case,
    tables.case_change,
    tables.case_problem,
    tables.round_frame,
    tables.round_sample,
    tables.round_replacement,
    audit_tables.audit_case,
    audit_tables.audit_answer,
    audit_tables.letter_recommendation,
    audit_tables.mail_attempt,
    outbox_tables.mail_content,
    outbox_tables.mail_plan,
    indicator_tables.case_reopening,
    meeting_tables.commitment_telling,
    meeting_tables.meeting_mail,
    objection_tables.objection_point,
    calibration_tables.calibration_case,
)


def refuse_common_weeks(transaction: Transaction, keep: Entity, gone: Entity) -> None:
    """Two sealed frames of one week cannot become one, drawn or not."""
    sealed = sa.union(
        *(sa.select(one.c.week, one.c.entity_id) for one in (tables.weekly_round, tables.round_seal))
    ).subquery()
    common = (
        sa.select(sealed.c.week)
        .where(sealed.c.entity_id.in_([keep.id, gone.id]))
        .group_by(sealed.c.week)
        .having(sa.func.count() > 1)
        .order_by(sealed.c.week)
        .limit(1)
    )
    found = transaction.connection.execute(common).scalar_one_or_none()
    if found is not None:
        raise UserError("merge_same_week", keep=keep.name, gone=gone.name, week=found)


def move_everything(transaction: Transaction, keep_id: UUID, gone_id: UUID) -> None:
    """All but the history, which stays as it was written.

    Assignments move only where `keep` has none, so that no entity is suddenly nobody's.
    """
    from advisor_app.store.indicators.indicator_following import follow_merge  # loads numpy

    signature = {"changed_by": transaction.who, "changed_at": transaction.at}
    assigned = sa.select(sa.func.count()).where(tables.assignment.c.entity_id == keep_id)
    has_assignments = transaction.connection.execute(assigned).scalar_one() > 0
    signed = _SIGNED if has_assignments else (*_SIGNED, tables.assignment)
    _drop_doubles(transaction, keep_id, gone_id)
    for table in signed:
        values = {"entity_id": keep_id, "version": table.c.version + 1, **signature}
        transaction.connection.execute(table.update().where(table.c.entity_id == gone_id).values(values))
    cases = tables.citizen_case
    transaction.connection.execute(cases.update().where(cases.c.entity_id == gone_id).values(fingerprint=None))
    for table in _PLAIN:
        transaction.connection.execute(table.update().where(table.c.entity_id == gone_id).values(entity_id=keep_id))
    parents = tables.entity.update().where(tables.entity.c.parent_id == gone_id, tables.entity.c.id != keep_id)
    transaction.connection.execute(parents.values(parent_id=keep_id))
    own = tables.entity.update().where(tables.entity.c.id == keep_id, tables.entity.c.parent_id == gone_id)
    transaction.connection.execute(own.values(parent_id=None))
    follow_merge(transaction, keep_id, gone_id)


def _drop_doubles(transaction: Transaction, keep_id: UUID, gone_id: UUID) -> None:
    """What an entity has once: where `keep` has it too, that of `gone` goes."""
    for table, once in (
        (directory_tables.entity_requirement, directory_tables.entity_requirement.c.item),
        (directory_tables.confirmation_request, directory_tables.confirmation_request.c.round_id),
    ):
        kept = sa.select(once).where(table.c.entity_id == keep_id).scalar_subquery()
        transaction.connection.execute(table.delete().where(table.c.entity_id == gone_id, once.in_(kept)))
