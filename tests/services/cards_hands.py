"""A card that is changed and published, for the tests of services and of the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor_app.errors import UserError
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD
from advisor_app.services.cards.draft_card import open_draft, save_draft
from advisor_app.services.cards.publish_card import publish_card
from advisor_app.services.office import Office


def code_of(action: object) -> str:
    with pytest.raises(UserError) as told:
        action()  # type: ignore[operator]
    return told.value.code


def with_question(card: Scorecard, question_id: str, **values: object) -> Scorecard:
    groups = [
        replace(
            group,
            questions=tuple(
                replace(one, **values) if one.id == question_id else one  # type: ignore[arg-type]
                for one in group.questions
            ),
        )
        for group in card.groups
    ]
    return replace(card, groups=tuple(groups))


def publish_changed(office: Office, note: str = "La evidencia pesa más", **values: object) -> int:
    draft = open_draft(office, DEFAULT_CARD)
    save_draft(office, draft, with_question(draft.card, "evidencia", **values))
    return publish_card(office, DEFAULT_CARD, note).edition.number
