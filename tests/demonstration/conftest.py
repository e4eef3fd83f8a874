from __future__ import annotations

from datetime import date

import pytest

from advisor_app.demonstration import Demonstration, make_demonstration


@pytest.fixture(scope="session")
def made() -> Demonstration:
    """The demonstration as of a Sunday."""
    return make_demonstration(311, date(2026, 11, 22))
