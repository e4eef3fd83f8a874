"""Whether a template says everything that minutes must say: tried on a meeting in which every fact is its own word."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time

from minutes.commitments import Commitment
from minutes.document import Amendment, Indicator, MinutesContent, NextMeeting, Picture, Signature
from minutes.errors import Fault, TemplateFault
from minutes.meeting import KINDS, AgendaPoint, Attendee, MeetingKind, Presence
from minutes.pages import PageTemplates
from minutes.word import WordTemplate, text_of
from minutes.words import minutes_words

_DAY = date(2031, 7, 14)
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one dot."""
SAMPLE = MinutesContent(
    kind=MeetingKind.VISIT,
    number="NUMERO-DE-PRUEBA",
    subject="ASUNTO-DE-PRUEBA",
    starts=datetime.combine(_DAY, time(9, 7)),
    ends=datetime.combine(_DAY, time(11, 53)),
    place="LUGAR-DE-PRUEBA",
    writer="REDACTA-DE-PRUEBA",
    attendance=(Attendee("PERSONA-DE-PRUEBA", "CARGO-DE-PRUEBA", "INSTITUCION-DE-PRUEBA", Presence.EXCUSED),),
    points=(AgendaPoint("PUNTO-DE-PRUEBA", "TEXTO-DE-PRUEBA\nPARRAFO-DE-PRUEBA", ("DECISION-DE-PRUEBA",)),),
    commitments=(Commitment("QUE-DE-PRUEBA", "QUIEN-DE-PRUEBA", date(2031, 6, 3), date(2031, 5, 2)),),
    indicators=(Indicator("INDICADOR-DE-PRUEBA", "ACTUAL-1", "ANTERIOR-2", "META-3"),),
    indicators_on=date(2031, 7, 13),
    next_meeting=NextMeeting(datetime.combine(date(2031, 8, 19), time(8, 31)), "SALA-DE-PRUEBA"),
    signatures=(Signature("FIRMA-UNO", "POSTE-UNO"), Signature("FIRMA-DOS", "POSTE-DOS")),
    annexes=("ANEXO-DE-PRUEBA",),
    pictures=(Picture(_DOT, "FOTO-DE-PRUEBA", "LEYENDA-DE-PRUEBA"),),
    copies=("COPIA-DE-PRUEBA",),
    amends=Amendment("CORREGIDA-DE-PRUEBA", ("CAMBIO-DE-PRUEBA",)),
    demonstration="DEMOSTRACION-DE-PRUEBA",
)
"""A meeting in which no two facts read alike."""

_TAGS: Mapping[str, str] = {
    "numero": SAMPLE.number,
    "titulo": KINDS[SAMPLE.kind].title,
    "asunto": SAMPLE.subject,
    "corrige": "CORREGIDA-DE-PRUEBA",
    "cambios": "CAMBIO-DE-PRUEBA",
    "inicio": "9:07",
    "fin": "11:53",
    "lugar": SAMPLE.place,
    "redacta": SAMPLE.writer,
    "persona.nombre": "PERSONA-DE-PRUEBA",
    "persona.cargo": "CARGO-DE-PRUEBA",
    "persona.institucion": "INSTITUCION-DE-PRUEBA",
    "persona.asistencia": "Excusado",
    "punto.titulo": "PUNTO-DE-PRUEBA",
    "punto.texto": "TEXTO-DE-PRUEBA",
    "punto.parrafos": "PARRAFO-DE-PRUEBA",
    "punto.decisiones": "DECISION-DE-PRUEBA",
    "compromiso.que": "QUE-DE-PRUEBA",
    "compromiso.quien": "QUIEN-DE-PRUEBA",
    "compromiso.fecha": "03/06/2031",
    "compromiso.estado": "Vencido (41 días)",
    "indicador.nombre": "INDICADOR-DE-PRUEBA",
    "indicador.actual": "ACTUAL-1",
    "indicador.anterior": "ANTERIOR-2",
    "indicador.meta": "META-3",
    "proxima": "SALA-DE-PRUEBA",
    "firma.nombre": "FIRMA-UNO",
    "firma.cargo": "POSTE-UNO",
    "copia": "COPIA-DE-PRUEBA",
    "anexos": "ANEXO-DE-PRUEBA",
    "foto.texto": "LEYENDA-DE-PRUEBA",
    "demostracion": "DEMOSTRACION-DE-PRUEBA",
}
"""By tag, what must be read where it was placed."""

_MARKUP = re.compile(r"<[^>]+>")


def check_word(template: WordTemplate) -> None:
    """Raises `TemplateFault`: what `render` raises, and MISSING_TAG for a fact that it would leave out."""
    _insist(template.name, text_of(template.render(SAMPLE)))


def check_pages(templates: PageTemplates) -> None:
    """The same of the HTML templates."""
    pages = templates.render(SAMPLE)
    _insist("minuta-cuerpo.html", html.unescape(_MARKUP.sub("", pages.head + pages.body + pages.foot)))
    bare = replace(SAMPLE, number="", ends=None, attendance=(), signatures=(Signature("U", "V"),), pictures=())
    templates.render(bare)


def _insist(file: str, text: str) -> None:
    words = minutes_words(SAMPLE)
    expected = {**_TAGS, "fecha": str(words["fecha"]), "huella": str(words["huella"])}
    for tag, shown in expected.items():
        if shown not in text:
            raise TemplateFault(Fault.MISSING_TAG, file, tag=tag)
