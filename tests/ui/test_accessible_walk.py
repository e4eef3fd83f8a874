"""Every page and view as someone meets it who can't see the window, sees little of it, or reads no English."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from letters_hands import Samples
from made_offices import copy_office, office_at
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication
from walking import Seen, at_rest, contrast_of, focus_unseen, look, pale, views

from advisor_app.services.office import Office
from advisor_app.services.templates.show_templates import list_templates, show_template
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.page_list import PAGES

ENGLISH = frozenset(
    "the and of with from this that not is are was were to for by each every which what when where who whom how week "  # noqa: SIM905
    "weeks case cases draft drafts save open close closed none all new next back entity entities advisor mail letter "
    "letters day days month year change changes changed nothing nobody anybody its their there here still yet has have "
    "been be does did it on at or if than then only other others another first last before after".split()
)
"""Words of English that no Spanish sentence has."""
CODE = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*")
"""An action's or field's name, which is for the program alone."""
PLACE = re.compile(r"\S*[/@\\]\S*|\S+\.csv|«.*?»")
"""A file, an address, or what is to be typed to the letter."""

Walk = dict[str, Seen]


@pytest.fixture(scope="module")
def walk(qapp: QApplication, scored_week: tuple[Path, Samples], tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """What every view is like, in Spanish, in a small window, both light and dark."""
    folder = tmp_path_factory.mktemp("walk")
    location = office_at(copy_office(scored_week[0], folder / "office.sqlite3"))
    window = make_window(qapp, lambda: Office(open_store(location), "yo"), "es", Memory(folder / "w.ini"), "light")
    window.resize(1280, 640)
    window.show()
    at_rest(window)
    measured: set[str] = set()
    met: set[str] = set()
    found = {}
    for view in views(window):
        found[view] = look(window, measured)
        found[view].focus_unseen = focus_unseen(window, met)
    kinds = len(met)
    window.frame.theme.choose("dark")
    in_the_dark: set[str] = set()
    met.clear()
    for view in views(window):
        found[view].pale += pale(window, in_the_dark)
        found[view].focus_unseen += focus_unseen(window, met)
    assert min(kinds, len(met)) > 12, met
    assert window.findChildren(QAbstractAnimation) == [], "nothing moves, so nothing need be stilled"
    at_rest(window)
    window.close()
    at_rest(window)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)  # the next theme would restyle it too
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    return found


def test_the_walk_sees_every_page_and_more_views_than_pages(walk: Walk) -> None:
    assert {entry.name for entry in PAGES} == {view.partition(":")[0] for view in walk}
    assert len(walk) > 2 * len(PAGES)


def test_no_control_in_sight_is_without_a_name(walk: Walk) -> None:
    assert {view: seen.nameless for view, seen in walk.items() if seen.nameless} == {}


def test_what_is_one_of_several_says_so(walk: Walk) -> None:
    assert {view: seen.wrong_roles for view, seen in walk.items() if seen.wrong_roles} == {}


def test_the_focus_goes_as_one_reads(walk: Walk) -> None:
    assert {view: seen.out_of_order for view, seen in walk.items() if seen.out_of_order} == {}


def test_whoever_has_the_focus_looks_otherwise(walk: Walk) -> None:
    assert {view: seen.focus_unseen for view, seen in walk.items() if seen.focus_unseen} == {}


def test_words_in_pictures_stand_out_from_their_ground(walk: Walk) -> None:
    assert {view: seen.pale for view, seen in walk.items() if seen.pale} == {}


def test_no_word_of_any_view_is_cut(walk: Walk) -> None:
    assert {view: seen.cut for view, seen in walk.items() if seen.cut} == {}


def test_no_view_speaks_english_or_code(walk: Walk, office: Office) -> None:
    told = {view: sorted(words for words in seen.words if foreign(words)) for view, seen in walk.items()}
    fields = {name for line in list_templates(office) for name, _, _ in show_template(office, line.name).fields}
    told["mail: templates"] = [words for words in told["mail: templates"] if words not in fields]
    assert {view: words for view, words in told.items() if words} == {}


def foreign(words: str) -> bool:
    plain = PLACE.sub("", words)
    found = set(re.findall(r"(?<![\w-])[a-z]+(?![\w-])", plain.lower()))
    return bool(CODE.fullmatch(plain)) or len(found & ENGLISH) > 0


def test_foreign_words_are_known_as_such() -> None:
    assert foreign("Save the letter")
    assert foreign("idea.moved")
    assert not foreign("Guardar la carta de la semana 46, a más tardar el 27/11/2026")


def test_contrast_is_measured_as_it_is_defined() -> None:
    white, grey = 0xFFFFFF, 0x767676
    assert contrast_of(np.array([[white, white, grey]], np.uint32)) == pytest.approx(4.54, abs=0.01)
    assert contrast_of(np.array([[white, white]], np.uint32)) == pytest.approx(1.0)
