"""meetings, minutes and attendance by commands: the shapes of their answers, their files, one line for an error."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from commands import advisor_app

sys.path.append(str(Path(__file__).parents[1] / "services"))

from meetings_samples import ADVISOR, furnish, held_visit

from advisor_app.services.office import Office
from advisor_app.store import open_store


def test_plan_render_and_attendance(office_location: str, tmp_path: Path) -> None:
    office = Office(open_store(office_location), ADVISOR)
    furnish(office, ("MINSA", "IDAAN"))
    view = held_visit(office, datetime(2024, 4, 10, 9))
    office.store.close()

    planned = advisor_app(office_location, "meetings", "plan", "--month", "2031-05", "--advisor", ADVISOR, "--json")
    assert (planned.code, planned.err) == (0, "")
    assert set(planned.json) == {"month", "advisor", "visits", "unplanned", "free_days", "holidays"}
    assert [one["entity"] for one in planned.json["visits"]] == ["IDAAN", "MINSA"]
    assert "2031-05-01" in planned.json["holidays"]

    made = advisor_app(office_location, "minutes", "render", str(view.meeting.id)[:20], "--to", str(tmp_path), "--json")
    assert (made.code, made.err, made.json["number"]) == (0, "", None)
    assert Path(made.json["docx"]).read_bytes().startswith(b"PK")
    assert Path(made.json["pdf"]).read_bytes().startswith(b"%PDF")

    told = advisor_app(office_location, "attendance", "--year", "2024", "--json")
    assert [(one["entity"], one["attendance"], one["present"]) for one in told.json] == [("MINSA", "present", 2)]
    refused = advisor_app(office_location, "minutes", "render", "VE-1999-0001")
    assert refused.code == 1
    assert len(refused.err.strip().splitlines()) == 1
