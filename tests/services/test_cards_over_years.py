"""What was published holds for what was begun with it, on both databases."""

from __future__ import annotations

from pathlib import Path

from cards_hands import code_of, publish_changed, with_question
from services_audits import score_all
from services_cases import Export, week_of_cases

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.scorecard import Grade
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.cards.draft_card import discard_draft, open_draft, save_draft, take_back_discard
from advisor_app.services.cards.list_cards import list_cards
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round

WEEK, YEAR_LATER = IsoWeek(2024, 12), IsoWeek(2025, 12)


def test_a_card_changed_after_a_year_leaves_every_old_score_and_card_as_it_was(
    office: Office, take_in: Export, tmp_path: Path
) -> None:
    take_in(week_of_cases(40))
    numbers = draw_round(office, WEEK).entities[0].cases
    score_all(office, tmp_path, WEEK, numbers, failing=numbers[:1])
    result = finish_audit(office, WEEK, "IDAAN")
    before = show_audit(office, WEEK, "IDAAN")
    assert publish_changed(office, weight=90, critical=True, grades=(Grade("Toda", 100), Grade("Nada", 0))) == 2
    after = show_audit(office, WEEK, "IDAAN")
    assert after == before
    assert after.card.version == 1
    assert after.scores == before.scores
    assert after.result() == result
    take_in([("2025-1", "IDAAN", YEAR_LATER.monday)], "despues.csv")
    draw_round(office, YEAR_LATER)
    begun = start_audit(office, YEAR_LATER, "IDAAN")
    assert begun.card.version == 2
    assert begun.card.find("evidencia").weight == 90
    (line,) = [one for one in list_cards(office).cards if one.card_id == DEFAULT_CARD]
    assert line.audits == {1: 1, 2: 1}


def test_a_draft_that_two_change_is_not_lost(office: Office) -> None:
    draft = open_draft(office, DEFAULT_CARD)
    save_draft(office, draft, with_question(draft.card, "evidencia", weight=9))
    assert code_of(lambda: save_draft(office, draft, with_question(draft.card, "evidencia", weight=8))) == (
        "changed_by_another"
    )
    gone = discard_draft(office, DEFAULT_CARD)
    assert take_back_discard(office, gone).card.find("evidencia").weight == 9
