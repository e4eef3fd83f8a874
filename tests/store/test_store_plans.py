"""Action plans come back as they were kept, numbered without gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from action_plans.due import Reason
from action_plans.plan import ActionPlan, Content, State
from advisor_app.errors import UserError
from advisor_app.office.plans.records import ChosenMonth, Declined, KeptPlan, PlanFile, SetOff, plan_number
from advisor_app.store import Store, new_id

SET_OFF = SetOff(Reason.RATE, "Dos meses bajo 70 %", (ChosenMonth(date(2026, 9, 1), 33, 60, 42),))


@pytest.fixture
def entity_id(store: Store) -> UUID:
    with store.unit_of_work("Ana") as work:
        key = work.entities.resolve(["IDAAN"])["IDAAN"]
        work.commit()
    return key


def opened(store: Store, entity_id: UUID) -> KeptPlan:
    with store.unit_of_work("Ana") as work:
        serial = work.plans.next_serial(2026)
        plan = ActionPlan(plan_number(2026, serial), "IDAAN", Content("Solo 54 % a tiempo"))
        kept = work.plans.add(KeptPlan(new_id(), entity_id, 2026, serial, date(2026, 11, 3), SET_OFF, plan))
        work.commit()
    return kept


def test_plans_are_numbered_and_come_back(store: Store, entity_id: UUID) -> None:
    first, second = opened(store, entity_id), opened(store, entity_id)
    assert [one.plan.key for one in (first, second)] == ["PA-2026-0001", "PA-2026-0002"]
    with store.reading() as reading:
        assert reading.plans.all() == [first, second]
        assert reading.plans.all([State.LIVE]) == []
        assert reading.plans.all(entity_ids=[]) == []
        assert reading.plans.numbered(2026, 2) == second
        assert reading.plans.numbered(2025, 2) is None
        with pytest.raises(UserError, match="unknown_plan"):
            reading.plans.by_id(new_id())


def test_the_slower_of_two_editors_is_told(store: Store, entity_id: UUID) -> None:
    kept = opened(store, entity_id)
    live = replace(kept, plan=replace(kept.plan, state=State.LIVE))
    with store.unit_of_work("Ana") as work:
        saved = work.plans.save(live)
        work.commit()
    with store.reading() as reading:
        assert reading.plans.all([State.LIVE]) == [saved]
    with store.unit_of_work("Luis") as work, pytest.raises(UserError, match="changed_by_another"):
        work.plans.save(live)


def test_files_and_declined_plans_are_kept(store: Store, entity_id: UUID) -> None:
    kept = opened(store, entity_id)
    file = PlanFile(new_id(), kept.id, entity_id, "1", "circular.pdf", "0" * 64, b"%PDF\x00")
    declined = Declined(new_id(), entity_id, Reason.RATE, date(2026, 11, 5), "Cambio de sistema", "Ana")
    with store.unit_of_work("Ana") as work:
        work.plans.add_file(file)
        work.plans.decline(declined)
        work.commit()
    with store.reading() as reading:
        assert reading.plans.files_of(kept.id) == [file]
        assert reading.plans.declined() == [declined]
