"""Which kinds of things a table's rows are, as pages know them."""

from __future__ import annotations

from collections.abc import Iterable

EVERYTHING = frozenset(
    {"calibrations", "cases", "duties", "entities", "mails", "meetings", "objections", "people", "plans", "rotation"}
    | {"rounds", "scores", "settings", "templates"}
)
_OF_TABLES: dict[str, tuple[str, ...]] = {
    "cases": ("citizen_case", "case_change", "case_problem", "case_import", "case_reopening", "import_snapshot"),
    "duties": ("duty_evidence", "duty_excuse", "duty_occasion", "duty_register"),
    "entities": (
        *("entity", "entity_alias", "entity_turn", "entity_requirement", "service_term", "territory_place"),
        *("confirmation_round", "confirmation_request", "directory_import", "assignment"),
    ),
    "people": ("advisor", "assignment", "liaison", "advisor_absence", "person_role", "directory_import"),
    "settings": (
        "setting_value",
        "scorecard_edition",
        "scorecard_use",
        "service_term",
        "import_profile",
        "report_definition",
        "report_edition",
    ),
    "rounds": ("weekly_round", "round_seal", "round_frame", "round_sample", "round_replacement"),
    "scores": ("audit", "audit_answer", "audit_case", "scorecard_version", "finding_cause", "letter"),
    "mails": ("mail_message", "mail_attempt", "received_mail", "letter", "follow_up", "case_answer", "prepared_report"),
    "meetings": (
        *("meeting", "meeting_point", "meeting_person", "meeting_file", "meeting_series", "meeting_mail"),
        *("commitment", "commitment_telling", "issued_minutes", "minutes_template", "advisor_absence"),
    ),
    "plans": (
        *("action_plan", "plan_file", "plan_declined", "plan_month", "plan_reminder", "finding_answer"),
        *("escalation", "escalation_paper", "improvement_idea"),
    ),
    "objections": ("objection", "objection_point"),
    "templates": ("template_edition", "template_trial"),
    "rotation": ("rotation", "rotation_handover", "rotation_mail", "handover_note", "award_word"),
    "calibrations": (
        *("calibration", "calibration_case", "calibration_rater", "calibration_answer", "calibration_consensus"),
    ),
}
_NOBODY_SHOWS = frozenset(
    {"history", "history_payload", "recent_change", "case_view", "column_profile", "mailbox_seen", "office_fact"}
    | {"publication", "publication_file", "indicator_block", "indicator_label"}
)
"""What no page shows by itself, or what always changes together with something that one does."""


def things_of(tables: Iterable[str]) -> frozenset[str]:
    """A table that nobody placed counts as everything: a page asks once too often rather than once too seldom."""
    found: set[str] = set()
    for table in tables:
        if table in _NOBODY_SHOWS:
            continue
        of_it = {thing for thing, names in _OF_TABLES.items() if table in names}
        found |= of_it or EVERYTHING
    return frozenset(found)
