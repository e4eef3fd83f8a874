"""Cards from a file to what audits are begun with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cards_hands import code_of, with_question
from services_cases import Export, week_of_cases

from advisor_app.cli import run
from advisor_app.office.calendar import IsoWeek, panama_day
from advisor_app.office.cards.editions import CardState
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD, read_scorecard, scorecard_path
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.cards.assign_card import assign_card
from advisor_app.services.cards.card_in_force import find_edition
from advisor_app.services.cards.draft_card import (
    copy_card,
    discard_draft,
    open_draft,
    save_draft,
)
from advisor_app.services.cards.exchange_card import export_card, import_card
from advisor_app.services.cards.list_cards import list_cards
from advisor_app.services.cards.preview_card import preview_card
from advisor_app.services.cards.publish_card import publish_card, retire_card
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import open_store

WEEK, YEAR_LATER = IsoWeek(2024, 12), IsoWeek(2025, 12)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


def test_file_designer_file_gives_the_same_bytes(office: Office, tmp_path: Path) -> None:
    source = scorecard_path().read_bytes()
    kept = import_card(office, scorecard_path())
    assert (kept.state, kept.number, kept.source) == (CardState.DRAFT, 1, source)
    assert import_card(office, scorecard_path()) == kept, "the same file again changes nothing"
    away = save_draft(office, kept, with_question(kept.card, "evidencia", weight=77))
    assert away.source != source
    back = save_draft(office, away, kept.card)
    assert back.source == source
    exported = export_card(office, DEFAULT_CARD, tmp_path / "ficha.toml")
    assert exported.path.read_bytes() == source


def test_a_draft_is_published_with_its_changes_in_the_history_and_the_one_before_is_retired(office: Office) -> None:
    import_card(office, scorecard_path())
    first = publish_card(office, DEFAULT_CARD, "")
    assert (first.before, first.changes) == (None, ())
    open_draft(office, DEFAULT_CARD)
    assert code_of(lambda: publish_card(office, DEFAULT_CARD, "igual")) == "card_unchanged"
    discard_draft(office, DEFAULT_CARD)
    draft = open_draft(office, DEFAULT_CARD)
    save_draft(office, draft, with_question(draft.card, "evidencia", weight=9))
    assert code_of(lambda: publish_card(office, DEFAULT_CARD, " ")) == "card_note_missing"
    second = publish_card(office, DEFAULT_CARD, "más peso")
    assert [(one.id, one.field, one.before, one.after) for one in second.changes] == [("evidencia", "peso", "4", "9")]
    with office.store.reading() as reading:
        states = {one.number: (one.state, one.published_by) for one in reading.cards.editions(DEFAULT_CARD)}
        told = [one for one in reading.history.entries() if one.action == "card.published"]
    assert states == {1: (CardState.RETIRED, office.who), 2: (CardState.PUBLISHED, office.who)}
    assert told[0].payload is not None
    assert told[0].payload["changes"] == [["changed", "question", "evidencia", "peso", "4", "9"]]


def test_what_was_published_keeps_its_version(office: Office, tmp_path: Path) -> None:
    import_card(office, scorecard_path())
    publish_card(office, DEFAULT_CARD, "")
    other = tmp_path / "otra.toml"
    other.write_bytes(scorecard_path().read_bytes().replace(b"peso = 12", b"peso = 13", 1))
    assert code_of(lambda: import_card(office, other)) == "card_version_taken"
    other.write_bytes(other.read_bytes().replace(b"version = 1", b"version = 2"))
    assert import_card(office, other).number == 2
    other.write_bytes(other.read_bytes().replace(b"peso = 13", b"peso = 14", 1))
    assert code_of(lambda: import_card(office, other)) == "card_draft_exists"
    assert import_card(office, other, replacing=True).source == other.read_bytes()


def test_only_the_director_publishes(office: Office) -> None:
    with office.store.unit_of_work("x") as work:
        work.settings.set("director", "Ernesto Pinzón", panama_day(work.moment))
        work.commit()
    for action in (
        lambda: open_draft(office, DEFAULT_CARD),
        lambda: import_card(office, scorecard_path()),
        lambda: publish_card(office, DEFAULT_CARD, ""),
        lambda: retire_card(office, DEFAULT_CARD),
        lambda: assign_card(office, "", DEFAULT_CARD),
    ):
        assert code_of(action) == "only_the_director"


def test_a_copy_serves_another_kind_of_entity(office: Office, take_in: Export) -> None:
    take_in([*week_of_cases(5), *week_of_cases(5, "Municipio de Colón", 50)])
    with office.store.unit_of_work("x") as work:
        found = next(one for one in work.entities.all() if one.name.startswith("Municipio"))
        work.entities.save(replace(found, kind="Municipio"))
        work.commit()
    copied = copy_card(office, DEFAULT_CARD, "municipios", "Ficha de municipios")
    assert b"Puede editarse" in copied.source, "the comments come along"
    assert code_of(lambda: copy_card(office, DEFAULT_CARD, "municipios", "")) == "card_exists"
    assert code_of(lambda: assign_card(office, "Municipio", "municipios")) == "card_not_in_force"
    publish_card(office, "municipios", "")
    assert code_of(lambda: assign_card(office, "Ministerio", "municipios")) == "unknown_entity_kind"
    assert assign_card(office, "MUNICIPIO", "municipios") == "Municipio"
    draw_round(office, WEEK)
    assert start_audit(office, WEEK, "IDAAN").card.id == DEFAULT_CARD
    assert start_audit(office, WEEK, "Municipio de Colón").card.id == "municipios"
    assert code_of(lambda: retire_card(office, "municipios")) == "card_in_use"
    kinds = {one.kind: (one.entities, one.card_id) for one in list_cards(office).kinds}
    assert kinds == {"Municipio": (1, "municipios"), "": (1, DEFAULT_CARD)}
    assign_card(office, "Municipio", "")
    assert retire_card(office, "municipios").state is CardState.RETIRED
    assert start_audit(office, WEEK, "Municipio de Colón").card.title == "Ficha de municipios"


def test_a_card_is_tried_on_a_real_case(office: Office, take_in: Export) -> None:
    assert preview_card(office).case is None
    take_in(week_of_cases(3))
    trial = preview_card(office)
    assert trial.case is not None
    assert trial.case.closed is not None
    assert "closed" in trial.carried
    assert preview_card(office, "2024-00002").case == replace(trial.case, number="2024-00002", **_dates(office))
    assert code_of(lambda: preview_card(office, "9-9")) == "unknown_case"


def _dates(office: Office) -> dict[str, object]:
    with office.store.reading() as reading:
        case = reading.cases.by_number("2024-00002")
    assert case is not None
    return {"created": case.created, "closed": case.closed}


def test_cards_by_commands(location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*words: str, code: int = 0) -> dict[str, object]:
        assert run(["cards", *words, "--json", "--database", location]) == code
        out = capsys.readouterr().out
        return json.loads(out) if out else {}  # type: ignore[no-any-return]

    source = scorecard_path().read_bytes()
    file = tmp_path / "ficha.toml"
    file.write_bytes(source)
    assert told("import", str(file))["state"] == "draft"
    assert told("publish", DEFAULT_CARD)["state"] == "published"
    file.write_bytes(source.replace(b"version = 1", b"version = 2").replace(b"peso = 4", b"peso = 40", 1))
    told("import", str(file))
    changes = told("publish", DEFAULT_CARD, "--note", "pesa más")["changes"]
    assert changes == [
        {"kind": "changed", "what": "question", "id": "lenguaje-claro", "title": "Lenguaje claro y cortés",
         "field": "peso", "before": "4", "after": "40"}
    ]  # fmt: skip
    assert told("export", DEFAULT_CARD, "--to", str(tmp_path / "v1.toml"), "--version", "1")["version"] == 1
    assert (tmp_path / "v1.toml").read_bytes() == source
    assert [one["state"] for one in told("list")["cards"][0]["editions"]] == ["published", "retired"]  # type: ignore[index]
    assert told("show", DEFAULT_CARD)["remarks"] == [{"code": "weights_sum", "question_id": "", "value": "136"}]
    file.write_bytes(source.replace(b"peso = 12", b"peso = 120", 1))
    assert run(["cards", "import", str(file), "--database", location]) == 1
    line = source.decode().splitlines().index("peso = 12") + 1
    assert f"línea {line}, pregunta acciones-documentadas: «peso» es 120" in capsys.readouterr().err
    told("retire", DEFAULT_CARD, code=1)


def test_an_edition_is_found_by_its_version(office: Office) -> None:
    import_card(office, scorecard_path())
    with office.store.reading() as reading:
        assert find_edition(reading, DEFAULT_CARD).card == read_scorecard(scorecard_path())
        assert code_of(lambda: find_edition(reading, DEFAULT_CARD, 9)) == "unknown_card"
