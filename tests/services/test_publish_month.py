"""A month is published once for the same figures, and what was published can be verified."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import create_engine, text

from advisor_app.documents.pdf import PdfPrinter
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.duties.engine import State
from advisor_app.office.publication.month import Month
from advisor_app.services.change_setting import change_setting
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.publication.month_to_publish import month_to_publish
from advisor_app.services.publication.publish_month import publish_month
from advisor_app.services.publication.verify_publication import editions, verify_publication
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import open_store

OCTOBER = Month(2026, 10)
BIG = {"IDAAN": 60, "MINSA": 41, "ACODECO": 12, "=HYPERLINK(1)": 9, "UNO": 1, "TRES": 3}
"""Cases received in October by entity."""


def write_export(path: Path, *, closed_too: int = 0) -> Path:
    """Each entity's cases, three in four closed in two days; of IDAAN's others the first `closed_too` at the end."""
    lines = ["Número,Entidad,Tipo,Provincia,Estado,Creado,Cerrado"]
    number = 0
    for entity, count in BIG.items():
        for at in range(count):
            number += 1
            created = date(2026, 10, 1) + timedelta(days=at % 28)
            closed = created + timedelta(days=2) if at % 4 else None
            if closed is None and entity == "IDAAN" and at // 4 < closed_too:
                closed = date(2026, 10, 30)
            kind = "Queja" if at % 3 else "Consulta"
            place = "Panamá" if at % 2 else "Colón"
            state = "Cerrado" if closed else "En curso"
            lines.append(f'{number:06},"{entity}",{kind},{place},{state},{created},{closed or ""}')
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a month of cases, to be copied."""
    folder = tmp_path_factory.mktemp("publication")
    store = open_store(str(folder / "office.db"))
    import_cases(Office(store, "Marisol Quintero"), write_export(folder / "casos.csv"))
    store.close()
    return folder / "office.db"


@pytest.fixture
def office(location: Path, tmp_path: Path) -> Iterator[Office]:
    copy = tmp_path / "office.db"
    copy.write_bytes(location.read_bytes())
    store = open_store(str(copy))
    yield Office(store, "Marisol Quintero")
    store.close()


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def rows_of(folder: Path) -> list[dict[str, str]]:
    data = (folder / "casos-2026-10.csv").read_bytes()
    assert b"\r\n" in data
    assert data.replace(b"\r\n", b"").count(b"\n") == 0
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_the_same_month_again_gives_the_same_bytes_also_in_another_office(
    office: Office, qapp: QApplication, tmp_path: Path
) -> None:
    first = publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter())
    again = publish_month(office, OCTOBER, tmp_path / "b", PdfPrinter())
    assert (first.new, again.new, again.edition) == (True, False, first.edition)
    other = open_store(str(tmp_path / "other.db"))
    import_cases(Office(other, "Otra"), write_export(tmp_path / "otra.csv"))
    publish_month(Office(other, "Otra"), OCTOBER, tmp_path / "c", PdfPrinter())
    other.close()
    kept = files_in(tmp_path / "a")
    assert list(kept) == [
        "casos-2026-10.csv", "datapackage-2026-10.json", "diccionario-2026-10.csv",
        "informe-gestion-2026-10.pdf", "informe-gestion-2026-10.xlsx",
    ]  # fmt: skip
    assert files_in(tmp_path / "b") == kept
    assert files_in(tmp_path / "c") == kept
    third = open_store(str(tmp_path / "third.db"))
    import_cases(Office(third, "Otra"), write_export(tmp_path / "tercera.csv"))
    steps: list[int] = []
    publish_month(
        Office(third, "Otra"), OCTOBER, tmp_path / "d", progress=lambda done, _: steps.append(done)
    )  # in a process of its own
    third.close()
    assert files_in(tmp_path / "d") == kept
    assert steps == sorted(steps)
    assert kept["informe-gestion-2026-10.pdf"].startswith(b"%PDF")


def test_it_proves_the_coordinators_duty_once(office: Office, qapp: QApplication, tmp_path: Path) -> None:
    add_advisor(office, "Rosa Him")
    assign_entities(office, ["IDAAN"], "Rosa Him", date(2026, 9, 1))
    published = publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter())
    assert published.duty_recorded
    assert not publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter()).duty_recorded
    lines = [one for one in list_duties(office, since=date(2026, 10, 1)) if one.duty.id == "PUBLISH-M"]
    proven = {one.period: (one.state, one.evidence) for one in lines}
    assert proven["2026-10"] == (State.DONE, f"Edición 1, informe {published.edition.files[0].sha256[:12]}")


def test_later_data_make_a_new_edition_that_says_so(office: Office, qapp: QApplication, tmp_path: Path) -> None:
    first = publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter()).edition
    import_cases(office, write_export(tmp_path / "despues.csv", closed_too=5))
    second = publish_month(office, OCTOBER, tmp_path / "b", PdfPrinter())
    assert (second.new, second.edition.number) == (True, 2)
    assert second.edition.figures_sha256 != first.figures_sha256
    assert editions(office) == [second.edition, first]
    notes = openpyxl.load_workbook(tmp_path / "b" / "informe-gestion-2026-10.xlsx")["Notas"]
    said = {row[0]: row[2] for row in notes.iter_rows(values_only=True)}
    assert str(said["Edición"]).startswith("Ésta es la edición 2 y reemplaza a la 1, publicada el ")
    assert not publish_month(office, OCTOBER, tmp_path / "c", PdfPrinter()).new
    assert files_in(tmp_path / "b") == files_in(tmp_path / "c") != files_in(tmp_path / "a")
    assert not verify_publication(office, OCTOBER, tmp_path / "a", 1).faults


