from __future__ import annotations

import hashlib
from datetime import date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from advisor_app.office.publication.edition import Edition, PublishedFile
from advisor_app.store import Store, new_id

FILES = {"informe.pdf": b"%PDF\x00\xff", "datos.csv": "año".encode()}


def edition(month: str = "2026-10", number: int = 1) -> Edition:
    files = tuple(PublishedFile(name, hashlib.sha256(data).hexdigest(), len(data)) for name, data in FILES.items())
    return Edition(new_id(), month, number, date(2026, 11, 1), "0" * 64, files, "Rosa", datetime(2026, 11, 3, 15))


def test_editions_come_back_as_they_were_kept_the_latest_first(store: Store) -> None:
    kept = [edition("2026-09"), edition(), edition(number=2)]
    with store.unit_of_work("Rosa") as work:
        for one in kept:
            work.publications.add(one, FILES)
        work.commit()
    with store.reading() as reading:
        assert reading.publications.all() == [kept[2], kept[1], kept[0]]
        assert reading.publications.of("2026-10") == [kept[2], kept[1]]
        assert reading.publications.of("2026-08") == []
        assert reading.publications.content(kept[1].id) == FILES


def test_an_edition_has_its_number_once(store: Store) -> None:
    with store.unit_of_work("Rosa") as work:
        work.publications.add(edition(), FILES)
        with pytest.raises(IntegrityError):
            work.publications.add(edition(), FILES)
