"""Scores from a CSV file: case number, question, answer, comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from advisor_app.crm.plain_table import read_plain_table
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.score_rows import GivenScores, ScoreProblem, ScoreRow, read_score_rows, score_columns
from advisor_app.services.audits.find_audit import ScoredAudit, history_subject, whole_audit
from advisor_app.services.audits.start_audit import begin_audit
from advisor_app.services.office import Office
from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class FileScores:
    """`scored` cases got at least one answer from the file; `answers` is how many came in."""

    scored: int
    answers: int
    problems: tuple[ScoreProblem, ...]


def score_from_file(office: Office, path: Path, week: IsoWeek) -> FileScores:
    """Take a file's scores into the audits of a week, which are begun where they were not; good rows come in.

    Raises `UserError`: "no_header", "score_columns_missing", "week_not_drawn", and what `read_plain_table` raises.
    Problems are those of `read_score_rows`, and "audit_is_finished" for each row of an audit that is.
    """
    rows = _rows(path)
    with office.store.unit_of_work(office.who) as work:
        rounds = work.rounds.of_week(week)
        if not rounds:
            raise UserError("week_not_drawn", week=str(week))
        names = {one.id: one.name for one in work.entities.all()}
        holder = {number: drawn for drawn in rounds for number in drawn.sample}
        scored, answers = 0, 0
        problems = [
            ScoreProblem(one.row, "number", "case_not_in_sample", one.number)
            for one in rows
            if one.number not in holder
        ]
        for drawn in rounds:
            own = [one for one in rows if holder.get(one.number) is drawn]
            if not own:
                continue
            audit = begin_audit(work, drawn, names[drawn.entity_id])
            if audit.finished:
                problems += [ScoreProblem(one.row, "number", "audit_is_finished", one.number) for one in own]
                continue
            found = whole_audit(work, names[drawn.entity_id], drawn, audit)
            given = keep_scores(work, found, own, path.name)
            problems += given.problems
            scored += len(given.answers.keys() | given.missing_files)
            answers += sum(map(len, given.answers.values())) + len(given.missing_files)
        work.commit()
    return FileScores(scored, answers, tuple(sorted(problems, key=lambda problem: problem.row)))


def keep_scores(work: UnitOfWork, found: ScoredAudit, rows: Sequence[ScoreRow], source: str) -> GivenScores:
    """Take rows of one audit's cases into it; what is wrong with one leaves the others alone."""
    cases = {number: facts.case for number, facts in found.facts.items()}
    given = read_score_rows(found.card, cases, found.from_data, rows)
    answers = [(number, answer) for number, one in given.answers.items() for answer in one.values()]
    work.audits.put_answers(found.audit, answers)
    for number in sorted(given.missing_files):
        work.audits.put_case(found.audit, replace(found.facts[number], file_missing=True))
    if answers or given.missing_files:
        work.history.append(
            "audit.scored_from_file",
            {
                "file": source,
                "answers": [[number, one.question_id, one.mark.value, one.comment] for number, one in answers],
                "missing_files": sorted(given.missing_files),
            },
            entity_id=found.entity_id,
            subject=history_subject(found.audit),
        )
    return given


def _rows(path: Path) -> list[ScoreRow]:
    table = read_plain_table(path)
    places = score_columns(table.headers)
    return [
        ScoreRow(row.row, *(row.cell(places.get(column)) for column in ("number", "question", "answer", "comment")))
        for row in table.rows
    ]
