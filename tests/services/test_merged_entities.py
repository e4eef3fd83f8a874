"""Two entities made one after they were audited: what was drawn, scored, written and sent follows and verifies."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from services_audits import case_of, score_all
from services_cases import Export, week_of_cases

from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.errors import UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.messages import line
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.score_answer import score_answer
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.review_entities import merge_named
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.evaluate_round import evaluate_round
from advisor_app.services.rounds.verify_round import verify_round

WEEK = IsoWeek(2024, 12)
NEXT = WEEK.shifted(1)
GONE = "I.D.A.A.N."


def add_writable_liaison(office: Office, entity: str, email: str) -> None:
    with office.store.reading() as reading:
        key = find_entity(reading, entity).id
    add_liaison(office, key, f"Enlace de {entity}", LiaisonKind.OPERATIONAL, email=email)


@pytest.fixture
def audited(office: Office, take_in: Export, tmp_path: Path) -> list[str]:
    """GONE's sample of the week, scored, its letter sent; IDAAN closed cases in the week after alone."""
    later = [(f"tarde-{number}", "IDAAN", day + timedelta(7)) for number, _, day in week_of_cases(5) if day]
    take_in([*week_of_cases(8, GONE), *later])
    add_writable_liaison(office, GONE, "viejo@idaan.example")
    (sample,) = [one.cases for one in draw_round(office, WEEK).entities if one.population]
    draw_round(office, NEXT)
    score_all(office, tmp_path, WEEK, sample, failing=sample[:1])
    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path / "borradores"))
    return list(sample)


def test_what_was_audited_written_and_sent_follows(office: Office, audited: list[str], tmp_path: Path) -> None:
    before = show_audit(office, WEEK, GONE)
    merge_named(office, keep="IDAAN", gone=GONE)
    assert [one.entity.name for one in list_entities(office)] == ["IDAAN"]

    after = show_audit(office, WEEK, GONE)
    assert (after.entity, after.drawn.frame, after.drawn.seed) == ("IDAAN", before.drawn.frame, before.drawn.seed)
    assert (after.scores, after.result()) == (before.scores, before.result())
    assert [one.entity for one in evaluate_round(office, WEEK).entities] == ["IDAAN"]
    for week in (WEEK, NEXT):
        checked = verify_round(office, week)
        assert (checked.ok, checked.entities, checked.drift) == (True, 1, ())
    with office.store.reading() as reading:
        (letter,) = reading.letters.of_audits([after.audit.id])[after.audit.id]
        (message,) = reading.outbox.all()
        assert {letter.entity_id, message.entity_id, after.audit.entity_id} == {after.entity_id}
        assert letter_from_json(letter.content).entity == GONE, "what was issued names whom it was issued to"
        assert [one.fate for one in reading.outbox.attempts_of(message.id)] == ["accepted"]
        ((_, recommended),) = reading.letters.recommended_since(date.min)[after.entity_id]
        assert recommended.question_id == "motivo-cierre"
        assert reading.history.verify().ok

    again = prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    assert [(one.made_now, one.message_id) for one in again.letters] == [(False, message.message_id)]
    assert draw_round(office, WEEK).entities[0].already_drawn


def test_the_next_letter_goes_to_whom_the_entity_is_now(office: Office, audited: list[str], tmp_path: Path) -> None:
    add_writable_liaison(office, "IDAAN", "nuevo@idaan.example")
    merge_named(office, keep="IDAAN", gone=GONE)
    corrected = Correction(audited[0], "motivo-cierre", Mark.COMPLIES)
    amend_audit(office, WEEK, "IDAAN", Amendment("objeción", [corrected]))
    (made,) = prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example").letters
    assert (made.entity, made.number[-4:]) == ("IDAAN", "0002")
    (drafted,) = [one for one in list_outbox(office) if one.state == "draft"]
    assert (drafted.entity, sorted(drafted.to)) == ("IDAAN", ["nuevo@idaan.example", "viejo@idaan.example"])
    assert "que corrige la" in drafted.subject


def test_an_open_audit_goes_on_where_it_was(office: Office, take_in: Export, tmp_path: Path) -> None:
    take_in([*week_of_cases(6, GONE), ("otro", "IDAAN", None)])
    (sample,) = [one.cases for one in draw_round(office, WEEK).entities if one.population]
    start_audit(office, WEEK, GONE)
    score_answer(office, case_of(WEEK, sample[0], GONE), "motivo-cierre", Mark.FAILS, "sin motivo")
    merge_named(office, keep="IDAAN", gone=GONE)
    kept = show_audit(office, WEEK, "IDAAN").score_of(sample[0]).answer_to("motivo-cierre")
    assert kept is not None
    assert (kept.mark, kept.comment) == (Mark.FAILS, "sin motivo")
    score_all(office, tmp_path, WEEK, sample)
    assert finish_audit(office, WEEK, "IDAAN").errors == 0


def test_cases_of_the_drawn_week_that_the_merge_brings_are_drift(office: Office, take_in: Export) -> None:
    add_advisor(office, "Ana Ríos")
    take_in([*week_of_cases(4), *week_of_cases(3, GONE, 50)])
    assign_entities(office, ["IDAAN"], "Ana Ríos", date(2024, 1, 1))
    draw_round(office, WEEK, "Ana Ríos")
    merge_named(office, keep="IDAAN", gone=GONE)
    checked = verify_round(office, WEEK)
    assert checked.ok
    (moved,) = checked.drift
    assert (moved.entity, len(moved.entered), moved.left) == ("IDAAN", 3, ())


def test_two_that_were_drawn_for_one_week_stay_two(office: Office, take_in: Export, tmp_path: Path) -> None:
    take_in([*week_of_cases(4), *week_of_cases(3, GONE, 50)])
    samples = {one.entity: one.cases for one in draw_round(office, WEEK).entities}
    score_all(office, tmp_path, WEEK, [number for sample in samples.values() for number in sample])
    for entity in samples:
        add_writable_liaison(office, entity, "enlace@idaan.example")
    prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    before = {name: show_audit(office, WEEK, name) for name in samples}
    for keep, gone in (("IDAAN", GONE), (GONE, "IDAAN")):
        with pytest.raises(UserError) as told:
            merge_named(office, keep=keep, gone=gone)
        assert told.value.code == "merge_same_week"
        assert f"«{gone}» y «{keep}»" in line(told.value)
        assert "2024-W12" in line(told.value)
    assert {name: show_audit(office, WEEK, name) for name in samples} == before
    assert [one.entity.name for one in list_entities(office)] == [GONE, "IDAAN"]
    assert {one.entity for one in list_outbox(office)} == set(samples)
