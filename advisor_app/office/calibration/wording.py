"""What a calibration says, in plain Spanish and no more than its cases carry."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from advisor_app.office.calibration.agreement import Agreement, Coefficient
from advisor_app.office.calibration.comparison import ChangeOfEye, Comparison, QuestionComparison
from advisor_app.office.calibration.records import Calibration
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import Question
from sampling import interval, upper_limit
from sampling.wording import percent

CONFIDENCE = "0.95"
_SURE = f"Con 95{chr(0xA0)}% de confianza"


def told_answer(question: Question, one: Answer | None) -> str:
    """An answer in a word or two, those of the card where the question has grades."""
    if one is None:
        return "no se le preguntó"
    if one.grade:
        return question.grades[one.grade - 1].text
    return {Mark.COMPLIES: "cumple", Mark.FAILS: "no cumple", Mark.NOT_APPLICABLE: "no aplica"}[one.mark]


def decimals(value: float) -> str:
    """Two of them, and no minus before nothing."""
    return f"{round(value, 2) + 0.0:.2f}"


def told_cases(calibration: Calibration) -> str:
    """What the cases stand for."""
    number = len(calibration.cases)
    if not calibration.drawn:
        return (
            f"Los casos ({number}) se escogieron a mano: lo que sigue vale para ellos, no para otros."
            if number != 1
            else "El caso se escogió a mano: lo que sigue vale para él, no para otros."
        )
    population = len(calibration.frame)
    if number == population:
        return f"Son todos los casos del marco ({population}): {calibration.source}."
    return f"Los casos ({number}) se sortearon entre {population}: {calibration.source}."


def told_question(calibration: Calibration, one: QuestionComparison) -> str:
    """Percent, what it says of the frame where that may be said, AC1 and kappa with their limits."""
    return _told_agreement(calibration, len(one.cases), one.same, one.agreement)


def told_verdict(calibration: Calibration, found: Comparison) -> str:
    """The same of the whole case: whether it conforms."""
    return _told_agreement(calibration, len(found.verdicts), found.same_verdict, found.verdict_agreement)


def told_change(calibration: Calibration, found: Comparison) -> str:
    """Of an entity that changes hands: how far a jump in its figures may come from the eye that looks."""
    change = found.change_of_eye
    if change is None or not change.cases:
        return ""
    former, new = (one.name for one in found.raters)
    parts = [
        f"De los mismos {change.cases} casos, {former} (quien entrega) encuentra {_nonconforming(change.former)} y "
        f"{new} (quien recibe) {_nonconforming(change.new)}.",
        _told_difference(change, former, new),
    ]
    most = _most_different(calibration, change)
    if most:
        parts.append(most)
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class AuditedShare:
    """Of `audited` cases of finished audits, `errors` were nonconforming."""

    errors: int
    audited: int

    @property
    def rate(self) -> Fraction:
        return Fraction(self.errors, self.audited)


def told_jump(calibration: Calibration, found: Comparison, before: AuditedShare, after: AuditedShare) -> str:
    """The entity's figures before and after it changed hands, beside what the change of eye can move at most."""
    change = found.change_of_eye
    if change is None or not calibration.drawn or not before.audited or not after.audited:
        return ""
    limit = upper_limit(change.different, change.cases, len(calibration.frame), CONFIDENCE).rate
    jump = abs(after.rate - before.rate)
    could = (
        "el cambio de mirada por sí solo podría explicarlo"
        if jump <= limit
        else f"el cambio de mirada explica a lo sumo {percent(limit)}; el resto es de la entidad o del azar"
    )
    return (
        f"Antes del cambio se hallaron no conformes {before.errors} de {before.audited} casos auditados "
        f"({percent(before.rate)}); después, {after.errors} de {after.audited} ({percent(after.rate)}). "
        f"Es un salto de {percent(jump)} en lo observado: {could}."
    )


def _told_difference(change: ChangeOfEye, former: str, new: str) -> str:
    if not change.different:
        return "Juzgan igual cada uno de los casos."
    said = (
        f"Difieren en {change.different}: en {change.only_former} solo {former} ve una no conformidad, en "
        f"{change.only_new} solo {new}."
    )
    chance = f"prueba exacta de signos, p = {float(change.chance):.2g}"
    if change.chance < 1 - 0.95:
        stricter = former if change.only_former > change.only_new else new
        return f"{said} La diferencia es más de lo que explica el azar: {stricter} juzga con más rigor ({chance})."
    return f"{said} Con tan pocas diferencias no se distingue del azar que alguien juzgue con más rigor ({chance})."


def _most_different(calibration: Calibration, change: ChangeOfEye) -> str:
    """An upper limit: two shares cannot lie further apart than the share of cases that are judged differently."""
    if not calibration.drawn:
        return ""
    population = len(calibration.frame)
    limit = upper_limit(change.different, change.cases, population, CONFIDENCE)
    return (
        f"{_SURE}, juzgarían distinto a lo sumo {limit.count} de los {population} casos del marco "
        f"({percent(limit.rate)}): un salto de las cifras que sea mayor no viene solo del cambio de mirada."
    )


def _told_agreement(calibration: Calibration, asked: int, same: int, found: Agreement) -> str:
    if not found.cases:
        return "No hay casos que comparar."
    several = len(calibration.compared) > 2
    who = "todos" if several else "los dos"
    parts = [f"En {same} de {asked} {_cases(asked)} {who} responden igual ({percent(same / asked)})."]
    if several and found.share is not None:
        parts.append(f"De cada dos respuestas a un caso son iguales el {percent(found.share)}.")
    if calibration.drawn and asked == len(calibration.cases) < len(calibration.frame):
        reach = interval(same, asked, len(calibration.frame), CONFIDENCE)
        parts.append(
            f"{_SURE}, responderían igual en entre {reach.lower_count} y {reach.upper_count} de los "
            f"{len(calibration.frame)} del marco."
        )
    parts.append(_told_gwet(found.gwet, same == asked))
    parts.append(_told_kappa(found, several=several))
    return " ".join(part for part in parts if part)


def _told_gwet(one: Coefficient | None, all_same: bool) -> str:
    if one is None:
        return ""
    if all_same or one.error is None:
        number = f"{decimals(one.value)}"
        return f"AC1 de Gwet: {number}; sin diferencias (o con un solo caso) no da un intervalo que informe."
    said = (
        f"Más allá del azar (AC1 de Gwet): {decimals(one.value)}, entre {decimals(one.lower)} y {decimals(one.upper)}."
    )
    if one.lower <= 0:
        said += " El intervalo llega al 0: con estos casos no se puede decir que coincidan más que por azar."
    return said


def _told_kappa(found: Agreement, *, several: bool) -> str:
    name, one = ("Kappa de Fleiss", found.fleiss) if several else ("Kappa de Cohen", found.cohen)
    if one is None:
        return f"{name} no existe aquí: todos dieron siempre una misma respuesta."
    if one.error is None or one.lower == one.upper:
        return f"{name}: {decimals(one.value)}."
    return f"{name}: {decimals(one.value)}, entre {decimals(max(-1.0, one.lower))} y {decimals(min(1.0, one.upper))}."


def _nonconforming(number: int) -> str:
    if not number:
        return "ninguno no conforme"
    return f"{number} {'no conforme' if number == 1 else 'no conformes'}"


def _cases(number: int) -> str:
    return "caso" if number == 1 else "casos"
