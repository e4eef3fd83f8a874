"""A citizen's words, erased by the number of the case: nowhere left, while all that is counted and chained stays."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import docx
import openpyxl
import pytest
import sqlalchemy as sa
from postgresql_server import Server

from advisor_app.documents.redacted import kind_of, note_document, words_in_document
from advisor_app.errors import DecisionNeeded, UsageError, UserError
from advisor_app.messages.privacy_places import place_word
from advisor_app.office.access.duties import Duty
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.privacy.places import DOCUMENTS, MAILS, OWN_WORDS
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.access.who_works import working_as
from advisor_app.services.backup.copy_office import copy_now
from advisor_app.services.backup.restore_copy import restore_copy
from advisor_app.services.cases.export_cases import export_cases
from advisor_app.services.change_setting import change_setting
from advisor_app.services.correspondence.take_in_mail import take_in_mail
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.imports.undo_import import undo_import
from advisor_app.services.indicators.compute_indicators import compute_indicators
from advisor_app.services.office import Office
from advisor_app.services.privacy.erase_citizen import erase_citizen
from advisor_app.services.privacy.find_citizen import find_citizen
from advisor_app.services.privacy.mask_citizen import mask_citizen
from advisor_app.services.privacy.redaction import sweep
from advisor_app.services.privacy.run_retention import foresee_retention, run_retention
from advisor_app.store import CaseQuery, new_id, open_store
from advisor_app.store.privacy import compacting
from advisor_app.store.privacy.citizen_rows import OWN_WORDS as TABLES_OF_CASES
from advisor_app.store.tables import metadata

FIRST = "Rosaura Quintero denuncia que su medidor quedó enterrado bajo escombros de la barriada Altos de Cabuyal"
SECOND = "Se visitó a la señora Quintero en Altos de Cabuyal y se desenterró el medidor dañado por los escombros"
ANSWER = "Llamamos a doña Rosaura al anochecer y prometió mostrar la escritura amarilla de su finca"
OTHERS = "Vecinos piden alumbrado frente a la escuela Hermanas Bethlemitas de Santiago"
COMMON = "Caso atendido por la entidad competente según procedimiento"
NAME = "Rosaura Quintero"
ASKED = Asked(date(2024, 3, 1), date(2024, 3, 31), date(2024, 5, 1))
TRACES = ("enterrado", "desenterr", "escombros", "Cabuyal", "anochecer", "escritura amarilla", "Rosaura")


def export(folder: Path, rows: list[tuple[str, ...]], name: str = "casos.csv") -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Número", "Entidad", "Tipo", "Estado", "Asunto", "Resolución", "Creado", "Cerrado"))
        writer.writerows(rows)
    return path


def rows(words: str, subject: str = FIRST) -> list[tuple[str, ...]]:
    closed = ("Cerrado",)
    return [
        ("C-100", "IDAAN", "Queja", *closed, subject, words, "2024-03-01", "2024-03-20"),
        ("C-101", "IDAAN", "Queja", *closed, "Alumbrado", OTHERS, "2024-03-02", "2024-03-21"),
        ("C-102", "IDAAN", "Denuncia", *closed, "Alumbrado", COMMON, "2024-03-03", "2024-03-22"),
        ("C-103", "IDAAN", "Denuncia", *closed, "Alumbrado", COMMON, "2024-03-03", "2024-03-22"),
    ]


def mail_with(folder: Path) -> Path:
    """A letter in answer: the words in a text in base64, in a Word file and in a PDF, wrapped each in its own way."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "José Muñoz <jose@idaan.example>", "calidad@cac.example"
    mail["Subject"] = f"RE: C-100, {NAME}"
    mail["Date"], mail["Message-ID"] = "Mon, 16 Nov 2026 09:30:00 -0500", "<uno@idaan.example>"
    half = SECOND.split()
    mail.set_content(f"Sobre el C-100:\n> {' '.join(half[:9])}\n> {' '.join(half[9:])}\nSaludos", cte="base64")
    word = docx.Document()
    word.add_paragraph(f"C-100. {FIRST}.")
    written = io.BytesIO()
    word.save(written)
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    mail.add_attachment(written.getvalue(), maintype="application", subtype=kind, filename="informe.docx")
    pdf = note_document(b"%PDF-1.4", f"C-100: {SECOND.replace(' Altos', chr(10) + 'Altos')}")
    mail.add_attachment(pdf, maintype="application", subtype="pdf", filename="acta.pdf")
    mail.add_attachment("lista de medidores", filename="otra.txt")
    path = folder / "respuesta.eml"
    path.write_bytes(mail.as_bytes())
    return path


