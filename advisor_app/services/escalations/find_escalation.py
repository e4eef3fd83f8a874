"""An escalation by what people call it."""

from __future__ import annotations

from advisor_app.errors import UserError
from advisor_app.office.escalations.records import Escalation
from advisor_app.store import Reading


def escalation_named(reading: Reading, reference: str) -> Escalation:
    """By its memo's number, ME-2026-0001, or while it is a draft by its reference, B-1A2B3C4D.

    Raises `UserError("unknown_escalation")`.
    """
    wanted = reference.strip().upper()
    found = [one for one in reading.escalations.all() if one.reference == wanted]
    if not found:
        raise UserError("unknown_escalation", escalation=reference)
    return found[-1]
