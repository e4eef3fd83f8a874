"""The letters of a week as a list: how far each has come, who gets it, and what a person must look at first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from services_audits import answered_rows, case_of, score_all, scores_file
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import LetterDoubt
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.score_answer import score_answer
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.audits.show_result import show_result
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.letters.letter_files import letter_files, letter_folder
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.letters.show_letter import WITHOUT_NUMBER, show_letter
from advisor_app.services.letters.week_letters import WeekLetter, week_letters
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.draw_round import draw_round

WEEK = IsoWeek(2024, 12)


@pytest.fixture
def samples(office: Office, take_in: Export, tmp_path: Path) -> dict[str, list[str]]:
    """IDAAN and MOP scored to the end, MEF in part, MINSA not at all; MOP without a liaison."""
    take_in(
        week_of_cases(30) + week_of_cases(2, "MOP", 100) + week_of_cases(6, "MEF", 200) + week_of_cases(3, "MINSA", 300)
    )
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", "MOP", "MEF", "MINSA"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        key = find_entity(reading, "IDAAN").id
    add_liaison(office, key, "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    add_liaison(office, key, "Ana Peña", LiaisonKind.EXECUTIVE, email="ana@idaan.example")
    drawn = {one.entity: list(one.cases) for one in draw_round(office, WEEK).entities}
    score_all(office, tmp_path, WEEK, drawn["IDAAN"], failing=drawn["IDAAN"][:1])
    score_all(office, tmp_path, WEEK, drawn["MOP"])
    score_from_file(office, scores_file(tmp_path, answered_rows(drawn["MEF"][:1])), WEEK)
    return drawn


def of(office: Office, entity: str) -> WeekLetter:
    return next(one for one in week_letters(office, WEEK).letters if one.week.entity == entity)


def test_before_anything_is_prepared(office: Office, samples: dict[str, list[str]]) -> None:
    found = week_letters(office, WEEK)
    assert [one.week.entity for one in found.letters] == ["IDAAN", "MEF", "MINSA", "MOP"]
    assert [one.to_prepare for one in found.letters] == [True, False, False, True]
    assert found.approvable == ()
    assert (of(office, "IDAAN").to, of(office, "IDAAN").cc) == (("jose@idaan.example",), ("ana@idaan.example",))
    assert of(office, "IDAAN").doubts == ()
    assert of(office, "MOP").doubts == (LetterDoubt.NO_LIAISON,)


def test_a_draft_is_approved_with_the_others_unless_a_person_must_look(
    office: Office, samples: dict[str, list[str]], tmp_path: Path
) -> None:
    case = case_of(WEEK, samples["IDAAN"][0])
    score_answer(office, case, "motivo-cierre", Mark.FAILS, "ver con Ana Ruiz, cédula 8-123-456")
    prepare_findings(office, WEEK, tmp_path / "cartas")
    idaan = of(office, "IDAAN")
    assert idaan.to_approve
    assert idaan.doubts == (LetterDoubt.TRACES,)
    assert "8-123-456" in idaan.traces
    assert week_letters(office, WEEK).approvable == ()
    assert of(office, "MOP").doubts == (LetterDoubt.NO_LIAISON, LetterDoubt.NOT_DRAFTED)
    approve_messages(office, [idaan.week.message_id])
    assert of(office, "IDAAN").doubts == (), "a person has looked"


def test_an_amended_audit_has_its_letter_written_anew(
    office: Office, samples: dict[str, list[str]], tmp_path: Path
) -> None:
    prepare_findings(office, WEEK, tmp_path / "cartas")
    first = of(office, "IDAAN").week.letter
    correction = Correction(samples["IDAAN"][0], "motivo-cierre", Mark.COMPLIES)
    amend_audit(office, WEEK, "IDAAN", Amendment("estaba adjunto", [correction]))
    idaan = of(office, "IDAAN")
    assert (idaan.to_prepare, idaan.to_approve, idaan.earlier) == (True, False, (first,))
    assert LetterDoubt.OUTDATED in idaan.doubts
    prepare_findings(office, WEEK, tmp_path / "cartas")
    idaan = of(office, "IDAAN")
    assert (idaan.to_prepare, idaan.to_approve, idaan.earlier) == (False, True, (first,))
    assert idaan.doubts == ()
    assert idaan.week.letter != first


def test_an_advisor_without_an_address_can_not_send(office: Office, take_in: Export, tmp_path: Path) -> None:
    take_in(week_of_cases(2))
    drawn = {one.entity: list(one.cases) for one in draw_round(office, WEEK).entities}
    score_all(office, tmp_path, WEEK, drawn["IDAAN"])
    assert of(office, "IDAAN").doubts == (LetterDoubt.NO_LIAISON, LetterDoubt.NO_SENDER)


def test_a_letter_reads_before_it_is_issued_as_it_will(
    office: Office, samples: dict[str, list[str]], tmp_path: Path
) -> None:
    draft = show_letter(office, WEEK, "idaan")
    assert (draft.number, draft.content.number) == ("", WITHOUT_NUMBER)
    with office.store.reading() as reading:
        assert reading.letters.of_week(WEEK) == {}, "to look at it gives no number"
    prepare_findings(office, WEEK, tmp_path / "cartas")
    issued = show_letter(office, WEEK, "IDAAN")
    assert issued.number == of(office, "IDAAN").week.letter
    assert issued.content.verdict == draft.content.verdict
    assert issued.content.recommendations == draft.content.recommendations
    assert issued.content.signer == "Marisol Quintero"
    assert issued.sender == "marisol@cac.example"
    correction = Correction(samples["IDAAN"][0], "motivo-cierre", Mark.COMPLIES)
    amend_audit(office, WEEK, "IDAAN", Amendment("estaba adjunto", [correction]))
    anew = show_letter(office, WEEK, "IDAAN")
    assert anew.number == ""
    assert anew.content.amends == issued.number
    assert anew.content.verdict != issued.content.verdict


def test_what_is_not_scored_to_the_end_has_no_letter_and_no_result(
    office: Office, samples: dict[str, list[str]]
) -> None:
    for ask in (show_letter, show_result):
        for entity, code in (("MEF", "audit_unfinished"), ("MINSA", "audit_not_started")):
            with pytest.raises(UserError) as told:
                ask(office, WEEK, entity)
            assert told.value.code == code


def test_a_result_has_its_cases_and_its_mean(office: Office, samples: dict[str, list[str]]) -> None:
    shown = show_result(office, WEEK, "IDAAN")
    assert shown.nonconforming == (samples["IDAAN"][0],)
    assert shown.findings[0].critical
    assert shown.mean is not None
    assert shown.mean.mean == shown.result.mean_score
    assert shown.mean.lower <= float(shown.mean.mean) <= shown.mean.upper
    from advisor_app.services.audits.score_answer import mark_file_missing

    mark_file_missing(office, case_of(WEEK, samples["IDAAN"][1]))
    assert show_result(office, WEEK, "IDAAN").mean is None, "a case without a file has no score"


def test_some_are_prepared_told_as_they_are_done_and_left_where_one_cancels(
    office: Office, samples: dict[str, list[str]], tmp_path: Path
) -> None:
    done: list[tuple[int, int]] = []
    made = prepare_findings(
        office, WEEK, tmp_path / "cartas", entities={of(office, "MOP").entity_id}, progress=lambda *at: done.append(at)
    )
    assert [one.entity for one in made.letters] == ["MOP"]
    assert done == [(1, 1)]
    done.clear()
    stopped = prepare_findings(
        office, WEEK, tmp_path / "cartas", progress=lambda *at: done.append(at), cancelled=lambda: bool(done)
    )
    assert [one.entity for one in stopped.letters] == ["IDAAN"]
    assert done == [(1, 2)]
    whole = prepare_findings(office, WEEK, tmp_path / "cartas")
    assert [one.made_now for one in whole.letters] == [False, False]


def test_files_are_written_where_they_are_missing_and_left_where_a_person_edited_them(
    office: Office, samples: dict[str, list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "cartas"
    with pytest.raises(UserError) as told:
        letter_files(office, WEEK, "IDAAN", folder)
    assert told.value.code == "letter_not_issued"
    prepare_findings(office, WEEK, folder)
    word, pdf = letter_files(office, WEEK, "IDAAN", folder)
    word.write_bytes(b"firmada")
    pdf.unlink()
    assert letter_files(office, WEEK, "IDAAN", folder) == (word, pdf)
    assert word.read_bytes() == b"firmada"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert letter_folder(office, WEEK).parts[-2:] == ("cartas", "2024-W12")
