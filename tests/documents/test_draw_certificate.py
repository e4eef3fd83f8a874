"""A certificate on paper says what its JSON says, whatever the texts are."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from reading import html_tags, leaves, needs_pdftotext, pdf_pages, squeezed

import sampling
from advisor_app.documents.letters.certificate_templates import CertificateTemplates
from advisor_app.documents.letters.draw_certificate import (
    DEMONSTRATION,
    SCRIPT,
    CertifiedEarlierSeal,
    CertifiedEnlargement,
    CertifiedReplacement,
    DrawCertificate,
    DrawnTicket,
    certificate_facts,
    exact_text,
)
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import PublicDraw, PublicSeed, RoundRules

SEALED = datetime(2026, 11, 16, 3, 4, 5)
SEED = "5ae044c9" * 8
HOSTILE = "<b>Peña</b> & Núñez {{ 7*7 }} &amp; {% if %}"


def certificate(size: int, population: int = 300, gone: tuple[int, ...] = (), entity: str = "IDAAN") -> DrawCertificate:
    frame = sampling.sealed([f"2026-{116000 + 7 * at:06d}" for at in range(population)])
    in_order = [
        DrawnTicket(at, key, sampling.ticket(key, SEED)) for at, key in enumerate(sampling.order(frame, SEED), start=1)
    ]
    reached = in_order[: size + len(gone)]
    replaced = [reached[place] for place in gone]
    claim = sampling.claim_of(population - len(gone), size, Fraction(1, 5), Fraction(19, 20))
    return DrawCertificate(
        entity=entity,
        entity_full_name="",
        advisor="Marisol Quintero Batista",
        week=IsoWeek(2026, 46),
        frame=frame,
        frame_digest=sampling.frame_digest(frame),
        seed=SEED,
        rules=RoundRules(confidence=Fraction(995, 1000), tolerable_rate=Fraction(3, 25), expected_errors=2),
        planned_size=13,
        census=size >= population,
        claim=claim.kind,
        statement=claim.statement,
        sampled=tuple(one for one in reached if one not in replaced),
        replaced=tuple(
            CertifiedReplacement(one, "wrong_entity", reached[-1].case, datetime(2026, 11, 17, 15), "Ítalo Ñopo")
            for one in replaced
        ),
        enlarged=(),
        enlarged_while_scoring=False,
        sealed_at=SEALED,
        sealed_by="Quien Selló",
        drawn_at=datetime(2026, 11, 16, 3, 4, 6),
        drawn_by="Quien Sorteó",
        issued_at=datetime(2026, 11, 20, 17, 30),
        issued_by="Quien Emitió",
        demonstration=DEMONSTRATION,
    )


def pages_of(content: DrawCertificate) -> list[str]:
    return pdf_pages(PdfPrinter().letter(CertificateTemplates().paper(content)))


def said(pages: list[str]) -> str:
    return squeezed(" ".join(pages))


def facts_on_paper(facts: dict[str, object]) -> Iterator[str]:
    """What must be read on paper as it stands in the JSON; the list of all cases is in the JSON alone."""
    told = {name: value for name, value in facts.items() if name not in ("frame", "claim", "enlarged_while_scoring")}
    for value in told.pop("recompute").values():  # type: ignore[attr-defined]
        yield from str(value).splitlines()
    for name in ("confidence", "tolerable_rate", "sealed_at", "drawn_at", "issued_at", "enlarged", "minimum",
                 "seed_source", "published"):  # fmt: skip
        told.pop(name)
    for one in told.pop("replaced"):  # type: ignore[attr-defined]
        yield from (str(one[name]) for name in ("position", "case", "ticket", "by", "who"))
    for one in told["tickets"]:  # type: ignore[attr-defined]
        yield f"{one['position']} {one['case']} {one['ticket']}"
    yield from (str(value) for value in told.values() if isinstance(value, str))
    yield from leaves({"cases": told["cases"]})
    for name in ("population", "planned_size", "sample_size", "expected_errors"):
        yield str(told[name])


@needs_pdftotext
@pytest.mark.parametrize(("size", "gone"), [(3, ()), (3, (1,)), (60, (0, 17)), (13, ())])
def test_the_paper_says_what_the_json_says(size: int, gone: tuple[int, ...], qapp: QApplication) -> None:
    content = certificate(size, gone=gone)
    text = said(pages_of(content))
    facts = json.loads(json.dumps(certificate_facts(content)))
    assert [fact for fact in facts_on_paper(facts) if squeezed(fact) not in text] == []
    assert "confianza 99.5 %, tasa tolerable 12 %, incumplimientos previstos: 2" in text
    assert ("Casos reemplazados" in text) == bool(gone)
    assert ("Es de otra entidad" in text) == bool(gone)


def publicly_drawn(content: DrawCertificate) -> DrawCertificate:
    """The same, with a seed from a public draw, sealed twice."""
    lottery = PublicDraw("Lotería Nacional, sorteo dominical, primer premio", date(2026, 11, 22))
    called_off = PublicDraw("Lotería Nacional, sorteo del miércoles", date(2026, 11, 18))
    earlier = CertifiedEarlierSeal(
        "0e" * 32, 298, called_off, SEALED, "Quien Selló Antes", "Se suspendió el sorteo.",
        datetime(2026, 11, 18, 17), "Quien Dirige",
    )  # fmt: skip
    return replace(content, public=PublicSeed(lottery, "IDAAN de 'entonces'", "4827"), earlier_seals=(earlier,))


@needs_pdftotext
def test_the_paper_of_a_public_seed_says_where_it_comes_from(qapp: QApplication) -> None:
    content = publicly_drawn(certificate(3))
    text, facts = said(pages_of(content)), json.loads(json.dumps(certificate_facts(content)))
    earlier = facts.pop("earlier_seals")[0]
    assert [fact for fact in facts_on_paper(facts) if squeezed(fact) not in text] == []
    assert (facts["seed_source"], facts["published"], facts["public_value"]) == ("public", "2026-11-22", "4827")
    for words in (
        "pública: Lotería Nacional, sorteo dominical, primer premio, del 22/11/2026, anunciado al sellar",
        "Valor publicado 4827",
        "Sellada el 15/11/2026 22:04:05 por Quien Selló Antes (casos: 298)",
        "la cambió Quien Dirige el 18/11/2026 12:00:00, por este motivo: «Se suspendió el sorteo.»",
        earlier["frame_digest"],
        f"sh verificar.sh lista.txt 4827 3 2026-W46 \\ {shlex.quote(facts['sealed_as'])}",
    ):
        assert squeezed(words) in text
    assert "Valor publicado" not in said(pages_of(certificate(3)))
    assert "al azar, tomada de la computadora" in said(pages_of(certificate(3)))


@needs_pdftotext
def test_moments_are_panamas(qapp: QApplication) -> None:
    content = certificate(3)
    text, facts = said(pages_of(content)), certificate_facts(content)
    assert facts["sealed_at"] == "2026-11-15T22:04:05-05:00"
    assert "15/11/2026 22:04:05 (hora de Panamá), Quien Selló" in text
    assert "15/11/2026 22:04:06 (hora de Panamá), Quien Sorteó" in text
    assert "emitida el 20/11/2026 12:30:00 (hora de Panamá) por Quien Emitió" in text


@needs_pdftotext
def test_sixty_cases_go_over_pages_with_their_head_and_each_stands_once(qapp: QApplication) -> None:
    content = certificate(60)
    pages = pages_of(content)
    assert len(pages) > 1
    rows = re.compile(r"^ *\d+ +2026-\d{6} +[0-9a-f]{64}$", re.MULTILINE)
    for number, page in enumerate(pages, start=1):
        assert f"Página {number} de {len(pages)}" in page
        assert DEMONSTRATION in squeezed(page)
        assert bool(re.search(r"Lugar +Caso +Boleto", page)) == bool(rows.search(page))
    assert sum(len(rows.findall(page)) for page in pages) == 60


@needs_pdftotext
def test_texts_from_outside_stay_texts(qapp: QApplication) -> None:
    content = replace(certificate(3, entity=HOSTILE), advisor="Ñatia <i>Peña</i>")
    strange = replace(content, sampled=tuple(replace(one, case=f"<td>{one.case}&lt;") for one in content.sampled))
    text = said(pages_of(strange))
    assert HOSTILE in text
    assert "Ñatia <i>Peña</i>" in text
    assert f"<td>{content.sampled[0].case}&lt;" in text
    assert html_tags(CertificateTemplates().paper(strange).body) == html_tags(
        CertificateTemplates().paper(certificate(3)).body
    )


@needs_pdftotext
def test_a_sample_that_grew_while_it_was_scored_says_so(qapp: QApplication) -> None:
    grown = CertifiedEnlargement(13, 20, datetime(2026, 11, 18, 4), "Quien Amplió")
    content = replace(certificate(20), enlarged=(grown,), enlarged_while_scoring=True)
    text = said(pages_of(content))
    assert "de 13 a 20 casos, 17/11/2026 23:00:00, Quien Amplió" in text
    assert "se amplió cuando ya había respuestas" in text
    assert "se amplió" not in said(pages_of(certificate(20)))
    assert certificate_facts(content)["enlarged"] == [
        {"before": 13, "after": 20, "at": "2026-11-17T23:00:00-05:00", "who": "Quien Amplió"}
    ]


def test_a_real_office_is_not_marked_as_a_demonstration() -> None:
    parts = CertificateTemplates().paper(replace(certificate(3), demonstration=""))
    assert "demostración" not in parts.body + parts.foot + parts.head


def test_the_script_is_the_manuals() -> None:
    manual = Path(__file__).resolve().parents[2] / "docs" / "manual" / "verificar.sh"
    assert manual.read_text(encoding="utf-8") == SCRIPT


@pytest.mark.parametrize(
    ("rate", "text"),
    [(Fraction(19, 20), "0.95"), (Fraction(1, 5), "0.2"), (Fraction(995, 1000), "0.995"), (Fraction(1, 3), "1/3")],
)
def test_rates_are_told_exactly(rate: Fraction, text: str) -> None:
    assert exact_text(rate) == text