@pytest.fixture
def office(office_location: str, tmp_path: Path) -> Iterator[Office]:
    yield from told_everywhere(office_location, tmp_path)


@pytest.fixture
def file_office(sqlite_location: str, tmp_path: Path) -> Iterator[Office]:
    yield from told_everywhere(sqlite_location, tmp_path)


def told_everywhere(location: str, tmp_path: Path) -> Iterator[Office]:
    """An office in which the words of one citizen went everywhere."""
    store = open_store(location, create=False)
    opened = Office(store, "Rita Solís")
    import_cases(opened, export(tmp_path, rows(FIRST)))
    import_cases(opened, export(tmp_path, rows(SECOND), "después.csv"))
    take_in_mail(opened, mail_with(tmp_path), entity="IDAAN")
    with store.unit_of_work("Ana") as work:
        entity_id = work.entities.resolve(["IDAAN"])["IDAAN"]
        change = work.citizen_data._in
        change.insert(
            metadata.tables["case_answer"],
            {
                "id": new_id(),
                "entity_id": entity_id,
                "number": "C-100",
                "words": ANSWER,
                "promised_on": None,
                "answered_on": date(2026, 11, 16),
            },
        )
        change.insert(
            metadata.tables["improvement_idea"],
            {
                "id": new_id(),
                "entity_id": entity_id,
                "year": 2026,
                "serial": 1,
                "state": "noted",
                "noted_on": date(2026, 11, 16),
                "body": '{"what":"Del C-100: ' + FIRST[17:70] + '","law":"83"}',
            },
        )
        work.history.append("case.noted", {"number": "C-100", "words": ANSWER}, entity_id, "C-100")
        work.history.append("case.noted", {"number": "C-101", "words": OTHERS}, entity_id, "C-101")
        work.commit()
    draft_with(opened, f"Del C-100 nos dicen: {SECOND}.")
    change_setting(opened, "director", "Rita Solís")
    yield opened
    store.close()


