"""The weekly follow-up: who gets one, what it says against the week before, and what it proves."""

from __future__ import annotations

import io
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from clock import Clock, clock

from advisor_app.errors import UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.followups.records import Cleared, Promise
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.followups.answer_follow_up import CaseWords, answer_follow_up
from advisor_app.services.followups.correct_answer import correct_answer, take_back_answers
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.followups.show_follow_ups import show_follow_ups
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity

__all__ = ["clock"]

HOSTILE = '<script>alert(1)</script> {{7*7}} =HYPERLINK("http://x.example")'
W12, W13 = IsoWeek(2024, 12), IsoWeek(2024, 13)


@pytest.fixture
def entities(office: Office, tmp_path: Path, clock: Clock) -> dict[str, UUID]:
    """IDAAN with four cases long open and one in time, MEF with none expired, MOP without a liaison."""
    clock.show(datetime(2024, 3, 20, 9))
    export(office, tmp_path, {})
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", "MEF", "MOP"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        keys = {name: find_entity(reading, name).id for name in ("IDAAN", "MEF", "MOP")}
    add_liaison(office, keys["IDAAN"], "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    add_liaison(office, keys["IDAAN"], "Ana Peña", LiaisonKind.EXECUTIVE, email="ana@idaan.example")
    return keys


def export(office: Office, folder: Path, closed: dict[str, str]) -> None:
    rows = [
        ("C-00001", "IDAAN", "2023-01-10", HOSTILE),
        ("C-00002", "IDAAN", "2024-01-10", "Fuga"),
        ("C-00003", "IDAAN", "2024-02-18", "Ñandú"),
        ("C-00004", "IDAAN", "2024-02-01", "Agua"),
        ("C-00005", "IDAAN", "2024-03-15", "En plazo"),
        ("C-00006", "MEF", "2024-03-15", "En plazo"),
        ("C-00007", "MOP", "2024-01-15", "Hueco"),
    ]
    lines = ["Número;Entidad;Tipo;Asunto;Estado;Creado;Cerrado;Responsable"]
    for number, entity, created, subject in rows:
        day = closed.get(number, "")
        quoted = '"' + subject.replace('"', '""') + '"'
        lines.append(f"{number};{entity};Queja;{quoted};{'Cerrado' if day else 'En curso'};{created};{day};Luis Peña")
    path = folder / "casos.csv"
    path.write_text("\n".join(lines), "utf-8")
    import_cases(office, path)


def send_all_drafts(office: Office, folder: Path) -> None:
    approve_messages(office)
    send_messages(office, DraftFolder(folder))


def test_each_week_is_held_against_the_one_before(
    office: Office, entities: dict[str, UUID], tmp_path: Path, clock: Clock
) -> None:
    first = prepare_follow_ups(office, W12)
    assert first.as_of == date(2024, 3, 20)
    assert first.nothing == ("MEF",)
    idaan, mop = sorted(first.follow_ups, key=lambda one: one.entity)
    assert (idaan.expired, idaan.new, idaan.still, idaan.cleared, idaan.silent_weeks) == (4, 4, 0, 0, 0)
    assert {words: number for words, number in idaan.bands.items() if number} == {
        "de 1 a 7 días": 1, "de 8 a 30 días": 1, "de 31 a 90 días": 1, "más de 365 días": 1,
    }  # fmt: skip
    assert mop.message_id == ""
    assert mop.problem is not None
    assert mop.problem.code == "follow_up_without_liaison"
    send_all_drafts(office, tmp_path / "w12")

    clock.show(datetime(2024, 3, 21, 9))
    cases = (
        CaseWords("C-00001", "se cerrará pronto", date(2024, 3, 22)),
        CaseWords("C-00002", "", date(2024, 3, 23)),
        CaseWords("C-00004", "falta presupuesto"),
    )
    answer_follow_up(office, "IDAAN", cases)
    clock.show(datetime(2024, 3, 26, 9))
    export(office, tmp_path, {"C-00002": "2024-03-23", "C-00003": "2024-03-25"})
    second = prepare_follow_ups(office, W13)
    idaan, _ = sorted(second.follow_ups, key=lambda one: one.entity)
    assert (idaan.expired, idaan.new, idaan.still, idaan.cleared) == (2, 0, 2, 2)
    assert (idaan.kept, idaan.broken, idaan.silent_weeks) == (1, 1, 0)
    shown = show_follow_ups(office, "IDAAN")
    assert [(str(one.follow_up.week), one.mail_state) for one in shown.follow_ups] == [
        ("2024-W13", "draft"), ("2024-W12", "sent"),
    ]  # fmt: skip
    latest = shown.follow_ups[0].follow_up
    assert [(one.number, one.weeks, one.promise) for one in latest.expired] == [
        ("C-00001", 2, Promise.BROKEN), ("C-00004", 2, None),
    ]  # fmt: skip
    assert [(one.number, one.why, one.closed_on) for one in latest.cleared] == [
        ("C-00002", Cleared.CLOSED, date(2024, 3, 23)), ("C-00003", Cleared.CLOSED, date(2024, 3, 25)),
    ]  # fmt: skip
    assert len(shown.answers) == 3


def test_prepared_again_nothing_changes_but_what_had_no_mail(
    office: Office, entities: dict[str, UUID], tmp_path: Path
) -> None:
    prepare_follow_ups(office, W12)
    add_liaison(office, entities["MOP"], "Luz", LiaisonKind.OPERATIONAL, email="luz@mop.example")
    export(office, tmp_path, {"C-00001": "2024-03-19"})
    again = {one.entity: one for one in prepare_follow_ups(office, W12).follow_ups}
    assert again["IDAAN"].expired == 4
    assert not again["IDAAN"].made_now
    assert again["MOP"].message_id
    with office.store.reading() as reading:
        assert len(reading.outbox.all()) == 2
        assert reading.history.verify().ok


class Page(HTMLParser):
    """The tags of a mail, and the words between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_mail_tells_all_plainly_and_runs_nothing(office: Office, entities: dict[str, UUID]) -> None:
    (idaan,) = (one for one in prepare_follow_ups(office, W12).follow_ups if one.entity == "IDAAN")
    with office.store.reading() as reading:
        kept = reading.outbox.by_message_id(idaan.message_id)
    assert (kept.to, kept.cc) == (("jose@idaan.example",), ("ana@idaan.example",))
    assert kept.subject == "IDAAN: 4 casos vencidos al 20 de marzo de 2024"
    read = read_message(kept.raw)
    page = Page(read.html)
    for words in (read.text, page.words):
        for told in (HOSTILE, "C-00003", "de 1 a 7 días", "Luis Peña", "Marisol Quintero"):
            assert told in " ".join(words.split()), told
        assert "seguimiento anterior" not in words
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "form"}
    assert not [values for _, values in page.tags if "src" in values or "href" in values]
    sheet = openpyxl.load_workbook(io.BytesIO(read.attachments[0].content)).worksheets[0]
    assert sheet.auto_filter.ref
    assert sheet.freeze_panes == "A2"
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["C-00001", "C-00002", "C-00004", "C-00003"]
    assert sheet["C2"].value == HOSTILE
    assert sheet["C2"].data_type == "s"
    assert sheet["G2"].value == (date(2024, 3, 20) - date(2023, 2, 9)).days


def test_a_sent_follow_up_proves_its_week(office: Office, entities: dict[str, UUID], tmp_path: Path) -> None:
    prepare_follow_ups(office, W12)

    def state() -> str:
        lines = list_duties(office, date(2024, 3, 21), entity="IDAAN")
        return next(one.state.value for one in lines if (one.duty.id, one.period) == ("EXPIRED-W", "2024-W12"))

    assert state() != "done"
    send_all_drafts(office, tmp_path / "borradores")
    assert state() == "done"


@pytest.mark.parametrize(
    ("case", "code"),
    [
        (CaseWords("C-00001", " "), "follow_up_no_words"),
        (CaseWords("C-00006", "no es suyo"), "follow_up_not_its_case"),
        (CaseWords("C-00001", "x", date(2024, 3, 1)), "follow_up_promise_before_answer"),
    ],
)
def test_an_answer_that_can_not_be_noted_leaves_nothing(
    office: Office, entities: dict[str, UUID], case: CaseWords, code: str
) -> None:
    with pytest.raises(UserError, match=code):
        answer_follow_up(office, "IDAAN", (CaseWords("C-00002", "bien"), case))
    assert show_follow_ups(office, "IDAAN").answers == ()


def test_a_week_that_has_not_begun_has_no_follow_up(office: Office, entities: dict[str, UUID]) -> None:
    with pytest.raises(UserError, match="follow_up_in_future"):
        prepare_follow_ups(office, W13)
    assert prepare_follow_ups(office, W12.shifted(-1)).as_of == W12.monday


def test_an_answer_is_corrected_or_taken_back_and_the_history_keeps_it(
    office: Office, entities: dict[str, UUID], clock: Clock
) -> None:
    clock.show(datetime(2024, 3, 21, 9))
    (noted,) = answer_follow_up(office, "IDAAN", (CaseWords("C-00001", "se cerara", date(2024, 3, 22)),))
    corrected = correct_answer(office, noted.id, "se cerrará", date(2024, 3, 25), date(2024, 3, 20))
    assert show_follow_ups(office, "IDAAN").answers == (corrected,)
    assert (corrected.words, corrected.answered_on, corrected.promised_on) == (
        "se cerrará",
        date(2024, 3, 20),
        date(2024, 3, 25),
    )
    for words, promised, on, code in (
        (" ", None, None, "follow_up_no_words"),
        ("x", date(2024, 3, 19), None, "follow_up_promise_before_answer"),
        ("x", None, date(2024, 3, 22), "follow_up_answer_in_future"),
    ):
        with pytest.raises(UserError, match=code):
            correct_answer(office, noted.id, words, promised, on)
    assert take_back_answers(office, [noted.id]) == (corrected,)
    assert show_follow_ups(office, "IDAAN").answers == ()
    with pytest.raises(UserError, match="follow_up_answer_gone"):
        take_back_answers(office, [noted.id])
    with office.store.reading() as reading:
        told = [one.action for one in reading.history.entries() if one.subject == "C-00001"]
    assert told[:2] == ["follow_up.answer_taken_back", "follow_up.answer_corrected"], "the latest first"
