"""`advisor-app calibration`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.calibration.agreement import Agreement, Coefficient
    from advisor_app.office.calibration.records import Calibration
    from advisor_app.office.scoring.marks import Answer
    from advisor_app.services.calibration.compare_calibration import CalibrationResults, DriftPoint
    from advisor_app.services.office import Office

STATES = {"open": "a ciegas", "handed_in": "entregada", "closed": "cerrada"}


def open_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.calibration import open_calibration as opening

    with opened_office(settings) as office:
        if chosen.rotation:
            size = chosen.size or opening.DRAWN_OF_AN_ENTITY
            opened = opening.open_rotation_calibration(office, chosen.rotation, size)
        else:
            wanted = opening.CasesWanted(chosen.case, chosen.draw or 0, _weeks(chosen), chosen.entity, chosen.card)
            opened = opening.open_calibration(office, chosen.advisor, wanted)
    return _answer(opened, chosen)


def _weeks(chosen: argparse.Namespace) -> list[IsoWeek]:
    if not chosen.start:
        return []
    first, last = IsoWeek.parse(chosen.start), IsoWeek.parse(chosen.end or chosen.start)
    if last < first:
        raise UsageError("weeks_out_of_order", first=str(first), last=str(last))
    return [first.shifted(at) for at in range((last.monday - first.monday).days // 7 + 1)]


def show_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.calibration.compare_calibration import calibration_drift
    from advisor_app.services.calibration.show_calibration import list_calibrations

    with opened_office(settings) as office:
        found = list_calibrations(office)
        drift = {one.calibration.key: one for one in calibration_drift(office)}
    if chosen.json:
        print_json(
            [
                {
                    **_as_json(line.calibration, line.entity),
                    "mine": {"scored": line.scored, "handed_in": line.mine.handed_in_at} if line.mine else None,
                    "verdicts": _drift_as_json(drift.get(line.calibration.key)),
                }
                for line in found.lines
            ]
        )
        return 0
    print_table(
        ("número", "abierta", "casos", "puntúan", "entregaron", "estado", "igual veredicto"),
        [
            (
                line.calibration.key,
                f"{line.calibration.opened_on:%d/%m/%Y}",
                str(len(line.calibration.cases)),
                ", ".join(one.name for one in line.calibration.raters),
                f"{len(line.calibration.compared)} de {len(line.calibration.raters)}",
                STATES[line.calibration.state.value],
                _same_verdict(drift.get(line.calibration.key)),
            )
            for line in found.lines
        ],
    )
    return 0


def _same_verdict(point: DriftPoint | None) -> str:
    return "-" if point is None else f"{point.comparison.same_verdict} de {len(point.comparison.verdicts)}"


def show_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.errors import UserError
    from advisor_app.services.calibration.find_calibration import find_calibration
    from advisor_app.services.calibration.show_calibration import open_sheet

    with opened_office(settings) as office:
        with office.store.reading() as reading:
            found = find_calibration(reading, chosen.calibration)
        try:
            given = open_sheet(office, chosen.calibration).given
        except UserError as error:
            if error.code != "not_among_raters":
                raise
            given = {}
    if chosen.json:
        print_json(
            {
                **_as_json(found),
                "frame": found.frame,
                "frame_digest": found.frame_digest,
                "seed": found.seed,
                "answers": [
                    {"case": number, **_answer_as_json(one)} for number, of in given.items() for one in of.values()
                ],
            }
        )
        return 0
    print(f"{found.key}: {STATES[found.state.value]}. {found.source}".rstrip())
    for rater in found.raters:
        print(f"  {rater.name}: {'entregó' if rater.handed_in_at else 'no ha entregado'}")
    print_table(
        ("caso", "respuestas propias"),
        [(case.number, f"{len(given.get(case.number, {}))} de {len(found.asked_of(case))}") for case in found.cases],
    )
    return 0


def answer(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.calibration.answer_calibration import answer_calibration

    with opened_office(settings) as office:
        given = _given(office, chosen)
        score = answer_calibration(office, chosen.calibration, chosen.case, chosen.question, given)
    if chosen.json:
        print_json({"case": score.number, "complete": score.complete, "open": score.open_questions})
    else:
        print(f"{score.number}: {'completo' if score.complete else f'faltan {len(score.open_questions)} preguntas'}.")
    return 0


def _given(office: Office, chosen: argparse.Namespace) -> Answer | None:
    """The answer that is written: a mark, or one of the question's grades by its words or number."""
    from advisor_app.office.scoring.marks import read_answer
    from advisor_app.services.calibration.find_calibration import find_calibration

    if not chosen.mark:
        return None
    with office.store.reading() as reading:
        question = find_calibration(reading, chosen.calibration).card.find(chosen.question)
    return read_answer(question, chosen.mark, getattr(chosen, "comment", ""))


