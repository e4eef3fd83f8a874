"""Who sees and changes what of mail, meetings, plans, duties and rotations."""

from __future__ import annotations

from advisor_app.store.access.rules import (
    DIRECTS,
    KNOWN,
    NOBODY,
    OFFICE_OR_OWN,
    OWN,
    TableRules,
    same_for_all,
    written_by,
)

_MEETINGS = "({directs} OR {own} OR {secretary} OR ({table}.entity_id IS NULL AND {known}))"
_MAIL = (
    "({directs} OR {own} OR (({table}.entity_id IS NULL OR {secretary} OR {coordinator})"
    " AND {table}.created_by = {person}))"
)
_RECEIVED = "({directs} OR {own} OR ({table}.entity_id IS NULL AND {table}.created_by = {person}))"
_OF_MAIL = "EXISTS (SELECT 1 FROM mail_message m WHERE m.id = {table}.mail_id)"
"""A subquery is under the rules of its own table, so that this is: of a message that whoever asks may see."""
_AS_ITS_MAIL = (
    "EXISTS (SELECT 1 FROM mail_message m"
    " WHERE m.id = {table}.mail_id AND m.entity_id IS NOT DISTINCT FROM {table}.entity_id)"
)
_HANDED = (
    "({directs} OR (({table}.from_advisor_id = {me} OR {table}.to_advisor_id = {me}) AND"
    " EXISTS (SELECT 1 FROM rotation r WHERE r.id = {table}.rotation_id)))"
)
_OCCASION = (
    "({directs} OR {own} OR ({table}.entity_id IS NULL AND {known}"
    " AND ({table}.advisor_id IS NULL OR {table}.advisor_id IN {advisors})))"
)

WORK_RULES: tuple[TableRules, ...] = (
    same_for_all("mail_message", _MAIL),
    *(
        TableRules(table, _OF_MAIL, add=_AS_ITS_MAIL, change=_OF_MAIL, changed=_AS_ITS_MAIL, remove=_OF_MAIL)
        for table in ("mail_attempt", "mail_content", "mail_plan", "mail_note")
    ),
    same_for_all("outbox_pause", KNOWN),
    same_for_all("received_mail", _RECEIVED),
    same_for_all("mailbox_seen", KNOWN),
    *(
        same_for_all(table, _MEETINGS)
        for table in (
            "meeting", "meeting_point", "meeting_person", "commitment", "issued_minutes", "commitment_telling",
            "meeting_file", "meeting_mail",
        )
    ),
    same_for_all("meeting_series", KNOWN),
    same_for_all("minutes_template", KNOWN),
    written_by("advisor_absence", see=KNOWN, write="({directs} OR {secretary} OR {table}.advisor_id = {me})"),
    *(same_for_all(table, OWN) for table in ("action_plan", "plan_file", "plan_reminder", "plan_declined")),
    same_for_all("plan_month", "({directs} OR {table}.advisor_id IN {advisors})"),
    same_for_all("escalation", OWN),
    same_for_all("escalation_paper", OWN),
    same_for_all("improvement_idea", OWN),
    same_for_all("duty_evidence", OFFICE_OR_OWN),
    written_by("duty_excuse", see=OFFICE_OR_OWN, write=DIRECTS),
    same_for_all("duty_occasion", _OCCASION),
    same_for_all("duty_register", OFFICE_OR_OWN),
    written_by("rotation", see="({directs} OR ({known} AND {table}.state IN ('approved', 'applied')))", write=DIRECTS),
    written_by("rotation_handover", see=_HANDED, write=DIRECTS),
    same_for_all("handover_note", OWN),
    written_by("rotation_mail", see=OWN, write=DIRECTS),
    same_for_all("award_word", DIRECTS),
    same_for_all("report_definition", KNOWN),
    TableRules("report_edition", see=KNOWN, add=KNOWN, change=NOBODY, changed=NOBODY, remove=NOBODY),
    same_for_all("prepared_report", OWN),
)  # fmt: skip
