"""What a page showed last comes back as it was, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.last_import import LastImport
from advisor_app.office.people import Advisor
from advisor_app.office.rounds.week_progress import EntityWeek, WeekDescription, WeekProgress, WeekVerdict
from advisor_app.ui.last_seen import LastSeen, Seen

KINDS = (WeekDescription, WeekProgress, EntityWeek, WeekVerdict, Advisor, LastImport, IsoWeek)
AT = datetime(2026, 11, 20, 21, 2)
ANA = Advisor(UUID(int=1), "Ana Ñuñez")
WEEK = WeekDescription(
    week=IsoWeek(2026, 46),
    progress=WeekProgress(
        (
            EntityWeek(UUID(int=2), "MINSA & <Co>", ANA.id, closed=64, drawn=True, sample_size=12, scored=12,
                       verdict=WeekVerdict("meets", 0, 12, "Con 95 % de confianza…"), letter="CH-0001-2026"),
            EntityWeek(UUID(int=3), "IDAAN"),
        ),
        imported=True,
    ),
    advisors=(ANA,),
    advisor=ANA,
    person=None,
    last_import=LastImport("casos.xlsx", 1912, datetime(2026, 11, 16, 13, 4)),
    unreviewed=2,
)  # fmt: skip


def test_a_week_comes_back_as_it_was(tmp_path: Path) -> None:
    seen = LastSeen(tmp_path / "new" / "week.json", "/office.db")
    assert seen.recall(KINDS) is None
    seen.keep(WEEK, AT)
    assert LastSeen(tmp_path / "new" / "week.json", "/office.db").recall(KINDS) == Seen(WEEK, AT)


def test_another_database_knows_nothing_of_it(tmp_path: Path) -> None:
    LastSeen(tmp_path / "week.json", "/office.db").keep(WEEK, AT)
    assert LastSeen(tmp_path / "week.json", "/demo.db").recall(KINDS) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"location": "/office.db"}', '"x"', "\x00"])
def test_a_broken_file_counts_as_not_kept(tmp_path: Path, text: str) -> None:
    (tmp_path / "week.json").write_text(text)
    assert LastSeen(tmp_path / "week.json", "/office.db").recall(KINDS) is None


def test_what_another_version_kept_counts_as_not_kept(tmp_path: Path) -> None:
    seen = LastSeen(tmp_path / "week.json", "/office.db")
    seen.keep(WEEK, AT)
    assert seen.recall(KINDS[:-1]) is None
    version, rest = (tmp_path / "week.json").read_text("ascii").split(" ", 1)
    (tmp_path / "week.json").write_text(f"{version}.1 {rest}", "ascii")
    assert seen.recall(KINDS) is None


@pytest.mark.parametrize(
    ("was", "became"), [('"drawn": true', '"drawn": null'), ('"number": 46', '"number": "a"'), ("}", "")]
)
def test_a_damaged_value_counts_as_not_kept(tmp_path: Path, was: str, became: str) -> None:
    seen = LastSeen(tmp_path / "week.json", "/office.db")
    seen.keep(WEEK, AT)
    text = (tmp_path / "week.json").read_text("ascii")
    assert was in text
    (tmp_path / "week.json").write_text(text.replace(was, became), "ascii")
    assert seen.recall(KINDS) is None


def test_what_can_not_be_kept_is_a_mistake_of_ours(tmp_path: Path) -> None:
    @dataclass(frozen=True)
    class Strange:
        what: object

    with pytest.raises(TypeError):
        LastSeen(tmp_path / "week.json", "x").keep(Strange({1, 2}), AT)


def test_a_folder_that_can_not_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    LastSeen(tmp_path / "file" / "week.json", "x").keep(WEEK, AT)
