from __future__ import annotations

import pytest

from advisor_app.office.mail.personal_data import personal_traces


@pytest.mark.parametrize(
    ("text", "traces"),
    [
        ("La señora de cédula 8-888-1234 llamó dos veces.", ("8-888-1234",)),
        ("cédula PE-12-345, E-8-12345 y 10-AV-12-345", ("PE-12-345", "E-8-12345", "10-AV-12-345")),
        ("llamar al 6123-4567 o al 507 212-3456", ("6123-4567", "507 212-3456")),
        ("escribió a ana.perez@example.com, sin respuesta", ("ana.perez@example.com",)),
        ("6123-4567 y otra vez 6123-4567", ("6123-4567",)),
        # A day written with hyphens could be a cédula: a person looks, rather than a rule that guesses.
        ("Sin acciones del 21/10 al 10/11; cerrado el 12-11-2026.", ("12-11-2026",)),
        ("Casos 2026-117954 y 2026-118280: 19 días sin acciones.", ()),
        ("La nota 31-2026 pide 1,065 expedientes; Ley 83 de 2012, líneas 352-360.", ()),
        ("", ()),
    ],
)
def test_traces_of_a_citizen_are_found(text: str, traces: tuple[str, ...]) -> None:
    assert personal_traces(text) == traces


def test_a_case_number_that_looks_like_one_is_none() -> None:
    assert personal_traces("El caso 6123-4567 y el 8-888-1234.", ["6123-4567"]) == ("8-888-1234",)
