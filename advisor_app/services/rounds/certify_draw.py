"""The certificate of a draw: what an outsider needs to recompute it, as PDF and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import sampling
from advisor_app.documents.letters.draw_certificate import (
    DEMONSTRATION,
    CertifiedEarlierSeal,
    CertifiedEnlargement,
    CertifiedReplacement,
    DrawCertificate,
    DrawnTicket,
    certificate_facts,
)
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import IsoWeek, now_utc
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import history_subject
from advisor_app.services.rounds.find_round import FoundRound, find_round
from advisor_app.services.rounds.plan_round import sample_drawn
from advisor_app.services.rounds.verify_round import verify_round

if TYPE_CHECKING:
    from advisor_app.documents.printing import Printer
    from advisor_app.store import HistoryEntry, Reading

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class WrittenCertificate:
    entity: str
    pdf: Path
    json: Path


def certify_draw(office: Office, week: IsoWeek, entity: str) -> DrawCertificate:
    """What the certificate of one draw says.

    Raises `UserError`: "unknown_entity", "not_drawn"; "draw_does_not_verify" where what is stored was not drawn so.
    """
    return certify_draws(office, week, entity)[0]


def certify_draws(office: Office, week: IsoWeek, entity: str | None = None) -> list[DrawCertificate]:
    """The certificates of a week's draws by entity, or of one entity's.

    Raises as `certify_draw`, and `UserError("week_not_drawn")`.
    """
    with office.store.reading() as reading:
        found = _rounds_of(reading, week) if entity is None else [find_round(reading, week, entity)]
        if not found:
            raise UserError("week_not_drawn", week=str(week))
        demonstration = DEMONSTRATION if reading.facts.demonstration else ""
        contents = [_certificate(reading, one, office.who, demonstration) for one in found]
    _insist_on_what_was_drawn(office, week, {one.entity for one in contents})
    return contents


def write_certificate(office: Office, week: IsoWeek, entity: str, folder: Path) -> tuple[Path, Path]:
    """Write one draw's certificate as PDF and JSON into a folder, which is made if it is missing.

    Raises as `certify_draw`, and `EnvironmentFault`: "certificate_not_written", "pdf_not_written".
    """
    written = write_certificates(office, week, folder, entity)[0]
    return written.pdf, written.json


def write_certificates(
    office: Office, week: IsoWeek, folder: Path, entity: str | None = None, printer: Printer | None = None
) -> list[WrittenCertificate]:
    """Write the certificates of a week's draws, or of one entity's; an earlier one of the same draw is replaced.

    printer   made here if none is given
    Raises as `certify_draws` and `write_certificate`.
    """
    from advisor_app.documents.letters.certificate_templates import CertificateTemplates
    from advisor_app.documents.printing import open_printer

    contents = certify_draws(office, week, entity)
    printer, templates = printer or open_printer(), CertificateTemplates()
    written = []
    for content in contents:
        name = certificate_name(content)
        pdf, facts = folder / f"{name}.pdf", folder / f"{name}.json"
        text = json.dumps(certificate_facts(content), ensure_ascii=False, indent=2) + "\n"
        _write(pdf, printer.letter(templates.paper(content)))
        _write(facts, text.encode())
        written.append(WrittenCertificate(content.entity, pdf, facts))
    return written


def certificate_name(content: DrawCertificate) -> str:
    """ "constancia-2026-W46-IDAAN-9f3c71d2": the seal's beginning keeps apart what names alone would not."""
    plain = "".join(one if one.isalnum() else " " for one in content.entity)
    label = "-".join(plain.split())[:_LONGEST_NAME].strip("-")
    return "-".join(part for part in ("constancia", str(content.week), label, content.frame_digest[:8]) if part)


def _rounds_of(reading: Reading, week: IsoWeek) -> list[FoundRound]:
    entities = {one.id: one for one in reading.entities.all()}
    holders = {one.id: one.name for one in reading.advisors.all()}
    found = []
    for drawn in reading.rounds.of_week(week):
        if drawn.entity_id not in entities:
            raise UserError("draw_does_not_verify", entity="?", week=str(week), what="su entidad ya no existe")
        holder = holders.get(drawn.advisor_id) if drawn.advisor_id else None
        found.append(FoundRound(entities[drawn.entity_id], holder, drawn))
    return sorted(found, key=lambda one: one.entity.name)


