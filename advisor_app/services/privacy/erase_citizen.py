"""Erase a citizen's words by the number of the case; what is counted stays, and the history says that it was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from advisor_app.errors import UsageError
from advisor_app.office.names import tidy
from advisor_app.services.privacy.redaction import RedactedCitizen, Told, redact_citizen

if TYPE_CHECKING:
    from advisor_app.services.office import Office


def erase_citizen(
    office: Office,
    number: str,
    reason: str,
    words: Sequence[str] = (),
    *,
    agreed: bool = False,
    told: Told | None = None,
) -> RedactedCitizen:
    """The director's, with a reason that is kept; nothing brings it back but a copy that was made before.

    The case stays with its number, entity, days and type: it still counts in every figure, and samples that were drawn
    still verify. A later export does not bring the words back. Raises `UsageError("erasure_needs_reason")`,
    `UserError`: "only_the_director", "unknown_case", "nothing_to_erase"; `DecisionNeeded("erasure_is_for_good")`.
    """
    if not tidy(reason):
        raise UsageError("erasure_needs_reason", number=number)
    return redact_citizen(office, number, reason, words, words_alone=False, agreed=agreed, told=told)
