from __future__ import annotations

from datetime import date
from uuid import UUID

from advisor_app.office.duties.catalogue import Catalogue, Condition
from advisor_app.office.duties.cells import cells, counts
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import State, obligations, present_obligations
from advisor_app.office.duties.facts import DutyEntity, DutyFacts, Evidence, Occasion

GUIDE = read_catalogue()
HERE = UUID(int=1)


def told(facts: DutyFacts, day: date, *duty_ids: str) -> dict[str, str]:
    book = Catalogue(1, tuple(GUIDE.duty(one) for one in duty_ids) or GUIDE.duties)
    return {duty_id: cell.text for (_, duty_id), cell in cells(obligations(book, facts, day)).items()}


def test_the_oldest_unmet_period_is_told_with_how_many_there_are() -> None:
    done = [Evidence("VISIT-M", HERE, "2026-03", date(2026, 3, 4))]
    facts = DutyFacts([DutyEntity(HERE, date(2026, 2, 2))], done)
    found = cells(obligations(Catalogue(1, (GUIDE.duty("VISIT-M"),)), facts, date(2026, 6, 10)))
    cell = found[HERE, "VISIT-M"]
    assert (cell.state, cell.period, cell.due, cell.late) == (State.LATE, "2026-02", date(2026, 2, 27), 3)
    assert cell.text == "3 desde 27/02"
    assert counts(found, GUIDE.duty("VISIT-M"))[State.LATE] == 1


def test_few_characters_say_where_a_duty_stands() -> None:
    facts = DutyFacts(
        [DutyEntity(HERE, date(2026, 6, 1))],
        [Evidence("REPORT-M", HERE, "2026-06", date(2026, 6, 5))],
        conditions={Condition.CLOSED_CASES: {"2026-W23": [HERE]}, Condition.CASES_RUN_OUT: {"2026-06": [HERE]}},
        told={"RATE-30": {"2026-06": {HERE: "61 %"}}},
    )
    day = date(2026, 6, 10)
    assert told(facts, day, "VISIT-M", "AUDIT-W", "REPORT-M", "EXPIRED-W", "VISIT-Y") == {
        "VISIT-M": "hasta 30/06",
        "AUDIT-W": "hasta 12/06",
        "REPORT-M": "hecho 05/06",
        "EXPIRED-W": "-",
    }
    assert told(facts, date(2026, 6, 13), "AUDIT-W") == {"AUDIT-W": "venció 12/06"}
    assert told(facts, date(2026, 7, 1), "RATE-30") == {"RATE-30": "61 %"}


def test_at_present_are_the_unmet_and_the_newest_periods() -> None:
    facts = DutyFacts(
        [DutyEntity(HERE, date(2026, 4, 1))],
        [
            Evidence("VISIT-M", HERE, "2026-04", date(2026, 4, 8)),
            Evidence("VIEWS", HERE, "2026-06-01", date(2026, 6, 2)),
        ],
        occasions=[Occasion("VIEWS", HERE, "2026-06-01", date(2026, 6, 1))],
    )
    book = Catalogue(1, (GUIDE.duty("VISIT-M"), GUIDE.duty("PUBLISH-M"), GUIDE.duty("VIEWS")))

    def periods(day: date) -> list[tuple[str, str]]:
        return [(one.duty.id, one.period.label) for one in present_obligations(book, facts, day)]

    june = [("VISIT-M", "2026-05"), ("VISIT-M", "2026-06")]
    published = [("PUBLISH-M", "2026-04"), ("PUBLISH-M", "2026-05")]
    assert periods(date(2026, 6, 15)) == [*june, *published, ("VIEWS", "2026-06-01")]  # due on 15 June
    assert periods(date(2026, 6, 16)) == [*june, *published]
