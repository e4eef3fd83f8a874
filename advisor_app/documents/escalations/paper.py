"""What a memo to the director or a letter to a level above says, whatever it is rendered to, and its words by name."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.documents.letters.letter_words import Words, printable_words, shortened
from advisor_app.documents.spanish import long_date
from advisor_app.office.escalations.records import PaperKind


@dataclass(frozen=True, slots=True)
class Evidence:
    """A linked record: what it is ("caso"), and how it stands."""

    what: str
    said: str


@dataclass(frozen=True, slots=True)
class PaperContent:
    """One paper. `told`, `why` and `asked` may have several paragraphs.

    why      a letter alone: why the director brings it further up
    earlier  a letter alone: what happened before it, a sentence each
    """

    kind: PaperKind
    number: str
    issued_on: date
    to_name: str
    to_post: str
    from_name: str
    from_post: str
    entity: str
    subject: str
    told: str
    processes: tuple[str, ...]
    people: tuple[str, ...]
    tools: tuple[str, ...]
    asked: str
    evidence: tuple[Evidence, ...] = ()
    why: str = ""
    earlier: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    demonstration: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)


def paper_as_json(content: PaperContent) -> str:
    """The same content gives the same text."""
    return json.dumps(asdict(content), ensure_ascii=False, sort_keys=True, default=str)


def paper_from_json(text: str) -> PaperContent:
    """The content that `paper_as_json` wrote."""
    kept = json.loads(text)
    texts = ("processes", "people", "tools", "earlier", "copies")
    return PaperContent(
        **{
            **kept,
            **{name: tuple(kept[name]) for name in texts},
            "kind": PaperKind(kept["kind"]),
            "issued_on": date.fromisoformat(kept["issued_on"]),
            "evidence": tuple(Evidence(**one) for one in kept["evidence"]),
            "letterhead": Letterhead(**kept["letterhead"]),
        }
    )


def paper_digest(content: PaperContent) -> str:
    """SHA-256 of the content, before it is printed: a document cannot hold its own."""
    return hashlib.sha256(paper_as_json(content).encode()).hexdigest()


def paper_words(content: PaperContent) -> Words:
    """What the templates place, by the Spanish names that staff use in them."""
    return printable_words(
        {
            "membrete": {
                "marca": content.letterhead.mark,
                "nombre": content.letterhead.name,
                "institucion": content.letterhead.institution,
                "pais": content.letterhead.country,
            },
            "numero": content.number,
            "fecha": long_date(content.issued_on),
            "para": {"nombre": content.to_name, "cargo": content.to_post},
            "de": {"nombre": content.from_name, "cargo": content.from_post},
            "entidad": content.entity,
            "asunto": content.subject,
            "obstaculo": _paragraphs(content.told),
            "procesos": list(content.processes),
            "personas": list(content.people),
            "herramientas": list(content.tools),
            "pruebas": [
                {"orden": str(order), "que": one.what, "estado": one.said}
                for order, one in enumerate(content.evidence, start=1)
            ],
            "se_solicita": _paragraphs(content.asked),
            "razones": _paragraphs(content.why),
            "antecedentes": list(content.earlier),
            "copias": list(content.copies),
            "huella": shortened(paper_digest(content)),
            "demostracion": content.demonstration,
        }
    )


def _paragraphs(text: str) -> list[str]:
    return [one.strip() for one in text.splitlines() if one.strip()]
