"""Scores that come in rows: case number, question, answer, comment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.office.names import loose_key
from advisor_app.office.scoring.findings import MISSING_FILE
from advisor_app.office.scoring.marks import Answer, Mark, check_answer, comment_missing, read_answer, read_mark
from advisor_app.office.scoring.scorecard import Scorecard

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("número", "caso", "número de caso", "number", "case", "case number"),
    "question": ("pregunta", "question"),
    "answer": ("respuesta", "answer"),
    "comment": ("comentario", "comentarios", "comment"),
}
"""The columns with the headings they are known by; the comment's may be missing."""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """`row` is the file's own number of the row."""

    row: int
    number: str
    question: str
    answer: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ScoreProblem:
    """A fault in one cell. All but comment_missing leave the row out."""

    row: int
    column: str
    code: str
    value: str


@dataclass(frozen=True, slots=True)
class GivenScores:
    """By case number, the answers by question id; and the cases whose file is missing."""

    answers: Mapping[str, Mapping[str, Answer]]
    missing_files: frozenset[str]
    problems: tuple[ScoreProblem, ...]


def score_columns(headers: Sequence[str]) -> dict[str, int]:
    """Where each column stands; raises `UserError("score_columns_missing")`."""
    places = {}
    for column, headings in COLUMNS.items():
        keys = {loose_key(heading) for heading in headings}
        found = [place for place, header in enumerate(headers) if loose_key(header) in keys]
        if found:
            places[column] = found[0]
    missing = [COLUMNS[column][0] for column in COLUMNS if column not in places and column != "comment"]
    if missing:
        raise UserError("score_columns_missing", missing=", ".join(missing), found=", ".join(headers))
    return places


def read_score_rows(
    card: Scorecard,
    cases: Mapping[str, Case],
    from_data: Mapping[str, Mapping[str, Answer]],
    rows: Iterable[ScoreRow],
) -> GivenScores:
    """Take the answers of rows in; a bad row is told and leaves the others alone.

    cases       the sample's, by number
    from_data   what `data_answers` gives, by number

    Problems, each with its row: case_not_in_sample, unknown_question, unknown_answer, question_not_asked,
    not_applicable_refused, answered_twice (with different words; the first counts), comment_missing (the answer is
    taken, the case stays unfinished). The question "expediente" answered "no cumple" says that a file is missing.
    """
    answers: dict[str, dict[str, Answer]] = {}
    files: dict[str, Mark] = {}
    problems: list[ScoreProblem] = []
    for row in rows:
        try:
            answer = _answer(card, cases, row)
        except _Unreadable as fault:
            problems.append(fault.problem)
            continue
        number = row.number.strip()
        if answer.question_id == MISSING_FILE:
            files.setdefault(number, answer.mark)
            continue
        earlier = answers.setdefault(number, {}).setdefault(answer.question_id, answer)
        if earlier != answer:
            problems.append(ScoreProblem(row.row, "question", "answered_twice", row.question))
        elif comment_missing(card.find(answer.question_id), answer, from_data.get(number, {}).get(answer.question_id)):
            problems.append(ScoreProblem(row.row, "comment", "comment_missing", row.question))
    missing = frozenset(number for number, mark in files.items() if mark is Mark.FAILS)
    return GivenScores({number: one for number, one in answers.items() if one}, missing, tuple(problems))


class _Unreadable(Exception):
    def __init__(self, problem: ScoreProblem) -> None:
        super().__init__(problem)
        self.problem = problem


_COLUMN_OF = {
    "unknown_question": "question",
    "question_not_asked": "question",
    "unknown_answer": "answer",
    "not_applicable_refused": "answer",
}


def _answer(card: Scorecard, cases: Mapping[str, Case], row: ScoreRow) -> Answer:
    case = cases.get(row.number.strip())
    if case is None:
        raise _Unreadable(ScoreProblem(row.row, "number", "case_not_in_sample", row.number))
    try:
        if loose_key(row.question) == MISSING_FILE:
            return Answer(MISSING_FILE, read_mark(row.answer))
        answer = read_answer(card.find(row.question), row.answer, row.comment.strip())
        check_answer(card, case, answer)
        return answer
    except UserError as error:
        column = _COLUMN_OF[error.code]
        raise _Unreadable(ScoreProblem(row.row, column, error.code, getattr(row, column))) from error