def hand_in(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.calibration.answer_calibration import hand_in as hand_in_answers

    with opened_office(settings) as office:
        return _answer(hand_in_answers(office, chosen.calibration), chosen)


def close(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.calibration.close_calibration import close_calibration

    with opened_office(settings) as office:
        return _answer(close_calibration(office, chosen.calibration), chosen)


def agree(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.calibration.close_calibration import agree_on, propose_card_change

    if (chosen.case is None) != (chosen.mark is None):
        raise UsageError("usage", command="calibration agree", reason="--case y --mark van juntos")
    with opened_office(settings) as office:
        given = _given(office, chosen)
        if given is None:
            agreed = propose_card_change(office, chosen.calibration, chosen.question, chosen.reason)
        else:
            agreed = agree_on(office, chosen.calibration, chosen.case, given, chosen.reason)
    if chosen.json:
        mark = agreed.answer.mark.value if agreed.answer else None
        print_json(
            {"case": agreed.number or None, "question": agreed.question_id, "mark": mark, "reason": agreed.reason}
        )
    else:
        print(f"Anotado: {agreed.question_id} {agreed.number}".rstrip() + ".")
    return 0


def results(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.calibration import wording
    from advisor_app.services.calibration.compare_calibration import show_results

    with opened_office(settings) as office:
        found = show_results(office, chosen.calibration)
    if chosen.json:
        print_json(_results_as_json(found))
        return 0
    print(wording.told_cases(found.calibration))
    for one in found.comparison.questions:
        print(f"{one.question.text}: {wording.told_question(found.calibration, one)}")
        for case in one.different:
            marks = ", ".join(
                f"{rater.name} {wording.told_answer(one.question, given)}"
                for rater, given in zip(found.comparison.raters, case.answers, strict=True)
            )
            print(f"  {case.number}: {marks}")
    print(f"El caso entero: {wording.told_verdict(found.calibration, found.comparison)}")
    if found.calibration.entity_id is not None:
        print(wording.told_change(found.calibration, found.comparison))
    return 0


def _answer(found: Calibration, chosen: argparse.Namespace) -> int:
    if chosen.json:
        print_json(_as_json(found))
    else:
        handed = f"{len(found.compared)} de {len(found.raters)}"
        print(f"{found.key}: {STATES[found.state.value]}, {len(found.cases)} casos, han entregado {handed}.")
    return 0


def _as_json(found: Calibration, entity: str = "") -> dict[str, object]:
    return {
        "number": found.key,
        "kind": found.kind.value,
        "state": found.state.value,
        "opened_on": found.opened_on,
        "closed_on": found.closed_on,
        "entity": entity or None,
        "card": {"id": found.card.id, "version": found.card.version},
        "source": found.source,
        "drawn": found.drawn,
        "raters": [{"name": one.name, "handed_in_at": one.handed_in_at} for one in found.raters],
        "cases": found.numbers,
    }


def _answer_as_json(one: Answer | None) -> dict[str, object]:
    if one is None:
        return {"question": None, "mark": None, "grade": None, "comment": ""}
    return {"question": one.question_id, "mark": one.mark.value, "grade": one.grade or None, "comment": one.comment}


def _drift_as_json(point: DriftPoint | None) -> dict[str, object] | None:
    if point is None:
        return None
    found = point.comparison
    return {
        "same": found.same_verdict,
        "cases": len(found.verdicts),
        **_agreement_as_json(found.verdict_agreement),
    }


def _results_as_json(found: CalibrationResults) -> dict[str, object]:
    from advisor_app.office.calibration import wording

    compared = found.comparison
    names = [one.name for one in compared.raters]
    change = compared.change_of_eye if found.calibration.entity_id is not None else None
    return {
        **_as_json(found.calibration, found.entity),
        "said": wording.told_cases(found.calibration),
        "draw_holds": found.draw_holds,
        "questions": [
            {
                "id": one.question.id,
                "text": one.question.text,
                "cases": len(one.cases),
                "same": one.same,
                **_agreement_as_json(one.agreement),
                "said": wording.told_question(found.calibration, one),
                "answers": [
                    {
                        "case": case.number,
                        **{name: _answer_as_json(given) for name, given in zip(names, case.answers, strict=True)},
                        "consensus": _consensus_as_json(found, case.number, one.question.id),
                    }
                    for case in one.cases
                ],
                "earlier": found.earlier.get(one.question.id, ()),
                "card_change": found.card_changes[one.question.id].reason
                if one.question.id in found.card_changes
                else None,
            }
            for one in compared.questions
        ],
        "verdicts": {
            "said": wording.told_verdict(found.calibration, compared),
            "same": compared.same_verdict,
            "cases": len(compared.verdicts),
            **_agreement_as_json(compared.verdict_agreement),
            "pairs": [
                {"between": [names[one], names[other]], **_agreement_as_json(of_two)}
                for (one, other), of_two in compared.verdict_pairs.items()
            ],
            "nonconforming": {one.rater.name: one.nonconforming for one in compared.standings},
        },
        "change_of_eye": {
            "said": wording.told_change(found.calibration, compared),
            "both": change.both,
            "only_former": change.only_former,
            "only_new": change.only_new,
            "p": float(change.chance),
        }
        if change is not None
        else None,
    }


def _consensus_as_json(found: CalibrationResults, number: str, question_id: str) -> dict[str, object] | None:
    agreed = found.consensus.get((number, question_id))
    if agreed is None or agreed.answer is None:
        return None
    return {"mark": agreed.answer.mark.value, "grade": agreed.answer.grade or None, "reason": agreed.reason}


def _agreement_as_json(one: Agreement) -> dict[str, object]:
    return {
        "percent": float(100 * one.share) if one.share is not None else None,
        "cohen": _coefficient_as_json(one.cohen),
        "fleiss": _coefficient_as_json(one.fleiss),
        "ac1": _coefficient_as_json(one.gwet),
    }


def _coefficient_as_json(one: Coefficient | None) -> dict[str, object] | None:
    return None if one is None else {"value": one.value, "lower": one.lower, "upper": one.upper}
