"""Finding a citizen's words: a hint that spares looking never hides what looking would find."""

from __future__ import annotations

import json
import unicodedata
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.privacy.sought import MASK, Sought
from advisor_app.store.privacy.citizen_rows import payload_holds

RESOLUTION = "Se visitó a la señora Quintero en Altos de Cabuyal y se desenterró el medidor dañado"
SOUGHT = Sought("C-100", (RESOLUTION,), ("Ñurí Pérez",))
spelled = st.sampled_from((str, str.upper, partial(unicodedata.normalize, "NFD")))
between = st.sampled_from((" ", "\n> ", ", "))
around = st.text(alphabet='aé {["\\ñ7-\n', max_size=12)


@given(spelled, between, st.integers(0, 6), st.integers(4, 8), st.booleans(), st.booleans(), around)
@settings(max_examples=50)
def test_a_run_of_words_is_found_however_it_is_spelled_and_kept(
    spell: object, gap: str, first: int, many: int, named: bool, escaped: bool, other: str
) -> None:
    run = RESOLUTION.split()[first : first + many]
    cut = gap.join(spell(word) for word in run)  # type: ignore[operator]
    text = f"{other} {'C-100: ' if named else ''}{cut} {other}"
    held = named or len(run) == 8
    assert SOUGHT.held_by(text) == held
    assert SOUGHT.may_hold(text) >= held
    assert (MASK in SOUGHT.masked(text)) == held
    entry = json.dumps({"about": ["nada", {"words": text}]}, ensure_ascii=escaped)
    assert payload_holds(entry, SOUGHT) == held


def test_the_case_named_in_one_text_of_an_entry_is_enough_for_the_others() -> None:
    entry = {"number": "C-100", "words": "señora Quintero en Altos"}
    assert payload_holds(json.dumps(entry, ensure_ascii=False), SOUGHT)
    assert not payload_holds(json.dumps(entry | {"number": "C-101"}, ensure_ascii=False), SOUGHT)
    assert payload_holds('{"name":"nuri perez"}', SOUGHT)
