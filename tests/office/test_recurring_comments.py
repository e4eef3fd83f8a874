"""Comments offered while one is typed: the entity's own first, by the beginnings of words, no citizen's data."""

from __future__ import annotations

from advisor_app.office.scoring.recurring_comments import (
    MOST_OFFERED,
    RecurringComment,
    by_question,
    recurring,
    suggest,
)

SEEN = RecurringComment("La visita no consta en el expediente", 5, 0)
OWN = RecurringComment("Falta la fecha de la visita", 1, 1)
ONCE = RecurringComment("Una sola vez en otra entidad", 1, 0)
PERSONAL = RecurringComment("Llamar al 6612-3456", 9, 9)


def test_the_entitys_own_come_first_and_what_was_written_once_elsewhere_not_at_all() -> None:
    assert recurring([SEEN, ONCE, PERSONAL, OWN]) == (OWN, SEEN)
    assert by_question([("a", SEEN), ("b", OWN)]) == {"a": (SEEN,), "b": (OWN,)}


def test_the_beginnings_of_words_are_enough_accents_and_case_aside() -> None:
    found = recurring([SEEN, OWN])
    assert suggest(found, "VISÍTA") == (OWN.text, SEEN.text)
    assert suggest(found, "isita") == ()
    assert suggest(found, "") == (OWN.text, SEEN.text)
    assert suggest(found, SEEN.text.upper()) == (), "what is typed already is not offered"


def test_what_was_written_in_the_same_audit_stands_before_all_and_each_once() -> None:
    found = recurring([SEEN, OWN])
    assert suggest(found, "la", here=["la fecha falta", SEEN.text]) == ("la fecha falta", SEEN.text, OWN.text)
    many = [RecurringComment(f"comentario {at}", 2, 0) for at in range(200)]
    assert len(suggest(recurring(many), "com")) == MOST_OFFERED
