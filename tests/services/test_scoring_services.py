"""An audit from its first key to its amendment, on both databases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from services_audits import answered_rows, case_of, score_all, scores_file
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.audit import AuditState
from advisor_app.office.scoring.marks import Mark, Source
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.score_answer import mark_file_missing, score_answer
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.cards import card_in_force
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.enlarge_round import enlarge_round
from advisor_app.services.rounds.evaluate_round import evaluate_round
from advisor_app.services.rounds.replace_case import replace_case
from advisor_app.services.rounds.verify_round import verify_round

WEEK = IsoWeek(2024, 12)


@pytest.fixture
def drawn(office: Office, take_in: Export) -> list[str]:
    """The sample of IDAAN's week: 12 of 64."""
    take_in(week_of_cases(64))
    (one,) = draw_round(office, WEEK).entities
    return list(one.cases)


def code_of(action: object) -> str:
    with pytest.raises(UserError) as told:
        action()  # type: ignore[operator]
    return told.value.code


def test_what_the_data_answers_is_filled_in_and_marked_so(office: Office, drawn: list[str]) -> None:
    begun = start_audit(office, WEEK, "idaan")
    score = begun.score_of(drawn[0])
    answer = score.answer_to("concluido-30-dias")
    assert answer is not None
    assert (answer.mark, answer.source, answer.detail) == (Mark.COMPLIES, Source.DATA, "día 10")
    assert score.answer_to("resolucion-escrita") is None, "the export has no such column"
    assert start_audit(office, WEEK, "IDAAN").audit == begun.audit


def test_each_key_is_kept_and_can_be_taken_back(office: Office, drawn: list[str]) -> None:
    case = case_of(WEEK, drawn[0])
    assert code_of(lambda: score_answer(office, case, "motivo-cierre", Mark.FAILS)) == "audit_not_started"
    start_audit(office, WEEK, "IDAAN")
    failed = score_answer(office, case, "motivo-cierre", Mark.FAILS)
    assert failed.nonconforming
    assert failed.comments_missing == ("motivo-cierre",)
    said = score_answer(office, case, "motivo-cierre", Mark.FAILS, "  cerrado sin motivo ")
    assert said.comments_missing == ()
    kept = show_audit(office, WEEK, "IDAAN").score_of(drawn[0]).answer_to("motivo-cierre")
    assert kept is not None
    assert (kept.comment, kept.source) == ("cerrado sin motivo", Source.PERSON)
    assert "motivo-cierre" in score_answer(office, case, "motivo-cierre", None).open_questions
    assert code_of(lambda: score_answer(office, case, "clasificacion", Mark.NOT_APPLICABLE)) == "not_applicable_refused"
    assert code_of(lambda: score_answer(office, case_of(WEEK, "otro"), "clasificacion", Mark.FAILS)) == "not_in_sample"
    with office.store.reading() as reading:
        actions = [entry.action for entry in reading.history.entries()]
        assert actions.count("audit.answered") == 3
        assert reading.history.verify().ok


def test_a_missing_file_counts_and_can_be_found_again(office: Office, drawn: list[str]) -> None:
    start_audit(office, WEEK, "IDAAN")
    gone = mark_file_missing(office, case_of(WEEK, drawn[0]))
    assert (gone.nonconforming, gone.complete, gone.score) == (True, True, None)
    assert not mark_file_missing(office, case_of(WEEK, drawn[0]), missing=False).nonconforming


def test_a_finished_audit_is_amended_and_not_edited(office: Office, drawn: list[str], tmp_path: Path) -> None:
    start_audit(office, WEEK, "IDAAN")
    assert code_of(lambda: finish_audit(office, WEEK, "IDAAN")) == "audit_unfinished"
    score_all(office, tmp_path, WEEK, drawn)
    assert code_of(lambda: amend_audit(office, WEEK, "IDAAN", Amendment("error"))) == "audit_not_finished"
    assert finish_audit(office, WEEK, "IDAAN").errors == 0
    case = case_of(WEEK, drawn[0])
    for change in (
        lambda: score_answer(office, case, "motivo-cierre", Mark.FAILS),
        lambda: mark_file_missing(office, case),
        lambda: enlarge_round(office, WEEK, "IDAAN", 20),
        lambda: replace_case(office, WEEK, "IDAAN", drawn[0], "not_closed"),
    ):
        assert code_of(change) == "audit_is_finished"
    without_words = Correction(drawn[0], "motivo-cierre", Mark.FAILS)
    assert code_of(lambda: amend_audit(office, WEEK, "IDAAN", Amendment("", [without_words]))) == "reason_missing"
    assert code_of(lambda: amend_audit(office, WEEK, "IDAAN", Amendment("a", [without_words]))) == "audit_unfinished"
    assert show_audit(office, WEEK, "IDAAN").audit.state is AuditState.FINISHED, "all or none"

    worded = Correction(drawn[0], "motivo-cierre", Mark.FAILS, "estaba pendiente")
    assert amend_audit(office, WEEK, "IDAAN", Amendment("objeción", [worded], {drawn[1]: True})).errors == 2
    after = show_audit(office, WEEK, "IDAAN")
    assert (after.audit.state, after.audit.revision) == (AuditState.AMENDED, 2)
    with office.store.reading() as reading:
        both = [
            (one.revision, one.answer.mark)
            for one in reading.audits.every_answer(after.audit, drawn[0])
            if one.answer.question_id == "motivo-cierre"
        ]
    assert both == [(1, Mark.COMPLIES), (2, Mark.FAILS)]
    assert finish_audit(office, WEEK, "IDAAN").errors == 2


