"""A seed from a public draw: sealed before it is held, drawn with its result, recomputed by anybody."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest
from clock import Clock, clock
from services_cases import Export, week_of_cases

from advisor_app.errors import DecisionNeeded, UsageError, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.public_seed import SealedRound
from advisor_app.office.rounds.weekly_round import PublicDraw
from advisor_app.services.change_setting import change_setting
from advisor_app.services.directory.review_entities import merge_named
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.certify_draw import certify_draw
from advisor_app.services.rounds.draw_round import EntityDraw, draw_round
from advisor_app.services.rounds.enlarge_round import enlarge_round
from advisor_app.services.rounds.plan_round import plan_round
from advisor_app.services.rounds.replace_case import replace_case
from advisor_app.services.rounds.seal_round import seal_again, seal_round
from advisor_app.services.rounds.verify_round import verify_round

__all__ = ["clock"]

WEEK = IsoWeek(2024, 12)
LOTTERY = PublicDraw("Lotería Nacional, sorteo del miércoles, primer premio", date(2024, 3, 27))
LATER = PublicDraw("Lotería Nacional, sorteo dominical, primer premio", date(2024, 3, 31))
NEXT = PublicDraw("Lotería Nacional, sorteo del miércoles, primer premio", date(2024, 4, 3))
SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "manual" / "verificar.sh"


@pytest.fixture
def public_office(office: Office, take_in: Export, clock: Clock) -> Office:
    """Its setting is a public seed, and IDAAN closed 64 cases, AAUD 9."""
    take_in(week_of_cases(64) + week_of_cases(9, "AAUD", 100))
    change_setting(office, "seed_source", "public")
    return office


def drawn(office: Office, value: str = "", entity: str = "IDAAN") -> EntityDraw:
    return next(one for one in draw_round(office, WEEK, public_value=value).entities if one.entity == entity)


def refused(kind: type[UserError], code: str, action: object, *arguments: object, **named: object) -> UserError:
    with pytest.raises(kind) as told:
        action(*arguments, **named)  # type: ignore[operator]
    assert told.value.code == code
    return told.value


def test_a_sealed_week_is_drawn_with_the_published_result(public_office: Office, clock: Clock) -> None:
    sealed = seal_round(public_office, WEEK, LOTTERY).entities
    assert [(one.entity, one.population, one.sample_size, one.already_sealed) for one in sealed] == [
        ("AAUD", 9, 7, False),
        ("IDAAN", 64, 12, False),
    ]
    clock.show(datetime(2024, 3, 27, 18))
    one = drawn(public_office, " 4827 ")
    made_of = f"4827\n2024-W12\nIDAAN\n{sealed[1].frame_digest}\n"
    assert one.seed == hashlib.sha256(made_of.encode()).hexdigest()
    assert (one.seed_source, one.state, len(one.cases)) == ("public", "drawn", 12)
    assert one.public is not None
    assert (one.public.value, one.public.announced) == ("4827", LOTTERY)
    assert drawn(public_office, "4827", "AAUD").seed != one.seed
    assert verify_round(public_office, WEEK).ok


def test_without_a_seal_the_draw_says_what_to_do(public_office: Office) -> None:
    refused(DecisionNeeded, "seal_first", draw_round, public_office, WEEK)
    refused(DecisionNeeded, "seal_first", draw_round, public_office, WEEK, public_value="4827")
    with public_office.store.reading() as reading:
        assert reading.rounds.of_week(WEEK) == []


def test_a_seal_waits_for_its_result_and_not_before_its_day(public_office: Office, clock: Clock) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    asked = refused(DecisionNeeded, "public_value_needed", draw_round, public_office, WEEK)
    assert asked.values == {
        "week": "2024-W12",
        "entities": 2,
        "draw": "Lotería Nacional, sorteo del miércoles, primer premio (27/03/2024)",
    }
    clock.show(datetime(2024, 3, 26, 23, 59))
    refused(UserError, "public_value_too_early", draw_round, public_office, WEEK, public_value="4827")
    clock.show(datetime(2024, 3, 27, 0, 1))
    assert drawn(public_office, "4827").cases


def test_nothing_that_may_be_known_already_can_be_announced(public_office: Office) -> None:
    today = PublicDraw(LOTTERY.name, date(2024, 3, 25))
    refused(UsageError, "published_too_early", seal_round, public_office, WEEK, today)
    refused(UsageError, "public_draw_unnamed", seal_round, public_office, WEEK, PublicDraw("  ", LATER.day))
    change_setting(public_office, "seed_source", "entropy")
    refused(UsageError, "seed_is_entropy", seal_round, public_office, WEEK, LOTTERY)
    refused(UsageError, "nothing_sealed", draw_round, public_office, WEEK, public_value="4827")
    assert drawn(public_office).seed_source == "entropy"


def test_sealed_once_and_drawn_once(public_office: Office, clock: Clock) -> None:
    first = seal_round(public_office, WEEK, LOTTERY).entities
    again = seal_round(public_office, WEEK, LATER).entities
    assert all(one.already_sealed for one in again)
    assert [(one.announced, one.frame_digest, one.sealed_at) for one in again] == [
        (one.announced, one.frame_digest, one.sealed_at) for one in first
    ]
    clock.show(datetime(2024, 3, 28, 9))
    one = drawn(public_office, "4827")
    for value in ("", "9999"):
        repeated = drawn(public_office, value)
        assert repeated.already_drawn
        assert (repeated.seed, repeated.cases) == (one.seed, one.cases)
    assert seal_round(public_office, WEEK, LATER).entities == ()


def test_what_came_after_the_seal_is_drift_and_the_rules_stay(
    public_office: Office, take_in: Export, clock: Clock
) -> None:
    sealed = seal_round(public_office, WEEK, LOTTERY).entities[1]
    take_in(week_of_cases(70), "despues.csv")
    change_setting(public_office, "tolerable_rate", "0.05")
    shown = next(one for one in plan_round(public_office, WEEK).entities if one.entity == "IDAAN")
    assert (shown.population, shown.sample_size, shown.drawn) == (64, 12, False)
    assert shown.seal is not None
    assert (shown.seal.announced, shown.seal.frame_digest) == (LOTTERY, sealed.frame_digest)
    before = verify_round(public_office, WEEK)
    assert (before.ok, before.entities, before.sealed) == (True, 0, 2)
    assert [(one.entity, len(one.entered)) for one in before.drift] == [("IDAAN", 6)]
    clock.show(datetime(2024, 3, 28, 9))
    one = drawn(public_office, "4827")
    assert (one.population, one.sample_size, one.frame_digest) == (64, 12, sealed.frame_digest)
    after = verify_round(public_office, WEEK)
    assert (after.ok, after.entities, after.sealed, len(after.drift)) == (True, 2, 0, 1)


def test_a_latecomer_has_a_seal_of_its_own(public_office: Office, take_in: Export, clock: Clock) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    take_in(week_of_cases(20, "MEF", 500), "tarde.csv")
    clock.show(datetime(2024, 3, 28, 9))
    assert [one.state for one in draw_round(public_office, WEEK, public_value="4827").entities] == [
        "drawn", "drawn", "open",
    ]  # fmt: skip
    refused(DecisionNeeded, "seal_first", draw_round, public_office, WEEK)
    seal_round(public_office, WEEK, LATER)
    clock.show(datetime(2024, 4, 1, 9))
    assert drawn(public_office, "0311", "MEF").public.value == "0311"  # type: ignore[union-attr]
    assert verify_round(public_office, WEEK).ok


def test_where_two_draws_are_awaited_it_is_said_which(public_office: Office, take_in: Export, clock: Clock) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    take_in(week_of_cases(20, "MEF", 500), "tarde.csv")
    seal_round(public_office, WEEK, LATER)
    clock.show(datetime(2024, 4, 1, 9))
    refused(DecisionNeeded, "which_public_draw", draw_round, public_office, WEEK, public_value="0311")
    refused(
        UsageError, "unknown_public_draw", draw_round, public_office, WEEK, public_value="0311", public_draw="Gordito"
    )
    states = {
        one.entity: one.state
        for one in draw_round(public_office, WEEK, public_value="0311", public_draw=LATER.name.upper()).entities
    }
    assert states == {"AAUD": "sealed", "IDAAN": "sealed", "MEF": "drawn"}


def test_only_the_director_seals_again_and_it_stays_in_the_history(
    public_office: Office, take_in: Export, clock: Clock
) -> None:
    first = seal_round(public_office, WEEK, LOTTERY).entities[1]
    change_setting(public_office, "director", "Ana Pérez")
    director = Office(public_office.store, "ana perez")
    told = refused(UserError, "only_the_director", seal_again, public_office, WEEK, LATER, "se suspendió")
    assert told.values == {"director": "Ana Pérez", "who": "Marisol Quintero"}
    refused(UsageError, "reason_missing", seal_again, director, WEEK, LATER, " ")
    take_in(week_of_cases(70), "despues.csv")
    (second,) = seal_again(director, WEEK, LATER, "El sorteo se suspendió.", entity="idaan").entities
    assert (second.serial, second.population, second.announced) == (2, 70, LATER)
    old, new = seals_of(public_office, "IDAAN")
    assert (old.frame_digest, old.announced, old.sealed_by) == (first.frame_digest, LOTTERY, "Marisol Quintero")
    assert (new.reason, new.sealed_by) == ("El sorteo se suspendió.", "ana perez")
    with public_office.store.reading() as reading:
        (entry,) = reading.history.entries(action="round.seal_replaced")
    assert entry.who == "ana perez"
    assert entry.payload is not None
    assert entry.payload["reason"] == "El sorteo se suspendió."
    clock.show(datetime(2024, 4, 1, 9))
    draw_round(public_office, WEEK, public_value="1234", public_draw=LOTTERY.name)
    one = draw_round(public_office, WEEK, public_value="0311").entities[1]
    assert (one.population, one.public.value) == (70, "0311")  # type: ignore[union-attr]
    assert verify_round(public_office, WEEK).ok
    certified = certify_draw(public_office, WEEK, "IDAAN")
    (earlier,) = certified.earlier_seals
    assert (earlier.frame_digest, earlier.announced, earlier.reason, earlier.replaced_by) == (
        first.frame_digest, LOTTERY, "El sorteo se suspendió.", "ana perez",
    )  # fmt: skip
    refused(UserError, "nothing_sealed", seal_again, director, WEEK, NEXT, "otra vez")


def test_all_that_waits_can_be_sealed_again_at_once(public_office: Office) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    again = seal_again(public_office, WEEK, LATER, "El sorteo se suspendió.").entities
    assert [(one.entity, one.serial, one.population) for one in again] == [("AAUD", 2, 9), ("IDAAN", 2, 64)]


def test_sealed_sizes_count_in_the_capacity(public_office: Office, take_in: Export) -> None:
    change_setting(public_office, "weekly_capacity", "20")
    seal_round(public_office, WEEK, LOTTERY)
    take_in(week_of_cases(40, "MEF", 500), "tarde.csv")
    sizes = {one.entity: one.sample_size for one in plan_round(public_office, WEEK).entities}
    assert sizes == {"AAUD": 7, "IDAAN": 12, "MEF": 3}


def test_enlarged_and_replaced_after_a_public_draw(public_office: Office, clock: Clock) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    clock.show(datetime(2024, 3, 28, 9))
    one = drawn(public_office, "4827")
    larger = enlarge_round(public_office, WEEK, "IDAAN", 20)
    assert larger.cases[:12] == one.cases
    replaced = replace_case(public_office, WEEK, "IDAAN", one.cases[0], "not_closed")
    assert replaced.public is not None
    assert replaced.seed == one.seed
    assert verify_round(public_office, WEEK).ok


def test_two_sealed_lists_of_one_week_cannot_become_one(public_office: Office) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    refused(UserError, "merge_same_week", merge_named, public_office, keep="IDAAN", gone="AAUD")


def test_an_entity_merged_away_is_drawn_under_the_name_it_was_sealed_with(
    public_office: Office, take_in: Export, clock: Clock
) -> None:
    seal_round(public_office, WEEK, LOTTERY)
    take_in([("2024-90000", "I.D.A.A.N.", None)], "otra.csv")
    merge_named(public_office, keep="I.D.A.A.N.", gone="IDAAN")
    clock.show(datetime(2024, 3, 28, 9))
    one = drawn(public_office, "4827", "I.D.A.A.N.")
    assert one.public is not None
    assert one.public.entity == "IDAAN"
    enlarge_round(public_office, WEEK, "I.D.A.A.N.", 20)
    assert verify_round(public_office, WEEK).failures == ()


@pytest.mark.skipif(shutil.which("sha256sum") is None or shutil.which("sh") is None, reason="sha256sum or sh is absent")
def test_an_outsider_recomputes_it_from_the_published_result(
    public_office: Office, clock: Clock, take_in: Export, tmp_path: Path
) -> None:
    strange = 'Peña & Núñez\'s "Ñ"'
    take_in(week_of_cases(30, strange.replace('"', '""'), 300), "otra.csv")
    seal_round(public_office, WEEK, LOTTERY)
    clock.show(datetime(2024, 3, 28, 9))
    draw_round(public_office, WEEK, public_value="48 27 'A'")
    for entity in ("IDAAN", strange):
        made = certify_draw(public_office, WEEK, entity)
        (tmp_path / "lista.txt").write_text("".join(f"{number}\n" for number in made.frame), encoding="utf-8")
        shutil.copy(SCRIPT, tmp_path / "verificar.sh")
        assert made.seed not in made.command
        lines = printed(made.command, tmp_path)
        assert lines == [made.frame_digest, *(one.case for one in made.sampled)]
        assert printed(made.seed_command, tmp_path) == [f"{made.seed}  -"]


def printed(command: str, folder: Path) -> list[str]:
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, cwd=folder)
    return done.stdout.splitlines()


def seals_of(office: Office, entity: str) -> list[SealedRound]:
    """Every seal of an entity and the week, the first one first."""
    with office.store.reading() as reading:
        return reading.seals.of(find_entity(reading, entity).id, WEEK)
