"""What the certificate of a draw says: all that an outsider needs to recompute it."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.office.calendar import IsoWeek, in_panama
from advisor_app.office.rounds.weekly_round import PublicDraw, PublicSeed, RoundRules

DEMONSTRATION = "Oficina de demostración: los casos y las personas son inventados."

SCRIPT = """\
#!/bin/sh
# Uso: sh verificar.sh LISTA SEMILLA TAMAÑO      (LISTA: un archivo con un número de caso por línea)
# Con semilla pública: sh verificar.sh LISTA VALOR TAMAÑO SEMANA ENTIDAD
sello=$(LC_ALL=C sort "$1" | sha256sum | cut -d ' ' -f 1) && echo "$sello"
[ $# -lt 5 ] || set -- "$1" "$(printf '%s\\n' "$2" "$4" "$5" "$sello" | sha256sum | cut -d ' ' -f 1)" "$3"
semilla=$(printf '%s' "$2" | sha256sum | cut -d ' ' -f 1)
while IFS= read -r caso; do
  printf '%s %s\\n' "$(printf '%s%s' "$semilla" "$caso" | sha256sum | cut -d ' ' -f 1)" "$caso"
done < "$1" | LC_ALL=C sort | head -n "$3" | cut -d ' ' -f 2-
"""
"""The manual's verificar.sh."""


@dataclass(frozen=True, slots=True)
class DrawnTicket:
    """A case that the draw reached: its place in the order of all tickets, from 1, and its ticket (64 hex digits)."""

    position: int
    case: str
    ticket: str


@dataclass(frozen=True, slots=True)
class CertifiedReplacement:
    """A case that the draw reached and that did not belong to the frame.

    `by` is the case that took its place, None where the frame had no other. `at` is naive UTC; it and `who` are None
    and "" where the history no longer tells them.
    """

    drawn: DrawnTicket
    reason: str
    by: str | None
    at: datetime | None
    who: str


@dataclass(frozen=True, slots=True)
class CertifiedEnlargement:
    """The sample was continued from `before` cases to `after`; `at` is naive UTC."""

    before: int
    after: int
    at: datetime
    who: str


@dataclass(frozen=True, slots=True)
class CertifiedEarlierSeal:
    """A seal that the director put another in the place of, before any draw. Moments are naive UTC.

    `reason` and `replaced_by` are why, and who; `replaced_at` when the next seal was made.
    """

    frame_digest: str
    population: int
    announced: PublicDraw
    sealed_at: datetime
    sealed_by: str
    reason: str
    replaced_at: datetime
    replaced_by: str


@dataclass(frozen=True, slots=True)
class DrawCertificate:
    """One entity's draw of one week as it stands. Moments are naive UTC."""

    entity: str
    entity_full_name: str
    advisor: str | None
    week: IsoWeek
    frame: tuple[str, ...]
    """Case numbers, sorted by their UTF-8 bytes."""
    frame_digest: str
    seed: str
    rules: RoundRules
    planned_size: int
    census: bool
    claim: str
    statement: str
    sampled: tuple[DrawnTicket, ...]
    """The cases now in the sample, in ticket order."""
    replaced: tuple[CertifiedReplacement, ...]
    enlarged: tuple[CertifiedEnlargement, ...]
    enlarged_while_scoring: bool
    """Some score was known when the sample grew: the plan's statement no longer holds as it was planned."""
    sealed_at: datetime
    sealed_by: str
    drawn_at: datetime
    drawn_by: str
    issued_at: datetime
    issued_by: str
    demonstration: str = ""
    """What is made up, as a sentence; empty for a real draw."""
    letterhead: Letterhead = field(default_factory=Letterhead)
    public: PublicSeed | None = None
    """What the seed was made of; None where it was taken from entropy."""
    earlier_seals: tuple[CertifiedEarlierSeal, ...] = ()

    @property
    def population(self) -> int:
        return len(self.frame)

    @property
    def reached(self) -> int:
        """How many cases the draw took, with those replaced: what the script is asked for."""
        return len(self.sampled) + len(self.replaced)

    @property
    def called(self) -> str:
        """The entity as a document names it."""
        if self.entity_full_name and self.entity_full_name != self.entity:
            return f"{self.entity_full_name} ({self.entity})"
        return self.entity

    @property
    def command(self) -> str:
        """What recomputes the draw, with the frame in lista.txt and `SCRIPT` in verificar.sh; fits on paper."""
        if self.public is None:
            return f"sh verificar.sh lista.txt {self.seed} {self.reached}"
        value, entity = shlex.quote(self.public.value), shlex.quote(self.public.entity)
        return f"sh verificar.sh lista.txt {value} {self.reached} {self.week} \\\n  {entity}"

    @property
    def seed_command(self) -> str:
        """What makes a public seed from the published value; empty where the seed was taken from entropy."""
        if self.public is None:
            return ""
        value, entity = shlex.quote(self.public.value), shlex.quote(self.public.entity)
        return f"printf '%s\\n' {value} {self.week} \\\n  {entity} \\\n  {self.frame_digest} | sha256sum"


def certificate_facts(content: DrawCertificate) -> dict[str, object]:
    """The certificate as JSON has it: `round draw`'s names, moments on Panama's clock, rates as exact decimals."""
    return {
        "office": content.letterhead.name,
        "institution": content.letterhead.institution,
        "demonstration": content.demonstration,
        "week": str(content.week),
        "entity": content.entity,
        "entity_full_name": content.entity_full_name,
        "advisor": content.advisor,
        "population": content.population,
        "confidence": exact_text(content.rules.confidence),
        "tolerable_rate": exact_text(content.rules.tolerable_rate),
        "expected_errors": content.rules.expected_errors,
        "minimum": content.rules.minimum,
        "planned_size": content.planned_size,
        "sample_size": len(content.sampled),
        "census": content.census,
        "claim": content.claim,
        "statement": content.statement,
        "enlarged_while_scoring": content.enlarged_while_scoring,
        "frame_digest": content.frame_digest,
        "seed": content.seed,
        "seed_source": "public" if content.public else "entropy",
        "public_draw": content.public.announced.name if content.public else None,
        "published": content.public.announced.day.isoformat() if content.public else None,
        "public_value": content.public.value if content.public else None,
        "sealed_as": content.public.entity if content.public else content.entity,
        "earlier_seals": [_earlier_seal(one) for one in content.earlier_seals],
        "cases": [one.case for one in content.sampled],
        "tickets": [_ticket(one) for one in content.sampled],
        "replaced": [
            {**_ticket(one.drawn), "reason": one.reason, "by": one.by, "at": _moment(one.at), "who": one.who}
            for one in content.replaced
        ],
        "enlarged": [
            {"before": one.before, "after": one.after, "at": _moment(one.at), "who": one.who}
            for one in content.enlarged
        ],
        "sealed_at": _moment(content.sealed_at),
        "sealed_by": content.sealed_by,
        "drawn_at": _moment(content.drawn_at),
        "drawn_by": content.drawn_by,
        "issued_at": _moment(content.issued_at),
        "issued_by": content.issued_by,
        "recompute": {
            "size": content.reached,
            "command": content.command,
            "script": SCRIPT,
            "seed_command": content.seed_command,
        },
        "frame": list(content.frame),
    }


def exact_text(rate: Fraction) -> str:
    """ "0.95"; "1/3" where no decimal is exact."""
    for places in range(1, 19):
        scaled = rate * 10**places
        if scaled.denominator == 1:
            return f"{scaled.numerator // 10**places}.{scaled.numerator % 10**places:0{places}d}"
    return str(rate)


def _earlier_seal(one: CertifiedEarlierSeal) -> dict[str, object]:
    return {
        "frame_digest": one.frame_digest,
        "population": one.population,
        "public_draw": one.announced.name,
        "published": one.announced.day.isoformat(),
        "sealed_at": _moment(one.sealed_at),
        "sealed_by": one.sealed_by,
        "reason": one.reason,
        "replaced_at": _moment(one.replaced_at),
        "replaced_by": one.replaced_by,
    }


def _ticket(one: DrawnTicket) -> dict[str, object]:
    return {"position": one.position, "case": one.case, "ticket": one.ticket}


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else in_panama(moment).isoformat(timespec="seconds")