def test_no_small_count_is_told_nor_follows_from_the_totals(office: Office, qapp: QApplication, tmp_path: Path) -> None:
    publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter())
    rows = rows_of(tmp_path / "a")
    counts = ("recibidos", "cerrados", "vencidos", "con_plazo_cumplido", "con_primera_accion")
    for row in rows:
        for name in counts:
            assert row[name] == "" or int(row[name]) == 0 or int(row[name]) >= 5
            assert (row[name] == "") == (name in row["reservado"].split("|"))
    total = next(row for row in rows if row["desglose"] == "total")
    assert total["recibidos"] == str(sum(BIG.values()))
    for breakdown in ("entidad", "tipo", "provincia"):
        for name in counts:
            listed = [row[name] for row in rows if row["desglose"] == breakdown]
            hidden = [one for one in listed if not one]
            rest = int(total[name]) - sum(int(one) for one in listed if one)
            assert (len(hidden) >= 2 and rest >= 5) if hidden else rest == 0
    names = [row["grupo"] for row in rows if row["desglose"] == "entidad"]
    assert sorted(names) == sorted(["ACODECO", "HYPERLINK(1)", "IDAAN", "MINSA", "TRES", "UNO"])


def test_the_dictionary_names_every_column_and_the_package_describes_the_file(
    office: Office, qapp: QApplication, tmp_path: Path
) -> None:
    change_setting(office, "publication_license", "CC0-1.0", date(2027, 1, 1))
    edition = publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter()).edition
    header = list(rows_of(tmp_path / "a")[0])
    explained = (tmp_path / "a" / "diccionario-2026-10.csv").read_text("utf-8")
    words = {row["columna"]: row["explicacion"] for row in csv.DictReader(io.StringIO(explained, newline=""))}
    assert list(words)[: len(header)] == header
    assert words["(licencia)"] == "CC-BY-4.0"
    assert "de 1 a 4 casos no se publica" in words["(lo reservado)"]
    package = json.loads((tmp_path / "a" / "datapackage-2026-10.json").read_text("utf-8"))
    resource = package["resources"][0]
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    kept = {one.name: one.sha256 for one in edition.files}
    assert resource["hash"] == f"sha256:{kept['casos-2026-10.csv']}"


def test_the_workbook_holds_numbers_and_no_formula(office: Office, qapp: QApplication, tmp_path: Path) -> None:
    publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter())
    path = tmp_path / "a" / "informe-gestion-2026-10.xlsx"
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [
        "Resumen", "Entidades", "Tipos de caso", "Canales", "Provincias y comarcas", "Meses", "Notas",
    ]  # fmt: skip
    lines = list(book["Entidades"].iter_rows(values_only=True))
    idaan = dict(zip(lines[0], next(line for line in lines if line[0] == "IDAAN"), strict=True))
    assert (idaan["Recibidos"], idaan["Cerrados"]) == (60, 45)
    with zipfile.ZipFile(path) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist())


def test_what_changes_afterwards_is_found(office: Office, qapp: QApplication, tmp_path: Path) -> None:
    publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter())
    (tmp_path / "a" / "casos-2026-10.csv").write_text("otra cosa")
    (tmp_path / "a" / "datapackage-2026-10.json").unlink()
    engine = create_engine(f"sqlite:///{tmp_path / 'office.db'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE publication_file SET sha256 = 'x' WHERE name LIKE '%.pdf'"))
    engine.dispose()
    found = verify_publication(office, OCTOBER, tmp_path / "a")
    assert {(one.finding, one.name) for one in found.faults} == {
        ("kept_differs", "informe-gestion-2026-10.pdf"),
        ("history_differs", "informe-gestion-2026-10.pdf"),
        ("file_differs", "informe-gestion-2026-10.pdf"),
        ("file_differs", "casos-2026-10.csv"),
        ("file_missing", "datapackage-2026-10.json"),
    }


def test_what_cannot_be_published_says_why_and_keeps_nothing(
    office: Office, qapp: QApplication, tmp_path: Path
) -> None:
    told = {}
    for month in (Month(2027, 1), Month(1999, 1)):
        with pytest.raises(UserError) as refused:
            month_to_publish(office, month)
        told[str(month)] = refused.value.code
    assert told == {"2027-01": "month_not_over", "1999-01": "month_without_cases"}
    with pytest.raises(UserError, match="month_not_published"):
        verify_publication(office, OCTOBER)
    steps: list[tuple[int, int]] = []
    with pytest.raises(UserError, match="publication_cancelled"):
        publish_month(
            office,
            OCTOBER,
            tmp_path / "a",
            PdfPrinter(),
            progress=lambda done, of: steps.append((done, of)),
            cancelled=lambda: len(steps) >= 4,
        )
    assert [done for done, _ in steps] == [1, 2, 3, 4]
    assert editions(office) == []
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_written_is_told_and_the_edition_is_kept(
    office: Office, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "a").write_text("un archivo, no una carpeta")
    with pytest.raises(EnvironmentFault, match="publication_not_written"):
        publish_month(office, OCTOBER, tmp_path / "a", PdfPrinter())
    assert [one.number for one in editions(office)] == [1]
    assert len(publish_month(office, OCTOBER, tmp_path / "b", PdfPrinter()).paths) == 5


def test_a_month_that_ended_after_the_last_import_waits_for_one(office: Office, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'office.db'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE case_import SET created_at = '2026-10-20 12:00:00.000000'"))
    engine.dispose()
    with pytest.raises(UserError) as refused:
        month_to_publish(office, OCTOBER)
    assert (refused.value.code, refused.value.values["last"]) == ("month_not_imported", "20/10/2026")
