"""What whoever works here may do, as the server told it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from advisor_app.office.access.duties import Duty


@dataclass(frozen=True, slots=True)
class StandsIn:
    """For whom, of which entity ("" for all), and until which day, included."""

    person: str
    entity: str
    last: date


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a person may do; in a file, and for the owner of the tables, everything.

    duty              None where no server knows who works
    entities          how many the person works with today; None for all
    pages, actions    by name: whether they may be had
    password_until    the day on which a first password ends; None for one's own
    """

    person: str
    duty: Duty | None = None
    entities: int | None = None
    pages: Mapping[str, bool] = field(default_factory=dict)
    actions: Mapping[str, bool] = field(default_factory=dict)
    stands_in_for: tuple[StandsIn, ...] = ()
    password_until: date | None = None

    def may(self, what: str) -> bool:
        """Whether a page or an action may be had; one that nothing is said of may."""
        return self.pages.get(what, True) and self.actions.get(what, True)
