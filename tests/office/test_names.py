import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from advisor_app.office.names import loose_key, name_key, tidy, without_accents


def test_blanks_accents_and_case_never_make_two_names() -> None:
    assert (
        name_key("  Autoridad de Tránsito ")
        == name_key("AUTORIDAD  DE TRANSITO")
        == name_key("autoridad de tra\u0301nsito")
    )
    assert name_key("Cartografía") == name_key("Cartografia")
    assert name_key("IDAAN") != name_key("IDAEN")


def test_what_cannot_be_seen_never_makes_two_names() -> None:
    assert tidy("ID\u200fAAN\u202e \x00 \ufeffNorte\u00ad\ud800\u200b") == "IDAAN Norte"
    assert tidy("Bcc:\r\nx@y.example") == "Bcc: x@y.example"
    assert name_key("\u200eIDAAN") == name_key("IDAAN")
    assert tidy("עברית") == "עברית"


def test_points_and_hyphens_only_suggest_one_name() -> None:
    assert loose_key("I.D.A.A.N.") == loose_key("Idaan ")
    assert name_key("I.D.A.A.N.") != name_key("IDAAN")


@given(st.text())
def test_keys_are_stable(name: str) -> None:
    assert tidy(tidy(name)) == tidy(name)
    assert name_key(tidy(name)) == name_key(name)


@given(st.text(max_size=30) | st.text(alphabet="áÑñ\u0301\u0327ẛﬁ½aB ", max_size=30))
def test_accents_are_the_marks_of_the_letters_taken_apart(text: str) -> None:
    apart = unicodedata.normalize("NFKD", text)
    assert without_accents(text) == "".join(letter for letter in apart if not unicodedata.combining(letter))
