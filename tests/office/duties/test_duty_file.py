"""The catalogue that staff edit: it holds the whole guide, and a slip in it is told with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advisor_app.errors import UserError
from advisor_app.messages import line
from advisor_app.messages.every import MESSAGES
from advisor_app.office.duties.catalogue import Condition, Frequency, Reach, Role, Source
from advisor_app.office.duties.duty_file import catalogue_path, parse_catalogue, read_catalogue

GUIDE = Path(__file__).resolve().parents[4] / "shared" / "guide"

ADVISOR, DIRECTOR, SECRETARY, COORDINATOR = "advisor", "director", "secretary", "coordinator"
DUTIES = {
    "VISIT-M": ("336-341", ADVISOR),
    "VISIT-Y": ("343-346", ADVISOR),
    "AUDIT-W": ("352-360", ADVISOR),
    "RATE-30": ("362-363", ADVISOR),
    "WORK-24": ("365-366", ADVISOR),
    "EXPIRED-W": ("368-369", ADVISOR),
    "REPORT-M": ("371-377", ADVISOR),
    "VIEWS": ("379-380", ADVISOR),
    "RECOMMEND": ("388-389", ADVISOR),
    "PLAN": ("391-392", ADVISOR),
    "LEY-83": ("394-395", ADVISOR),
    "ESCALATE": ("398-403", ADVISOR),
    "PLAN-M": ("405-406", ADVISOR),
    "TRAIN-Y": ("408-414", ADVISOR),
    "PEQ": ("417-418", ADVISOR),
    "CRM-DATA": ("423-425", ADVISOR),
    "CRM-NEWS": ("427-428", ADVISOR),
    "TEACH-Y": ("430-432", ADVISOR),
    "KB-Y": ("434-436", ADVISOR),
    "RATIO": ("438-440", ADVISOR),
    "MEETING-M": ("section VIII c", ADVISOR),
    "AWARD-Y": ("section VIII e", ADVISOR),
    "ROTATE-Y": ("439-440, 588-589", DIRECTOR),
    "TEAM-MIN": ("284", SECRETARY),
    "ATTEND-Y": ("286", SECRETARY),
    "DIRECTORY": ("311-312", SECRETARY),
    "INVITE-M": ("318", SECRETARY),
    "PUBLISH-M": ("531-533", COORDINATOR),
}
"""What the office's reading of the guide lists: id, lines, role."""

ONE = """
version = 1
[[obligacion]]
id = "X"
titulo = "X"
texto = "x"
lineas = "1-2"
rol = "asesor"
frecuencia = "mes"
entidades = "todas"
prueba = "x"
aviso = 5
"""


def test_every_duty_of_the_guide_is_there_with_its_lines_and_role() -> None:
    held = {
        duty.id: (f"section {duty.section}" if duty.section else duty.lines, duty.role.value)
        for duty in read_catalogue().duties
    }
    assert held == DUTIES


