"""The terms that entities agreed to: which there are, and which hold."""

from __future__ import annotations

from datetime import date, datetime

from advisor_app.office.case import Case
from advisor_app.services.directory.agree_term import agree_term
from advisor_app.services.directory.list_terms import list_terms
from advisor_app.services.office import Office

TODAY = date(2024, 6, 1)


def test_the_last_term_of_its_kind_holds(office: Office) -> None:
    with office.store.unit_of_work(office.who) as work:
        ids = work.entities.resolve(["IDAAN", "MINSA"])
        import_id = work.imports.add(file_name="f", sha256="f", shape="s", columns={}, rows=1)
        work.cases.apply([Case("1", "IDAAN", datetime(2024, 5, 1), type="Queja")], import_id, ids)
        work.commit()
    agree_term(office, "IDAAN", 20, "Queja", date(2024, 1, 1))
    agree_term(office, "IDAAN", 15, "Queja", date(2024, 3, 1))
    agree_term(office, "IDAAN", 10, "Queja", date(2024, 9, 1))
    agree_term(office, "IDAAN", 40, "queja", date(2024, 3, 1), region="Darién")
    agree_term(office, "MINSA", 30, start=date(2024, 1, 1))
    agree_term(office, "MINSA", None, start=date(2024, 5, 1))
    found = list_terms(office, TODAY)
    assert [(one.entity, one.region, one.days) for one in found.lines if one.in_force] == [
        ("IDAAN", "", 15),
        ("IDAAN", "Darién", 40),
    ]
    assert [(one.days, one.in_force) for one in found.lines if one.entity == "MINSA"] == [(None, False), (30, False)]
    assert (found.entities, found.types) == (("IDAAN", "MINSA"), ("Queja",))
