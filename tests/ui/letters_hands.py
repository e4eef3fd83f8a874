"""An office whose weeks are scored, for the tests of results and letters."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

from hands import settled
from made_offices import rows_of
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import LiaisonKind
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import AuditAt

WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)
BEFORE = WEEK.shifted(-1)
Samples = dict[tuple[IsoWeek, str], list[str]]
LONG = "Ñurú & Cía <Salud> de la Región Metropolitana y sus Distritos Vecinos del Este"


def scored_office(office: Office, folder: Path) -> Samples:
    """IDAAN audited in two weeks, this week's open but scored, with one nonconforming case; a census of MOP; a long
    name that no liaison answers for; ASEP scored in part. Returns the samples.
    """
    day = WEEK.monday + timedelta(days=2)
    rows = [*closed_cases("IDAAN", 60, day), *closed_cases("IDAAN", 50, day - timedelta(days=7), first=200)]
    rows += [*closed_cases("MOP", 2, day), *closed_cases(LONG, 9, day), *closed_cases("ASEP", 20, day)]
    import_cases(office, write_export(folder / "semanas.csv", rows))
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", "MOP", LONG, "ASEP"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        keys = {name: find_entity(reading, name).id for name in ("IDAAN", "MOP")}
    add_liaison(office, keys["IDAAN"], "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    add_liaison(office, keys["IDAAN"], "Ana Peña", LiaisonKind.EXECUTIVE, email="ana@idaan.example")
    add_liaison(office, keys["MOP"], "Luz Ríos", LiaisonKind.OPERATIONAL, email="luz@mop.example")
    samples = {
        (week, one.entity): list(one.cases)
        for week in (BEFORE, WEEK)
        for one in draw_round(office, week).entities
        if one.cases
    }
    score(office, folder, BEFORE, samples[BEFORE, "IDAAN"])
    finish_audit(office, BEFORE, "IDAAN")
    score(office, folder, WEEK, samples[WEEK, "IDAAN"], failing=1)
    for entity in ("MOP", LONG):
        score(office, folder, WEEK, samples[WEEK, entity])
    score(office, folder, WEEK, samples[WEEK, "ASEP"][:1])
    return samples


def score(office: Office, folder: Path, week: IsoWeek, numbers: list[str], failing: int = 0) -> None:
    """Every case complies with all that is asked; the first `failing` ones were closed with a wrong reason."""
    path = folder / "puntajes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("Número", "Pregunta", "Respuesta", "Comentario"))
        for place, number in enumerate(numbers):
            for question in read_scorecard(scorecard_path()).questions:
                if question.condition.types or question.data_rule == "closed_in_30_days":
                    continue
                fails = place < failing and question.id == "motivo-cierre"
                comment = "la reparación seguía pendiente" if fails else ""
                if question.data_rule is not None:
                    comment = "visto en el expediente"
                writer.writerow((number, question.id, "no cumple" if fails else "cumple", comment))
    done = score_from_file(office, path, week)
    assert done.scored == len(numbers), done.problems


def go(qtbot: QtBot, window: Window, view: str, entity: str = "", week: IsoWeek = WEEK) -> None:
    """A view of the audit in front, with the keyboard in it and its charts drawn."""
    window.go_to("audit", AuditAt(week, view, entity))
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for chart in window.findChildren(ChartView):
        chart.finish()


def states(location: str) -> dict[str, str]:
    """The mails' states by entity, as a connection of its own finds them in the database."""
    return dict(rows_of(location, "select label, state from mail_message order by created_at"))


def letters(location: str) -> list[tuple[int, int]]:
    """Serial and revision of every letter kept."""
    return rows_of(location, "select serial, revision from letter order by serial")
