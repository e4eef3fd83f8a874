"""Erase a citizen's words by the number of the case; what is counted stays, and the history says that it was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.errors import DecisionNeeded, UsageError, UserError
from advisor_app.office.names import tidy
from advisor_app.services.director import insist_on_director
from advisor_app.services.privacy.find_citizen import HoldingCopy, holding_copies, note_of, redacting, sought_of

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class ErasedCitizen:
    """`compacted`: no free page or log holds it any more; otherwise another window was open: ask for `sweep`.

    `left` are places where it is still found, by "TABLE.COLUMN": none, unless somebody wrote it anew meanwhile.
    `history_ok` says whether the chain verifies after it, with how many entries `redacted` in all.
    """

    number: str
    rows: Mapping[str, int]
    entries: tuple[int, ...]
    compacted: bool
    left: Mapping[str, int]
    history_ok: bool
    redacted: int
    copies: tuple[HoldingCopy, ...]


def erase_citizen(
    office: Office, number: str, reason: str, words: Sequence[str] = (), *, agreed: bool = False
) -> ErasedCitizen:
    """The director's, with a reason that is kept; nothing brings it back but a copy that was made before.

    The case stays with its number, entity, days and type: it still counts in every figure, and samples that were drawn
    still verify. A later export does not bring the words back. Raises `UsageError("erasure_needs_reason")`,
    `UserError`: "only_the_director", "unknown_case", "nothing_to_erase"; `DecisionNeeded("erasure_is_for_good")`.
    """
    if not tidy(reason):
        raise UsageError("erasure_needs_reason", number=number)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        case, sought = sought_of(work, number, words)
        if not agreed:
            places = work.citizen_data.look(case, sought, redacting(sought, ""))
            raise DecisionNeeded(
                "erasure_is_for_good", number=number, rows=sum(places.rows.values()), entries=len(places.entries)
            )
        note = note_of(office.who)
        if not sought.texts and not sought.words and not any(case.words.values()):
            raise UserError("nothing_to_erase", number=number)
        places = work.citizen_data.erase(case, sought, note, redacting(sought, note), work.history)
        if office.store.dialect == "sqlite":  # a server's indexes are written anew with their tables, by `sweep`
            work.resolution_words.make_anew()
        work.citizen_data.keep_erased(case, tidy(reason), places)
        work.history.append(
            "privacy.erased",
            {"reason": tidy(reason), "rows": dict(places.rows), "entries": places.entries},
            case.entity_id,  # type: ignore[arg-type]
            number,
        )
        work.commit()
    compacted = sweep(office, places.rows)
    with office.store.reading() as reading:
        left = reading.citizen_data.look(reading.citizen_data.case(number), sought, redacting(sought, ""))
        check = reading.history.verify()
    remaining = {place: rows for place, rows in left.rows.items() if not place.startswith("citizen_case.")}
    return ErasedCitizen(
        number,
        dict(places.rows),
        tuple(places.entries),
        compacted,
        remaining,
        check.ok,
        check.redacted,
        holding_copies(office, number),
    )


def sweep(office: Office, places: Mapping[str, int] | None = None) -> bool:
    """Write anew what erased rows have left free; whether all of it could be done, for other windows hold it up."""
    touched = {place.partition(".")[0] for place in places or ()}
    return office.store.compact(touched | {"citizen_case", "history_payload", "case_change", "indicator_label"})
