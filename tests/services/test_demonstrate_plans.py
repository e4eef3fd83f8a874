"""Plans of the made-up office: none where there are some; each stands in another state, by its own figures."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from clock import Clock, clock
from made_offices import copy_office, office_at

from action_plans.plan import State
from advisor_app.services.demonstration.demonstrate_plans import demonstrate_plans
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.list_plans import list_plans
from advisor_app.store import open_store

__all__ = ["clock"]

TODAY = date(2026, 11, 16)
BETTER_FROM = date(2026, 3, 23)


WEEKLY = {"AAUD": 14, "PN": 12, "MIVIOT": 10, "OJ": 6, "ISA": 5, "MUSA": 4, "MUCH": 3}


def in_time(entity: str, created: date) -> float:
    return 0.8 if entity in ("AAUD", "PN") and created >= BETTER_FROM else 0.5


@pytest.fixture
def office(tmp_path: Path, empty_office: str, clock: Clock) -> Office:
    clock.show(datetime(2026, 11, 16, 9))
    database = tmp_path / "office.sqlite3"
    copy_office(empty_office, database)
    office = Office(open_store(office_at(database)), "Ana")
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for entity, cases in WEEKLY.items():
        day = date(2025, 1, 6)
        while day < TODAY - timedelta(days=40):
            for at in range(cases):
                closed = day + timedelta(days=12 if at < in_time(entity, day) * cases else 44)
                lines.append(f"{entity}-{day:%y%m%d}-{at},{entity},Cerrado,{day},{closed}")
            day += timedelta(days=7)
    export = tmp_path / "casos.csv"
    export.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, export)
    return office


def test_plans_stand_in_many_states_and_are_made_once(office: Office) -> None:
    made = demonstrate_plans(office)
    lines = list_plans(office)
    assert made == len(lines) >= 5
    states = [one.kept.plan.state for one in lines]
    assert states[:2] == [State.CLOSED, State.DONE]
    assert lines[0].worked
    assert states[2] in (State.NOT_EFFECTIVE, State.INCONCLUSIVE)
    assert any(one.stalled for one in lines)
    assert any(one.at_risk and not one.stalled for one in lines)
    assert demonstrate_plans(office) == 0
    office.store.close()
