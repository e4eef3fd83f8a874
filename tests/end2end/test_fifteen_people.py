"""Fifteen people at one shared office, five of them killed, the server restarted twice: nothing is lost or doubled."""

from __future__ import annotations

import json
import math
import multiprocessing
import os
import random
import signal
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from multiprocessing import forkserver
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
from commands import ROOT
from postgresql_server import Server, running_server
from working_people import Task, work, write_files

from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.verify_round import verify_round
from advisor_app.store import create_schema, open_store
from minutes import MeetingKind

sys.path.insert(0, str(Path(__file__).parents[1] / "services"))

from meetings_samples import reviewed_visits

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL, and no server to start here")

ADVISORS = 11
DIRECTOR, PASSWORD = "Dirección", "secreto"
KILLED = 5
SAVE_MS = 100
"""The limit of the 95th percentile of a score's save."""
FIRST_WEEK = IsoWeek(2024, 2)


@dataclass(frozen=True)
class Scale:
    """`wholly` is how many advisors score whole audits, the others' end with their first case.

    seconds   for how long they go on, whatever they have done
    pause     what a quick person needs between two answers, in seconds
    rest      between two rotations, in seconds
    """

    seconds: float
    wholly: int
    pause: float
    rest: float
    weeks: int
    files: int
    rows: int
    months: int


