from datetime import date, datetime, timedelta
from pathlib import Path

from minutes import AgendaPoint, Attendee, Commitment, MeetingKind, MinutesContent, Presence, Signature, WordTemplate

template = Path(__file__).parents[2] / "templates" / "minutes" / "minuta.docx"
starts = datetime(2026, 11, 18, 9)  # noqa: DTZ001 (on the clock of the place)
content = MinutesContent(
    kind=MeetingKind.VISIT, number="VE-2026-0001", subject="MINSA", place="Ancón", writer="Ana Núñez", starts=starts,
    attendance=(Attendee("Ileana Barría", "Enlace ejecutiva", "MINSA", Presence.PRESENT),),
    points=(AgendaPoint("Casos vencidos", "Quedan 18.", ("Se cerrarán por grupos.",)),),
    commitments=(Commitment("Cerrar los 18", "Ileana Barría", date(2026, 11, 18) + timedelta(9), starts.date()),),
    signatures=(Signature("Ileana Barría", "Enlace ejecutiva, MINSA"),))  # fmt: skip
Path("minuta.docx").write_bytes(WordTemplate(template).render(content))
