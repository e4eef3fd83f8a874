"""What a definition may say, and what becomes of its text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor_app.errors import UserError
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.definition import CaseList, ReportDefinition, Scope, Variant, checked, paragraphs
from advisor_app.office.reports.definition_text import definition_as_text, definition_from_text
from advisor_app.office.reports.standard import STANDARD

MONTHLY, EXECUTIVE = STANDARD


def test_those_every_office_begins_with_hold_and_survive_being_kept() -> None:
    for one in STANDARD:
        assert checked(one) == one
        assert definition_from_text(definition_as_text(one)) == one


def test_an_executive_report_has_no_lists_and_nobody_is_told_twice() -> None:
    both = (LiaisonKind.EXECUTIVE, LiaisonKind.OPERATIONAL)
    one = checked(replace(MONTHLY, variant=Variant.EXECUTIVE, lists=tuple(CaseList), to=both, copy=both))
    assert (one.lists, one.to, one.copy) == ((), (LiaisonKind.OPERATIONAL, LiaisonKind.EXECUTIVE), ())


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(MONTHLY, name="  "), "report_name_missing"),
        (replace(MONTHLY, name="x" * 61), "report_name_too_long"),
        (replace(MONTHLY, title=""), "report_title_missing"),
        (replace(MONTHLY, parts=(), lists=()), "report_without_content"),
        (replace(MONTHLY, to=()), "report_without_recipient"),
        (replace(MONTHLY, scope=Scope.NAMED), "report_without_entities"),
        (replace(MONTHLY, text="Hola {entidades}"), "report_text_place"),
        (replace(MONTHLY, text="x" * 2_001), "report_text_too_long"),
    ],
)
def test_what_can_not_be_prepared_is_refused(wrong: ReportDefinition, code: str) -> None:
    with pytest.raises(UserError) as refused:
        checked(wrong)
    assert refused.value.code == code


def test_words_go_where_the_text_says_and_are_not_read_again() -> None:
    text = "De {entidad}, {periodo}.\n\n{palabras}\n\nSaludos."
    words = "Una {entidad} de {{7*7}}.\n\nY  otra."
    assert paragraphs(text, entity="IDAAN", period="octubre", words=words) == (
        "De IDAAN, octubre.", "Una {entidad} de {{7*7}}.", "Y otra.", "Saludos.",
    )  # fmt: skip
    assert paragraphs(text, entity="IDAAN", period="octubre", words="") == ("De IDAAN, octubre.", "Saludos.")
    assert paragraphs("Hola.", entity="", period="", words="Adiós.") == ("Hola.", "Adiós.")
