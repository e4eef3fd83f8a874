"""Direction: the statistics of auditing, their sums, the workbook, and that they rank nobody."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from hands import said, settled
from letters_hands import BEFORE, WEEK, Samples
from pytestqt.qtbot import QtBot

from advisor_app.services.audits.audit_statistics import audit_statistics
from advisor_app.services.office import Office
from advisor_app.ui.targets import DirectionAt


def test_what_is_shown_is_what_was_counted(
    qtbot: QtBot, samples: Samples, open_window, office: Office, tmp_path: Path
) -> None:
    window = open_window()
    window.go_to("direction", DirectionAt("auditing"))
    settled(qtbot, window)
    view = window.page("direction").of("auditing")  # type: ignore[union-attr]
    told = audit_statistics(office, [WEEK.shifted(-at) for at in range(13)])
    assert [one.label for one in view.model.rows()] == sorted(one.label for one in told.entities)
    idaan = next(one for one in told.entities if one.label == "IDAAN")
    assert (idaan.closed, idaan.audited) == (110, len(samples[BEFORE, "IDAAN"]))
    assert f"Auditados: {told.total.audited}" in view.sums.accessibleName()
    assert "No es una clasificación de personas" in said(window)

    file = tmp_path / "libro.xlsx"
    view.write_to(file)
    settled(qtbot, window)
    book = openpyxl.load_workbook(file)
    assert book["Auditoría"].max_row == len(told.entities) + 2
    book.close()
