"""A letter's content survives its record: what was issued can be shown again exactly."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from letter_samples import letter

from advisor_app.documents.letters.letter_record import letter_as_json, letter_from_json


@pytest.mark.parametrize("words", ["", "<script>", "{{7*7}}", "Ñurí & Cía «311»", 'a "b"\n\\c'])
def test_a_letter_comes_back_as_it_was(words: str) -> None:
    content = letter()
    cases = tuple(replace(case, type=words, score=Fraction(1255, 14)) for case in content.cases)
    changed = replace(content, entity=words, demonstration=words, amends="AC-2026-0001", cases=cases)
    assert letter_from_json(letter_as_json(changed)) == changed
    blank = replace(content, cases=tuple(replace(case, score=None, closed_on=None) for case in content.cases))
    assert letter_from_json(letter_as_json(blank)) == blank
