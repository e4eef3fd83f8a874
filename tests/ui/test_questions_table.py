"""Results: which questions failed over a period's weeks, beside the share that is claimed of all cases."""

from __future__ import annotations

from hands import said, settled
from letters_hands import BEFORE, WEEK, Samples, go
from pytestqt.qtbot import QtBot


def test_questions_of_the_quarter_with_their_cases_and_weeks(qtbot: QtBot, samples: Samples, open_window) -> None:
    window = open_window(page="audit")
    go(qtbot, window, "results", "IDAAN")
    together = window.page("audit").results.together  # type: ignore[union-attr]
    together.periods.choose("year")
    together.periods.chosen.emit("year")
    settled(qtbot, window)
    both = WEEK.year == BEFORE.year
    seen = len(samples[WEEK, "IDAAN"]) + (len(samples[BEFORE, "IDAAN"]) if both else 0)
    model = together.questions.model
    shown = [model.data(model.index(0, column)) for column in range(3)]
    assert shown == ["El motivo de cierre es el correcto", f"1 de {seen}", f"1 de {2 if both else 1}"]
    assert f"en 1 de {seen} casos" in said(together.questions)
    assert "de los demás casos cerrados no dice nada" in said(together.questions)
    assert f"de {seen} casos auditados" in said(together.questions)