SHORT = Scale(seconds=30, wholly=2, pause=1.5, rest=6, weeks=2, files=1, rows=1_000, months=1)
LONG = Scale(seconds=600, wholly=ADVISORS, pause=0.75, rest=15, weeks=40, files=10, rows=10_000, months=12)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One of its own, for it is restarted, and as it would be by a power cut."""
    with running_server(durable=True) as running:
        yield running


def furnished(server: Server, url: str, scale: Scale, folder: Path) -> list[Task]:
    """An office of eleven entities with closed cases in each week, and what each of fifteen people has to do."""
    create_schema(url)
    office = Office(open_store(url), DIRECTOR)
    entities = [f"Entidad {at + 1}" for at in range(ADVISORS)]
    weeks = [FIRST_WEEK.shifted(at) for at in range(scale.weeks)]
    lines = ["Número,Entidad,Estado,Creado,Cerrado,Asunto"]
    for at, entity in enumerate(entities):
        for week in weeks:
            for case in range(5):
                closed = week.monday + timedelta(days=case)
                number = f"{at:02d}-{week}-{case}"
                lines.append(f"{number},{entity},Cerrado,{closed - timedelta(days=9)},{closed},Falta de agua")
    first = folder / "primera.csv"
    first.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, first)
    tasks, texts = [], tuple(map(str, weeks))
    begins = date(2024, 1, 1)
    for at, entity in enumerate(entities):
        add_advisor(office, f"Asesora {at + 1}")
        assign_entities(office, [entity], f"Asesora {at + 1}", begins)
        tasks.append(
            _task(
                url, f"Asesora {at + 1}", folder, scale, "answer", entity=entity, weeks=texts, whole=at < scale.wholly
            )
        )
    meetings = tuple(reviewed_visits(office, entities, scale.months))
    files = write_files(folder, scale.files, scale.rows, ADVISORS)
    for who, duty, least, what in (
        ("Quien importa", Duty.DIRECTOR, "import", {"files": files}),
        (DIRECTOR, Duty.DIRECTOR, "apply", {"years": range(2030, 2100)}),
        ("Secretaria", Duty.SECRETARY, "try", {"meetings": meetings}),
        ("Secretario", Duty.SECRETARY, "press", {"meetings": meetings[::-1]}),
    ):
        tasks.append(_task(_role(server, office, who, duty), who, folder, scale, least, **what))
    office.store.close()
    return tasks


def _role(server: Server, office: Office, who: str, duty: Duty) -> str:
    """The address with which somebody of a role of their own comes in."""
    role = who.lower().replace(" ", "_")
    with suppress(psycopg.errors.DuplicateObject):  # roles are the server's, not the database's
        server.execute(f"CREATE ROLE \"{role}\" LOGIN PASSWORD '{PASSWORD}'")
    grant_role(office, who, role, duty)
    return f"postgresql+psycopg://{quote(role)}:{PASSWORD}@{office.store.location.rpartition('@')[2]}"


def _task(url: str, who: str, folder: Path, scale: Scale, least: str, **what: Any) -> Task:
    log = folder / f"{who.replace(' ', '-')}.jsonl"
    return Task(url, who, log, math.inf, scale.pause, scale.rest, least, **what)


def go_on(server: Server, tasks: Sequence[Task], scale: Scale, chance: random.Random) -> None:
    """Everybody at once; five are killed by chance and begin anew, and the server is restarted twice."""
    context = multiprocessing.get_context("forkserver")  # what all need is loaded once
    context.set_forkserver_preload(["working_people"])
    paths = os.pathsep.join((str(Path(__file__).parent), str(ROOT), os.environ.get("PYTHONPATH", "")))
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYTHONPATH", paths)
        forkserver.ensure_running()
    began = time.time()
    tasks = [replace(task, until=began + scale.seconds) for task in tasks]

    def start(at: int) -> ForkServerProcess:
        process = context.Process(target=work, args=(tasks[at],), name=tasks[at].who, daemon=True)
        process.start()
        return process

    def kill_one() -> None:
        at = chance.choice([at for at, process in people.items() if process.is_alive() and at not in killed])
        people[at].kill()
        people[at].join()
        killed.add(at)
        people[at] = start(at)

    def restart(how: signal.Signals) -> None:
        server.postmaster.stop(how)
        server.postmaster.start()

    people, killed = {at: start(at) for at in range(len(tasks))}, set[int]()
    try:
        for when, action in sorted(_events(scale.seconds, kill_one, restart, chance), key=lambda event: event[0]):
            while time.time() - began < when:
                time.sleep(0.1)
            action()
        for process in people.values():
            process.join(scale.seconds + 120)
        assert [one.name for one in people.values() if one.exitcode != 0] == [], notes(tasks, "broke", "fault")
    finally:
        for process in people.values():
            process.kill()
    assert len(killed) == KILLED


def _events(
    seconds: float, kill_one: Callable[[], None], restart: Callable[[signal.Signals], None], chance: random.Random
) -> Iterator[tuple[float, Callable[[], None]]]:
    """After how many seconds what happens."""
    yield from ((seconds * chance.uniform(0.1, 0.9), kill_one) for _ in range(KILLED))
    for part, how in ((0.35, signal.SIGINT), (0.65, signal.SIGQUIT)):
        yield part * seconds, partial(restart, how)


def notes(tasks: Sequence[Task], *kinds: str) -> list[dict[str, Any]]:
    """What was acknowledged; a line that a kill cut short is none."""
    found = []
    for task in tasks:
        for line in task.log.read_text("utf-8").splitlines(keepends=True) if task.log.exists() else ():
            if line.endswith("\n"):
                one = json.loads(line)
                if one["did"] in kinds:
                    found.append(one)
    return found


@pytest.mark.parametrize(
    "scale", [SHORT, pytest.param(LONG, marks=[pytest.mark.long, pytest.mark.timeout(1500)])], ids=["short", "long"]
)
def test_fifteen_people_at_once(server: Server, tmp_path: Path, scale: Scale) -> None:
    name = f"fifteen_{scale.weeks}"
    server.execute(f"CREATE DATABASE {name}")
    url = server.url(name)
    tasks = furnished(server, url, scale, tmp_path)
    begun = time.perf_counter()
    go_on(server, tasks, scale, random.Random(311))
    took = time.perf_counter() - begun

    assert notes(tasks, "broke", "fault") == [], "nobody was shown a deadlock, or anything but that the server is away"
    answered, drawn = notes(tasks, "answer"), notes(tasks, "draw")
    office = Office(open_store(url), DIRECTOR)
    with office.store.reading() as reading:
        assert reading.history.verify().ok
        lines = reading.minutes.lines()
        serials = reading.minutes.serials(MeetingKind.VISIT, panama_day(now_utc()).year)
        counts = reading.entities.case_counts()
        imports = {one["file"] for one in notes(tasks, "import")}
        said = Counter(entry.action for entry in reading.history.entries(limit=None))
    told = notes(tasks, "minutes")
    assert serials == list(range(1, len(lines) + 1)), "no number is missing"
    assert len({one.meeting_id for one in lines}) == len(lines)
    assert {(one["meeting"], one["serial"]) for one in told} <= {(str(one.meeting_id), one.serial) for one in lines}
    assert len({one["serial"] for one in told}) == len(told), "nobody was told a number that another has"
    kept = _answers(server, name)
    wanted = {(one["who"], one["week"], one["number"], one["question"]) for one in answered}
    entity_of = {task.who: task.entity for task in tasks}
    assert {(entity_of[who], week, number, question) for who, week, number, question in wanted} <= kept.keys()
    assert set(kept.values()) <= {("complies", "visto")}
    assert said["audit.answered"] >= len(wanted)
    first = ADVISORS * scale.weeks * 5
    cases = sum(counts.values()) - first
    assert cases % scale.rows == 0, "a file is in whole, or not at all"
    assert len(imports) * scale.rows <= cases <= scale.files * scale.rows
    for week in {one["week"] for one in drawn}:
        assert verify_round(office, IsoWeek.parse(week)).failures == ()
    applied = notes(tasks, "apply")
    office.store.close()
    assert drawn
    assert imports
    assert told
    assert applied
    saves = sorted(1000 * one["seconds"] for one in answered if not one["cut"])
    middle, slow = statistics.median(saves), saves[int(0.95 * len(saves))]
    print(
        f"\n{len(tasks)} people for {took:.0f} s: {len(drawn)} draws, {len(answered)} answers,"
        f" {len(told)} minutes,"
        f" {cases:,} cases in {len(imports)} files, {len(applied)} rotations, {len(notes(tasks, 'cut'))} times cut off;"
        f" a score is saved in {middle:.0f} ms, 95 % in {slow:.0f} ms, worst {saves[-1]:.0f} ms"
    )
    if scale is LONG:
        assert slow < SAVE_MS


def _answers(server: Server, database: str) -> dict[tuple[str, str, str, str], tuple[str, str]]:
    asked = (
        "SELECT e.name, r.week, a.number, a.question_id, a.mark, a.comment FROM audit_answer a"
        " JOIN audit u ON u.id = a.audit_id JOIN weekly_round r ON r.id = u.round_id"
        " JOIN entity e ON e.id = r.entity_id WHERE a.source = 'person'"
    )
    rows = server.execute(asked, database=database)
    found = {
        (entity, week, number, question): (mark, comment) for entity, week, number, question, mark, comment in rows
    }
    assert len(found) == len(rows), "no answer stands twice"
    return found
