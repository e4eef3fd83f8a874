"""Letters that the tests of documents share: made from invented cases through the office's own rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from advisor_app.documents.letters.compose_letter import DEMONSTRATION, Signer, compose_letter
from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_words import letter_words
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.people import Entity, Liaison, LiaisonKind
from advisor_app.office.rounds.weekly_round import DrawnRound, RoundRules
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.entity_result import evaluate_entity
from advisor_app.office.scoring.findings import find
from advisor_app.office.scoring.marks import Answer, Mark, score_case
from advisor_app.office.scoring.recommendations import phrase_book_path, read_phrase_book, recommend
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path

WEEK = IsoWeek(2026, 46)
NOWHERE = UUID(int=0)
Faults = Mapping[int, Mapping[str, str]]
"""By place in the sample: question id and the advisor's comment."""


def letter(
    population: int = 148,
    size: int = 13,
    faults: Faults | None = None,
    *,
    entity: str = "Instituto de Acueductos y Alcantarillados Nacionales",
    acronym: str = "IDAAN",
    liaisons: tuple[tuple[str, LiaisonKind, str], ...] = (
        ("Karina Atencio Ríos", LiaisonKind.OPERATIONAL, "Jefa de Atención al Cliente"),
    ),
    types: tuple[str, ...] = ("Queja", "Solicitud", "Consulta", "Denuncia"),
    late: tuple[int, ...] = (3,),
    demonstration: str = DEMONSTRATION,
    serial: int = 412,
) -> LetterContent:
    card = read_scorecard(scorecard_path())
    monday = datetime.combine(WEEK.monday, datetime.min.time()) + timedelta(hours=15)
    cases, scores = {}, []
    for place in range(size):
        closed = monday + timedelta(days=place % 5, minutes=7 * place)
        created = closed - timedelta(days=34 if place == 9 else 5 + (7 * place) % 23)
        worked = created + timedelta(hours=30 if place in late else 1 + place % 20)
        case = Case(
            f"2026-{116204 + 173 * place:06d}",
            acronym,
            created,
            type=types[place % len(types)],
            first_worked=worked,
            closed=closed,
            resolution="Se reparó la fuga.",
        )
        said = (faults or {}).get(place, {})
        given = {
            question.id: Answer(question.id, Mark.FAILS, said[question.id])
            if question.id in said
            else Answer(question.id, Mark.COMPLIES)
            for question in card.asked_of(case)
            if question.data_rule is None or question.id in said
        }
        cases[case.number] = case
        scores.append(score_case(card, case, given, data_answers(card, case)))
    drawn = DrawnRound(
        NOWHERE, WEEK, NOWHERE, tuple(f"{n:06d}" for n in range(population)), "9f3c71d2" + "0be46a17" * 6 + "6a17b08e",
        "5ae044c9" + "d81390fb" * 6 + "90fb17f3", size, tuple(cases), size, "valid", RoundRules(), monday, monday,
    )  # fmt: skip
    issued = date(2026, 11, 16)
    result = evaluate_entity(population, scores, RoundRules())
    book = read_phrase_book(phrase_book_path(), card)
    return compose_letter(
        number=f"AC-2026-{serial:04d}",
        issued_on=issued,
        entity=Entity(NOWHERE, acronym, entity),
        liaisons=[Liaison(NOWHERE, NOWHERE, name, kind, post) for name, kind, post in liaisons],
        drawn=drawn,
        cases=cases,
        card=card,
        scores=scores,
        result=result,
        recommendations=recommend(find(card, scores), book, entity=acronym, week=WEEK, start=issued),
        signer=Signer("Marisol Quintero Batista", "Asesora de Calidad"),
        demonstration=demonstration,
    )


def usual() -> LetterContent:
    return letter(
        faults={
            7: {"motivo-cierre": "se cerró con «Información brindada» cuando la reparación seguía pendiente"},
            1: {"acciones-documentadas": ""},
            4: {"acciones-documentadas": ""},
            8: {"acciones-documentadas": "las acciones del 21/10 no dicen quién las hizo"},
        }
    )


def long() -> LetterContent:
    """Thirty cases, three liaisons, many findings."""
    return letter(
        412,
        30,
        {
            place: {
                "respuesta-atiende": f"no responde el punto {place} de lo pedido y remite a otra oficina sin más",
                "sin-pausas": "" if place % 2 else "19 días sin acciones, del 21/10 al 10/11",
                "clasificacion": "",
                "lenguaje-claro": "",
                "motivo-cierre": "el pedido seguía abierto",
            }
            for place in range(0, 30, 3)
        },
        liaisons=(
            ("Karina Atencio Ríos", LiaisonKind.OPERATIONAL, "Jefa de Atención al Cliente"),
            ("Julio Escartín", LiaisonKind.EXECUTIVE, "Subdirector ejecutivo"),
            ("Ñatia Peña & Núñez", LiaisonKind.OPERATIONAL, ""),
        ),
        late=(2, 5, 8, 11),
    )


def census() -> LetterContent:
    return letter(4, 4, {2: {"resolucion-escrita": "el texto es «ok»"}}, late=())


def without_findings() -> LetterContent:
    return letter(64, 8, entity="Instituto Panameño de Deportes", acronym="PANDEPORTES", late=())


HOSTILE = (
    '<script>alert(1)</script>{{7*7}}{% for x in y %}=HYPERLINK("http://x","y") ñ & <b>&amp; {_{ \''
    " @SUM(1+1) +cmd|' /C calc'!A0 \u202efdp.exe\u200f\x00\x0b\ud800" + "ñ" * 90
)


def hostile() -> LetterContent:
    """Every text that comes from outside tries to be more than text."""
    return letter(
        faults={0: {"motivo-cierre": HOSTILE}},
        types=(HOSTILE,),
        entity=f"Peña & Núñez <Panamá> {HOSTILE}",
        liaisons=((f"Ñandú <i>{HOSTILE}", LiaisonKind.EXECUTIVE, HOSTILE),),
    )


SAMPLES = {"usual": usual, "long": long, "census": census, "without": without_findings, "hostile": hostile}


def mailed(content: LetterContent) -> WrittenMail:
    """The mail that takes a letter to its addressees."""
    return MailTemplates().write("letters/carta", {**letter_words(content), "corrige_a": ""})
