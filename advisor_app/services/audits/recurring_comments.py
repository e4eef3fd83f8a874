"""What the office has written about each question before, to be offered while somebody scores an entity's cases."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from advisor_app.office.scoring.recurring_comments import RecurringComment, by_question
from advisor_app.services.office import Office


def recurring_comments(office: Office, entity_id: UUID) -> Mapping[str, tuple[RecurringComment, ...]]:
    """By question id; the entity's own first."""
    with office.store.reading() as reading:
        return by_question(reading.audits.comments_about(entity_id))
