"""What people edit or carry over: settings, profiles, scorecards, the files of words and rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from trying import BYTES, CHANGES, Changes, changed, told_or_done, try_on

from advisor_app.crm.vocabulary import load_vocabulary
from advisor_app.office.history.heads import heads_in
from advisor_app.office.round_settings import DEFAULTS
from advisor_app.office.scoring.scorecard_file import parse_scorecard, scorecard_path
from advisor_app.office.template_folder import template_folder
from advisor_app.services.change_setting import change_setting, show_settings
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.memory import Memory
from advisor_app.ui.profile import KIND, read_profile, write_profile

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside, max_size=4),
    max_leaves=12,
)
WORDS = st.text(max_size=30) | st.sampled_from(
    ["0", "-1", "1e9", "NaN", "inf", "0.95", "95 %", "1/0", "٣", "½", "9" * 400, "true", "2026-W99",
     "2026-02-30", "", " ",
     "a@b", "a@b.c", "\x00", "IDAAN", "/", "sí", "1,5", "1_000", "+5", "0x10"]
)  # fmt: skip


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "yo")
    store.close()


def test_settings(office: Office) -> None:
    def settings_are_kept_or_refused(key: str, value: str) -> None:
        told_or_done(lambda: change_setting(office, key, value))
        assert set(show_settings(office)) == set(DEFAULTS)

    try_on(settings_are_kept_or_refused, key=st.sampled_from(sorted(DEFAULTS)) | st.text(max_size=9), value=WORDS)


def test_profiles(qapp: QApplication, tmp_path: Path) -> None:
    first = Memory(tmp_path / "primera.ini")
    first.keep("window/language", "en")
    first.keep("tables/cases", ["a", "b"])
    write_profile(first, tmp_path / "perfil.json")
    whole = (tmp_path / "perfil.json").read_bytes()
    file = tmp_path / "otro.json"
    count = 0

    def profiles_are_taken_or_refused(values: object, changes: Changes, as_bytes: bool) -> None:
        nonlocal count
        count += 1
        made = json.dumps({"kind": KIND, "version": 1, "values": values}).encode("utf-8", "surrogatepass")
        file.write_bytes(changed(whole, changes) if as_bytes else made)
        into = tmp_path / f"{count % 50}.ini"
        taken = told_or_done(lambda: read_profile(Memory(into), file))
        if taken:
            again = Memory(into)
            for key in again.everything():
                again.text(key)
                again.bytes(key)
            write_profile(again, tmp_path / "wieder.json")

    try_on(profiles_are_taken_or_refused, values=JSON, changes=CHANGES, as_bytes=st.booleans())


def test_scorecards() -> None:
    whole = scorecard_path().read_bytes()
    lines = whole.decode().splitlines(keepends=True)

    def scorecards_are_read_or_refused(
        changes: Changes, swaps: list[tuple[int, int]], values: list[tuple[int, str]], as_bytes: bool
    ) -> None:
        mixed = list(lines)
        for one, other in swaps:
            mixed[one % len(mixed)], mixed[other % len(mixed)] = mixed[other % len(mixed)], mixed[one % len(mixed)]
        for place, value in values:
            key, equals, _ = mixed[place % len(mixed)].partition("=")
            mixed[place % len(mixed)] = f"{key}= {value}\n" if equals else mixed[place % len(mixed)]
        told_or_done(lambda: parse_scorecard(changed(whole, changes) if as_bytes else "".join(mixed).encode()))

    odd = st.sampled_from(
        ["1", "-1", "0", "true", '""', "[]", "{}", "[1]", '["a", "a"]', "1e400", "nan", "2026-01-01",
         '"x"', "[[]]", '" "',
         "9999999999999999999999", '"\\u0000"', "{ a = 1 }", "12:00:00", '"nadie"', "-0.0", "[{}]"]
    )  # fmt: skip
    places = st.integers(0, 2000)
    try_on(
        scorecards_are_read_or_refused, changes=CHANGES, as_bytes=st.booleans(),
        swaps=st.lists(st.tuples(places, places), max_size=3), values=st.lists(st.tuples(places, odd), max_size=4),
    )  # fmt: skip


def test_words_of_columns(tmp_path: Path) -> None:
    whole = (template_folder() / "columns.toml").read_bytes()
    file = tmp_path / "columns.toml"

    def words_are_read_or_refused(changes: Changes) -> None:
        file.write_bytes(changed(whole, changes))
        told_or_done(lambda: load_vocabulary(file))

    try_on(words_are_read_or_refused, changes=CHANGES)


def test_heads() -> None:
    def heads_are_found_or_not(pieces: list[bytes]) -> None:
        for head in heads_in(b"".join(pieces).decode("utf-8", "replace")):
            assert head

    hashes = st.sampled_from([b"12:" + b"a" * 64, b"a" * 64, b"9" * 400 + b":" + b"f" * 64, b"-1:" + b"0" * 64, b" "])
    try_on(heads_are_found_or_not, pieces=st.lists(BYTES | hashes, max_size=8))
