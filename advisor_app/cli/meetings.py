"""meetings plan, meetings list, minutes render, attendance."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeVar

from advisor_app.bootstrap import opened_office, pdf_printer
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.messages import line
from advisor_app.settings import Settings

P = TypeVar("P", bound=argparse.ArgumentParser)

_STATES = {"planned": "planeada", "under_way": "en curso", "held": "realizada", "called_off": "cancelada"}


def add_meetings(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "las visitas y reuniones"
    orders = commands.add_parser("meetings", help=words, description=words).add_subparsers(
        metavar="ORDEN", required=True
    )
    one = orders.add_parser("plan", parents=[answer], help="propone las visitas de un mes; no guarda nada")
    one.add_argument("--month", required=True, metavar="AAAA-MM")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.set_defaults(run=plan)
    one = orders.add_parser("list", parents=[answer], help="las reuniones de un mes")
    one.add_argument("--month", required=True, metavar="AAAA-MM")
    one.set_defaults(run=show)

    words = "las minutas de las reuniones"
    orders = commands.add_parser("minutes", help=words, description=words).add_subparsers(
        metavar="ORDEN", required=True
    )
    one = orders.add_parser("render", parents=[answer], help="escribe la minuta en docx y PDF")
    one.add_argument("meeting", metavar="REUNIÓN", help="el número de la minuta, la clave de la reunión o su comienzo")
    one.add_argument("--to", metavar="CARPETA", help="dónde (minutas, junto a la base de datos)")
    one.set_defaults(run=render)

    words = "la asistencia de las entidades a las reuniones de un año"
    one = commands.add_parser("attendance", parents=[answer], help=words, description=words)
    one.add_argument("--year", type=int, required=True, metavar="AAAA")
    one.add_argument("--to", metavar="ARCHIVO", help="además la guarda, como .xlsx o .pdf")
    one.set_defaults(run=attendance)


def plan(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.meetings.plan_visits import propose_visits, read_month

    month = read_month(chosen.month)
    with opened_office(settings) as office:
        made = propose_visits(office, month, chosen.advisor)
    if chosen.json:
        print_json(
            {
                "month": f"{month:%Y-%m}",
                "advisor": chosen.advisor,
                "visits": [
                    {
                        "entity": one.need.entity,
                        "duty": one.need.duty,
                        "district": one.need.district,
                        "place": one.need.address,
                        "starts": one.starts,
                        "ends": one.ends,
                        "trip": one.trip,
                        "last_visit": one.need.last_visit,
                        "why": one.why,
                    }
                    for one in made.visits
                ],
                "unplanned": [
                    {"entity": one.need.entity, "duty": one.need.duty, "why": one.why} for one in made.unplanned
                ],
                "free_days": list(made.free_days),
                "holidays": list(made.holidays),
            }
        )
        return 0
    print_table(
        ("día", "hora", "entidad", "obligación", "distrito", "viaje", "por qué"),
        [
            (
                f"{one.starts:%d/%m/%Y}",
                f"{one.starts:%H:%M}",
                one.need.entity,
                one.need.duty,
                one.need.district,
                one.trip,
                one.why,
            )
            for one in made.visits
        ],
    )
    for left in made.unplanned:
        note(f"Sin fecha: {left.need.entity}. {left.why}")
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from calendar import monthrange

    from advisor_app.services.meetings.plan_visits import read_month
    from advisor_app.services.meetings.show_meeting import list_meetings

    month = read_month(chosen.month)
    with opened_office(settings) as office:
        lines = list_meetings(office, month, month.replace(day=monthrange(month.year, month.month)[1]))
    if chosen.json:
        print_json(
            [
                {
                    "id": one.meeting.id,
                    "kind": one.meeting.kind,
                    "title": one.meeting.title,
                    "entity": one.entity or None,
                    "advisor": one.advisor or None,
                    "starts": one.meeting.local_start,
                    "place": one.meeting.place,
                    "state": one.meeting.state,
                    "stage": one.meeting.stage,
                    "number": one.number or None,
                    "mail": one.mail_state or None,
                }
                for one in lines
            ]
        )
        return 0
    print_table(
        ("día", "hora", "reunión", "estado", "minuta", "asesor", "clave"),
        [
            (
                f"{one.meeting.local_start:%d/%m/%Y}",
                f"{one.meeting.local_start:%H:%M}",
                one.meeting.title,
                _STATES[one.meeting.state],
                one.number or "-",
                one.advisor or "-",
                one.meeting.id,
            )
            for one in lines
        ],
    )
    return 0


def render(settings: Settings, chosen: argparse.Namespace) -> int:
    pdf_printer()
    from advisor_app.services.meetings.render_minutes import render_minutes

    with opened_office(settings) as office:
        made = render_minutes(office, chosen.meeting, Path(chosen.to) if chosen.to else None)
    if made.problem is not None:
        note(line(made.problem))
    if chosen.json:
        print_json({"number": made.number or None, "docx": made.docx, "pdf": made.pdf})
    else:
        print(f"{made.docx}\n{made.pdf}")
    return 0


def attendance(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.meetings.list_attendance import SAID, list_attendance, save_attendance

    with opened_office(settings) as office:
        lines = list_attendance(office, chosen.year)
        if chosen.to and chosen.to.lower().endswith(".pdf"):
            pdf_printer()
        if chosen.to:
            save_attendance(office, chosen.year, Path(chosen.to))
    if chosen.json:
        print_json(
            [
                {
                    "entity": one.entity,
                    "day": one.day,
                    "meeting": one.meeting,
                    "kind": one.kind,
                    "attendance": one.outcome,
                    "invited": one.invited,
                    "present": one.present,
                    "excused": one.excused,
                }
                for one in lines
            ]
        )
        return 0
    print_table(
        ("entidad", "día", "reunión", "asistencia", "presentes"),
        [
            (one.entity, f"{one.day:%d/%m/%Y}", one.meeting, SAID[one.outcome], f"{one.present} de {one.invited}")
            for one in lines
        ],
    )
    return 0
