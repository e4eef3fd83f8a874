"""Keep a view of the cases under a name, list a person's, and forget one. Each person has views of their own."""

from __future__ import annotations

from uuid import UUID

from advisor_app.office.names import tidy
from advisor_app.services.office import Office
from advisor_app.store import CaseView
from advisor_app.store.cases.case_views import SavedView


def save_case_view(office: Office, name: str, view: CaseView) -> SavedView:
    """In the place of a view of this name. Raises ValueError for a blank name."""
    if not tidy(name):
        raise ValueError("a view has a name")
    with office.store.unit_of_work(office.who) as work:
        saved = work.case_views.save(office.who, name, view)
        work.commit()
    return saved


def case_views(office: Office) -> list[SavedView]:
    """Those of whoever works here, the oldest first."""
    with office.store.reading() as reading:
        return reading.case_views.of(office.who)


def remove_case_view(office: Office, view_id: UUID) -> None:
    with office.store.unit_of_work(office.who) as work:
        work.case_views.remove(office.who, view_id)
        work.commit()
