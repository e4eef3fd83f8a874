"""The week's work, the director's and the secretary's on a server that gives each person their own rows alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from postgresql_server import Server
from services_audits import score_all
from services_cases import week_of_cases, write_cases

from advisor_app.cli import run
from advisor_app.errors import AppError, EnvironmentFault, UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import LiaisonKind
from advisor_app.office.publication.month import Month
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.access.stand_in import end_stand_in, stand_in
from advisor_app.services.access.what_may_i_do import what_may_i_do
from advisor_app.services.access.who_works import working_as
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.change_setting import change_setting
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.history.keep_head import keep_head_in_file
from advisor_app.services.history.verify_history import verify_history
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.imports.undo_import import undo_import
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.meetings.finalise_minutes import finalise_minutes, review_minutes
from advisor_app.services.meetings.hold_meeting import begin_meeting, end_meeting, save_notes, set_presence
from advisor_app.services.meetings.minutes_press import open_minutes_press
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import list_meetings, show_meeting
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.publication.publish_month import publish_month
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.verify_round import verify_round
from advisor_app.store import open_store
from minutes import MeetingKind, Presence

WEEK = IsoWeek(2024, 12)
ANA, LUIS, MARISOL, SOFIA, CARLA = "Ana Pérez", "Luis Gómez", "Marisol Quintero", "Sofía Ríos", "Carla Soto"
ROLES = {
    ANA: ("work_ana", Duty.ADVISOR),
    LUIS: ("work_luis", Duty.ADVISOR),
    MARISOL: ("work_marisol", Duty.DIRECTOR),
    SOFIA: ("work_sofia", Duty.SECRETARY),
    CARLA: ("work_carla", Duty.COORDINATOR),
}


@dataclass(frozen=True)
class Shared:
    """An office on a server: Ana has IDAAN, Luis has MEF; each asks with a role of their own."""

    url: str
    offices: dict[str, Office]
    folder: Path

    def as_(self, name: str) -> Office:
        return self.offices[name]


@pytest.fixture(scope="module")
def shared(
    postgresql_server: Server, empty_postgresql_office: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shared]:
    folder = tmp_path_factory.mktemp("roles")
    postgresql_server.copy(empty_postgresql_office, "office_of_roles")
    url = postgresql_server.url("office_of_roles")
    owner = Office(open_store(url), "informática")
    for role, _duty in ROLES.values():
        postgresql_server.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{postgresql_server.password}'")
    grant_role(owner, MARISOL, "work_marisol", Duty.DIRECTOR)
    offices = {"": owner}
    director = offices[MARISOL] = working_as(open_store(url.replace("advisor:", "work_marisol:", 1)), "?")
    add_advisor(director, ANA, "ana@cac.example")
    add_advisor(director, LUIS, "luis@cac.example")
    import_cases(director, write_cases(folder / "casos.csv", _export()))
    assign_entities(director, ["IDAAN"], ANA, date(2024, 1, 1))
    assign_entities(director, ["MEF"], LUIS, date(2024, 1, 1))
    with director.store.reading() as reading:
        keys = {name: find_entity(reading, name).id for name in ("IDAAN", "MEF")}
    for name, key in keys.items():
        add_liaison(director, key, f"Enlace {name}", LiaisonKind.OPERATIONAL, email=f"enlace@{name.lower()}.example")
    for name, (role, duty) in ROLES.items():
        grant_role(owner, name, role, duty)
        if name not in offices:
            offices[name] = working_as(open_store(url.replace("advisor:", f"{role}:", 1)), "?")
    yield Shared(url, offices, folder)
    for office in offices.values():
        office.store.close()
    postgresql_server.execute("DROP DATABASE office_of_roles WITH (FORCE)")
    postgresql_server.execute(*(f"DROP ROLE {role}" for role, _duty in ROLES.values()))


def _export() -> list[tuple[str, str, date | None]]:
    long_open: list[tuple[str, str, date | None]] = [("2024-90001", "IDAAN", None), ("2024-90002", "MEF", None)]
    return week_of_cases(12) + week_of_cases(12, "MEF", 100) + long_open


def test_each_works_under_the_name_that_the_server_knows(shared: Shared) -> None:
    assert [shared.as_(name).who for name in ROLES] == list(ROLES)


def test_what_a_rule_refuses_is_told_apart_from_a_failed_login(
    shared: Shared, capsys: pytest.CaptureFixture[str]
) -> None:
    luis = shared.as_(LUIS)
    with shared.as_(MARISOL).store.reading() as reading:
        hers = find_entity(reading, "IDAAN").id
    with pytest.raises(EnvironmentFault, match="access_rule_refused"):  # a row that is another's
        add_liaison(luis, hers, "Intruso", LiaisonKind.OPERATIONAL, email="intruso@otro.example")
    with shared.as_(MARISOL).store.reading() as reading:
        assert "Intruso" not in {one.name for one in reading.liaisons.of(hers)}
    asked = ["--database", luis.store.address, "people", "grant", LUIS, "--role", "work_luis", "--duty", "director"]
    assert run(asked) == 1  # a table that nobody but the owner writes
    told = capsys.readouterr().err
    assert "reglas de acceso" in told
    assert "contraseña" not in told
    assert run(["--database", luis.store.address.replace("work_luis:", "work_luis:no"), "people", "rights"]) == 1
    told = capsys.readouterr().err
    assert "contraseña" in told
    assert "reglas de acceso" not in told


def test_the_week_from_draw_to_minutes_is_each_advisors_own(shared: Shared) -> None:
    numbers = []
    for name, entity, other in ((ANA, "IDAAN", "MEF"), (LUIS, "MEF", "IDAAN")):
        office = shared.as_(name)
        (drawn,) = draw_round(office, WEEK).entities
        assert drawn.entity == entity, "another's week is not drawn"
        score_all(office, shared.folder, WEEK, drawn.cases, failing=drawn.cases[:1])
        (letter,) = prepare_findings(office, WEEK, shared.folder / entity).letters
        numbers.append(letter.number[-4:])
        (followed,) = prepare_follow_ups(office, WEEK.shifted(4)).follow_ups
        assert followed.entity == entity
        approve_messages(office, despite="ensayo")
        send_messages(office, DraftFolder(shared.folder / f"borradores {entity}"))
        assert {one.to for one in list_outbox(office)} == {(f"enlace@{entity.lower()}.example",)}
        numbers.append(f"{open_plan(office, entity, 'cierra sin responder').serial:03}")
        meeting = plan_meeting(office, MeetingKind.VISIT, datetime(2024, 4, 2, 9), entity=entity)
        begin_meeting(office, meeting.id)
        view = show_meeting(office, meeting.id)
        save_notes(office, view.points[0], "Se revisó lo pendiente.")
        for person in view.people:
            set_presence(office, person, Presence.PRESENT)
        end_meeting(office, meeting.id)
        review_minutes(office, meeting.id)
        with office.store.reading() as reading:
            press = open_minutes_press(reading)
        numbers.append(f"{finalise_minutes(office, press, meeting.id).serial:04}")
        assert verify_round(office, WEEK).ok, "one's own round is checked without another's entries"
        with pytest.raises(UserError, match="history_seen_in_part"):
            verify_history(office)
        with pytest.raises(UserError):
            show_audit(office, WEEK, other)
        with pytest.raises(UserError):
            open_plan(office, other, "no es mía")
    ours, theirs = numbers[:3], numbers[3:]
    assert ours == ["0001", "001", "0001"]
    assert theirs == ["0002", "002", "0002"], "numbers have no gap, whoever sees which"
    kept = keep_head_in_file(shared.as_(ANA), shared.folder / "cabezas.txt").head
    assert verify_history(shared.as_(MARISOL), [kept]).ok, "whoever opens the program keeps the day's head"
    with shared.as_(MARISOL).store.reading() as reading:
        assert {entry.who for entry in reading.history.entries(limit=None)} == {ANA, LUIS, MARISOL, "informática"}


def test_an_advisors_export_brings_only_their_rows_and_says_how_many_were_left_out(shared: Shared) -> None:
    ana, director, path = shared.as_(ANA), shared.as_(MARISOL), shared.folder / "semana 13.csv"
    more = [
        ("2024-00001", "IDAAN", None),
        ("2024-00200", "IDAAN", date(2024, 3, 27)),
        ("2024-00201", "MEF", date(2024, 3, 27)),
        ("2024-00202", "Entidad nunca vista", date(2024, 3, 27)),
        ("2024-00203", "", date(2024, 3, 27)),
        ("2024-00100", "IDAAN", date(2024, 3, 18)),
    ]
    done = import_cases(ana, write_cases(path, more))
    assert (done.new, done.changed, done.unchanged, done.left_out, done.new_entities) == (1, 1, 0, 4, ())
    assert [(one.code, one.count) for one in done.warnings if one.code == "rows_of_others"] == [("rows_of_others", 4)]
    with director.store.reading() as reading:
        known = reading.cases.by_numbers([number for number, *_ in more])
    assert set(known) == {"2024-00001", "2024-00200", "2024-00100"}
    assert known["2024-00100"].entity == "MEF", "a case that stands with another is not taken from them"

    whole = import_cases(director, path)
    assert (whole.left_out, whole.new, whole.new_entities) == (0, 3, ("Entidad nunca vista",))
    with director.store.reading() as reading:
        counted = reading.entities.case_counts()
        packed = reading.indicators.columns(None, ("entity",))[1]["entity"]
    assert sorted(Counter(packed.places.tolist()).values()) == sorted([*counted.values(), 1])
    with ana.store.reading() as reading:
        (own,) = reading.entities.all()
        assert reading.entities.case_counts() == {own.id: counted[own.id]}
    with pytest.raises(UserError, match="import_not_all_yours"):
        undo_import(ana, "last")


def test_a_rotation_moves_what_each_sees_and_the_past_goes_along(shared: Shared) -> None:
    today = panama_day(now_utc())
    for name in (ANA, LUIS):
        with pytest.raises(AppError):
            assign_entities(shared.as_(name), ["IDAAN"], name, today)
    assign_entities(shared.as_(MARISOL), ["IDAAN"], LUIS, today)
    with pytest.raises(UserError, match="unknown_entity"):
        show_audit(shared.as_(ANA), WEEK, "IDAAN")
    assert show_audit(shared.as_(LUIS), WEEK, "IDAAN").audit.finished
    with shared.as_(ANA).store.reading() as reading:
        assert reading.entities.all() == []
        assert {entry.who for entry in reading.history.entries(limit=None)} == {ANA}, "what she did stays hers to read"
    assign_entities(shared.as_(MARISOL), ["IDAAN"], ANA, today)


def test_a_colleague_stands_in_until_a_day_and_no_longer(shared: Shared) -> None:
    today = panama_day(now_utc())
    with pytest.raises(UserError, match="only_the_director"):
        stand_in(shared.as_(LUIS), LUIS, ANA, last=today)
    with pytest.raises(UserError, match="stand_in_needs_advisor"):
        stand_in(shared.as_(MARISOL), SOFIA, ANA, last=today)
    with pytest.raises(UserError, match="stand_in_backwards"):
        stand_in(shared.as_(MARISOL), LUIS, ANA, last=today - timedelta(days=1))
    granted = stand_in(shared.as_(MARISOL), LUIS, ANA, last=today)
    assert show_audit(shared.as_(LUIS), WEEK, "IDAAN").audit.finished
    told = what_may_i_do(shared.as_(LUIS))
    assert [(one.person, one.last) for one in told.stands_in_for] == [(ANA, today)]
    end_stand_in(shared.as_(MARISOL), granted.id)
    with pytest.raises(UserError):
        show_audit(shared.as_(LUIS), WEEK, "IDAAN")


def test_the_secretary_keeps_directory_and_meetings_and_sees_no_case(shared: Shared) -> None:
    sofia = shared.as_(SOFIA)
    with sofia.store.reading() as reading:
        key = find_entity(reading, "MEF").id
    add_liaison(sofia, key, "Rubén Peña", LiaisonKind.EXECUTIVE, email="ruben@mef.example")
    plan_meeting(sofia, MeetingKind.TEAM, datetime(2024, 4, 5, 9))
    assert len(list_meetings(sofia, date(2024, 4, 1), date(2024, 5, 1))) == 3
    with pytest.raises(EnvironmentFault, match="access_rule_refused"), sofia.store.reading() as reading:
        reading.cases.by_numbers(["2024-00001"])
    assert not what_may_i_do(sofia).may("cases")
    assert what_may_i_do(sofia).may("meetings")


def test_the_coordinator_publishes_the_month_without_a_citizens_word(shared: Shared, tmp_path: Path) -> None:
    edition = publish_month(shared.as_(CARLA), Month(2024, 3), tmp_path / "informe")
    assert edition.paths
    with shared.as_(LUIS).store.reading() as reading:
        assert reading.publications.of("2024-03") == [edition.edition]
    with pytest.raises(AppError):
        change_setting(shared.as_(CARLA), "minimum", "4")
