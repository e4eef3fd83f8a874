"""Ideas and definitions of reports that two people changed: both versions stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from conflict_hands import in_front, side, typed
from hands import NO_WINDOW_MANAGER, button, choose, click, said, settled
from pytestqt.qtbot import QtBot

from advisor_app.errors import UserError
from advisor_app.office.ideas.records import IdeaState
from advisor_app.office.reports.definition import KeptDefinition, Scope
from advisor_app.services.ideas.keep_ideas import add_idea, idea_as_it_is, move_idea
from advisor_app.services.office import Office
from advisor_app.services.reports.define_report import define_report
from advisor_app.services.reports.list_definitions import list_definitions, show_definition
from advisor_app.ui.pages.plans.ideas_view import IdeasView
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.pages.reports.page import ReportsPage
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]


@pytest.fixture
def berta(office: Office) -> Office:
    """The same office as somebody else works in it."""
    with office.store.unit_of_work("otra persona") as work:
        work.entities.resolve(["IDAAN"])
        work.commit()
    return replace(office, who="Berta")


def test_one_discards_an_idea_that_another_agreed(
    qtbot: QtBot, open_window: Opened, office: Office, berta: Office
) -> None:
    number = add_idea(office, "IDAAN", "Una sola firma", "Reclamos").number
    window = open_window(page="plans")
    in_front(qtbot, window)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    click(qtbot, page.segments.button("ideas"))
    settled(qtbot, window)
    view = page.of("ideas")
    assert isinstance(view, IdeasView)
    panel = view.settling.panel
    choose(qtbot, view.to, "descartada")
    typed(qtbot, view.why, "No hay quien la lleve")
    move_idea(berta, number, IdeaState.AGREED)
    view.things_changed(frozenset({"plans"}), None)
    settled(qtbot, window)
    assert view.why.text() == "No hay quien la lleve", "what is typed stays"
    click(qtbot, view.move_on)
    settled(qtbot, window)
    assert panel.isVisible()
    assert "Berta cambió esto mientras tanto" in said(panel)
    assert side(panel, "Siguiente estado, mío: descartada: No hay quien la lleve").isChecked()
    assert idea_as_it_is(office, number).state is IdeaState.AGREED, "nothing was overwritten"
    click(qtbot, panel.theirs)
    settled(qtbot, window)
    assert idea_as_it_is(office, number).state is IdeaState.AGREED
    choose(qtbot, view.to, "descartada")
    typed(qtbot, view.why, "No hay quien la lleve")
    move_idea(berta, number, IdeaState.STUDY)
    click(qtbot, view.move_on)
    settled(qtbot, window)
    click(qtbot, panel.mine)
    settled(qtbot, window)
    kept = idea_as_it_is(office, number)
    assert (kept.state, kept.steps[-1].why) == (IdeaState.DISCARDED, "No hay quien la lleve")


def test_two_change_one_definition_and_merge_by_field(
    qtbot: QtBot, open_window: Opened, office: Office, berta: Office
) -> None:
    window = open_window(page="reports")
    in_front(qtbot, window)
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    click(qtbot, page.segments.button("recurring"))
    settled(qtbot, window)
    click(qtbot, page.recurring.all_definitions)
    settled(qtbot, window)
    view = page.definitions
    first = list_definitions(office, retired=True)[0]
    name = first.definition.name
    typed(qtbot, view.form.title, "Informe de Berta y yo")
    typed(qtbot, view.form.text, "Le enviamos")
    changed = replace(first.definition, title="Informe de Berta", director_copy=not first.definition.director_copy)
    define_report(berta, changed, first)
    view.things_changed(frozenset({"settings"}))
    settled(qtbot, window)
    assert view.form.text.toPlainText() == "Le enviamos", "what is typed stays"
    click(qtbot, view.save)
    settled(qtbot, window)
    panel = view.settling.panel
    assert panel.isVisible()
    assert not view.form.title.isVisible()
    assert "Título · lo cambiaron los dos" in said(panel)
    assert side(panel, "Con copia a la dirección, del otro").isChecked(), "only she changed it"
    assert show_definition(office, name)[0].definition == changed, "nothing was overwritten"
    click(qtbot, side(panel, "Título, del otro"))
    click(qtbot, panel.merge)
    settled(qtbot, window)
    kept, editions, _ = show_definition(office, name)
    one = kept.definition
    assert (one.title, one.text, len(editions)) == ("Informe de Berta", "Le enviamos", 2)
    assert one.director_copy is changed.director_copy
    assert view.form.title.text() == "Informe de Berta"
    assert button(view, "Guardar").isVisible()


def test_a_standard_definition_that_another_changed_first_is_not_taken_for_ones_own(
    office: Office, berta: Office
) -> None:
    first = list_definitions(office)[0]
    define_report(berta, replace(first.definition, title="De Berta"), first)
    with pytest.raises(UserError, match="changed_by_another"):
        define_report(office, replace(first.definition, title="Mío"), first)
    other: KeptDefinition = list_definitions(office)[1]
    define_report(berta, other.definition, None)  # used as it is: nothing changed
    kept = define_report(office, replace(other.definition, scope=Scope.ALL), other)
    assert kept.edition == 2
