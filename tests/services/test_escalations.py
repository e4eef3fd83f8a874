"""An obstacle from its draft to the levels above, and what it, the month's report and ideas prove of the duties."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from clock import Clock, clock
from services_cases import Export

from action_plans.lifecycle import Move
from action_plans.plan import Action, AgreedBy, Content, FiveWhys, Goal, Side
from advisor_app.documents.escalations.papers import EscalationPapers
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.duties.engine import State as DutyState
from advisor_app.office.duties.registers import Outcome as ItemOutcome
from advisor_app.office.escalations.records import (
    Addressee,
    FollowKind,
    Level,
    Outcome,
    PaperKind,
    RecordKind,
    State,
)
from advisor_app.office.ideas.records import IdeaKind, IdeaState, Saving
from advisor_app.services.change_setting import change_setting
from advisor_app.services.demonstration.demonstrate_escalations import demonstrate_escalations, demonstrate_ideas
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.escalations.decide_escalation import (
    AskedFollow,
    decide_escalation,
    settle_escalation,
)
from advisor_app.services.escalations.list_escalations import list_escalations, read_paper, show_escalation
from advisor_app.services.escalations.mail_memo import mail_memo
from advisor_app.services.escalations.open_escalation import Telling, open_escalation, write_escalation
from advisor_app.services.escalations.raise_escalation import raise_escalation
from advisor_app.services.escalations.submit_escalation import submit_escalation, withdraw_escalation
from advisor_app.services.ideas.keep_ideas import add_idea, export_ideas, list_ideas, move_idea
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.mail_way import ToFolder, transport_for
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.plans.change_plan import move_plan, record_agreement, start_plan, write_plan
from advisor_app.services.plans.month_report import keep_words, mail_progress, month_of_plans
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.registers.keep_register import check_item, close_register
from advisor_app.services.registers.list_registers import list_registers
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.write_dossiers import ReportPress, open_report_press
from advisor_app.store import open_store

__all__ = ["clock"]

ADVISOR, DIRECTOR = "Marisol Quintero", "Ernesto Pinzón"
TELLING = Telling(
    "Sin cuadrilla nocturna",
    "Las fugas de la noche esperan.\n\nNo hay turno & nadie <responde>.",
    ("Atención de fugas",),
    ("Ing. Ñurinda Peña",),
    ("CRM",),
    "Que nombre un turno.",
    ((RecordKind.CASE, "2024-00001"),),
)
MINISTER = Addressee(Level.MINISTER, "Lic. Añino", "Ministro", "despacho@ministerio.gob.pa")


@pytest.fixture(scope="module")
def papers() -> EscalationPapers:
    return EscalationPapers()


@pytest.fixture(scope="module")
def press() -> ReportPress:
    return open_report_press()


def furnished(office: Office, take_in: Export) -> Office:
    """IDAAN with a case, its advisor with an address; the director named. Returns the director's own office."""
    take_in([("2024-00001", "IDAAN", None), ("2024-00002", "MOP", date(2024, 3, 20))])
    add_advisor(office, ADVISOR, "marisol@cac311.gob.pa")
    assign_entities(office, ["IDAAN", "MOP"], ADVISOR, date(2024, 1, 1))
    change_setting(office, "director_email", "direccion@cac311.gob.pa")
    change_setting(office, "director", DIRECTOR)
    return Office(office.store, DIRECTOR)


def sent(office: Office, folder: Path) -> list[str]:
    approve_messages(office)
    return [line.state for line in send_messages(office, transport_for(ToFolder(folder))).lines]


def duty(office: Office, duty_id: str, day: date, entity: str = "IDAAN") -> tuple[DutyState, str]:
    found = [one for one in list_duties(office, day, entity=entity, since=date(2024, 3, 1)) if one.duty.id == duty_id]
    assert len(found) == 1, found
    return found[0].state, found[0].evidence


