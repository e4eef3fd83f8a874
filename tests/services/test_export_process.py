"""The process that reads exports: what it answers, how it ends, and what a killed one leaves."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor_app import crm
from advisor_app.errors import DecisionNeeded, EnvironmentFault, UserError
from advisor_app.services.cases.browse_cases import show_case
from advisor_app.services.describe_office import describe_office
from advisor_app.services.imports.export_process import ExportProcess
from advisor_app.services.imports.import_cases import ImportOrder, import_cases
from advisor_app.services.imports.preview_export import preview_export
from advisor_app.services.office import Office

ROWS = 4_000


def never() -> bool:
    return False


@pytest.fixture
def process(office: Office) -> Iterator[ExportProcess]:
    opened = ExportProcess(office)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "grande.csv"
    lines = ["Número,Entidad,Estado,Creado,Cerrado,Asunto"]
    lines += [
        f"{at},Entidad {at % 40},Cerrado,2024-03-{1 + at % 28:02} 08:00,2024-04-{1 + at % 28:02} 09:30,Fuga {at}"
        for at in range(ROWS)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_it_answers_as_the_services_do(office: Office, process: ExportProcess, tmp_path: Path) -> None:
    path = tmp_path / "casos.csv"
    path.write_text("Número,Entidad,Creado\n1,IDAAN,05/01/2022 10:00\n2,IDAAN,\n", encoding="utf-8")
    with pytest.raises(DecisionNeeded, match="date_order_needed"):
        process.take_in(path, ImportOrder(), progress=None, cancelled=never)

    options = crm.ReadOptions(date_order="DMY")
    assert process.preview(path, options, cancelled=never) == preview_export(office, path, options)
    seen: list[tuple[int, int]] = []
    done = process.take_in(path, ImportOrder(options), progress=lambda *at: seen.append(at), cancelled=never)

    assert (done.new, done.rejected, done.new_entities) == (1, 1, ("IDAAN",))
    assert [problem.code for problem in done.problems] == ["created_missing"]
    assert all(0 <= at <= total for at, total in seen)
    assert import_cases(office, path, options).unchanged == 1
    path.write_text("Número,Entidad,Creado\n3,IDAAN,15/01/2022 10:00\n", encoding="utf-8")
    assert process.take_in(path, ImportOrder(), progress=None, cancelled=never).new == 1, "a changed file is read again"


def test_cancelled_while_it_reads_or_stores_nothing_is_there(
    office: Office, process: ExportProcess, large: Path
) -> None:
    for wanted in (0, ROWS * 55 // 100):
        reached = threading.Event()

        def progress(done: int, total: int, wanted: int = wanted, reached: threading.Event = reached) -> None:
            if done >= wanted:
                reached.set()

        with pytest.raises(UserError, match="import_cancelled"):
            process.take_in(large, ImportOrder(), progress=progress, cancelled=reached.is_set)
        assert reached.is_set()
        assert (describe_office(office).cases, describe_office(office).last_import) == (0, None)

    assert process.take_in(large, ImportOrder(), progress=None, cancelled=never).new == ROWS


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kills", [8, pytest.param(60, marks=pytest.mark.long)])
def test_killed_at_random_moments_the_office_is_as_before_or_as_after(
    office: Office, process: ExportProcess, large: Path, kills: int
) -> None:
    """What the file brought is taken back by an undo, so that every kill meets the same office."""
    begun = time.monotonic()
    process.take_in(large, ImportOrder(), progress=None, cancelled=never)
    length = time.monotonic() - begun
    states = {"before": 0, "after": 0}
    codes: set[str] = set()
    chance = random.Random(os.urandom(8))
    with office.store.unit_of_work(office.who) as work:
        work.snapshots.undo(work.snapshots.find("last"))
        work.commit()
    for at in range(kills if office.store.dialect == "sqlite" else 3):
        process.preview(large, crm.ReadOptions(), cancelled=never)  # the file is in memory: the kill meets the database
        child = process._process
        assert child is not None
        moment = chance.uniform(0, 0.6) if at else 0.02  # of a few random moments all may come too late
        killer = threading.Timer(length * moment, child.kill)
        killer.start()
        try:
            process.take_in(large, ImportOrder(), progress=None, cancelled=never)
            stored = True
        except EnvironmentFault as fault:
            codes.add(fault.code)
            stored = describe_office(office).cases > 0  # the kill may come between the commit and its answer
        finally:
            killer.cancel()
            killer.join()
        assert describe_office(office).cases == (ROWS if stored else 0)
        assert describe_office(office).entities == (40 if stored else 0)
        with office.store.reading() as reading:
            assert reading.history.verify().ok
        states["after" if stored else "before"] += 1
        if stored:
            assert show_case(office, str(ROWS - 1)).case.subject == f"Fuga {ROWS - 1}"
            with office.store.unit_of_work(office.who) as work:
                work.snapshots.undo(work.snapshots.find("last"))
                work.commit()
    assert codes == {"import_process_ended"}
    assert states["before"], "no kill came before the end of an import"
