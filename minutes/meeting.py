"""A meeting: its kind, its agenda, and who was there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import IntEnum, StrEnum


class MeetingKind(StrEnum):
    VISIT = "visit"
    TEAM = "team"
    LIAISONS = "liaisons"
    LIAISONS_REGIONAL = "liaisons_regional"
    TRAINING = "training"
    KNOWLEDGE = "knowledge"
    IN_YOUR_ENTITY = "in_your_entity"
    IN_YOUR_COMMUNITY = "in_your_community"
    CONGRESS = "congress"


@dataclass(frozen=True, slots=True)
class KindWords:
    """How minutes of a kind are named.

    prefix   of their numbers: "VE" in "VE-2026-0187"
    title    over the minutes; `name` stands for it elsewhere
    topics   what a new meeting of the kind has on its agenda
    """

    prefix: str
    title: str
    name: str
    topics: tuple[str, ...]


PREVIOUS_COMMITMENTS = "Compromisos anteriores"
_OTHER = "Otros asuntos"

KINDS: Mapping[MeetingKind, KindWords] = {
    MeetingKind.VISIT: KindWords(
        "VE",
        "Minuta de visita a entidad",
        "Visita a entidad",
        (
            PREVIOUS_COMMITMENTS,
            "Hallazgos de las auditorías",
            "Casos vencidos",
            "Indicadores y plan de acción",
            "Base de conocimientos",
            "Datos que confirmar",
            _OTHER,
        ),
    ),
    MeetingKind.TEAM: KindWords(
        "RE",
        "Minuta de reunión de equipo",
        "Reunión de equipo",
        (PREVIOUS_COMMITMENTS, "Avance de la semana", "Obstáculos", _OTHER),
    ),
    MeetingKind.LIAISONS: KindWords(
        "RL",
        "Minuta de la reunión mensual de enlaces",
        "Reunión mensual de enlaces",
        (PREVIOUS_COMMITMENTS, "Gestión del mes", "Buenas prácticas", "Novedades del CRM", _OTHER),
    ),
    MeetingKind.LIAISONS_REGIONAL: KindWords(
        "RR",
        "Minuta de la reunión de enlaces en la región",
        "Reunión de enlaces en la región",
        (PREVIOUS_COMMITMENTS, "Gestión del mes en la región", "Buenas prácticas", _OTHER),
    ),
    MeetingKind.TRAINING: KindWords(
        "CA", "Minuta de capacitación", "Capacitación", ("Contenido", "Ejercicios", "Preguntas y evaluación")
    ),
    MeetingKind.KNOWLEDGE: KindWords(
        "BC",
        "Minuta de revisión de la base de conocimientos",
        "Revisión de la base de conocimientos",
        (PREVIOUS_COMMITMENTS, "Artículos", "Servicios", "Preguntas frecuentes", "Procedimientos", _OTHER),
    ),
    MeetingKind.IN_YOUR_ENTITY: KindWords(
        "EE", "Minuta de 311 En Tu Entidad", "311 En Tu Entidad", ("Actividades", "Casos recibidos", _OTHER)
    ),
    MeetingKind.IN_YOUR_COMMUNITY: KindWords(
        "EC", "Minuta de 311 En Tu Comunidad", "311 En Tu Comunidad", ("Actividades", "Casos recibidos", _OTHER)
    ),
    MeetingKind.CONGRESS: KindWords("CO", "Minuta de congreso", "Congreso", ("Programa", "Conclusiones", _OTHER)),
}


def minutes_number(kind: MeetingKind, year: int, serial: int) -> str:
    """ "VE-2026-0187"."""
    return f"{KINDS[kind].prefix}-{year:04d}-{serial:04d}"


@dataclass(frozen=True, slots=True)
class Series:
    """Meetings that return, with the topics that each of them begins with."""

    name: str
    kind: MeetingKind
    topics: tuple[str, ...] = ()

    def agenda(self, extra: Iterable[str] = ()) -> tuple[str, ...]:
        """The topics of the next meeting: the series' own or its kind's, `extra` before the last, none twice."""
        own = self.topics or KINDS[self.kind].topics
        return tuple(dict.fromkeys([*own[:-1], *(one for one in extra if one.strip()), *own[-1:]]))


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """A point of the agenda and what was noted under it; `begun` is when it was come to."""

    title: str
    notes: str = ""
    decisions: tuple[str, ...] = ()
    begun: time | None = None


class Presence(StrEnum):
    UNKNOWN = "unknown"
    """Nobody has said yet."""
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


class Rank(IntEnum):
    """The order in which people stand in minutes; any number between is allowed."""

    HEAD = 10
    EXECUTIVE_LIAISON = 20
    OPERATIONAL_LIAISON = 30
    OFFICIAL = 40
    GUEST = 50
    DIRECTOR = 60
    ADVISOR = 70
    SECRETARY = 80


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    post: str = ""
    institution: str = ""
    presence: Presence = Presence.UNKNOWN
    rank: int = Rank.OFFICIAL
    guest: bool = False


def in_order_of_rank(people: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """By rank; among equals by institution and name, without regard to accents and case."""
    return tuple(sorted(people, key=lambda one: (one.rank, _plain(one.institution), _plain(one.name))))


def attended(people: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """Those present, in order of rank."""
    return tuple(one for one in in_order_of_rank(people) if one.presence is Presence.PRESENT)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in decomposed if not unicodedata.combining(one))
