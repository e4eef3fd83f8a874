"""Certificates of draws rendered from the office's templates, as parts for paper."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from advisor_app.documents.letters.draw_certificate import (
    SCRIPT,
    CertifiedEarlierSeal,
    CertifiedReplacement,
    DrawCertificate,
    DrawnTicket,
)
from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.letters.letter_words import Words, printable_words
from advisor_app.documents.spanish import grouped, short_date, span_of
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.office.calendar import in_panama
from advisor_app.office.template_folder import template_folder
from sampling.wording import setting

_REASONS = {"wrong_entity": "Es de otra entidad", "not_closed": "No estaba cerrado"}


class CertificateTemplates:
    """The templates of one folder, compiled once. Broken ones are told as letters' are (`LetterTemplates`)."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or template_folder() / "certificates"
        self._environment = template_environment(self.folder, autoescape=False)

    def paper(self, content: DrawCertificate) -> PaperParts:
        """The parts that `documents.pdf` lays out on pages."""
        words = certificate_words(content)
        return PaperParts(
            title=f"Constancia del sorteo {content.entity} {content.week}",
            author=content.letterhead.name,
            style=self._render("constancia-estilo.css", words),
            head=self._render("constancia-membrete.html", words),
            body=self._render("constancia-cuerpo.html", words),
            foot=self._render("constancia-pie.html", words),
        )

    def _render(self, name: str, words: Words) -> str:
        with told_plainly(name, words):
            return self._environment.get_template(name).render(words)


def certificate_words(content: DrawCertificate) -> Words:
    """What the templates place, by the Spanish names that staff use in them."""
    rules = content.rules
    return printable_words(
        {
            "membrete": {
                "marca": content.letterhead.mark,
                "nombre": content.letterhead.name,
                "institucion": content.letterhead.institution,
                "pais": content.letterhead.country,
            },
            "entidad": content.called,
            "nombre_entidad": content.entity,
            "asesor": content.advisor or "",
            "semana": str(content.week.number),
            "semana_iso": str(content.week),
            "periodo": span_of(content.week),
            "poblacion": grouped(content.population),
            "ajenos": grouped(len(content.replaced)),
            "huella": content.frame_digest,
            "semilla": content.seed,
            "confianza": setting(rules.confidence),
            "tolerable": setting(rules.tolerable_rate),
            "errores_previstos": grouped(rules.expected_errors),
            "tamano_planeado": grouped(content.planned_size),
            "tamano": grouped(len(content.sampled)),
            "censo": content.census,
            "afirmacion": content.statement,
            "ampliada_al_calificar": content.enlarged_while_scoring,
            "sellado": {"momento": moment_text(content.sealed_at), "quien": content.sealed_by},
            "sorteado": {"momento": moment_text(content.drawn_at), "quien": content.drawn_by},
            "emitida": {"momento": moment_text(content.issued_at), "quien": content.issued_by},
            "ampliaciones": [
                {
                    "antes": grouped(one.before),
                    "despues": grouped(one.after),
                    "momento": moment_text(one.at),
                    "quien": one.who,
                }
                for one in content.enlarged
            ],
            "muestra": [_ticket(one) for one in content.sampled],
            "reemplazos": [_replaced(one) for one in content.replaced],
            "alcanzados": str(content.reached),
            "sorteo_publico": _public(content),
            "sellos_anteriores": [_earlier(one) for one in content.earlier_seals],
            "guion": SCRIPT,
            "orden": content.command,
            "demostracion": content.demonstration,
        }
    )


def _public(content: DrawCertificate) -> Words:
    """Empty texts where the seed was taken from entropy."""
    if content.public is None:
        return {"nombre": "", "fecha": "", "valor": "", "entidad": "", "orden": ""}
    return {
        "nombre": content.public.announced.name,
        "fecha": short_date(content.public.announced.day),
        "valor": content.public.value,
        "entidad": content.public.entity,
        "orden": content.seed_command,
    }


def _earlier(one: CertifiedEarlierSeal) -> Words:
    return {
        "huella": one.frame_digest,
        "poblacion": grouped(one.population),
        "sorteo": one.announced.name,
        "fecha": short_date(one.announced.day),
        "momento": moment_text(one.sealed_at),
        "quien": one.sealed_by,
        "motivo": one.reason,
        "cambiado": moment_text(one.replaced_at),
        "por": one.replaced_by,
    }


def moment_text(moment: datetime) -> str:
    """ "16/11/2026 09:15:32", on Panama's clock; `moment` is naive UTC."""
    there = in_panama(moment)
    return f"{short_date(there.date())} {there:%H:%M:%S}"


def _ticket(one: DrawnTicket) -> Words:
    return {"posicion": grouped(one.position), "numero": one.case, "boleto": one.ticket}


def _replaced(one: CertifiedReplacement) -> Words:
    return {
        **_ticket(one.drawn),
        "motivo": _REASONS.get(one.reason, one.reason),
        "por": one.by or "",
        "momento": moment_text(one.at) if one.at else "",
        "quien": one.who,
    }
