"""A copy of the file that proves an action, as it was kept."""

from __future__ import annotations

import hashlib
from pathlib import Path

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.folder import write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.plans.records import PlanFile
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import plan_named


def proof_of(office: Office, number: str, action: str) -> PlanFile:
    """The last file that was attached to the action.

    Raises `UserError`: "unknown_plan", "plan_without_file", and "plan_file_altered" if its bytes are no longer those
    of its SHA-256.
    """
    with office.store.reading() as reading:
        files = reading.plans.files_of(plan_named(reading, number).id)
    found = next((one for one in reversed(files) if one.action == action), None)
    if found is None:
        raise UserError("plan_without_file", plan=number, action=action)
    if hashlib.sha256(found.content).hexdigest() != found.sha256:
        raise UserError("plan_file_altered", file=found.name)
    return found


def save_proof(office: Office, number: str, action: str, path: Path) -> Path:
    """Raises what `proof_of` raises, and `EnvironmentFault("plan_not_written")`."""
    found = proof_of(office, number, action)
    try:
        write_durably(path, found.content)
    except OSError as error:
        raise EnvironmentFault("plan_not_written", file=path.name, reason=system_words(error)) from error
    return path
