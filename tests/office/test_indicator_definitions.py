"""Every figure is explained once, and whole."""

from __future__ import annotations

import dataclasses

from advisor_app.office.indicators.definitions import DEFINITIONS, OTHER_DEFINITIONS
from advisor_app.office.indicators.figures import ANSWERED, Figures


def test_every_figure_has_a_definition_in_the_order_in_which_it_is_shown() -> None:
    assert tuple(DEFINITIONS) == ANSWERED
    for key in ANSWERED:
        assert hasattr(Figures(), key)


def test_definitions_leave_nothing_open() -> None:
    for one in (*DEFINITIONS.values(), *OTHER_DEFINITIONS.values()):
        said = dataclasses.asdict(one)
        assert all(text for name, text in said.items() if name != "denominator"), one.key
        assert bool(one.denominator) == (one.measure == "share"), one.key
        assert all("  " not in text and text == text.strip() for text in said.values())
    names = [one.name for one in (*DEFINITIONS.values(), *OTHER_DEFINITIONS.values())]
    assert len(set(names)) == len(names)
