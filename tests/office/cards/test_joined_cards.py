"""Two versions of a card, put together part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor_app.office.cards.editing import add_group, add_question, find_question, moved, with_question, without
from advisor_app.office.cards.joining import card_parts, joined_card
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD, parse_scorecard, scorecard_path


@pytest.fixture(scope="module")
def base() -> Scorecard:
    return parse_scorecard(scorecard_path(DEFAULT_CARD).read_bytes())


def weighed(card: Scorecard, at: int, more: int) -> Scorecard:
    question = find_question(card, card.questions[at].id)
    assert question is not None
    return with_question(card, question.id, replace(question, weight=question.weight + more))


def differing(base: Scorecard, mine: Scorecard, theirs: Scorecard) -> list[str]:
    my, their = (card_parts(one, mine, theirs, base) for one in (mine, theirs))
    return [name for name in {**their, **my} if my.get(name) != their.get(name)]


def test_all_of_one_side_is_that_side(base: Scorecard) -> None:
    first, last = base.questions[0].id, base.questions[-1].id
    mine = weighed(moved(without(replace(base, title="Mía"), last), first, 1), 1, 3)
    theirs = add_question(weighed(base, 1, 5), base.questions[2].id, "Suya")[0]
    theirs = replace(add_group(theirs, first, "Grupo suyo", "Otra suya")[0], title="Suya")
    names = differing(base, mine, theirs)
    assert joined_card(mine, theirs, dict.fromkeys(names, False)) == theirs
    assert joined_card(mine, theirs, dict.fromkeys(names, True)) == mine


def test_what_each_did_by_itself_stands_together(base: Scorecard) -> None:
    after = base.questions[2].id
    mine, key = add_question(weighed(base, 0, 4), after, "Mía")
    theirs = replace(weighed(without(base, base.questions[-1].id), 1, 2), title="Suya")
    was, my = (card_parts(one, mine, theirs, base) for one in (base, mine))
    takes_mine = {name: my.get(name) != was.get(name) for name in differing(base, mine, theirs)}
    joined = joined_card(mine, theirs, takes_mine)
    weights = [one.weight for one in joined.questions[:2]]
    assert weights == [base.questions[0].weight + 4, base.questions[1].weight + 2]
    ids = [one.id for one in joined.questions]
    assert ids[ids.index(after) + 1] == key, "in its place"
    assert base.questions[-1].id not in ids
    assert joined.title == "Suya"
