"""Minutes of a visit, and what makes them long or hard."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from minutes import (
    AgendaPoint,
    Attendee,
    Commitment,
    CommitmentState,
    Indicator,
    MeetingKind,
    MinutesContent,
    NextMeeting,
    Picture,
    Presence,
    Rank,
    Signature,
)

FOLDER = Path(__file__).parents[2] / "templates" / "minutes"
DAY = date(2026, 11, 18)


def usual() -> MinutesContent:
    return MinutesContent(
        kind=MeetingKind.VISIT,
        number="VE-2026-0187",
        subject="Ministerio de Salud (MINSA)",
        starts=datetime(2026, 11, 18, 9),
        ends=datetime(2026, 11, 18, 10, 25),
        place="MINSA, Ancón, edificio 265, sala 2",
        writer="Marisol Quintero Batista",
        attendance=(
            Attendee("Marisol Quintero Batista", "Asesora de Calidad", "CAC-311", Presence.PRESENT, Rank.ADVISOR),
            Attendee("Ing. Omar Guevara", "Informática", "MINSA", Presence.EXCUSED),
            Attendee("Lic. Rubén Castillero", "Enlace operativo", "MINSA", Presence.ABSENT, Rank.OPERATIONAL_LIAISON),
            Attendee("Dra. Ileana Barría", "Enlace ejecutiva", "MINSA", Presence.PRESENT, Rank.EXECUTIVE_LIAISON),
            Attendee("Nuria Peña", "", "Contraloría", Presence.PRESENT, Rank.GUEST, guest=True),
        ),
        points=(
            AgendaPoint("Compromisos anteriores", "De dos, uno se cumplió.", begun=time(9)),
            AgendaPoint(
                "Hallazgos de las auditorías",
                "El motivo fue incorrecto en 9 casos.\n\nOtro párrafo.",
                ("Se revisará.",),
            ),
            AgendaPoint("Otros asuntos"),
        ),
        commitments=(
            Commitment("Cerrar los 18 vencidos", "Lic. Rubén Castillero", date(2026, 11, 27), DAY),
            Commitment("Enviar la lista de unidades", "Dra. Ileana Barría", date(2026, 11, 6), date(2026, 10, 14)),
            Commitment(
                "Completar los números de farmacia",
                "Lic. Rubén Castillero",
                date(2026, 10, 30),
                date(2026, 10, 14),
                CommitmentState.DONE,
                date(2026, 10, 27),
                "correo del 27/10",
            ),
        ),
        indicators=(Indicator("Concluidos en 30 días", "76 %", "73 %", "más de 70 %"),),
        indicators_on=date(2026, 11, 16),
        next_meeting=NextMeeting(datetime(2026, 12, 16, 9), "en el CAC-311"),
        signatures=(
            Signature("Dra. Ileana Barría", "Enlace ejecutiva, MINSA"),
            Signature("Marisol Quintero Batista", "Asesora de Calidad, CAC-311"),
        ),
        annexes=("lista de asistencia firmada (1 página)",),
    )


def hard() -> MinutesContent:
    """Names and texts that a format could take for its own marks."""
    return replace(
        usual(),
        subject="Dirección de Ñañez & Cía. <b>",
        attendance=(Attendee("Íñigo Núñez & <Peña>", "Jefe {{ 7*7 }}", "A&B", Presence.PRESENT),),
        points=(AgendaPoint("Punto & <script>", "=HYPERLINK(1) {_{ x }_} ]]> \x07 {% raw %}"),),
        pictures=(Picture(png(), "Lista firmada por 30 & más", "Anexo 1 & único"),),
    )


def long() -> MinutesContent:
    """40 points, 40 commitments and 30 people."""
    presences = (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT)
    return replace(
        usual(),
        attendance=tuple(Attendee(f"Persona {n}", f"Cargo {n}", "MINSA", presences[n % 3]) for n in range(30)),
        points=tuple(AgendaPoint(f"Punto {n}", f"Texto {n}. " * (1 + n % 9)) for n in range(40)),
        commitments=tuple(
            Commitment(f"Compromiso {n}", f"Persona {n}", DAY + timedelta(n - 20), DAY - timedelta(30))
            for n in range(40)
        ),
    )


def png() -> bytes:
    """A picture of 4 x 4 pixels."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + b"\x0b\x5c\xad" * 4 for _ in range(4))
    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
