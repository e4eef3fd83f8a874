"""demo: the demonstration office and its week, to the letters and the drafts of its mails."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import begin_window, opened_office, show_window, take_pictures
from advisor_app.cli.output import note, plain, print_json
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.draw_round import WeekDraw

UNFINISHED = "demostracion-sin-terminar.db"


def run(settings: Settings, chosen: argparse.Namespace) -> int:
    """Make the office in a folder, or find it there as it was left; draw its week, take pictures, open the window."""
    from advisor_app.services.demonstration.score_demonstration import score_demonstration
    from advisor_app.services.rounds.draw_round import draw_round

    folder = Path(chosen.dir).resolve()
    exports = folder / "exportaciones"
    exports.mkdir(parents=True, exist_ok=True)
    week = IsoWeek.of(panama_day(now_utc())).shifted(-1)
    database = folder / f"demostracion-{week}-semilla-{chosen.seed}.db"
    if not database.exists():
        _build(settings, folder / UNFINISHED, exports, chosen.seed).rename(database)
    there = replace(settings, database=str(database))
    with opened_office(there) as office:
        draw = draw_round(office, week)
        scored = score_demonstration(office, week, chosen.seed)
        earlier = _audit_earlier_weeks(office, week, chosen.seed)
    if earlier:
        note(f"{earlier:,} casos de las semanas anteriores de un asesor, con puntajes inventados")
    if scored:
        note(f"{scored:,} casos con puntajes inventados, hechos de la semilla {chosen.seed}")
    drawn = folder / f"sorteo-{week}.json"
    drawn.write_text(json.dumps(plain(draw), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    begin_window()
    letters = _write_letters(there, week, folder)
    _object(there, week, folder / "objeciones")
    _hold_meetings(there)
    _open_plans(there)
    _calibrate(there, week, chosen.seed)
    pictures = take_pictures(there, folder / "pantallas")
    files = [*sorted(exports.iterdir()), drawn]
    if chosen.json:
        print_json({"database": database, "week": week, "files": files, "pictures": pictures})
    else:
        _tell(folder, database, draw, [*files, *pictures])
        print(
            f"  {letters.relative_to(folder)}/: una carta en Word y en PDF por entidad auditada; su correo, en borrador"
        )
    sys.stdout.flush()  # what was made is told before the window takes over
    if chosen.no_window or not has_display():
        return 0
    return show_window(there)


def _build(settings: Settings, database: Path, exports: Path, seed: int) -> Path:
    from advisor_app.services.demonstration.build_demonstration import build_demonstration

    for suffix in ("", "-wal", "-shm"):  # what an earlier, interrupted run left
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    with opened_office(replace(settings, database=str(database))) as office:
        build_demonstration(office, exports, seed, note)
    return database


def _write_letters(settings: Settings, week: IsoWeek, folder: Path) -> Path:
    from advisor_app.services.letters.prepare_findings import prepare_findings

    letters = folder / "cartas" / str(week)
    with opened_office(settings) as office:
        made = prepare_findings(office, week, letters)
    if any(one.made_now for one in made.letters):
        drafts = sum(one.message_id is not None for one in made.letters)
        note(f"{len(made.letters):,} cartas y {drafts:,} borradores de correo")
    return letters


def _object(settings: Settings, week: IsoWeek, folder: Path) -> None:
    from advisor_app.services.demonstration.demonstrate_objections import demonstrate_objections

    with opened_office(settings) as office:
        made = demonstrate_objections(office, week, folder)
    if made:
        note(f"{made:,} objeciones inventadas, una ya respondida")


def _hold_meetings(settings: Settings) -> None:
    from advisor_app.services.demonstration.demonstrate_meetings import demonstrate_meetings
    from advisor_app.services.rotation.assign_entities import list_advisors

    with opened_office(settings) as office:
        first = list_advisors(office)[0].name
        made = demonstrate_meetings(office, first)
    if made:
        note(f"{made:,} reuniones de {first}, con las minutas de las realizadas")


def _audit_earlier_weeks(office: Office, week: IsoWeek, seed: int) -> int:
    from advisor_app.services.demonstration.audit_earlier_weeks import audit_earlier_weeks
    from advisor_app.services.rotation.assign_entities import list_advisors

    return audit_earlier_weeks(office, week, list_advisors(office)[0].name, seed)


def _open_plans(settings: Settings) -> None:
    from advisor_app.services.demonstration.demonstrate_escalations import demonstrate_escalations, demonstrate_ideas
    from advisor_app.services.demonstration.demonstrate_plans import demonstrate_plans

    with opened_office(settings) as office:
        made = demonstrate_plans(office)
    if made:
        note(f"{made:,} planes de acción inventados, cada uno en otro estado")
    with opened_office(settings) as office:
        escalated, ideas = demonstrate_escalations(office), demonstrate_ideas(office)
    if escalated or ideas:
        note(f"{escalated:,} escalamientos y {ideas:,} ideas para mejorar trámites")


def _calibrate(settings: Settings, week: IsoWeek, seed: int) -> None:
    from advisor_app.services.demonstration.demonstrate_calibration import demonstrate_calibration

    with opened_office(settings) as office:
        made = demonstrate_calibration(office, week, seed)
    if made:
        note(f"{made:,} calibraciones inventadas, una todavía a ciegas")


def _tell(folder: Path, database: Path, draw: WeekDraw, files: list[Path]) -> None:
    audited = sum(one.sample_size for one in draw.entities)
    print(
        f"Oficina de demostración, con datos inventados. Semana {draw.week}: "
        f"{sum(one.population for one in draw.entities):,} casos cerrados, {audited:,} sorteados."
    )
    print(f"Quedó en {folder}:")
    for path in (database, *files):
        print(f"  {path.relative_to(folder)}")


def has_display() -> bool:
    """Whether a window can be shown: always on Windows and macOS; elsewhere where a display server is named."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
