"""Mail that only the director lets go out: letters to the levels above."""

from __future__ import annotations

from collections.abc import Sequence

from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.services.director import insist_on_director, may_direct
from advisor_app.store import Reading


def without_directors(reading: Reading, who: str, messages: Sequence[KeptMessage], *, named: bool) -> list[KeptMessage]:
    """Those that `who` may let go out. Where they were `named` one by one, the director's are refused, not left out.

    Raises `UserError("only_the_director")`.
    """
    above = reading.escalations.of_levels_above([one.id for one in messages])
    if not above or may_direct(reading, who):
        return list(messages)
    if named:
        insist_on_director(reading, who)
    return [one for one in messages if one.id not in above]
