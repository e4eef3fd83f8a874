"""Some weeks before the last one, audited with made-up scores, so that findings can be seen to repeat."""

from __future__ import annotations

from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.demonstration.score_demonstration import score_demonstration
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round

WEEKS_BEFORE = 3


def audit_earlier_weeks(office: Office, week: IsoWeek, advisor: str, seed: int) -> int:
    """Draw, score and finish the weeks before `week` for one advisor; returns how many cases were scored now."""
    scored = 0
    for back in range(WEEKS_BEFORE, 0, -1):
        earlier = week.shifted(-back)
        drawn = draw_round(office, earlier, advisor)
        made = score_demonstration(office, earlier, seed)
        if made:
            for one in drawn.entities:
                if one.cases:
                    finish_audit(office, earlier, one.entity)
        scored += made
    return scored
