"""Plans on paper: every fact is there, in Word and as PDF, and text that looks like code stays text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from action_plans.plan import AgreedBy, Side
from advisor_app.errors import UsageError
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import prove_action, read_content, record_agreement, start_plan, write_plan
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.plans.write_plan_documents import month_progress, write_plan_documents, write_progress
from advisor_app.store import open_store

HOSTILE = "Revisar {{7*7}} <script> & =HYPERLINK(1) con la regional de Ñürüm"


def content(actions: int) -> dict[str, object]:
    return {
        "problem": "Solo 54 % concluye en 30 días.",
        "cause": {"branches": [["Personas", ["Nadie cubre vacaciones"]]], "root": "Nadie reparte"},
        "goal": {"indicator": "rate_30", "target": "7/10", "by": "2026-12-01"},
        "actions": [
            {
                "key": str(at),
                "what": HOSTILE if at == 0 else f"Acción {at}",
                "who": "Ing. Ñato Peña",
                "begins": "2026-02-02",
                "due": "2026-03-02",
                "proof_wanted": "Circular",
            }
            for at in range(actions)
        ],
        "risks": [{"what": "Que se atrase", "answer": "Seguir a mano"}],
    }


@pytest.fixture
def started(location: str, tmp_path: Path) -> Iterator[Office]:
    store = open_store(location)
    office = Office(store, "Ana")
    export = tmp_path / "casos.csv"
    export.write_text("Número,Entidad,Estado,Creado,Cerrado\n1,IDAAN,Cerrado,2026-01-02,2026-01-09", encoding="utf-8")
    import_cases(office, export)
    yield office
    store.close()


def live_plan(office: Office, folder: Path, actions: int) -> str:
    number = open_plan(office, "IDAAN", "A pedido de la entidad", on=date(2026, 1, 20)).plan.key
    file = folder / "plan.json"
    file.write_text(json.dumps(content(actions)), encoding="utf-8")
    write_plan(office, number, read_content(file))
    for side in Side:
        record_agreement(office, number, side, "Ana", by=AgreedBy.MAIL, reference="correo 9", on=date(2026, 1, 30))
    start_plan(office, number, date(2026, 2, 2))
    return number


@pytest.mark.parametrize("actions", [1, 40])
def test_every_fact_of_a_plan_is_in_its_documents(started: Office, tmp_path: Path, actions: int) -> None:
    number = live_plan(started, tmp_path, actions)
    prove_action(started, number, "0", "Circular 12", on=date(2026, 2, 20))
    written = write_plan_documents(started, number, tmp_path / "planes", as_of=date(2026, 3, 20))
    document = Document(str(written.docx))
    said = "\n".join(
        [paragraph.text for paragraph in document.paragraphs]
        + [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    )
    for fact in (HOSTILE, "Ing. Ñato Peña", "Circular 12", "Solo 54", "Nadie reparte", "Que se atrase", "correo 9"):
        assert fact in said, fact
    assert "49" not in said.replace("2049", "")
    assert written.pdf.read_bytes().startswith(b"%PDF")
    assert written.page.read_bytes().startswith(b"%PDF")
    pictures = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert all(pictures)
    assert len(pictures) >= 2


def test_the_months_progress_tells_the_plans_that_were_live(started: Office, tmp_path: Path) -> None:
    number = live_plan(started, tmp_path, 3)
    written = write_progress(started, "2026-02", tmp_path / "avance", notes={number: "Va bien"})
    assert written.plans == (number,)
    assert "Va bien" in "\n".join(paragraph.text for paragraph in Document(str(written.docx)).paragraphs)
    assert month_progress(started, "2026-01")[1] == ()
    with pytest.raises(UsageError, match="unknown_month"):
        month_progress(started, "febrero")
