"""Give a person a login of their own on the server, and take it away."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from advisor_app.errors import UserError
from advisor_app.office.access.duties import Duty, PersonRole
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import name_key
from advisor_app.services.access.grant_role import person_of
from advisor_app.services.office import Office

FIRST_PASSWORD_DAYS = 14
LEAST_PASSWORD = 12
"""Characters."""


@dataclass(frozen=True, slots=True)
class AddedPerson:
    """`password` is the first one, to be told once and kept nowhere; "" where it was given. It ends on `until`."""

    granted: PersonRole
    password: str
    until: date

    def __repr__(self) -> str:
        return f"AddedPerson({self.granted.role})"


@dataclass(frozen=True, slots=True)
class RevokedPerson:
    """The roles that were closed, and how many open sessions were ended."""

    person: str
    roles: tuple[str, ...]
    sessions: int


def add_person(office: Office, person: str, duty: Duty, role: str = "", password: str = "") -> AddedPerson:
    """Make a login with the rights of a work; the owner of the tables does so.

    `role`: from the name where it is not given. `password`: likewise, a made one, which is returned. Either has to be
    changed by the person within 14 days.
    Raises `UserError`: "unknown_advisor", "roles_need_a_server", "role_name_off", "role_exists", "may_not_add_people",
    "password_too_short".
    """
    if password and len(password) < LEAST_PASSWORD:
        raise UserError("password_too_short", least=LEAST_PASSWORD)
    first = password or secrets.token_urlsafe(LEAST_PASSWORD)
    until = now_utc() + timedelta(days=FIRST_PASSWORD_DAYS)
    with office.store.unit_of_work(office.who) as work:
        granted = person_of(work, person, role or name_key(person).replace(" ", "_"), duty)
        work.logins.add(granted.role, first, until)
        work.person_roles.grant(granted)
        facts = {"person": granted.person, "role": granted.role, "duty": str(granted.duty)}
        work.history.append("person.added", facts, subject=granted.person)
        work.commit()
    return AddedPerson(granted, "" if password else first, panama_day(until))


def revoke_person(office: Office, person: str) -> RevokedPerson:
    """Close a person's logins, with their rights and their open sessions; what the person did stays.

    Raises `UserError`: "person_without_role", "roles_need_a_server", "may_not_add_people".
    """
    with office.store.unit_of_work(office.who) as work:
        known = work.person_roles.all()
        roles = [one for one in known if name_key(one.person) == name_key(person)]
        if not roles:
            told = ", ".join(sorted({one.person for one in known})) or "-"
            raise UserError("person_without_role", person=person, known=told)
        for one in roles:
            work.logins.close(one.role)
            work.person_roles.revoke(one.role)
        facts = {"person": roles[0].person, "roles": [one.role for one in roles]}
        work.history.append("person.revoked", facts, subject=roles[0].person)
        work.commit()
    with office.store.unit_of_work(office.who) as work:  # only now can nobody begin a new one
        sessions = sum(work.logins.end_sessions(one.role) for one in roles)
        work.commit()
    return RevokedPerson(roles[0].person, tuple(one.role for one in roles), sessions)


def change_password(office: Office, password: str) -> None:
    """A new password for whoever is logged in.

    Raises `UserError`: "password_too_short", "roles_need_a_server".
    """
    if len(password) < LEAST_PASSWORD:
        raise UserError("password_too_short", least=LEAST_PASSWORD)
    with office.store.unit_of_work(office.who) as work:
        work.logins.change_own(password)
        work.history.append("person.password_changed", {}, subject=office.who)
        work.commit()
