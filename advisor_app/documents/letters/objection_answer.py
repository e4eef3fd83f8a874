"""The letter that answers an objection: point by point what was decided and why, courteously and in plain Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from advisor_app.documents.letters.compose_letter import DEMONSTRATION, Signer
from advisor_app.documents.letters.letter_words import printable
from advisor_app.documents.reports.report import Heading, Paragraph, Part, Report, Signature
from advisor_app.documents.spanish import capitalized, long_date, number_word, span_of
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.objections.objection import Decision, Objection, ObjectionPoint

DECISIONS = {
    Decision.ACCEPTED: "se acepta",
    Decision.PARTLY: "se acepta en parte",
    Decision.REJECTED: "no se acepta",
}


@dataclass(frozen=True, slots=True)
class AnsweredPoint:
    """A point with the words of its answers: "no cumple", "cumple", or a grade's own."""

    point: ObjectionPoint
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ObjectionAnswer:
    """What the letter is written from.

    addressees   names with their posts, as lines
    letter       the number of the letter objected to; `corrected` that of the one that replaces it, "" for none
    errors_before, errors_after   nonconforming cases of `sample_size`
    """

    objection: Objection
    entity: str
    addressees: tuple[str, ...]
    week: IsoWeek
    letter: str
    corrected: str
    points: tuple[AnsweredPoint, ...]
    errors_before: int
    errors_after: int
    sample_size: int
    signer: Signer
    day: date
    demonstration: bool = False


def objection_answer(of: ObjectionAnswer) -> Report:
    return Report(
        title=f"Respuesta a la objeción {of.objection.reference}",
        subtitle=printable(of.entity),
        dated=of.day,
        parts=tuple(_parts(of)),
        kind="Respuesta",
        reference=of.objection.reference,
        author=of.signer.name,
        demonstration=DEMONSTRATION if of.demonstration else "",
        foot=f"Responde a la objeción {of.objection.reference} sobre la carta {of.letter}.",
    )


def opening(of: ObjectionAnswer) -> str:
    """How the letter and its mail begin."""
    count = len(of.points)
    points = "un punto" if count == 1 else f"{number_word(count)} puntos"
    return (
        f"Agradecemos su correo del {long_date(of.objection.received_on)}, con el que objetan {points} de la carta "
        f"{of.letter}, sobre la auditoría de la semana {of.week.number} ({span_of(of.week)})."
    )


def outcome(of: ObjectionAnswer) -> str:
    """What becomes of the letter."""
    if not of.corrected:
        return f"La carta {of.letter} se mantiene sin cambios."
    size = of.sample_size
    if of.errors_after == of.errors_before:
        told = f"El número de casos no conformes no cambia: {of.errors_after} de {size} revisados."
    else:
        told = f"Los casos no conformes pasan de {of.errors_before} a {of.errors_after}, de {size} revisados."
    return f"{told} Acompaña a esta respuesta la carta {of.corrected}, que corrige y reemplaza la {of.letter}."


def summary(of: ObjectionAnswer) -> tuple[str, ...]:
    """A line for each point: its case, its question, the decision."""
    return tuple(printable(f"Caso {one.point.number}, «{one.point.question}»: {_decision(one)}.") for one in of.points)


def _parts(of: ObjectionAnswer) -> Iterator[Part]:
    yield Paragraph(f"Panamá, {long_date(of.day)}")
    if of.addressees:
        yield Paragraph(printable("; ".join(of.addressees)), opening="Para:")
    yield Paragraph(f"respuesta a su objeción sobre la carta {of.letter}, semana {of.week.number}", opening="Asunto:")
    greeting = "Reciba" if len(of.addressees) == 1 else "Reciban"
    yield Paragraph(f"{greeting} un cordial saludo. {opening(of)}")
    if of.objection.late:
        yield Paragraph(
            f"El plazo para objetar terminó el {long_date(of.objection.objected_until)}; de todos modos revisamos lo "
            "que señalan."
        )
    yield Paragraph("Revisamos cada punto con el expediente. Esto es lo que se decidió:")
    for order, one in enumerate(of.points, start=1):
        yield Heading(printable(f"{order}. Caso {one.point.number}: {one.point.question}"), level=2)
        yield Paragraph(printable(one.point.argument), opening="Ustedes señalan:")
        yield Paragraph(_reasoned(one), opening=f"{capitalized(_decision(one))}.")
        yield Paragraph(_standing(one), opening="En la auditoría:")
    yield Heading("Qué cambia", level=2)
    yield Paragraph(outcome(of))
    yield Paragraph("Quedamos a su disposición para aclarar cualquier punto.")
    yield Paragraph("Atentamente,")
    yield Signature(printable(of.signer.name), of.signer.post)


def _decision(one: AnsweredPoint) -> str:
    return DECISIONS[one.point.decided.decision] if one.point.decided else ""


def _reasoned(one: AnsweredPoint) -> str:
    return printable(one.point.decided.reason) if one.point.decided else ""


def _standing(one: AnsweredPoint) -> str:
    if one.point.decided is None or one.point.decided.after == one.point.before:
        return f"se mantiene «{one.before}»."
    if one.before == one.after:
        return f"se mantiene «{one.before}», y cambia lo que se anotó: {printable(one.point.decided.after.comment)}"
    return f"decía «{one.before}»; ahora dice «{one.after}»."
