"""The catalogue of duties as a file that staff edit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from advisor_app.office.duties.catalogue import Catalogue, Condition, Duty, Frequency, Reach, Role, Source
from advisor_app.office.strict_table import StrictTable, nearest_word, parse_table, read_bytes
from advisor_app.office.template_folder import template_folder

W = TypeVar("W", bound=StrEnum)

ROLES: Mapping[str, Role] = {
    "asesor": Role.ADVISOR,
    "director": Role.DIRECTOR,
    "secretaria": Role.SECRETARY,
    "coordinador": Role.COORDINATOR,
}
FREQUENCIES: Mapping[str, Frequency] = {
    "semana": Frequency.WEEK,
    "mes": Frequency.MONTH,
    "trimestre": Frequency.QUARTER,
    "año": Frequency.YEAR,
    "al ingresar": Frequency.ON_JOINING,
    "por hecho": Frequency.ON_EVENT,
}
REACHES: Mapping[str, Reach] = {
    "todas": Reach.ALL,
    "en el distrito": Reach.INSIDE,
    "fuera del distrito": Reach.OUTSIDE,
    "oficina": Reach.OFFICE,
}
CONDITIONS: Mapping[str, Condition] = {
    "casos cerrados": Condition.CLOSED_CASES,
    "auditoría terminada": Condition.AUDITED,
    "casos vencidos": Condition.EXPIRED_CASES,
    "casos que cumplen 30 días": Condition.CASES_RUN_OUT,
    "casos trabajados": Condition.CASES_WORKED,
    "plan vigente": Condition.LIVE_PLAN,
    "entidades por rotar": Condition.ROTATION_POSSIBLE,
}
SOURCES: Mapping[str, Source] = {
    "carta enviada": Source.SENT_LETTER,
    "asignación": Source.ASSIGNMENT,
    "rotación": Source.ROTATION,
    "índice de 30 días": Source.RATE_30,
    "índice de 24 horas": Source.WORK_24,
    "minuta de visita en el distrito": Source.VISIT_INSIDE,
    "minuta de visita fuera del distrito": Source.VISIT_OUTSIDE,
    "minuta de equipo": Source.TEAM_MINUTES,
    "reunión de enlaces": Source.LIAISONS_MEETING,
    "invitación enviada": Source.INVITATIONS,
    "escalamiento enviado": Source.ESCALATION,
    "seguimiento enviado": Source.FOLLOW_UP,
    "informe enviado": Source.SENT_REPORT,
    "avance de planes enviado": Source.PLAN_PROGRESS,
}
"""How the file names what the program can tell by itself."""

FITTING: Mapping[Source, tuple[Frequency, Reach | None]] = {
    Source.SENT_LETTER: (Frequency.WEEK, None),
    Source.ASSIGNMENT: (Frequency.YEAR, None),
    Source.ROTATION: (Frequency.YEAR, Reach.OFFICE),
    Source.RATE_30: (Frequency.MONTH, None),
    Source.WORK_24: (Frequency.MONTH, None),
    Source.VISIT_INSIDE: (Frequency.MONTH, None),
    Source.VISIT_OUTSIDE: (Frequency.YEAR, None),
    Source.TEAM_MINUTES: (Frequency.ON_EVENT, Reach.OFFICE),
    Source.LIAISONS_MEETING: (Frequency.MONTH, None),
    Source.INVITATIONS: (Frequency.MONTH, Reach.OFFICE),
    Source.ESCALATION: (Frequency.ON_EVENT, None),
    Source.FOLLOW_UP: (Frequency.WEEK, None),
    Source.SENT_REPORT: (Frequency.MONTH, None),
    Source.PLAN_PROGRESS: (Frequency.MONTH, None),
}
"""In which periods each is seen, and whether of the office; of entities where None stands."""

CONDITION_PERIODS: Mapping[Condition, Frequency] = {
    Condition.CLOSED_CASES: Frequency.WEEK,
    Condition.AUDITED: Frequency.WEEK,
    Condition.EXPIRED_CASES: Frequency.WEEK,
    Condition.CASES_RUN_OUT: Frequency.MONTH,
    Condition.CASES_WORKED: Frequency.MONTH,
    Condition.LIVE_PLAN: Frequency.MONTH,
    Condition.ROTATION_POSSIBLE: Frequency.YEAR,
}
"""In which periods the program knows whether each is so."""

_ID = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*")
_LINES = re.compile(r"\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*")


def catalogue_path() -> Path:
    return template_folder() / "duties" / "obligaciones.toml"


def read_catalogue(path: Path | None = None) -> Catalogue:
    """Read the catalogue from its file, the office's own where none is named.

    Raises `UserError` with `file`, `place` and, where a word is unknown, the nearest known one: the codes of
    `StrictTable`, and duty_id_unreadable, duty_id_twice, duty_lines_unreadable, duty_word_unknown, duty_term_missing,
    duty_key_does_not_fit. Raises `EnvironmentFault("template_not_opened")`.
    """
    file = path or catalogue_path()
    return parse_catalogue(read_bytes(file), file.name)


@lru_cache(maxsize=4)
def parse_catalogue(data: bytes, file: str = "obligaciones.toml") -> Catalogue:
    """The same from bytes; the same bytes are parsed once, since every question about duties begins with them."""
    return _catalogue(parse_table(data, file))


def _catalogue(table: StrictTable) -> Catalogue:
    version = table.whole("version", 1, 1_000_000)
    seen: set[str] = set()
    duties = tuple(_duty(one, seen) for one in table.tables("obligacion"))
    table.close()
    return Catalogue(version, duties)


def _duty(table: StrictTable, seen: set[str]) -> Duty:
    duty_id = table.text("id")
    if not _ID.fullmatch(duty_id):
        raise table.fault("duty_id_unreadable", value=duty_id)
    if duty_id in seen:
        raise table.fault("duty_id_twice", value=duty_id)
    seen.add(duty_id)
    table.place = f"obligación {duty_id}"
    lines = table.text("lineas")
    if not _LINES.fullmatch(lines):
        raise table.fault("duty_lines_unreadable", value=lines)
    frequency = _word(table, "frecuencia", FREQUENCIES)
    reach = _word(table, "entidades", REACHES)
    duty = Duty(
        id=duty_id,
        title=table.text("titulo"),
        text=table.text("texto"),
        lines=lines,
        role=_word(table, "rol", ROLES),
        frequency=frequency,
        reach=reach,
        proof=table.text("prueba"),
        warning_days=table.whole("aviso", 0, 60),
        section=table.text("seccion", ""),
        days_after=table.whole("despues", 0, 366, 0),
        working_days=_term(table, frequency),
        condition=_word(table, "solo_si", CONDITIONS) if table.has("solo_si") else None,
        source=_word(table, "dato", SOURCES) if table.has("dato") else None,
        shared_proof=table.yes("una_para_todas", default=False),
    )
    table.close()
    _refuse_what_does_not_fit(table, duty)
    return duty


def _word(table: StrictTable, key: str, words: Mapping[str, W]) -> W:
    written = table.text(key)
    if written not in words:
        near = nearest_word(written, words)
        raise table.fault("duty_word_unknown", key=key, value=written, nearest=near, known=", ".join(words))
    return words[written]


def _term(table: StrictTable, frequency: Frequency) -> int:
    if frequency not in (Frequency.ON_EVENT, Frequency.ON_JOINING):
        if table.has("plazo"):
            raise table.fault("duty_key_does_not_fit", key="plazo", other="frecuencia")
        return 0
    if not table.has("plazo"):
        raise table.fault("duty_term_missing")
    return table.whole("plazo", 0, 366)


def _refuse_what_does_not_fit(table: StrictTable, duty: Duty) -> None:
    """Raises `UserError("duty_key_does_not_fit")` for two keys that the program cannot make sense of together."""

    def insist(fits: bool, key: str, other: str) -> None:
        if not fits:
            raise table.fault("duty_key_does_not_fit", key=key, other=other)

    insist(duty.periodic or not duty.days_after, "despues", "frecuencia")
    insist(not duty.measured or not duty.days_after, "despues", "dato")
    insist(duty.frequency is not Frequency.ON_JOINING or duty.reach is not Reach.OFFICE, "entidades", "frecuencia")
    insist(not duty.shared_proof or (duty.periodic and duty.reach is not Reach.OFFICE), "una_para_todas", "entidades")
    if duty.source is not None:
        frequency, reach = FITTING[duty.source]
        insist(duty.frequency is frequency, "dato", "frecuencia")
        insist((duty.reach is Reach.OFFICE) == (reach is Reach.OFFICE), "dato", "entidades")
    if duty.condition is not None:
        insist(CONDITION_PERIODS[duty.condition] is duty.frequency, "solo_si", "frecuencia")
        of_office = duty.condition is Condition.ROTATION_POSSIBLE
        insist((duty.reach is Reach.OFFICE) == of_office, "solo_si", "entidades")
