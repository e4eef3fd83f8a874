"""Score a week of the demonstration office with made-up answers."""

from __future__ import annotations

from advisor_app.demonstration.scores import made_up_scores
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.find_audit import whole_audit
from advisor_app.services.audits.score_from_file import keep_scores
from advisor_app.services.audits.start_audit import begin_audit
from advisor_app.services.office import Office

SOURCE = "puntajes inventados de la demostración"
"""What the history says where the scores came from."""


def score_demonstration(office: Office, week: IsoWeek, seed: int) -> int:
    """Score every drawn case of a week that nobody has begun to score; returns how many.

    Raises `UserError("not_a_demonstration")`: scores are made up in the demonstration office alone.
    """
    scored = 0
    with office.store.unit_of_work(office.who) as work:
        if not work.facts.demonstration:
            raise UserError("not_a_demonstration")
        names = {one.id: one.name for one in work.entities.all()}
        for drawn in work.rounds.of_week(week):
            audit = begin_audit(work, drawn, names[drawn.entity_id])
            if audit.finished or work.audits.scoring_begun(audit):
                continue
            found = whole_audit(work, names[drawn.entity_id], drawn, audit)
            answered = {(number, question) for number, one in found.from_data.items() for question in one}
            cases = [found.facts[number].case for number in drawn.sample]
            keep_scores(work, found, made_up_scores(found.card, cases, answered, seed), SOURCE)
            scored += len(cases)
        work.commit()
    return scored
