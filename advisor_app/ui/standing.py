"""What the frame shows of the office: the status line's facts, and how much work waits on each page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.office.access.abilities import Abilities
from advisor_app.services.access.what_may_i_do import what_may_i_do
from advisor_app.services.audits.follow_scoring import count_to_score
from advisor_app.services.describe_office import OfficeFacts, describe_office
from advisor_app.services.director import directs
from advisor_app.services.imports.count_new_entities import count_new_entities
from advisor_app.services.outbox.count_outbox import count_in_outbox

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class OfficeStanding:
    """`waiting` is by the page's name: entities that nobody has reviewed yet, sampled cases still to score,
    messages in the outbox. `directs`: whether who works here may act as the director.
    """

    facts: OfficeFacts
    waiting: dict[str, int]
    directs: bool
    abilities: Abilities


def standing_of(office: Office) -> OfficeStanding:
    abilities = what_may_i_do(office)
    counted: dict[str, Callable[[Office], int]] = {
        "entities": count_new_entities,
        "audit": count_to_score,
        "mail": count_in_outbox,
    }
    waiting = {name: count(office) for name, count in counted.items() if abilities.may(name)}
    return OfficeStanding(describe_office(office), waiting, directs(office), abilities)
