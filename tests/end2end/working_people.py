"""What each of fifteen people does at a shared office, in a process of its own, until the time is over or it is killed.

What the office acknowledged is written down at once, a line of JSON each, so that a kill hides at most the last.
"""

from __future__ import annotations

import csv
import importlib
import json
import pkgutil
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import advisor_app.crm
import advisor_app.services
import advisor_app.store
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.score_answer import DrawnCase, score_answer
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.done_again import done_again
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.meetings.finalise_minutes import finalise_minutes
from advisor_app.services.meetings.minutes_press import MinutesPress, open_minutes_press
from advisor_app.services.office import Office
from advisor_app.services.rotation.rotate_entities import apply_rotation, approve_rotation, propose_rotation
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import Store, open_store

for _room in (advisor_app.services, advisor_app.store, advisor_app.crm):  # as after the first hour of a day's work
    for _page in pkgutil.walk_packages(_room.__path__, _room.__name__ + "."):
        if ".versions." not in _page.name and not _page.name.endswith(".env"):
            importlib.import_module(_page.name)

T = TypeVar("T")
CUT = ("server_stopped", "database_unreachable", "server_busy", "saving_in_doubt")
"""A server that is being restarted: whoever works waits a moment, looks, and does it again."""


@dataclass(frozen=True)
class Task:
    """`weeks`, `files`, `meetings` and `years` are for those who draw and score, import, finalise, or rotate.

    until   the moment, in seconds of the clock, when the work is over though there is more
    pause   the longest between two answers, in seconds; the shortest is a third
    rest    seconds before each rotation
    least   what is done once though the time is over, so that a slow machine shows no less
    """

    url: str
    who: str
    log: Path
    until: float
    pause: float
    rest: float
    least: str
    entity: str = ""
    weeks: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    meetings: tuple[UUID, ...] = ()
    years: range = range(0)
    whole: bool = True
    """Whether audits are scored to their end, or only their first case."""


def work(task: Task) -> None:
    """Runs in the process of a person."""
    person = Person(task)
    try:
        if task.entity:
            person.audit()
        elif task.files:
            person.take_in()
        elif task.meetings:
            person.finalise()
        elif task.years:
            person.rotate()
    except _Over:
        pass
    except BaseException as error:
        person.note("broke", what=repr(error))
        raise
    finally:
        person.leave()


class _Over(Exception):
    """The time is over."""


class Person:
    def __init__(self, task: Task) -> None:
        self._task = task
        self._chance = random.Random(task.who)
        self._log = task.log.open("a", encoding="utf-8")
        self._store: Store | None = None
        self._done = set[str]()

    def leave(self) -> None:
        if self._store is not None:
            self._store.close()
        self._log.close()

    def note(self, did: str, **facts: Any) -> None:
        self._log.write(json.dumps({"did": did, "who": self._task.who, **facts}) + "\n")
        self._log.flush()

    def audit(self) -> None:
        for text in self._task.weeks:
            week = IsoWeek.parse(text)
            self._do("draw", lambda office, week=week: draw_round(office, week, self._task.who), week=text)
            begun = self._do("start", lambda office, week=week: start_audit(office, week, self._task.entity), week=text)
            for number in begun.drawn.sample if self._task.whole else begun.drawn.sample[:1]:
                self._score(week, number, begun.score_of(number))
            if self._task.whole:
                self._do("finish", lambda office, week=week: finish_audit(office, week, self._task.entity), week=text)

    def _score(self, week: IsoWeek, number: str, score: Any) -> None:
        case = DrawnCase(week, self._task.entity, number)
        while score.open_questions:
            question = score.open_questions[0]
            self._think()

            def answer(office: Office, question: str = question) -> Any:
                return score_answer(office, case, question, Mark.COMPLIES, "visto")

            score = self._do("answer", answer, week=str(week), number=number, question=question)

    def take_in(self) -> None:
        for path in self._task.files:
            self._do("import", lambda office, path=path: import_cases(office, path), file=path.name)

    def finalise(self) -> None:
        press = self._do("press", _press)
        for meeting in self._task.meetings:
            self._think()
            try:
                made = self._do("try", lambda office, meeting=meeting: finalise_minutes(office, press, meeting))
            except UserError as refused:
                if refused.code not in ("minutes_are_final", "changed_by_another", "minutes_change_nothing"):
                    raise
            else:
                self.note("minutes", meeting=str(meeting), serial=made.serial)

    def rotate(self) -> None:
        for year in self._task.years:
            time.sleep(self._task.rest)
            for did, step in (("propose", propose_rotation), ("approve", approve_rotation), ("apply", apply_rotation)):
                try:
                    self._do(did, lambda office, step=step, year=year: step(office, year), year=year)
                except UserError as refused:
                    if refused.code not in ("rotation_outdated", "rotation_decided", "rotation_step", "no_rotation"):
                        raise
                    self.note("refused", code=refused.code, year=year)
                    break

    def _think(self) -> None:
        time.sleep(self._chance.uniform(self._task.pause / 3, self._task.pause))

    def _office(self) -> Office:
        if self._store is None:
            self._store = open_store(self._task.url)
        return Office(self._store, self._task.who)

    def _do(self, did: str, action: Callable[[Office], T], **facts: Any) -> T:
        """Until the office has acknowledged it; as often as the server is cut off, as a person would."""
        cut = False
        while time.time() < self._task.until or self._task.least not in self._done:
            began = time.perf_counter()
            try:
                done = _stand(self._office(), action)
            except EnvironmentFault as fault:
                if fault.code not in CUT:
                    self.note("fault", code=fault.code, of=did, detail=str(fault.values.get("detail")))
                    raise
                cut = True
                self.note("cut", code=fault.code)
                time.sleep(0.5)
            else:
                self.note(did, seconds=time.perf_counter() - began, cut=cut, **facts)
                self._done.add(did)
                return done
        raise _Over


def _press(office: Office) -> MinutesPress:
    with office.store.reading() as reading:
        return open_minutes_press(reading)


def _stand(office: Office, action: Callable[[Office], T]) -> T:
    """As the window does what it is asked for."""
    return done_again(lambda: action(office), lambda: office.store.commits)


def write_files(folder: Path, count: int, rows: int, entities: int) -> tuple[Path, ...]:
    """Exports of new cases, all of other numbers, closed in the weeks of 2025."""
    made = []
    for at in range(count):
        path = folder / f"parte-{at:02d}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("Número", "Entidad", "Estado", "Creado", "Cerrado", "Asunto"))
            writer.writerows(_rows(at, rows, entities))
        made.append(path)
    return tuple(made)


def _rows(file: int, rows: int, entities: int) -> Iterator[tuple[str, ...]]:
    for at in range(rows):
        closed = date(2025, 1, 6) + timedelta(days=at % 350)
        created = closed - timedelta(days=10)
        number = f"N-{file:02d}-{at:06d}"
        yield number, f"Entidad {at % entities + 1}", "Cerrado", created.isoformat(), closed.isoformat(), f"Asunto {at}"