def test_from_the_obstacle_to_the_decision_and_the_next_level(
    office: Office, take_in: Export, papers: EscalationPapers, clock: Clock, tmp_path: Path
) -> None:
    director = furnished(office, take_in)
    draft = open_escalation(office, "IDAAN", Telling("Sin cuadrilla"))
    assert duty(office, "ESCALATE", date(2024, 3, 25))[0] is DutyState.DUE
    with pytest.raises(UserError) as refused:
        submit_escalation(office, papers, draft.reference)
    assert "los procesos que intervienen" in str(refused.value.values["missing"])
    write_escalation(office, draft.reference, TELLING)
    one, memo = submit_escalation(office, papers, draft.reference)
    assert (one.state, one.memo, memo.number) == (State.WAITING, "ME-2024-0001", "ME-2024-0001")
    assert memo.pdf.startswith(b"%PDF")
    assert read_paper(office, memo.id) == memo
    (mail,) = list_outbox(office)
    assert (mail.to, mail.subject) == (("direccion@cac311.gob.pa",), "ME-2024-0001: Sin cuadrilla nocturna (IDAAN)")
    assert duty(office, "ESCALATE", date(2024, 3, 26))[0] is not DutyState.DONE, "it was not sent yet"
    assert sent(office, tmp_path / "salida") == ["sent"]
    assert duty(office, "ESCALATE", date(2024, 3, 26)) == (DutyState.DONE, "ME-2024-0001")

    clock.show(datetime(2024, 4, 10, 9))
    (line,) = list_escalations(office)
    assert line.age is not None
    assert (line.age.days, line.age.working_days, line.age.too_long) == (16, 11, True)
    assert line.one.obstacle.records[0].said.startswith("2024-00001: abierto desde el")
    with pytest.raises(UserError, match="only_the_director"):
        decide_escalation(office, one.memo, Outcome.GRANTED, "Procede")
    follows = (
        AskedFollow(FollowKind.TASK, "Citar a la entidad", date(2024, 4, 30)),
        AskedFollow(FollowKind.TASK, "  "),
    )
    decided = decide_escalation(director, one.memo, Outcome.PARTLY, "Se citará a la entidad", follows=follows)
    assert [(each.what, each.who) for each in decided.follows] == [("Citar a la entidad", ADVISOR)]
    (register,) = list_registers(office)
    assert register.register.reference == decided.follows[0].reference
    with pytest.raises(UserError, match="escalation_move_refused"):
        settle_escalation(office, one.memo, "Hecho")

    with pytest.raises(UserError, match="only_the_director"):
        raise_escalation(office, papers, one.memo, MINISTER, "Sin respuesta")
    raised, letter = raise_escalation(director, papers, one.memo, MINISTER, "La entidad no tiene presupuesto.")
    assert (raised.state, raised.level, letter.number) == (State.RAISED, Level.MINISTER, "NE-2024-0001")
    above = list_outbox(office)[-1]
    assert above.to == ("despacho@ministerio.gob.pa",)
    others = approve_messages(office)
    assert (others.lines, others.held) == ((), ()), "only the director lets it go out"
    with pytest.raises(UserError, match="only_the_director"):
        approve_messages(office, [above.message_id])
    approve_messages(director, [above.message_id], despite="Primera nota a ese despacho")
    assert sent(director, tmp_path / "salida") == ["sent"]

    answered = decide_escalation(director, one.memo, Outcome.GRANTED, "El ministerio asignó la partida")
    assert [each.level for each in answered.decisions] == [Level.DIRECTOR, Level.MINISTER]
    check_item(office, register.register.id, 1, ItemOutcome.RIGHT)
    close_register(office, register.register.id, ADVISOR)
    assert show_escalation(office, one.memo).one.follows[0].done_on == date(2024, 4, 10)
    settled = settle_escalation(office, one.memo, "Hay turno de noche")
    assert settled.state is State.SETTLED
    with office.store.reading() as reading:
        told = [entry.action for entry in reversed(reading.history.entries(subject=str(one.id)))]
    assert told == [
        "escalation.opened", "escalation.written", "escalation.paper_issued", "escalation.submitted",
        "escalation.decided", "escalation.paper_issued", "escalation.raised", "escalation.decided",
        "escalation.settled",
    ]  # fmt: skip


