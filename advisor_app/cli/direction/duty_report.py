"""duties report."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.office.duties.compliance import Tally


def report(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.duties.report_compliance import compliance_of, write_compliance

    files: list[str] = []
    with opened_office(settings) as office:
        if chosen.dir:
            written = write_compliance(office, chosen.year, Path(chosen.dir), chosen.month)
            told, files = written.compliance, [str(written.xlsx), str(written.pdf)]
        else:
            told = compliance_of(office, chosen.year, chosen.month)
    duties = told.by(lambda line: line.duty.id)
    if chosen.json:
        months = told.by(lambda line: line.month)
        advisors = told.by(lambda line: line.advisor)
        print_json(
            {
                "first": told.first,
                "last": told.last,
                "total": _as_json(told.total),
                "months": [{"month": one, **_as_json(months[one])} for one in sorted(months)],
                "duties": [{"duty": one, **_as_json(tally)} for one, tally in duties.items()],
                "advisors": [{"advisor": one or None, **_as_json(advisors[one])} for one in sorted(advisors)],
                "files": files,
            }
        )
        return 0
    rows = [(name, *_cells(tally)) for name, tally in duties.items()]
    print_table(
        ("obligación", "debidas", "a tiempo", "tarde", "sin hacer", "excusadas", "cumplimiento"),
        [*rows, ("en total", *_cells(told.total))],
    )
    for file in files:
        print(file)
    return 0


def _as_json(tally: Tally) -> dict[str, object]:
    return {
        "owed": tally.owed,
        "in_time": tally.in_time,
        "after": tally.after,
        "unmet": tally.unmet,
        "excused": tally.excused,
        "share": None if tally.share is None else float(tally.share),
    }


def _cells(tally: Tally) -> tuple[str, ...]:
    share = "-" if tally.share is None else f"{100 * tally.in_time // tally.owed} %"
    return str(tally.owed), str(tally.in_time), str(tally.after), str(tally.unmet), str(tally.excused), share
