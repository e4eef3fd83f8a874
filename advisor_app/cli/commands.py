"""The commands, their words and options."""

from __future__ import annotations

import argparse
from datetime import date
from typing import NoReturn

from advisor_app import __version__
from advisor_app.cli import demo, settings_of_office, window
from advisor_app.cli.access.people_words import add_people
from advisor_app.cli.audits import auditing, findings, rounds
from advisor_app.cli.audits.calibration_words import add_calibration
from advisor_app.cli.audits.cards import add_cards
from advisor_app.cli.audits.objection_words import add_objections
from advisor_app.cli.cases import case_conditions, cases, indicators
from advisor_app.cli.cases.publication import add_publication
from advisor_app.cli.direction.award import add_award
from advisor_app.cli.direction.duty_words import add_duties
from advisor_app.cli.direction.rotation_words import add_rotation
from advisor_app.cli.directory import people
from advisor_app.cli.directory.directory_words import add_directory
from advisor_app.cli.directory.register_words import add_registers
from advisor_app.cli.keeping.backup_words import add_backup
from advisor_app.cli.keeping.history_words import add_history
from advisor_app.cli.keeping.manual import add_manual
from advisor_app.cli.keeping.privacy_words import add_privacy
from advisor_app.cli.mail.correspondence_words import add_correspondence
from advisor_app.cli.mail.follow_up_words import add_follow_ups
from advisor_app.cli.mail.outbox_words import add_outbox
from advisor_app.cli.mail.report_words import add_reports
from advisor_app.cli.mail.template_words import add_templates
from advisor_app.cli.meetings import add_meetings
from advisor_app.cli.office_database import add_office
from advisor_app.cli.plans.escalation_words import add_escalations, add_ideas
from advisor_app.cli.plans.finding_words import add_gathered_findings
from advisor_app.cli.plans.plan_words import add_plans
from advisor_app.errors import UsageError


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError("usage", command=self.prog, reason=message)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("unknown_day", value=text) from None


def build_parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--database",
        default=argparse.SUPPRESS,
        metavar="RUTA|URL",
        help="la base de datos: una ruta o un URL de SQLAlchemy",
    )
    answer = _Parser(add_help=False, parents=[common])
    answer.add_argument("--json", action="store_true", help="responde en JSON")

    parser = _Parser(
        prog="advisor-app",
        description="Trabajo de calidad del CAC 3-1-1. Sin orden abre la ventana.",
    )
    parser.add_argument("--version", action="version", version=f"advisor-app {__version__}")
    parser.add_argument("--database", metavar="RUTA|URL", help="la base de datos: una ruta o un URL de SQLAlchemy")
    parser.set_defaults(run=window.show)
    commands = parser.add_subparsers(metavar="ORDEN")

    _demo(commands, answer)
    _cases(commands, answer)
    _people(commands, answer)
    _entities(commands, answer)
    _rounds(commands, answer)
    add_calibration(commands, answer)
    _findings(commands, answer)
    add_outbox(commands, answer)
    add_directory(commands, answer, _day)
    add_duties(commands, answer, _day)
    add_registers(commands, answer, _day)
    add_meetings(commands, answer)
    add_correspondence(commands, answer)
    add_follow_ups(commands, answer, _day)
    add_reports(commands, answer, _day)
    add_templates(commands, answer)
    add_rotation(commands, answer, _day)
    add_award(commands, answer)
    add_cards(commands, answer)
    add_plans(commands, answer, _day)
    add_escalations(commands, answer, _day)
    add_ideas(commands, answer, _day)
    add_objections(commands, answer, _day)
    _indicators(commands, answer)
    add_publication(commands, answer)
    add_people(commands, answer, _day)
    add_backup(commands, answer)
    add_privacy(commands, answer)
    add_history(commands, answer, _day)
    add_office(commands, answer)
    add_manual(commands, answer)
    _settings(commands, answer)
    return parser


def _group(commands: argparse._SubParsersAction[_Parser], name: str, words: str) -> argparse._SubParsersAction[_Parser]:
    group = commands.add_parser(name, help=words, description=words)
    return group.add_subparsers(metavar="ORDEN", required=True)


