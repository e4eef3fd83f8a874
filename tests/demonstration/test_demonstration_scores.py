"""Scores made from the seed: repeatable, complete, and never where the data answers."""

from __future__ import annotations

from collections import Counter

from advisor_app.demonstration import Demonstration
from advisor_app.demonstration.scores import made_up_scores
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.marks import score_case
from advisor_app.office.scoring.score_rows import read_score_rows
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path

CARD = read_scorecard(scorecard_path())


def test_every_case_is_scored_to_its_end_and_some_fail(made: Demonstration) -> None:
    cases = [case for case in made.exports[-1].cases if case.closed][:400]
    from_data = {case.number: data_answers(CARD, case) for case in cases}
    answered = {(number, question) for number, one in from_data.items() for question in one}
    rows = made_up_scores(CARD, cases, answered, 311)
    assert rows == made_up_scores(CARD, cases, answered, 311)
    assert rows != made_up_scores(CARD, cases, answered, 312)
    assert not answered & {(row.number, row.question) for row in rows}
    given = read_score_rows(CARD, {case.number: case for case in cases}, from_data, rows)
    assert given.problems == ()
    scores = [
        score_case(
            CARD,
            case,
            given.answers.get(case.number, {}),
            from_data[case.number],
            file_missing=case.number in given.missing_files,
        )
        for case in cases
    ]
    assert all(score.complete for score in scores)
    nonconforming = Counter(score.nonconforming for score in scores)[True]
    assert 0.03 < nonconforming / len(cases) < 0.25


def test_a_case_keeps_its_scores_whatever_the_others_are(made: Demonstration) -> None:
    cases = [case for case in made.exports[-1].cases if case.closed][:5]
    alone = made_up_scores(CARD, cases[3:4], set(), 311)
    among = [row for row in made_up_scores(CARD, cases, set(), 311) if row.number == cases[3].number]
    assert [(row.question, row.answer, row.comment) for row in alone] == [
        (row.question, row.answer, row.comment) for row in among
    ]