def test_numbers_have_no_gaps_and_what_is_withdrawn_is_owed_no_more(
    office: Office, take_in: Export, papers: EscalationPapers, clock: Clock
) -> None:
    office_of_director = furnished(office, take_in)
    first = open_escalation(office, "MOP", TELLING)
    second = open_escalation(office, "MOP", TELLING)
    assert first.period != second.period, "each is owed by itself"
    gone = withdraw_escalation(office, first.reference, "Se resolvió")
    assert gone.state is State.WITHDRAWN
    memos = [submit_escalation(office, papers, second.reference)[1].number]
    memos.append(submit_escalation(office, papers, open_escalation(office, "IDAAN", TELLING).reference)[1].number)
    assert memos == ["ME-2024-0001", "ME-2024-0002"]
    with office.store.reading() as reading:
        assert reading.escalations.serials(PaperKind.MEMO, 2024) == [1, 2]
    found = [one for one in list_duties(office, date(2024, 3, 25), entity="MOP") if one.duty.id == "ESCALATE"]
    assert {one.state for one in found} == {DutyState.EXCUSED, DutyState.DUE}
    withdraw_escalation(office, memos[0], "La entidad respondió")
    assert [line.state for line in list_outbox(office)] == ["cancelled", "draft"]
    with pytest.raises(UserError, match="unknown_escalation"):
        show_escalation(office, "ME-2024-0009")
    change_setting(office_of_director, "director_email", "")
    late, paper = submit_escalation(office, papers, open_escalation(office, "IDAAN", TELLING).reference)
    assert paper.mail_id is None
    with pytest.raises(UserError, match="director_without_address"):
        mail_memo(office, late.memo)
    change_setting(office_of_director, "director_email", "direccion@cac311.gob.pa")
    mailed = mail_memo(office, late.memo)
    assert mailed.mail_id is not None
    assert mail_memo(office, late.memo) == mailed, "made once"
    last = list_outbox(office)[-1]
    assert last.subject.startswith("ME-2024-0003:")
    by_words = Telling(records=((RecordKind.MAIL, "cuadrilla IDAAN"), (RecordKind.MAIL, last.message_id)))
    (record,) = open_escalation(office, "IDAAN", by_words).obstacle.records
    assert record.key == last.message_id, "the same mail once, by words or by its key"
    with pytest.raises(UserError, match="mail_message_unknown"):
        open_escalation(office, "MOP", Telling(records=((RecordKind.MAIL, "cuadrilla IDAAN"),)))
    with pytest.raises(UserError, match="escalation_case_unknown"):
        open_escalation(office, "MOP", Telling(records=((RecordKind.CASE, "2024-09999"),)))


def test_two_who_submit_at_once_get_numbers_without_a_gap(
    office: Office, take_in: Export, office_location: str
) -> None:
    furnished(office, take_in)
    drafts = [open_escalation(office, "MOP", TELLING).reference for _ in range(4)]
    other = open_store(office_location)

    def submitted(at: int) -> str:
        store = (office.store, other)[at % 2]
        return submit_escalation(Office(store, "otra persona"), EscalationPapers(), drafts[at])[1].number

    with ThreadPoolExecutor(2) as both:
        numbers = sorted(both.map(submitted, range(4)))
    other.close()
    assert [int(number[-4:]) for number in numbers] == [1, 2, 3, 4]


