"""What people write down about duties comes back as it was, and only the letters that went out prove anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UserError
from advisor_app.office.duties.facts import Evidence, Occasion
from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord, Withdrawal
from advisor_app.store import Store, new_id
from advisor_app.store.duties.repository import (
    evidence_from,
    evidence_row,
    excuse_from,
    excuse_row,
    occasion_from,
    occasion_row,
)

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
keys = st.uuids()
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1))
withdrawals = st.none() | st.builds(Withdrawal, texts, moments, texts)
versions = st.integers(1, 1000)
evidence = st.builds(
    EvidenceRecord,
    keys,
    texts,
    st.none() | keys,
    texts,
    days,
    texts,
    texts,
    texts,
    texts,
    moments,
    withdrawals,
    versions,
)
excuses = st.builds(
    ExcuseRecord, keys, texts, st.none() | keys, texts, st.none() | days, st.none() | days, texts, texts, moments,
    withdrawals, versions,
)  # fmt: skip
occasions = st.builds(Occasion, texts, st.none() | keys, texts, days, st.none() | days, st.none() | keys, texts, keys)


@given(evidence)
def test_evidence(record: EvidenceRecord) -> None:
    assert evidence_from(evidence_row(record)) == record  # type: ignore[arg-type]


@given(excuses)
def test_excuses(record: ExcuseRecord) -> None:
    assert excuse_from(excuse_row(record)) == record  # type: ignore[arg-type]


@given(occasions)
def test_occasions(occasion: Occasion) -> None:
    assert occasion_from(occasion_row(occasion)) == occasion  # type: ignore[arg-type]


def test_records_through_the_database(store: Store, entity_id: Callable[[str], UUID]) -> None:
    idaan = entity_id("IDAAN")
    at = datetime(2026, 3, 5, 12, 0, 0, 7)
    seen = EvidenceRecord(
        new_id(),
        "VISIT-M",
        idaan,
        "2026-03",
        date(2026, 3, 4),
        "Acta 3, ñandú",
        r"C:\actas\acta 3.pdf",
        "ab" * 32,
        "ana",
        at,
    )
    office_wide = replace(seen, id=new_id(), duty_id="INVITE-M", entity_id=None, file_path="", note="", at=at)
    excuse = ExcuseRecord(new_id(), "AUDIT-W", idaan, "", date(2026, 3, 2), date(2026, 3, 6), "licencia", "ana", at)
    request = Occasion("VIEWS", idaan, "2026-03-03", date(2026, 3, 3), None, None, "panel", new_id())
    with store.unit_of_work("ana") as work:
        work.duties.add_evidence(seen)
        work.duties.add_evidence(office_wide)
        work.duties.add_excuse(excuse)
        work.duties.add_occasion(request)
        work.commit()
    with store.reading() as reading:
        assert reading.duties.evidence() == [seen, office_wide]
        assert reading.duties.evidence(date(2026, 3, 5)) == []
        assert reading.duties.excuses() == [excuse]
        assert reading.duties.occasions(duty_id="VIEWS") == [request]
        assert sorted(reading.duties.proofs(date(2026, 1, 1))) == [
            Evidence("INVITE-M", None, "2026-03", date(2026, 3, 4), "anotado por ana"),
            Evidence("VISIT-M", idaan, "2026-03", date(2026, 3, 4), "Acta 3, ñandú, acta 3.pdf"),
        ]
        assert reading.duties.record(excuse.id) == excuse
        assert reading.duties.record(new_id()) is None

    with store.unit_of_work("berta") as work:
        gone = work.duties.withdraw(seen, "otra entidad")
        work.commit()
    assert gone.withdrawn is not None
    assert (gone.withdrawn.who, gone.version) == ("berta", 2)
    with store.reading() as reading:
        assert reading.duties.record(seen.id) == gone
        assert [one.duty_id for one in reading.duties.proofs(date(2026, 1, 1))] == ["INVITE-M"]
    with store.unit_of_work("carlos") as work, pytest.raises(UserError, match="changed_by_another"):
        work.duties.withdraw(seen, "tarde")
