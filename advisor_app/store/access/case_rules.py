"""Who sees and changes what of cases, imports, samples and scores."""

from __future__ import annotations

from advisor_app.store.access.rules import (
    DIRECTS,
    KNOWN,
    MINE,
    NOBODY,
    OFFICE_OR_OWN,
    OWN,
    TableRules,
    same_for_all,
    written_by,
)

_OF_MY_IMPORT = (
    "({directs} OR EXISTS (SELECT 1 FROM case_import i WHERE i.id = {table}.import_id AND i.created_by = {person}))"
)
_PROBLEM = f"({_OF_MY_IMPORT} AND ({{table}}.entity_id IS NULL OR {OWN}))"
_OF_CASE = (
    "({directs} OR EXISTS (SELECT 1 FROM citizen_case c WHERE c.id = {table}.case_id AND c.entity_id IN {entities}))"
)
_FIGURES = "({directs} OR {own} OR {coordinator})"

CASE_RULES: tuple[TableRules, ...] = (
    written_by("citizen_case", see=_FIGURES, write=OWN),
    same_for_all("case_change", OWN),
    written_by("erased_case", see=_OF_CASE, write=DIRECTS),
    written_by("case_reopening", see=_FIGURES, write=OWN),
    TableRules(
        "case_problem",
        see=f"({_OF_MY_IMPORT} OR {{own}})",
        add=_PROBLEM,
        change=_OF_MY_IMPORT,
        changed=_PROBLEM,
        remove=_OF_MY_IMPORT,
    ),
    TableRules("case_import", see=KNOWN, add=MINE, change=MINE, changed=MINE, remove=MINE),
    same_for_all("import_snapshot", _OF_MY_IMPORT),
    written_by("indicator_block", see=_FIGURES, write=OWN),
    TableRules("indicator_label", see=OFFICE_OR_OWN, add=OFFICE_OR_OWN, change=OWN, changed=OWN, remove=OWN),
    written_by("service_term", see=_FIGURES, write=OWN),
    same_for_all("column_profile", KNOWN),
    same_for_all("import_profile", KNOWN),
    same_for_all("case_view", "{table}.person = {person}"),
    *(
        same_for_all(table, OWN)
        for table in ("weekly_round", "round_frame", "round_sample", "round_replacement", "round_seal")
    ),
    *(same_for_all(table, OWN) for table in ("audit", "audit_case", "audit_answer", "letter", "letter_recommendation")),
    same_for_all("finding_cause", OWN),
    same_for_all("finding_answer", OWN),
    same_for_all("follow_up", OWN),
    same_for_all("case_answer", OWN),
    same_for_all("objection", OWN),
    same_for_all("objection_point", OWN),
    TableRules("scorecard_version", see=KNOWN, add=KNOWN, change=NOBODY, changed=NOBODY, remove=NOBODY),
    written_by("scorecard_edition", see=KNOWN, write=DIRECTS),
    written_by("scorecard_use", see=KNOWN, write=DIRECTS),
)