def test_live_plan_monthly_report_and_idea_feed_their_duties(
    office: Office, take_in: Export, press: ReportPress, clock: Clock, tmp_path: Path
) -> None:
    furnished(office, take_in)
    number = open_plan(office, "IDAAN", "Tarda & tarda", on=date(2024, 3, 25)).plan.key
    assert duty(office, "PLAN", date(2024, 3, 25))[0] is DutyState.DUE
    action = Action("1", "Nombrar un suplente", "Jefa", date(2024, 3, 25), date(2024, 4, 5), "Circular")
    goal = Goal("rate_30", Fraction(3, 4), date(2024, 9, 1))
    write_plan(office, number, Content("Tarda", FiveWhys(("Nadie reparte",)), goal, (action,)))
    for side in Side:
        record_agreement(office, number, side, "Ana", by=AgreedBy.MAIL, reference="correo 12")
    start_plan(office, number)
    assert duty(office, "PLAN", date(2024, 3, 25)) == (DutyState.DONE, f"Plan {number} en marcha")

    with pytest.raises(UserError, match="progress_without_plans"):
        mail_progress(office, press, "2024-01", ADVISOR)
    keep_words(office, "2024-03", ADVISOR, "", "Mes de arranque <ñ>")
    keep_words(office, "2024-03", ADVISOR, number, "La jefa está de vacaciones")
    drafted = mail_progress(office, press, "2024-03", ADVISOR)
    assert ([line.kept.plan.key for line in drafted.lines], drafted.mail_state) == ([number], "draft")
    keep_words(office, "2024-03", ADVISOR, number, "La jefa volvió")
    again = mail_progress(office, press, "2024-03", ADVISOR)
    assert [line.state for line in list_outbox(office)] == ["cancelled", "draft"]
    assert again.words == {"": "Mes de arranque <ñ>", number: "La jefa volvió"}
    assert duty(office, "PLAN-M", date(2024, 3, 25))[0] is not DutyState.DONE
    sent(office, tmp_path / "salida")
    assert duty(office, "PLAN-M", date(2024, 3, 26)) == (DutyState.DONE, "Informe de avance de 03/2024")
    assert not month_of_plans(office, "2024-03", ADVISOR).open
    with pytest.raises(UserError, match="progress_already_mailed"):
        mail_progress(office, press, "2024-03", ADVISOR)

    withdrawn = open_plan(office, "MOP", "A pedido", on=date(2024, 3, 25)).plan.key
    move_plan(office, withdrawn, Move.WITHDRAW, "No hace falta")
    assert duty(office, "PLAN", date(2024, 3, 25), "MOP")[0] is DutyState.EXCUSED

    saved = Saving(days=5, steps=2)
    idea = add_idea(office, "IDAAN", "Pedirla por la web", "Reconexión", who="Ing. Peña", saving=saved, plan=number)
    add_idea(office, "IDAAN", "Otro orden de los pasos", "Reconexión", kind=IdeaKind.REDESIGN)
    assert duty(office, "LEY-83", date(2024, 3, 25)) == (
        DutyState.DONE,
        "ID-2024-0001: Pedirla por la web",
    )
    with pytest.raises(UserError, match="idea_move_not_allowed"):
        move_idea(office, idea.number, IdeaState.ADOPTED)
    for state in (IdeaState.STUDY, IdeaState.AGREED, IdeaState.ADOPTED):
        move_idea(office, idea.number, state)
    assert [(one.idea.number, one.idea.state, one.plan, one.advisor) for one in list_ideas(office)] == [
        ("ID-2024-0001", IdeaState.ADOPTED, number, ADVISOR),
        ("ID-2024-0002", IdeaState.IDEA, "", ADVISOR),
    ]
    assert export_ideas(office, tmp_path / "ideas.xlsx") == 2
    for place in (tmp_path, tmp_path / "no" / "ideas.xlsx", Path()):
        with pytest.raises(EnvironmentFault, match="file_not_saved"):
            export_ideas(office, place)


def test_the_demonstration_has_one_that_waits_and_one_decided(
    office: Office, take_in: Export, clock: Clock, papers: EscalationPapers
) -> None:
    director = furnished(office, take_in)
    assert demonstrate_escalations(director) == 0, "without a plan there is nothing to tell"
    open_plan(office, "IDAAN", "Tarda", on=date(2024, 3, 4))
    open_plan(office, "MOP", "Tarda", on=date(2024, 3, 4))
    assert (demonstrate_escalations(director), demonstrate_ideas(director)) == (2, 3)
    assert (demonstrate_escalations(director), demonstrate_ideas(director)) == (0, 0)
    waits, decided = list_escalations(office)
    assert (waits.one.state, decided.one.state) == (State.WAITING, State.DECIDED)
    assert waits.age is not None
    assert waits.age.too_long
    assert [record.kind for record in waits.one.obstacle.records] == [RecordKind.PLAN], "no case is expired"
    assert {line.idea.state for line in list_ideas(office)} == {IdeaState.ADOPTED, IdeaState.STUDY, IdeaState.IDEA}
