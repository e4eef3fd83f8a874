"""What whoever works here may do: the server is asked, and the window shows its answer."""

from __future__ import annotations

from advisor_app.office.access.abilities import Abilities, StandsIn
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.access.stand_in import stand_in_lines
from advisor_app.services.office import Office


def what_may_i_do(office: Office) -> Abilities:
    """In a file, and for the owner of a server's tables, everything: nobody there tells people apart."""
    if office.store.dialect == "sqlite":
        return Abilities(office.who)
    with office.store.reading() as reading:
        mine = reading.person_roles.mine()
        if mine is None:
            return Abilities(office.who)
        today = panama_day(now_utc())
        entities = reading.person_roles.entities()
        rights = reading.person_roles.rights()
        standing = tuple(
            StandsIn(line.stands_in_for, line.entity, line.last)
            for line in stand_in_lines(reading)
            if line.person == mine.person and line.holds_on(today)
        )
        until = reading.person_roles.password_until()
    pages = {name: may for name, may in rights.items() if name in PAGES}
    actions = {name: may for name, may in rights.items() if name not in PAGES}
    return Abilities(
        mine.person, mine.duty, None if entities is None else len(entities), pages, actions, standing, until
    )


PAGES = ("my_week", "cases", "audit", "plans", "mail", "meetings", "direction")
"""Pages of the window that not everybody has."""
