"""Say whose a database role is: from then on the server knows who asks, and applies its rules to that person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.access.duties import Duty, PersonRole
from advisor_app.office.names import tidy
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Reading


def grant_role(office: Office, person: str, role: str, duty: Duty = Duty.ADVISOR) -> PersonRole:
    """To be done by whoever owns the database. Only advisors have to be in the office's list of advisors.

    Raises `UserError`: "unknown_advisor", "roles_need_a_server", "unknown_role".
    """
    with office.store.unit_of_work(office.who) as work:
        granted = person_of(work, person, role, duty)
        work.person_roles.grant(granted)
        facts = {"person": granted.person, "role": role, "duty": str(granted.duty)}
        work.history.append("person.role_granted", facts, subject=granted.person)
        work.commit()
    return granted


def person_of(reading: Reading, person: str, role: str, duty: Duty) -> PersonRole:
    """Whose a role would be; raises `UserError("unknown_advisor")`."""
    advisor = reading.advisors.by_name(person)
    if advisor is None and duty is Duty.ADVISOR:
        known = ", ".join(one.name for one in reading.advisors.all()) or "-"
        raise UserError("unknown_advisor", name=person, known=known)
    name, key = (tidy(person), None) if advisor is None else (advisor.name, advisor.id)
    return PersonRole(role, name, key, duty)


def list_roles(office: Office) -> list[PersonRole]:
    """Whose each role is, by the roles' names; none in a file."""
    with office.store.reading() as reading:
        return reading.person_roles.all()