def draft_with(office: Office, words: str) -> None:
    """A draft of the outbox, in quoted-printable, with a line broken anywhere."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "calidad@cac.example", "jose@idaan.example", "Seguimiento"
    mail["Message-ID"] = "<borrador@cac.example>"
    mail.set_content(words.replace(" y ", "\ny "), cte="quoted-printable")
    texts = ("label", "cc_addresses", "decided_by", "words", "refused", "sender", "recipients", "to_addresses")
    with office.store.unit_of_work("Ana") as work:
        change, key = work.citizen_data._in, new_id()
        told = {"message_id": mail["Message-ID"], "subject": "Seguimiento", "state": "draft", "attempts": 0}
        moment = {"written_at": change.at, **dict.fromkeys(texts, "")}
        change.insert(metadata.tables["mail_message"], {"id": key, **told, **moment})
        change.connection.execute(metadata.tables["mail_content"].insert(), {"mail_id": key, "raw": mail.as_bytes()})
        work.commit()


def everything(office: Office) -> str:
    """Every text that the office keeps, mails and documents taken apart."""
    told: list[str] = []
    with office.store.unit_of_work("x") as work:
        connection = work.citizen_data._in.connection
        names = sa.inspect(connection).get_table_names()
        for name in names:
            table = metadata.tables.get(name)
            if table is None:
                continue
            for row in connection.execute(sa.select(table)):
                told += [_words(value) for value in row if isinstance(value, str | bytes)]
    return "\n".join(told)


def _words(value: str | bytes) -> str:
    if isinstance(value, str):
        return value
    if kind_of(value) in ("pdf", "docx", "xlsx"):
        return words_in_document(value)
    if b"Message-ID" in value:
        parts = BytesParser(policy=policy.default).parsebytes(value).walk()
        return "\n".join(_words(part.get_payload(decode=True) or b"") for part in parts if not part.is_multipart())
    return value.decode("utf-8", "replace")


def test_after_an_erasure_nothing_holds_the_words_and_everything_else_stays(office: Office, tmp_path: Path) -> None:
    before = everything(office)
    assert all(trace in before for trace in TRACES)
    figures = compute_indicators(office, ASKED)
    with office.store.reading() as reading:
        entries = len(reading.history.entries(limit=None))

    found = find_citizen(office, "C-100", [NAME])
    done = erase_citizen(office, "C-100", "Lo pidió la ciudadana (Ley 81)", [NAME], agreed=True)

    assert dict(done.rows) == dict(found.rows)
    assert {place.partition(".")[0] for place in done.rows} == {
        "citizen_case", "case_change", "case_answer", "improvement_idea", "received_mail", "mail_content",
        "history_payload",
    }  # fmt: skip
    assert (done.left, done.history_ok, done.redacted) == ({}, True, len(found.entries))
    assert done.compacted
    after = everything(office)
    assert [trace for trace in TRACES if trace in after] == []
    assert OTHERS in after
    assert after.count(COMMON) == before.count(COMMON)
    assert "lista de medidores" in after
    assert f"por {office.who}." in after
    assert "SHA-256: " in after, "of each file that was taken out of the mail"
    raw = _bytes_of(office)
    assert [trace for trace in TRACES if trace.encode() in raw or trace.encode("utf-16-le") in raw] == []
    with office.store.reading() as reading:
        last = reading.history.entries(limit=1)[0]
        assert len(reading.history.entries(limit=None)) == entries + len(found.entries) + 1
    assert (last.action, last.subject, last.payload and last.payload["reason"]) == (
        "privacy.erased", "C-100", "Lo pidió la ciudadana (Ley 81)",
    )  # fmt: skip
    assert compute_indicators(office, ASKED) == figures
    assert find_citizen(office, "C-100", [NAME]).nothing
    _no_export_brings_it_back(office, tmp_path)


def _no_export_brings_it_back(office: Office, folder: Path) -> None:
    for file in (export(folder, rows(SECOND), "otra vez.csv"), export(folder, rows(SECOND + " ayer"), "otra.csv")):
        import_cases(office, file)
        after = everything(office)
        assert [trace for trace in TRACES if trace in after] == []
    closed = [(*row[:7], "2024-03-25") for row in rows(SECOND)]
    again = import_cases(office, export(folder, closed, "cambiado.csv"))
    assert again.changed == 4
    assert [trace for trace in TRACES if trace in everything(office)] == []
    with pytest.raises(UserError, match="import_rested_on_erasure"):
        undo_import(office, "last")


def _bytes_of(office: Office) -> bytes:
    """What lies on the disk: the file and its log; of a server what it gives out of every table."""
    if office.store.dialect == "sqlite":
        path = Path(office.store.location)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        return b"".join(one.read_bytes() for one in path.parent.glob(path.name + "*") if one.is_file())
    with office.store.unit_of_work("x") as work:
        driver = work.citizen_data._in.connection.connection.driver_connection
        given = []
        for table in metadata.tables:
            with driver.cursor().copy(f'COPY "{table}" TO STDOUT') as copy:
                given += [bytes(part) for part in copy]
    return b"".join(given)


def test_only_the_director_erases_with_a_reason_and_a_yes(file_office: Office) -> None:
    with pytest.raises(UsageError, match="erasure_needs_reason"):
        erase_citizen(file_office, "C-100", " ", agreed=True)
    with pytest.raises(DecisionNeeded, match="erasure_is_for_good"):
        erase_citizen(file_office, "C-100", "lo pidió")
    with pytest.raises(UserError, match="only_the_director"):
        erase_citizen(Office(file_office.store, "Ana"), "C-100", "lo pidió", agreed=True)
    with pytest.raises(UserError, match="unknown_case"):
        find_citizen(file_office, "C-999")
    assert not find_citizen(file_office, "C-100").nothing


def test_what_names_a_citizen_is_masked_and_the_rest_of_the_case_stays(file_office: Office, tmp_path: Path) -> None:
    found = find_citizen(file_office, "C-100", [NAME], words_alone=True)
    steps: list[tuple[int, int]] = []
    done = mask_citizen(
        file_office, "C-100", "lo pidió", [NAME], agreed=True, told=lambda done, whole: steps.append((done, whole))
    )
    assert dict(done.rows) == dict(found.rows)
    assert (done.left, done.history_ok, done.compacted) == ({}, True, True)
    assert steps == sorted(steps)
    assert {whole for _, whole in steps} == {2 * len(metadata.tables)}
    after = everything(file_office)
    assert NAME not in after
    assert "[redactado] denuncia que su medidor quedó enterrado" in after, "what was written stays but for the name"
    assert NAME.encode() not in _bytes_of(file_office)
    with file_office.store.reading() as reading:
        assert reading.history.entries(limit=1)[0].action == "privacy.masked"
        assert reading.citizen_data.erased() == {"C-100": "lo pidió"}
    import_cases(file_office, export(tmp_path, rows(SECOND + " ayer", f"{FIRST}, dice"), "otra vez.csv"))
    assert NAME not in everything(file_office)
    with pytest.raises(UsageError, match="masking_needs_words"):
        mask_citizen(file_office, "C-100", "lo pidió", [" "], agreed=True)
    with pytest.raises(UserError, match="nothing_to_mask"):
        mask_citizen(file_office, "C-100", "lo pidió", ["Zacarías Nadie"], agreed=True)
    with pytest.raises(UserError, match="only_the_director"):
        mask_citizen(Office(file_office.store, "Ana"), "C-100", "lo pidió", [NAME], agreed=True)


def test_of_a_subject_that_others_share_only_the_named_words_go(file_office: Office, tmp_path: Path) -> None:
    subject = f"Reclamo de {NAME} por su medidor"
    same = [
        (f"C-20{at}", "IDAAN", "Queja", "Cerrado", subject, f"Atendido {at}", "2024-03-01", "2024-03-20")
        for at in range(3)
    ]
    import_cases(file_office, export(tmp_path, same, "la misma.csv"))
    assert "citizen_case.subject" not in find_citizen(file_office, "C-200").rows, "a category of the others too"
    assert find_citizen(file_office, "C-200", [NAME], words_alone=True).rows["citizen_case.subject"] == 1

    mask_citizen(file_office, "C-200", "lo pidió", [NAME], agreed=True)
    erase_citizen(file_office, "C-201", "lo pidió", [NAME], agreed=True)

    with file_office.store.reading() as reading:
        after = {number: reading.citizen_data.case(number).words for number in ("C-200", "C-201", "C-202")}
        assert reading.history.verify().ok
    left = "Reclamo de [redactado] por su medidor"
    assert after["C-200"] == {"subject": left, "resolution": "Atendido 0"}
    assert after["C-201"]["subject"] == left
    assert after["C-202"]["subject"] == subject, "another case is masked by its own number"


def test_every_place_that_can_hold_words_has_a_name_and_a_fate() -> None:
    packed = ("citizen_case", "indicator_block", "import_snapshot")
    blobs = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, sa.LargeBinary) and table.name not in packed
    }
    assert blobs == MAILS | DOCUMENTS
    own = {f"{table}.{column}" for table, columns in TABLES_OF_CASES.items() for column in columns}
    assert own | {"citizen_case.resolution"} == OWN_WORDS
    left_out = {"history", "history_payload", "erased_case", "indicator_label", "indicator_block"}
    unnamed = {
        table.name
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, sa.Text) and table.name not in left_out
        if place_word(f"{table.name}.{column.name}").startswith(table.name.replace("_", " ").capitalize())
    } - {"audit"}
    assert unnamed == set()
    assert len({place_word(place) for place in OWN_WORDS}) == len(OWN_WORDS), "no two of them are called the same"
    assert place_word("letter.pdf") == "Carta: PDF"


def test_copies_that_still_hold_it_are_named(file_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = copy_now(file_office)
    done = erase_citizen(file_office, "C-100", "lo pidió", agreed=True)
    assert [(one.path, one.leaves) for one in done.copies] == [(copy.path, None)]
    copy_now(file_office)
    assert [one.path for one in find_citizen(file_office, "C-100").copies] == [copy.path]
    with closing(sqlite3.connect(file_office.store.location)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM citizen_case").fetchone()
        monkeypatch.setattr(compacting, "WAIT_SECONDS", 0.01)
        assert not sweep(file_office), "another window still reads what was there before"
        other.execute("ROLLBACK")
    assert sweep(file_office)
    returned = restore_copy(copy.path, file_office.store.location, "Rita Solís", agreed=True).returned
    assert returned == ("C-100",), "what is back is to be erased again"
    assert not find_citizen(file_office, "C-100").nothing


def test_an_export_says_who_took_it_out_and_when(file_office: Office, tmp_path: Path) -> None:
    path = tmp_path / "salida.xlsx"
    export_cases(file_office, CaseQuery(), path)
    book = openpyxl.load_workbook(path, read_only=True)
    assert book.properties.creator == "Rita Solís"
    told = dict(row[::2] for row in book["Notas"].iter_rows(values_only=True))
    assert told["Escrito"].endswith(" por Rita Solís")
    book.close()


def test_what_is_older_than_it_is_kept_is_told_and_goes_by_a_decision(office: Office) -> None:
    assert [line.rows for line in foresee_retention(office)] == [0, 0, 0, 0]
    for key in ("retention_cases_years", "retention_received_years"):
        change_setting(office, key, "1")
    told = {line.rule.kind: line for line in foresee_retention(office, date(2027, 12, 1))}
    assert (told["cases"].rows, told["cases"].oldest) == (4, date(2024, 3, 20))
    assert (told["received"].rows, told["sent"].rows, told["rejected"].rows) == (1, 0, 0)
    figures = compute_indicators(office, ASKED)
    assert "Cabuyal" in everything(office)

    with pytest.raises(UserError, match="only_the_director"):
        run_retention(Office(office.store, "Ana"), date(2027, 12, 1))
    run = run_retention(office, date(2027, 12, 1))

    assert (run.removed, run.compacted) == ({"cases": 4, "received": 1}, True)
    after = everything(office)
    assert after.count(OTHERS) == 1, "what the history tells is erased case by case alone"
    assert COMMON not in after
    assert after.count(FIRST) == 0, "a subject that no other case has goes too"
    assert "Alumbrado" in after, "one that others have is a category"
    assert "informe.docx" not in after
    assert compute_indicators(office, ASKED) == figures
    assert [line.rows for line in foresee_retention(office, date(2027, 12, 1))] == [0, 0, 0, 0]
    with office.store.reading() as reading:
        assert reading.history.entries(limit=1)[0].action == "privacy.retention"
        assert reading.history.verify().ok


def test_on_a_server_the_directors_role_erases_and_the_owner_sweeps(
    postgresql_location: str, postgresql_server: Server, tmp_path: Path
) -> None:
    roles = ("privacy_rita", "privacy_ana")
    for owner in told_everywhere(postgresql_location, tmp_path):
        for role in roles:
            postgresql_server.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{postgresql_server.password}'")
        grant_role(owner, "Rita Solís", roles[0], Duty.DIRECTOR)
        grant_role(owner, "Ana Ríos", roles[1], Duty.SECRETARY)
        rita, ana = (
            working_as(open_store(postgresql_location.replace("advisor:", f"{role}:", 1)), "?") for role in roles
        )
        try:
            with pytest.raises(UserError):
                erase_citizen(ana, "C-100", "porque sí", agreed=True)
            done = erase_citizen(rita, "C-100", "lo pidió", [NAME], agreed=True)
            assert (done.left, done.history_ok, done.compacted) == ({}, True, False)
            assert sweep(owner)
        finally:
            rita.store.close()
            ana.store.close()
        assert [trace for trace in TRACES if trace in everything(owner)] == []
    postgresql_server.execute(
        *(f"DROP OWNED BY {role}" for role in roles), database=postgresql_location.rpartition("/")[2]
    )
    postgresql_server.execute(*(f"DROP ROLE {role}" for role in roles))
