"""Which columns hold what citizens wrote, or lead to a citizen: for the director and the advisors alone."""

from __future__ import annotations

from collections.abc import Mapping

PERSONAL: Mapping[str, frozenset[str]] = {
    "citizen_case": frozenset({"subject", "resolution", "search_key", "owner"}),
    "case_change": frozenset({"fields"}),
    "case_problem": frozenset({"value"}),
    "audit_case": frozenset({"facts"}),
    "audit_answer": frozenset({"comment", "detail"}),
    "calibration_case": frozenset({"facts"}),
    "received_mail": frozenset({"raw", "words", "files"}),
    "objection": frozenset({"raw"}),
}
"""By table. Of cases also `owner`, the official who was named, and `search_key`, which repeats the words."""
