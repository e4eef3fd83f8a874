"""Which chapter of the manual tells of what is in front: a page, or one of its views."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.ui.page import Page
from advisor_app.ui.parts.switches import OneOf


@dataclass(frozen=True, slots=True)
class Place:
    """A chapter by its file's name, and a heading in it; empty for its beginning."""

    chapter: str
    heading: str = ""


VIEWS_WITH_PLACES = {
    ("audit", "score"): Place("scoring"),
    ("audit", "results"): Place("resultados"),
    ("audit", "letters"): Place("resultados", "Cartas"),
    ("audit", "calibration"): Place("calibracion", "Puntuar a ciegas (el asesor)"),
    ("meetings", "series"): Place("meetings", "Reuniones que se repiten"),
    ("meetings", "commitments"): Place("meetings", "Compromisos y asistencia"),
    ("meetings", "attendance"): Place("meetings", "Compromisos y asistencia"),
    ("plans", "findings"): Place("plans", "Hallazgos que se repiten"),
    ("plans", "progress"): Place("escalamientos", "El avance del mes"),
    ("plans", "escalations"): Place("escalamientos"),
    ("plans", "ideas"): Place("escalamientos", "Ideas para mejorar trámites"),
    ("mail", "follow_ups"): Place("vencidos"),
    ("mail", "correspondence"): Place("mail", "Lo que llega"),
    ("mail", "templates"): Place("plantillas"),
    ("reports", "recurring"): Place("informes-periodicos"),
    ("reports", "publication"): Place("publicacion"),
    ("direction", "escalations"): Place("escalamientos", "Lo que decide la dirección"),
    ("direction", "rotation"): Place("rotacion"),
    ("direction", "award"): Place("premio"),
    ("direction", "cards"): Place("fichas"),
    ("direction", "calibration"): Place("calibracion"),
    ("direction", "auditing"): Place("direction", "Cómo va la auditoría"),
    ("direction", "objections"): Place("objeciones", "Plazos y registro"),
    ("direction", "history"): Place("historial"),
    ("settings", "copies"): Place("copias"),
    ("settings", "people"): Place("oficina-compartida", "Las personas y sus permisos"),
    ("settings", "privacy"): Place("privacidad"),
}
"""By the names of a page and of one of its views. A view that is not here is told of in its page's own chapter."""


def place_of(name: str, page: Page | None) -> Place:
    """What tells of a page as it stands in front; `page` is None before it is made."""
    switch = getattr(page, "segments", None)
    view = (switch.current or "") if isinstance(switch, OneOf) else ""
    return VIEWS_WITH_PLACES.get((name, view), Place(name))