def _certificate(reading: Reading, found: FoundRound, who: str, demonstration: str) -> DrawCertificate:
    drawn, entity = found.drawn, found.entity
    stands = sample_drawn(drawn)
    entries = reading.history.entries(subject=history_subject(drawn.id), limit=None)[::-1]
    by_action = {entry.action: entry for entry in entries}
    told = {str((one.payload or {}).get("case")): one for one in entries if one.action == "round.replaced"}
    gone = [one.number for one in drawn.replacements]
    tickets = _tickets(drawn.frame, drawn.seed, (*drawn.sample, *gone))
    replaced = []
    for one in drawn.replacements:
        entry = told.get(one.number)
        replaced.append(
            CertifiedReplacement(
                tickets[one.number], one.reason, one.by, _at(entry) if entry else None, entry.who if entry else ""
            )
        )
    audit = reading.audits.of_round(drawn.id)
    sealed_by, drawn_by = by_action.get("round.sealed"), by_action.get("round.drawn")
    return DrawCertificate(
        entity=entity.name,
        entity_full_name=entity.full_name,
        advisor=found.advisor,
        week=drawn.week,
        frame=drawn.frame,
        frame_digest=drawn.frame_digest,
        seed=drawn.seed,
        rules=drawn.rules,
        planned_size=drawn.planned_size,
        census=drawn.census,
        claim=stands.claim,
        statement=stands.statement,
        sampled=tuple(tickets[number] for number in drawn.sample),
        replaced=tuple(replaced),
        enlarged=tuple(
            CertifiedEnlargement(int(str(one.payload["before"])), int(str(one.payload["after"])), _at(one), one.who)
            for one in entries
            if one.action == "round.enlarged" and one.payload
        ),
        enlarged_while_scoring=audit is not None and audit.enlarged_while_scoring,
        sealed_at=drawn.sealed_at,
        sealed_by=sealed_by.who if sealed_by else "",
        drawn_at=drawn.drawn_at,
        drawn_by=drawn_by.who if drawn_by else "",
        issued_at=now_utc(),
        issued_by=who,
        demonstration=demonstration,
        public=drawn.public,
        earlier_seals=_earlier_seals(reading, drawn),
    )


def _earlier_seals(reading: Reading, drawn: DrawnRound) -> tuple[CertifiedEarlierSeal, ...]:
    if drawn.public is None:
        return ()
    seals = reading.seals.of(drawn.entity_id, drawn.week)
    return tuple(
        CertifiedEarlierSeal(
            old.frame_digest,
            old.population,
            old.announced,
            old.sealed_at,
            old.sealed_by,
            new.reason,
            new.sealed_at,
            new.sealed_by,
        )
        for old, new in pairwise(seals)
    )


def _at(entry: HistoryEntry) -> datetime:
    """When an entry was made, naive in UTC."""
    return datetime.fromisoformat(entry.at).astimezone(UTC).replace(tzinfo=None)


def _tickets(frame: Iterable[str], seed: str, wanted: Iterable[str]) -> dict[str, DrawnTicket]:
    """By case number; a case that is not in the frame stands at place 0, and verification refuses it."""
    places = {number: at for at, number in enumerate(sampling.order(frame, seed), start=1)}
    return {number: DrawnTicket(places.get(number, 0), number, sampling.ticket(number, seed)) for number in wanted}


def _insist_on_what_was_drawn(office: Office, week: IsoWeek, entities: set[str]) -> None:
    """A certificate vouches: nothing is certified that the program's own verification finds altered."""
    for failure in verify_round(office, week).failures:
        if failure.entity in entities:
            raise UserError("draw_does_not_verify", entity=failure.entity, week=str(week), what=failure.what)


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all."""
    unfinished = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        raise EnvironmentFault("certificate_not_written", path=str(path), reason=error.strerror or "?") from error
