"""The points of an objection: added with their argument, taken out, decided with a reason."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.office.objections.deciding import decide_point, found_point, with_point, without_point
from advisor_app.office.objections.objection import Decision, Objection, ObjectionPoint
from advisor_app.office.scoring.marks import Answer, read_answer
from advisor_app.services.objections.find_objection import asked, find_objection, standing
from advisor_app.services.office import Office


def add_point(office: Office, reference: str, number: str, question: str, argument: str) -> Objection:
    """Note what the entity objects to in one case and question, with its argument.

    Raises `UserError`: "objection_unknown", "unknown_question", and what `standing` and `with_point` raise.
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_objection(work, reference)
        about = asked(found.audit, question)
        point = ObjectionPoint(number, about.id, about.text, argument, standing(found.audit, number, about))
        saved = work.objections.save(with_point(found.objection, point))
        work.commit()
    return saved


def remove_point(office: Office, reference: str, number: str, question: str) -> Objection:
    """Take out a point that nobody decided; raises what `without_point` raises, "objection_unknown"."""
    with office.store.unit_of_work(office.who) as work:
        found = find_objection(work, reference)
        about = asked(found.audit, question)
        saved = work.objections.save(without_point(found.objection, number, about.id))
        work.commit()
    return saved


def decide_objection(
    office: Office,
    reference: str,
    number: str,
    question: str,
    *,
    decision: Decision,
    reason: str,
    answer: str = "",
    comment: str | None = None,
) -> Objection:
    """Decide a point, or decide it anew; the audit changes when the objection is answered, not before.

    `answer` is what the question should have been answered with ("cumple", a grade's text); without it, and with a
    `comment` of None, as `decide_point` says.

    Raises `UserError`: "objection_unknown", "unknown_question", "unknown_answer", and what `found_point` and
    `decide_point` raise.
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_objection(work, reference)
        about = asked(found.audit, question)
        place = found_point(found.objection, number, about.id)
        given: Answer | None = read_answer(about, answer) if answer else None
        point = decide_point(
            found.objection.points[place],
            about,
            decision,
            reason,
            by=work.who,
            at=work.moment,
            answer=given,
            comment=comment,
        )
        points = (*found.objection.points[:place], point, *found.objection.points[place + 1 :])
        saved = work.objections.save(replace(found.objection, points=points))
        work.history.append(
            "objection.decided",
            {
                "reference": saved.reference,
                "case": number,
                "question": about.id,
                "decision": decision.value,
                "reason": reason.strip(),
            },
            entity_id=saved.entity_id,
            subject=saved.reference,
        )
        work.commit()
    return saved