def _demo(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    one = commands.add_parser("demo", parents=[answer], help="hace la oficina de demostración y recorre su semana")
    one.add_argument("--dir", required=True, metavar="CARPETA", help="dónde queda lo que hace")
    one.add_argument("--seed", type=int, default=311, metavar="N", help="semilla de los datos inventados")
    one.add_argument("--no-window", action="store_true", help="no abre la ventana al final")
    one.set_defaults(run=demo.run)


def _cases(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    group = _group(commands, "cases", "los casos del CRM")
    for name, run, words in (
        ("preview", cases.preview, "dice cómo se leería un archivo; no guarda nada"),
        ("import", cases.import_file, "guarda los casos de un archivo"),
    ):
        one = group.add_parser(name, parents=[answer], help=words)
        if name == "import":
            one.add_argument("files", nargs="+", metavar="ARCHIVO", help="varios son partes de una misma exportación")
            one.add_argument("--dry-run", action="store_true", help="solo dice qué cambiaría; no guarda nada")
        else:
            one.add_argument("file", metavar="ARCHIVO")
        one.add_argument("--profile", metavar="NOMBRE", help="un perfil de columnas; con --map lo crea o lo cambia")
        one.add_argument(
            "--map",
            action="append",
            default=[],
            metavar="CAMPO=COLUMNA[+COLUMNA]",
            help="de qué columna sale un campo; vacío lo deja fuera",
        )
        one.add_argument("--entity", metavar="NOMBRE", help="la entidad, si el archivo no trae esa columna")
        one.add_argument("--date-order", metavar="DMY|MDY|YMD", help="el orden del día y el mes")
        one.add_argument("--time-zone", metavar="ZONA", help="la zona horaria del archivo (America/Panama)")
        one.add_argument("--sheet", metavar="HOJA", help="la hoja de datos, si no es la que se encuentra sola")
        one.set_defaults(run=run)
    one = group.add_parser("undo", parents=[answer], help="deshace una importación sobre la que nada descansa")
    one.add_argument("import_named", metavar="IMPORTACIÓN", help="su clave, el comienzo de ella, o last")
    one.set_defaults(run=cases.undo)
    one = group.add_parser("imports", parents=[answer], help="las importaciones, la última primero")
    one.set_defaults(run=cases.list_imports)
    one = group.add_parser("export", parents=[answer], help="escribe en xlsx los casos que cumplen las condiciones")
    one.add_argument("file", metavar="ARCHIVO")
    case_conditions.add_conditions(one, _day)
    one.set_defaults(run=case_conditions.export)


def _people(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    advisors = _group(commands, "advisors", "los asesores de calidad")
    one = advisors.add_parser("add", parents=[answer], help="agrega un asesor")
    one.add_argument("name", metavar="NOMBRE")
    one.add_argument("--email", default="", metavar="CORREO")
    one.set_defaults(run=people.add_advisor)
    one = advisors.add_parser("list", parents=[answer], help="los asesores")
    one.set_defaults(run=people.list_advisors)

    liaisons = _group(commands, "liaisons", "los enlaces de las entidades")
    one = liaisons.add_parser("list", parents=[answer], help="quiénes son hoy los enlaces de una entidad")
    one.add_argument("entity", metavar="ENTIDAD")
    one.set_defaults(run=people.list_liaisons)
    one = liaisons.add_parser("add", parents=[answer], help="agrega un enlace a una entidad")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("name", metavar="NOMBRE")
    one.add_argument("--email", default="", metavar="CORREO")
    one.add_argument("--post", default="", metavar="CARGO")
    one.add_argument("--telephone", default="", metavar="TELÉFONO", help="el de su cargo")
    one.add_argument("--kind", choices=["operational", "executive", "official"], default="operational")
    one.add_argument("--district", default="", metavar="DISTRITO", help="dónde trabaja")
    one.add_argument("--outside", action="store_true", help="trabaja fuera del distrito de Panamá")
    one.add_argument("--from", dest="start", type=_day, metavar="AAAA-MM-DD", help="desde qué día")
    one.set_defaults(run=people.add_liaison)


def _entities(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    entities = _group(commands, "entities", "las entidades")
    one = entities.add_parser("list", parents=[answer], help="las entidades, su asesor y sus casos")
    one.set_defaults(run=people.list_entities)
    one = entities.add_parser("add", parents=[answer], help="agrega una entidad antes de que algún caso la nombre")
    one.add_argument("name", metavar="ENTIDAD", help="como la llama el CRM")
    one.add_argument("--full-name", default="", metavar="NOMBRE", help="su nombre completo")
    one.set_defaults(run=people.add_entity)
    one = entities.add_parser("assign", parents=[answer], help="da entidades a un asesor")
    one.add_argument("entities", nargs="+", metavar="ENTIDAD")
    one.add_argument("--advisor", required=True, metavar="NOMBRE")
    one.add_argument("--from", dest="start", type=_day, metavar="AAAA-MM-DD", help="desde qué día (hoy)")
    one.set_defaults(run=people.assign)
    one = entities.add_parser("term", parents=[answer], help="anota en cuántos días acordó la entidad cerrar sus casos")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--type", default="", metavar="TIPO", help="solo los casos de un tipo")
    one.add_argument("--region", default="", metavar="PROVINCIA", help="solo los casos de una provincia o comarca")
    one.add_argument("--responsible", default="", metavar="QUIÉN", help="quién responde por el acuerdo")
    how_long = one.add_mutually_exclusive_group(required=True)
    how_long.add_argument("--days", type=int, metavar="N", help="días calendario desde la creación")
    how_long.add_argument("--none", action="store_true", help="desde ese día no hay término propio")
    one.add_argument("--from", dest="start", type=_day, metavar="AAAA-MM-DD", help="para casos creados desde (hoy)")
    one.set_defaults(run=indicators.agree_term)
    one = entities.add_parser("merge", parents=[answer], help="hace de dos entidades una")
    one.add_argument("gone", metavar="ENTIDAD")
    one.add_argument("--into", required=True, metavar="ENTIDAD")
    one.add_argument("--from", dest="start", type=_day, metavar="AAAA-MM-DD", help="solo casos creados desde ese día")
    one.set_defaults(run=people.merge)
    one = entities.add_parser("split", parents=[answer], help="separa una parte de una entidad, con sus casos")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--into", required=True, metavar="ENTIDAD", help="la otra entidad; si no existe, se crea")
    one.add_argument("--spelling", action="append", default=[], metavar="GRAFÍA", help="cómo la escribe el CRM")
    one.add_argument("--from", dest="start", type=_day, metavar="AAAA-MM-DD", help="solo casos creados desde ese día")
    one.set_defaults(run=people.split)
    one = entities.add_parser("alias", parents=[answer], help="agrega otra grafía de una entidad")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("spelling", metavar="GRAFÍA")
    one.set_defaults(run=people.alias)


def _rounds(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    group = _group(commands, "round", "la auditoría de la semana")
    weekly = _Parser(add_help=False, parents=[answer])
    weekly.add_argument("--week", required=True, metavar="2024-W12")

    one = group.add_parser(
        "seal", parents=[weekly], help="sella los marcos para una semilla pública, de un sorteo que se anuncia"
    )
    one.add_argument("--public-draw", required=True, metavar="TEXTO", help="qué sorteo dará la semilla")
    one.add_argument(
        "--published", required=True, type=_day, metavar="AAAA-MM-DD", help="el día en que se publica su resultado"
    )
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.add_argument("--entity", metavar="ENTIDAD", help="con --reason: solo el sello de una entidad")
    one.add_argument("--reason", metavar="TEXTO", help="la dirección sella de nuevo lo que espera, y por qué")
    one.set_defaults(run=rounds.seal)
    one = group.add_parser("draw", parents=[weekly], help="sella los marcos y sortea las muestras")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.add_argument("--public-value", default="", metavar="VALOR", help="el resultado publicado, con semilla pública")
    one.add_argument("--public-draw", default="", metavar="TEXTO", help="de cuál sorteo es, si se esperan varios")
    one.set_defaults(run=rounds.draw)
    one = group.add_parser("enlarge", parents=[weekly], help="amplía una muestra; sigue el orden del sorteo")
    one.add_argument("--entity", required=True, metavar="ENTIDAD")
    one.add_argument("--size", required=True, type=int, metavar="N")
    one.set_defaults(run=rounds.enlarge)
    one = group.add_parser("replace", parents=[weekly], help="reemplaza un caso que no pertenece al marco")
    one.add_argument("--entity", required=True, metavar="ENTIDAD")
    one.add_argument("--case", required=True, metavar="NÚMERO")
    one.add_argument("--reason", required=True, choices=["wrong_entity", "not_closed"])
    one.set_defaults(run=rounds.replace)
    one = group.add_parser("frame", parents=[weekly], help="el marco sellado de una entidad, un número por línea")
    one.add_argument("--entity", required=True, metavar="ENTIDAD")
    one.set_defaults(run=rounds.frame)
    one = group.add_parser(
        "certificate",
        parents=[weekly],
        help="la constancia de cada sorteo, en PDF y JSON, para recalcularlo sin el programa",
    )
    one.add_argument("--entity", metavar="ENTIDAD", help="solo la de una entidad")
    one.add_argument("--dir", required=True, metavar="CARPETA", help="dónde quedan las constancias")
    one.set_defaults(run=rounds.certificate)
    one = group.add_parser(
        "score", parents=[weekly], help="toma los puntajes de un CSV: número, pregunta, respuesta, comentario"
    )
    one.add_argument("file", metavar="ARCHIVO")
    one.set_defaults(run=findings.score)
    one = group.add_parser("evaluate", parents=[weekly], help="el resultado de cada entidad ya evaluada")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.set_defaults(run=findings.evaluate)
    one = group.add_parser(
        "accumulate", parents=[answer], help="lo que las auditorías terminadas de varias semanas dicen juntas"
    )
    one.add_argument("--from", dest="start", required=True, metavar="2026-W40", help="la primera semana")
    one.add_argument("--to", dest="end", required=True, metavar="2026-W46", help="la última semana")
    whose = one.add_mutually_exclusive_group()
    whose.add_argument("--entity", metavar="ENTIDAD", help="una entidad; sin esto, toda la oficina")
    whose.add_argument("--advisor", metavar="NOMBRE", help="lo sorteado para un asesor")
    one.set_defaults(run=findings.accumulate)
    one = group.add_parser("verify", parents=[weekly], help="recalcula el sorteo desde lo guardado")
    one.set_defaults(run=rounds.verify)
    auditing.add_statistics(group, answer)


def _findings(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    group = _group(commands, "findings", "los hallazgos: las cartas de la semana, y lo que se repite")
    add_gathered_findings(group, answer, _day)
    one = group.add_parser(
        "prepare", parents=[answer], help="hace la carta y el borrador de correo de cada entidad ya evaluada"
    )
    one.add_argument("--week", required=True, metavar="2024-W12")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.add_argument("--dir", metavar="CARPETA", help="dónde quedan las cartas (junto a la base de datos)")
    one.add_argument("--from", dest="sender", default="", metavar="CORREO", help="de qué correo salen los mensajes")
    one.set_defaults(run=findings.prepare)


def _indicators(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    one = commands.add_parser("indicators", parents=[answer], help="los indicadores de un período")
    one.add_argument("--from", dest="start", type=_day, required=True, metavar="AAAA-MM-DD", help="el primer día")
    one.add_argument("--to", dest="end", type=_day, required=True, metavar="AAAA-MM-DD", help="el último día")
    one.add_argument(
        "--as-of",
        type=_day,
        metavar="AAAA-MM-DD",
        help="las cifras como estaban al comenzar ese día (el siguiente a --to)",
    )
    one.add_argument("--by", choices=list(indicators.BY), help="por qué se agrupan; sin decirlo, todo junto")
    one.set_defaults(run=indicators.show)


def _settings(commands: argparse._SubParsersAction[_Parser], answer: _Parser) -> None:
    group = _group(commands, "settings", "los ajustes de la oficina")
    one = group.add_parser("set", parents=[answer], help="cambia un ajuste desde un día; lo hace la dirección")
    one.add_argument("key", metavar="CLAVE")
    one.add_argument("value", metavar="VALOR")
    one.add_argument("--from", dest="start", type=_day, metavar="AAAA-MM-DD", help="desde qué día (hoy)")
    one.set_defaults(run=settings_of_office.change)
    one = group.add_parser("show", parents=[answer], help="los ajustes en vigor")
    one.set_defaults(run=settings_of_office.show)
    one = group.add_parser("history", parents=[answer], help="qué valores tuvieron y tendrán, desde cuándo y por quién")
    one.set_defaults(run=settings_of_office.history)
