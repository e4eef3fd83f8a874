"""An open store on each kind of database, and cases to put in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.rounds.weekly_round import DrawnRound, RoundRules
from advisor_app.store import Applied, Store, new_id, open_store

MakeCase = Callable[..., Case]
Import = Callable[..., Applied]


@pytest.fixture
def store(office_location: str) -> Iterator[Store]:
    opened = open_store(office_location, create=False)
    yield opened
    opened.close()


@pytest.fixture
def make_case() -> MakeCase:
    """A case of IDAAN that came in on Monday 11 March 2024 at noon in Panama."""

    def make(number: str, **fields: Any) -> Case:
        return Case(**{"number": number, "entity": "IDAAN", "created": datetime(2024, 3, 11, 17), **fields})

    return make


@pytest.fixture
def bring_in(store: Store) -> Import:
    """Import cases, as the service does: entities, record, cases, one commit."""

    def bring(cases: Sequence[Case], file_name: str = "casos.xlsx") -> Applied:
        with store.unit_of_work("ana") as work:
            entity_ids = work.entities.resolve(case.entity for case in cases)
            import_id = work.imports.add(
                file_name=file_name, sha256=file_name, shape="s", columns={"number": ("N",)}, rows=len(cases)
            )
            applied = work.cases.apply(cases, import_id, entity_ids)
            work.commit()
        return applied

    return bring


@pytest.fixture
def entity_id(store: Store) -> Callable[[str], UUID]:
    """The key of an entity, which is made if it is new."""

    def found(name: str) -> UUID:
        with store.unit_of_work("ana") as work:
            key = work.entities.resolve([name])[name]
            work.commit()
        return key

    return found


@pytest.fixture
def make_round() -> Callable[..., DrawnRound]:
    """A draw of three of five cases."""

    def make(entity_id: UUID, week: IsoWeek, **fields: Any) -> DrawnRound:
        import sampling

        frame = sampling.sealed(["C-1", "C-2", "C-3", "Ñ-4", "c-5"])
        seed = "5eed" * 16
        values = {
            "id": new_id(),
            "week": week,
            "entity_id": entity_id,
            "frame": frame,
            "frame_digest": sampling.frame_digest(frame),
            "seed": seed,
            "planned_size": 4,
            "sample": tuple(sampling.first(frame, seed, 3)),
            "sample_size": 3,
            "claim": "minimum",
            "rules": RoundRules(confidence=Fraction(19, 20), tolerable_rate=Fraction(1, 3)),
            "sealed_at": datetime(2024, 3, 25, 13, 0, 0, 1),
            "drawn_at": datetime(2024, 3, 25, 13, 0, 1),
        }
        return DrawnRound(**{**values, **fields})

    return make