def test_an_audit_keeps_its_own_card_and_its_cases_as_they_stood(
    office: Office, drawn: list[str], take_in: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = start_audit(office, WEEK, "IDAAN")
    text = card_in_force.scorecard_path().read_text("utf-8")
    other = tmp_path / "ficha.toml"
    monkeypatch.setattr(card_in_force, "scorecard_path", lambda _card_id: other)
    other.write_text(text.replace('titulo = "Plazos"', 'titulo = "Otros plazos"'), "utf-8")
    take_in([(drawn[0], "IDAAN", date(2024, 5, 30)), ("9", "MEF", date(2024, 3, 20))], "despues.csv")
    assert show_audit(office, WEEK, "IDAAN") == before
    draw_round(office, WEEK)
    assert code_of(lambda: start_audit(office, WEEK, "MEF")) == "scorecard_changed_under_its_version"
    other.write_text(other.read_text("utf-8").replace("version = 1", "version = 2"), "utf-8")
    assert start_audit(office, WEEK, "MEF").card.groups[0].title == "Otros plazos"
    assert show_audit(office, WEEK, "IDAAN") == before


def test_good_rows_of_a_file_come_in_and_bad_ones_are_told(office: Office, drawn: list[str], tmp_path: Path) -> None:
    rows = [
        *answered_rows(drawn[:1]),
        (drawn[1], "motivo de cierre inventado", "cumple", ""),
        (drawn[1], "clasificacion", "quizás", ""),
        ("2024-99999", "clasificacion", "cumple", ""),
        (drawn[1], "motivo-cierre", "no cumple", ""),
        (drawn[2], "expediente", "no cumple", ""),
    ]
    first = len(answered_rows(drawn[:1])) + 2
    done = score_from_file(office, scores_file(tmp_path, rows), WEEK)
    assert done.scored == 3
    assert [(one.row, one.column, one.code) for one in done.problems] == [
        (first, "question", "unknown_question"),
        (first + 1, "answer", "unknown_answer"),
        (first + 2, "number", "case_not_in_sample"),
        (first + 3, "comment", "comment_missing"),
    ]
    audit = show_audit(office, WEEK, "IDAAN")
    assert audit.score_of(drawn[0]).complete
    assert audit.score_of(drawn[2]).file_missing
    finished = score_all(office, tmp_path, WEEK, drawn)
    assert finished.problems == ()
    finish_audit(office, WEEK, "IDAAN")
    late = score_all(office, tmp_path, WEEK, drawn)
    assert {one.code for one in late.problems} == {"audit_is_finished"}
    assert late.scored == 0


def test_a_file_without_its_columns_or_a_week_without_a_draw_is_refused(
    office: Office, drawn: list[str], tmp_path: Path
) -> None:
    bad = tmp_path / "malo.csv"
    bad.write_text("caso;nota\n1;2\n", "utf-8")
    assert code_of(lambda: score_from_file(office, bad, WEEK)) == "score_columns_missing"
    good = scores_file(tmp_path, answered_rows(drawn[:1]))
    assert code_of(lambda: score_from_file(office, good, WEEK.shifted(1))) == "week_not_drawn"


def test_a_week_is_evaluated_exactly(office: Office, drawn: list[str], tmp_path: Path) -> None:
    start_audit(office, WEEK, "IDAAN")
    waiting = evaluate_round(office, WEEK)
    assert [(one.open, one.size) for one in waiting.waiting] == [(12, 12)]
    assert waiting.entities == ()
    score_all(office, tmp_path, WEEK, drawn)
    (one,) = evaluate_round(office, WEEK).entities
    assert (one.result.population, one.result.sample_size, one.result.errors) == (64, 12, 0)
    assert (one.result.verdict, one.result.upper_limit.count) == ("meets", 12)
    assert verify_round(office, WEEK).ok


def test_a_sample_enlarged_after_scoring_began_claims_only_what_stays_valid(
    office: Office, drawn: list[str], tmp_path: Path
) -> None:
    start_audit(office, WEEK, "IDAAN")
    enlarge_round(office, WEEK, "IDAAN", 14)
    assert not show_audit(office, WEEK, "IDAAN").audit.enlarged_while_scoring, "nobody had scored yet"
    score_answer(office, case_of(WEEK, drawn[0]), "clasificacion", Mark.COMPLIES)
    larger = enlarge_round(office, WEEK, "IDAAN", 20)
    assert show_audit(office, WEEK, "IDAAN").audit.enlarged_while_scoring
    score_all(office, tmp_path, WEEK, larger.cases)
    result = finish_audit(office, WEEK, "IDAAN")
    assert result.enlarged_while_scoring
    assert result.sample_size == 20
    assert result.upper_limit.count == result.interval.upper_count


def test_a_replaced_case_leaves_the_audit_and_the_next_comes_in(
    office: Office, drawn: list[str], tmp_path: Path
) -> None:
    start_audit(office, WEEK, "IDAAN")
    score_all(office, tmp_path, WEEK, drawn)
    after = replace_case(office, WEEK, "IDAAN", drawn[3], "not_closed")
    assert code_of(lambda: finish_audit(office, WEEK, "IDAAN")) == "audit_unfinished"
    score_all(office, tmp_path, WEEK, after.cases[-1:])
    result = finish_audit(office, WEEK, "IDAAN")
    assert (result.population, result.sample_size, result.enlarged_while_scoring) == (63, 12, False)
