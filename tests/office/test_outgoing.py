"""The rules that are looked at before a message may go out."""

from __future__ import annotations

import pytest

from advisor_app.office.mail.outgoing import LARGEST_MESSAGE, Known, Outgoing, Rule, concerns_of, numbers_in


def rules(mail: Outgoing, known: Known) -> dict[Rule, tuple[str, ...]]:
    return {one.rule: one.found for one in concerns_of(mail, known)}


def test_a_message_to_its_own_people_passes() -> None:
    mail = Outgoing(("Enlace@entidad.example", "director@oficina.example"), "Caso 2024-000311, al 311.", 1000)
    known = Known(["enlace@ENTIDAD.example", "director@oficina.example"], director="Director@oficina.example")
    assert concerns_of(mail, known) == ()


def test_each_rule_names_what_it_found() -> None:
    mail = Outgoing(("otra@x.example",), "Cédula 8-123-456, 6123-4567", LARGEST_MESSAGE + 1)
    known = Known(["enlace@entidad.example"], ["2024-9", "2024-8"], director="director@oficina.example")
    assert rules(mail, known) == {
        Rule.ADDRESS_UNKNOWN: ("otra@x.example",),
        Rule.OTHER_ENTITYS_CASE: ("2024-8", "2024-9"),
        Rule.TOO_LARGE: (str(LARGEST_MESSAGE + 1),),
        Rule.DIRECTOR_LEFT_OUT: ("director@oficina.example",),
        Rule.PERSONAL_DATA: ("8-123-456", "6123-4567"),
    }
    assert [one.rule.holds_back for one in concerns_of(mail, known)] == [True, True, True, True, False]


def test_what_may_stand_in_it_is_no_personal_data() -> None:
    mail = Outgoing(("enlace@entidad.example",), "Caso 6123-4567, escriba a enlace@entidad.example", 10)
    assert concerns_of(mail, Known(["enlace@entidad.example"], own_words=["6123-4567"])) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("el caso CAS-00123-X2, y 2024001234.", {"CAS-00123-X2", "2024001234"}),
        ("(311-2024/0045): vencido", {"311-2024/0045"}),
        ("en 2024 llamaron al 311 cuatro veces", set()),
        ("«A1234»;B5678\tC9012", {"A1234", "B5678", "C9012"}),
        ("palabras-sin-cifras", set()),
    ],
)
def test_what_could_be_a_case_number(words: str, found: set[str]) -> None:
    assert numbers_in(words) == found
