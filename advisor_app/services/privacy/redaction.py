"""The one way in which a citizen's words give way: the case's are erased, or those that a person named masked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.errors import DecisionNeeded, UserError
from advisor_app.office.names import tidy
from advisor_app.services.director import insist_on_director
from advisor_app.services.privacy.find_citizen import HoldingCopy, holding_copies, note_of, redacting, sought_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor_app.services.office import Office

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RedactedCitizen:
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


def redact_citizen(
    office: Office,
    number: str,
    reason: str,
    words: Sequence[str],
    *,
    words_alone: bool,
    agreed: bool,
    told: Told | None = None,
) -> RedactedCitizen:
    """The director's. `told` hears how many steps are done of how many.

    Raises `UserError`: "only_the_director", "unknown_case", "nothing_to_erase", "nothing_to_mask";
    `DecisionNeeded("erasure_is_for_good")`.
    """
    heard = told or _unheard
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        case, sought = sought_of(work, number, words, words_alone=words_alone)
        if not agreed:
            places = work.citizen_data.look(case, sought, redacting(sought, ""))
            raise DecisionNeeded(
                "erasure_is_for_good", number=number, rows=sum(places.rows.values()), entries=len(places.entries)
            )
        note = note_of(office.who)
        if not sought.texts and not sought.words and not any(case.words.values()):
            raise UserError("nothing_to_erase", number=number)
        places = work.citizen_data.erase(case, sought, note, redacting(sought, note), work.history, told=heard)
        if words_alone and not places.rows:
            raise UserError("nothing_to_mask", number=number)
        if office.store.dialect == "sqlite":  # a server's indexes are written anew with their tables, by `sweep`
            work.resolution_words.make_anew()
        work.citizen_data.keep_erased(case, tidy(reason), places)
        work.history.append(
            "privacy.masked" if words_alone else "privacy.erased",
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
    return RedactedCitizen(
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


def _unheard(_done: int, _whole: int) -> None:
    """Nobody waits for it."""
