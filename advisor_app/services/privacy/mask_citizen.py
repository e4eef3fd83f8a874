"""Mask what names a citizen (a name, an identity number, a telephone), and leave what was written of the case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from advisor_app.errors import UsageError
from advisor_app.office.names import tidy
from advisor_app.services.privacy.redaction import RedactedCitizen, Told, redact_citizen

if TYPE_CHECKING:
    from advisor_app.services.office import Office


def mask_citizen(
    office: Office, number: str, reason: str, words: Sequence[str], *, agreed: bool = False, told: Told | None = None
) -> RedactedCitizen:
    """As erasing, but only `words` give way, wherever the office keeps them but in other cases' own words.

    A history entry and a document that hold them lose their content all the same, and so does a mail's file. Raises
    `UsageError`: "erasure_needs_reason", "masking_needs_words"; `UserError`: "only_the_director", "unknown_case",
    "nothing_to_mask"; `DecisionNeeded("erasure_is_for_good")`.
    """
    if not tidy(reason):
        raise UsageError("erasure_needs_reason", number=number)
    if not any(word.strip() for word in words):
        raise UsageError("masking_needs_words", number=number)
    return redact_citizen(office, number, reason, words, words_alone=True, agreed=agreed, told=told)
