"""round score, round evaluate, round accumulate, findings prepare."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor_app.office.rounds.accumulated import Accumulation, Estimate
    from advisor_app.office.scoring.questions_over_weeks import QuestionsOverWeeks
    from advisor_app.services.rounds.evaluate_round import EvaluatedEntity, WaitingEntity

_FAULTS = {
    "case_not_in_sample": "no está en la muestra de la semana",
    "unknown_question": "no es una pregunta de la ficha",
    "unknown_answer": "no es una respuesta; escriba cumple, no cumple o no aplica",
    "question_not_asked": "no se pregunta en ese tipo de caso o canal",
    "not_applicable_refused": "esa pregunta no admite «no aplica»",
    "answered_twice": "está respondida dos veces, y distinto; cuenta la primera",
    "comment_missing": "necesita un comentario; el caso queda sin terminar",
    "audit_is_finished": "la auditoría de su entidad está terminada; se enmienda, no se edita",
}
_VERDICTS = {"meets": "cumple", "fails": "no cumple", "inconclusive": "no concluyente"}


def score(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.audits.score_from_file import score_from_file

    with opened_office(settings) as office:
        done = score_from_file(office, Path(chosen.file), IsoWeek.parse(chosen.week))
    if chosen.json:
        print_json({"scored": done.scored, "problems": done.problems})
    else:
        print(f"{done.scored:,} casos evaluados, {done.answers:,} respuestas.")
    for problem in done.problems[:20]:
        note(f"fila {problem.row}, «{problem.value}»: {_FAULTS.get(problem.code, problem.code)}.")
    if len(done.problems) > 20:
        note(f"… y {len(done.problems) - 20:,} más.")
    return 0 if done.scored or not done.problems else 1


def evaluate(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rounds.evaluate_round import evaluate_round

    with opened_office(settings) as office:
        found = evaluate_round(office, IsoWeek.parse(chosen.week), chosen.advisor)
    if chosen.json:
        print_json({"entities": [_as_json(one) for one in found.entities]})
    else:
        print_table(
            ("entidad", "no conformes", "auditados", "cerrados", "veredicto", "qué permite decir"),
            [
                (
                    one.entity,
                    one.result.errors,
                    one.result.sample_size,
                    one.result.population,
                    _VERDICTS[one.result.verdict],
                    one.result.statement,
                )
                for one in found.entities
            ],
        )
    _tell_waiting(found.waiting)
    return 0


def _as_json(one: EvaluatedEntity) -> dict[str, object]:
    result = one.result
    both = result.interval
    return {
        "entity": one.entity,
        "population": result.population,
        "sample_size": result.sample_size,
        "errors": result.errors,
        "upper_limit": {"count": result.upper_limit.count, "rate": float(result.upper_limit.rate)},
        "interval": {
            "lower_count": both.lower_count,
            "upper_count": both.upper_count,
            "lower": float(both.lower),
            "upper": float(both.upper),
        },
        "verdict": result.verdict,
        "statement": result.statement,
    }


def accumulate(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.audits.questions_over_weeks import questions_over_weeks
    from advisor_app.services.rounds.accumulate_rounds import accumulate_rounds

    first, last = IsoWeek.parse(chosen.start), IsoWeek.parse(chosen.end)
    if last < first:
        raise UsageError("weeks_out_of_order", first=str(first), last=str(last))
    count = (last.monday - first.monday).days // 7 + 1
    weeks = [first.shifted(at) for at in range(count)]
    with opened_office(settings) as office:
        series = chosen.entity is not None
        found = accumulate_rounds(office, weeks, entity=chosen.entity, advisor=chosen.advisor, series=series)
        questions = questions_over_weeks(office, weeks, chosen.entity) if chosen.entity else None
    together = found.accumulation
    if chosen.json:
        print_json(
            {
                "entity": chosen.entity,
                "advisor": chosen.advisor,
                "from": first,
                "to": last,
                **(_together_as_json(together) if together else {"verdict": "none", "statement": "", "weeks": []}),
                **(_questions_as_json(questions) if questions else {}),
                "unfinished": [{"week": one.week, "entity": one.entity} for one in found.unfinished],
            }
        )
    elif together is not None:
        print(together.statement)
        for one in questions.questions if questions else ():
            print(f"  {one.text}: {one.failed} de {one.asked} casos, en {len(one.failing_weeks)} semanas")
    if together is None:
        note("Ninguna auditoría de esas semanas está terminada.")
    if found.unfinished:
        note(f"Sin contar {len(found.unfinished):,} muestras sin terminar.")
    return 0


def _questions_as_json(found: QuestionsOverWeeks) -> dict[str, object]:
    """Counted of the audited cases; the share of all closed ones is in what stands beside it."""
    return {
        "mean_score": None if found.mean is None else float(found.mean),
        "scores": [
            {
                "week": one.week,
                "audited": one.audited,
                "nonconforming": one.nonconforming,
                "mean": None if one.mean is None else float(one.mean),
            }
            for one in found.weeks
        ],
        "questions": [
            {
                "id": one.question_id,
                "text": one.text,
                "critical": one.critical,
                "failed": one.failed,
                "asked": one.asked,
                "weeks": [{"week": each.week, "failed": each.failed, "asked": each.asked} for each in one.weeks],
                "causes": [{"cause": words, "cases": times} for words, times in one.causes],
            }
            for one in found.questions
        ],
    }


def _together_as_json(together: Accumulation) -> dict[str, object]:
    return {
        **_estimate_as_json(together.total),
        "upper_limit": {"count": together.upper_limit.count, "rate": float(together.upper_limit.rate)},
        "lower_limit": {"count": together.lower_limit.count, "rate": float(together.lower_limit.rate)},
        "approximate": together.approximate,
        "confidence": float(together.confidence),
        "tolerable_rate": float(together.tolerable_rate),
        "verdict": together.verdict,
        "statement": together.statement,
        "weeks": [
            {
                "week": one.week,
                "verdict": one.verdict,
                "alone": _estimate_as_json(one.alone),
                "so_far": _estimate_as_json(one.so_far),
            }
            for one in together.points
        ],
    }


def _estimate_as_json(estimate: Estimate) -> dict[str, object]:
    return {
        "population": estimate.population,
        "sample_size": estimate.size,
        "errors": estimate.errors,
        "estimate": float(estimate.rate),
        "interval": {
            "lower_count": estimate.lower_count,
            "upper_count": estimate.upper_count,
            "lower": float(estimate.lower),
            "upper": float(estimate.upper),
        },
    }


def prepare(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.letters.letter_files import letter_folder
    from advisor_app.services.letters.prepare_findings import prepare_findings

    week = IsoWeek.parse(chosen.week)
    with opened_office(settings) as office:
        folder = Path(chosen.dir) if chosen.dir else letter_folder(office, week)
        made = prepare_findings(office, week, folder.absolute(), chosen.advisor, sender=chosen.sender)
    if not made.letters:
        _tell_waiting(made.waiting)
        raise UserError("no_letters", week=str(week))
    if chosen.json:
        print_json(
            {
                "letters": [
                    {
                        "entity": one.entity,
                        "number": one.number,
                        "docx": one.docx,
                        "pdf": one.pdf,
                        "message_id": one.message_id,
                    }
                    for one in made.letters
                ]
            }
        )
    else:
        print_table(
            ("entidad", "carta", "correo"),
            [(one.entity, one.number, "borrador listo" if one.message_id else "-") for one in made.letters],
        )
        print(f"{len(made.letters):,} cartas en {folder}.")
    for one in made.letters:
        if one.problem is not None:
            note(messages.line(one.problem, settings.language))
        if one.traces:
            seen = ", ".join(one.traces)
            note(f"{one.number}, {one.entity}: revise antes de aprobar; parecen datos personales: {seen}.")
    _tell_waiting(made.waiting)
    return 0


def _tell_waiting(waiting: Sequence[WaitingEntity]) -> None:
    for one in waiting:
        note(f"{one.entity}: faltan {one.open:,} de {one.size:,} casos por evaluar.")