@pytest.mark.skipif(not GUIDE.exists(), reason="the shared reading of the guide is absent")
def test_the_list_above_is_the_reading_of_the_guide() -> None:
    listed = {}
    for row in (GUIDE / "duties.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("| ").split("|")]
        if len(cells) >= 6 and re.fullmatch(r"[A-Z][A-Z0-9-]+", cells[0]):
            role = cells[2] if cells[2] in {"director", "secretary", "coordinator"} else ADVISOR
            listed[cells[0]] = (cells[-1], role)
    assert listed == DUTIES


@pytest.mark.skipif(not GUIDE.exists(), reason="the guide itself is absent")
def test_the_lines_lie_in_the_guide_where_it_speaks_of_them() -> None:
    (text,) = GUIDE.glob("000_*.txt")
    lines = text.read_text("utf-8").splitlines()
    said = {
        "VISIT-M": "cada mes",
        "AUDIT-W": "casos cerrados",
        "RATE-30": "70%",
        "PUBLISH-M": "datosabiertos",
        "TEAM-MIN": "minuta de reuniones",
        "MEETING-M": "Reuniones Mensuales de Enlaces",
        "AWARD-Y": "Premio Anual",
    }
    for duty_id, words in said.items():
        first, _, last = read_catalogue().duty(duty_id).lines.partition("-")
        assert words in " ".join(lines[int(first) - 1 : int(last or first)]), duty_id


def test_what_the_program_needs_to_know_is_read() -> None:
    book = read_catalogue()
    audit = book.duty("audit-w")
    assert (audit.frequency, audit.condition, audit.source) == (
        Frequency.WEEK,
        Condition.CLOSED_CASES,
        Source.SENT_LETTER,
    )
    assert (audit.days_after, audit.warning_days, audit.role) == (7, 2, Role.ADVISOR)
    assert book.duty("VISIT-Y").reach is Reach.OUTSIDE
    assert [duty.id for duty in book.duties if duty.measured] == ["RATE-30", "WORK-24"]
    assert book.duty("AWARD-Y").shared_proof
    assert book.duty("PUBLISH-M").days_after == 10


def test_an_unknown_duty_names_the_nearest() -> None:
    with pytest.raises(UserError) as told:
        read_catalogue().duty("VISITA-M")
    assert told.value.values["nearest"] == "VISIT-M"


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ('id = "X"', 'id = "visita m"', "duty_id_unreadable"),
        ('lineas = "1-2"', 'lineas = "uno"', "duty_lines_unreadable"),
        ('rol = "asesor"', 'rol = "asesora"', "duty_word_unknown"),
        ('frecuencia = "mes"', 'frecuencia = "mensual"', "duty_word_unknown"),
        ('frecuencia = "mes"', 'frecuencia = "por hecho"', "duty_term_missing"),
        ("aviso = 5", "aviso = 5\nplazo = 3", "duty_key_does_not_fit"),
        ("aviso = 5", 'aviso = 5\ndato = "carta enviada"', "duty_key_does_not_fit"),
        ('frecuencia = "mes"', 'frecuencia = "semana"\ndato = "índice de 30 días"', "duty_key_does_not_fit"),
        ("aviso = 5", 'aviso = 5\ndato = "indice de 30 dias"', "duty_word_unknown"),
        ("aviso = 5", 'aviso = 5\ndato = "índice de 24 horas"\ndespues = 5', "duty_key_does_not_fit"),
        ("aviso = 5", 'aviso = 5\nsolo_si = "casos cerrados"', "duty_key_does_not_fit"),
        ('entidades = "todas"', 'entidades = "oficina"\nsolo_si = "plan vigente"', "duty_key_does_not_fit"),
        ("aviso = 5", "avizo = 5", "template_key_missing"),
        ("aviso = 5", "aviso = 5\naviso_dias = 5", "template_unknown_key"),
        ("aviso = 5", "aviso = -1", "template_number_out_of_range"),
        ("aviso = 5", 'aviso = "5"', "template_value_of_wrong_kind"),
        ('titulo = "X"', 'titulo = " "', "template_key_empty"),
        ('titulo = "X"', "titulo = X", "template_unreadable"),
    ],
)
def test_a_slip_is_told_with_its_place(before: str, after: str, code: str) -> None:
    assert parse_catalogue(ONE.encode()).duties[0].id == "X"
    with pytest.raises(UserError) as told:
        parse_catalogue(ONE.replace(before, after).encode())
    assert told.value.code == code
    for language in ("es", "en"):
        said = line(told.value, language)
        assert "?" not in said
        assert "obligaciones.toml" in said


def test_an_id_twice_is_refused() -> None:
    again = ONE + ONE.partition("version = 1\n")[2]
    with pytest.raises(UserError, match="duty_id_twice"):
        parse_catalogue(again.encode())


def test_every_code_of_the_catalogue_has_words() -> None:
    office = catalogue_path().parents[2] / "advisor_app" / "office"
    pages = list((office / "duties").glob("*.py"))
    codes = {
        code
        for page in pages
        for code in re.findall(r'(?:fault|UserError|UsageError)\(\s*"(\w+)"', page.read_text("utf-8"))
    }
    assert len(codes) >= 8
    assert codes - set(MESSAGES) == set()
