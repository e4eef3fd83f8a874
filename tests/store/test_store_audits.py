"""What was audited, written and sent: objects become rows and come back, revisions stay, numbers have no gaps."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import DATE_FIELDS, TEXT_FIELDS, Case
from advisor_app.office.mail.correspondence import IssuedLetter, KeptMessage, Refusal, SendingAttempt
from advisor_app.office.scoring.audit import Audit, AuditedFacts, AuditState, KeptAnswer, case_facts
from advisor_app.office.scoring.findings import FindingCase
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.office.scoring.recommendations import Recommendation
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path
from advisor_app.store import Store, new_id
from advisor_app.store.audits.letters import letter_from, letter_row, recommendation_from, recommendation_row
from advisor_app.store.audits.repository import answer_from, answer_row, audit_from, audit_row, facts_from, facts_text
from advisor_app.store.outbox.repository import attempt_from, attempt_row, message_from, message_row

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
keys = st.uuids()
counts = st.integers(1, 10**6)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1))
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
lists = st.lists(texts, max_size=3).map(tuple)
answers = st.builds(Answer, texts, st.sampled_from(Mark), texts, st.sampled_from(Source), texts)
audits = st.builds(
    Audit, keys, keys, keys, keys, st.sampled_from(AuditState), counts, st.booleans(), st.none() | moments, counts
)
letters = st.builds(
    IssuedLetter, keys, keys, keys, counts, counts, counts, days, texts, st.binary(), st.binary(), counts
)
messages = st.builds(
    KeptMessage, keys, keys, st.none() | keys, st.none() | keys, texts, texts, lists, st.binary(), moments, texts,
    lists, lists, texts, texts, counts, texts, texts,
    st.lists(st.builds(Refusal, texts, counts, texts), max_size=2).map(tuple), counts,
)  # fmt: skip
attempts = st.builds(
    SendingAttempt, counts, texts, moments, st.none() | moments, texts, texts, st.none() | counts, texts
)
recommendations = st.builds(
    Recommendation, texts, st.booleans(), texts, texts,
    st.lists(st.builds(FindingCase, texts, texts, texts), max_size=3).map(tuple), texts, days,
)  # fmt: skip
cases = st.builds(
    Case,
    **dict.fromkeys(TEXT_FIELDS, texts),
    created=moments,
    **{name: st.none() | moments for name in DATE_FIELDS if name != "created"},
    day_only=st.frozensets(st.sampled_from(DATE_FIELDS)),
)
WEEK = IsoWeek(2024, 12)
OVERDUE = Answer("concluido-30-dias", Mark.FAILS, source=Source.DATA, detail="día 34")


@given(audits, st.builds(KeptAnswer, texts, answers, counts, texts, moments), cases)
def test_audits_answers_and_facts(audit: Audit, kept: KeptAnswer, case: Case) -> None:
    assert audit_from(audit_row(audit)) == audit  # type: ignore[arg-type]
    assert answer_from(answer_row(kept)) == kept  # type: ignore[arg-type]
    assert facts_from(case.number, facts_text(case_facts(case))) == case_facts(case)


@given(letters, messages, attempts, recommendations)
def test_letters_and_messages(
    letter: IssuedLetter, message: KeptMessage, attempt: SendingAttempt, recommendation: Recommendation
) -> None:
    assert letter_from(letter_row(letter)) == letter  # type: ignore[arg-type]
    assert message_from({**message_row(message), "raw": message.raw}) == message  # type: ignore[arg-type]
    assert attempt_from(attempt_row(attempt)) == attempt  # type: ignore[arg-type]
    assert recommendation_from(recommendation_row(recommendation)) == recommendation  # type: ignore[arg-type]


@given(cases)
def test_nothing_that_a_citizen_wrote_is_kept_with_an_audit(case: Case) -> None:
    kept = case_facts(replace(case, subject="la señora Pérez", resolution="llamar al 6000-0000", owner="Ana"))
    assert not {"Pérez", "6000", "Ana"} & set(facts_text(kept).replace('"', " ").split())


@pytest.fixture
def audit(store: Store, entity_id, make_round, make_case) -> Audit:
    drawn = make_round(entity_id("IDAAN"), WEEK)
    with store.unit_of_work("ana") as work:
        work.rounds.add(drawn)
        card_key = work.audits.freeze_card(read_scorecard(scorecard_path()))
        begun = work.audits.add(Audit(new_id(), drawn.entity_id, drawn.id, card_key))
        work.audits.add_cases(begun, [make_case(number) for number in drawn.sample])
        work.audits.put_answers(begun, [(drawn.sample[0], OVERDUE)])
        work.commit()
    return begun


def number_of(store: Store, audit: Audit) -> str:
    with store.reading() as reading:
        return next(iter(sorted(reading.audits.cases_of(audit))))


def test_a_card_is_kept_whole_and_one_version_is_one_card(store: Store, audit: Audit) -> None:
    card = read_scorecard(scorecard_path())
    with store.unit_of_work("luis") as work:
        assert work.audits.card_of(audit) == card
        assert work.audits.freeze_card(card) == audit.card_key
        with pytest.raises(UserError, match="scorecard_changed_under_its_version"):
            work.audits.freeze_card(replace(card, title="Otra"))
        assert work.audits.freeze_card(replace(card, title="Otra", version=2)) != audit.card_key


def test_a_person_and_the_data_answer_side_by_side(store: Store, audit: Audit) -> None:
    number = number_of(store, audit)
    said = Answer("concluido-30-dias", Mark.COMPLIES, "se suspendió el plazo")
    with store.reading() as reading:
        assert not reading.audits.scoring_begun(audit)
    with store.unit_of_work("ana") as work:
        work.audits.put_answers(audit, [(number, said), (number, OVERDUE)])
        work.audits.put_answers(audit, [(number, replace(said, mark=Mark.FAILS)), (number, OVERDUE)])
        work.commit()
    with store.reading() as reading:
        kept = reading.audits.answers_of(audit, number)
        assert {one.answer for one in kept} == {replace(said, mark=Mark.FAILS), OVERDUE}
        assert {one.who for one in kept} == {"ana"}
        assert reading.audits.scoring_begun(audit)
    with store.unit_of_work("ana") as work:
        work.audits.clear_answer(audit, number, "concluido-30-dias")
        assert [one.answer for one in work.audits.answers_of(audit, number)] == [OVERDUE]


def test_an_amendment_keeps_what_stood_before(store: Store, audit: Audit) -> None:
    number = number_of(store, audit)
    first, second = Answer("motivo-cierre", Mark.FAILS, "sin motivo"), Answer("motivo-cierre", Mark.COMPLIES)
    with store.unit_of_work("ana") as work:
        work.audits.put_answers(audit, [(number, first)])
        amended = work.audits.save(replace(audit, state=AuditState.AMENDED, revision=2))
        facts = work.audits.cases_of(amended)[number]
        work.audits.put_answers(amended, [(number, second)])
        work.audits.put_case(amended, replace(facts, file_missing=True))
        work.commit()
    with store.reading() as reading:
        every = [one for one in reading.audits.every_answer(amended, number) if one.answer.source is Source.PERSON]
        assert [(one.revision, one.answer) for one in every] == [(1, first), (2, second)]
        assert second in [one.answer for one in reading.audits.answers_of(amended)]
        assert reading.audits.cases_of(amended, number) == {number: AuditedFacts(facts.case, file_missing=True)}
        assert reading.audits.of_round(audit.round_id) == amended
    with store.unit_of_work("luis") as work, pytest.raises(UserError, match="changed_by_another"):
        work.audits.save(audit)


def test_one_audit_a_round(store: Store, audit: Audit) -> None:
    with store.unit_of_work("luis") as work, pytest.raises(UserError, match="audit_started_by_another"):
        work.audits.add(replace(audit, id=new_id()))


def issue(store: Store, audit: Audit, revision: int, year: int = 2026) -> int:
    with store.unit_of_work("ana") as work:
        serial = work.letters.next_serial(year)
        work.letters.add(
            IssuedLetter(
                new_id(), audit.entity_id, audit.id, revision, year, serial, date(year, 3, 4), "{}", b"PK", b"%PDF"
            ),
            [Recommendation("q", True, "Falta", "Haga", (FindingCase("C-1"),), "Enlace", date(year, 3, 9))],
        )
        work.commit()
    return serial


def test_letters_are_numbered_by_year_without_gaps_by_many_at_once(store: Store, audit: Audit) -> None:
    writers = [threading.Thread(target=issue, args=(store, audit, revision)) for revision in range(1, 5)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert issue(store, audit, 9, 2027) == 1
    with store.unit_of_work("ana") as work:
        assert work.letters.next_serial(2026) == 5  # and this one is not given, since nothing is committed
    with store.reading() as reading:
        assert reading.letters.serials(2026) == [1, 2, 3, 4]
        (letters,) = reading.letters.of_audits([audit.id]).values()
        assert len(letters) == 5
        (told,) = reading.letters.recommended_since(date.min).values()
        assert {one.question_id for _, one in told} == {"q"}


def kept_message(entity: UUID, message_id: str = "<1@x>") -> KeptMessage:
    return KeptMessage(
        new_id(), entity, None, None, message_id, "a@x.example", ("b@x.example",), b"raw\r\n", datetime(2024, 3, 25),
        "IDAAN", ("b@x.example",), (), "Hallazgos",
    )  # fmt: skip


def test_a_message_stands_where_it_was_put_and_keeps_its_attempts(store: Store, entity_id) -> None:
    message = kept_message(entity_id("IDAAN"))
    begun = SendingAttempt(1, "smtp", datetime(2024, 3, 25, 13))
    with store.unit_of_work("ana") as work:
        work.outbox.add(message)
        sending = work.outbox.save(replace(message, state="sending", attempts=1))
        work.outbox.put_attempt(sending, begun)
        work.outbox.put_attempt(sending, replace(begun, fate="accepted", ended_at=datetime(2024, 3, 25, 14)))
        work.commit()
    with store.reading() as reading:
        assert reading.outbox.by_message_id("<1@x>") == sending
        assert reading.outbox.all(["draft"]) == []
        assert [one.fate for one in reading.outbox.attempts_of(message.id)] == ["accepted"]
        with pytest.raises(UserError, match="mail_message_unknown"):
            reading.outbox.by_message_id("<2@x>")
    with store.unit_of_work("luis") as work, pytest.raises(UserError, match="changed_by_another"):
        work.outbox.save(replace(message, state="approved"))


def test_a_message_is_outdated_once_its_audit_is_amended(store: Store, audit: Audit) -> None:
    issue(store, audit, audit.revision)
    with store.unit_of_work("ana") as work:
        (letter,) = work.letters.of_audits([audit.id])[audit.id]
        told = replace(kept_message(audit.entity_id), letter_id=letter.id, audit_id=audit.id)
        other = kept_message(audit.entity_id, "<2@x>")
        work.outbox.add(told)
        work.outbox.add(other)
        assert not work.outbox.outdated(told)
        work.audits.save(replace(audit, state=AuditState.AMENDED, revision=2))
        assert work.outbox.outdated(told)
        assert not work.outbox.outdated(other), "it tells no letter"
        assert work.outbox.hold_of_audit(audit.id) == [told]


def test_one_program_sends_at_a_time(store: Store) -> None:
    with store.sending(), pytest.raises(UserError, match="mail_being_sent"), store.sending():
        pass
    with store.sending():
        pass
