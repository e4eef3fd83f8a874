"""The settings of the monthly publication."""

from __future__ import annotations

from collections.abc import Mapping

from advisor_app.errors import UsageError
from advisor_app.office.names import tidy
from advisor_app.office.publication.withholding import SMALLEST_LIMIT

PUBLICATION_DEFAULTS: Mapping[str, str] = {
    "publication_small_limit": "5",
    "publication_license": "CC-BY-4.0",
}
"""The smallest count of cases that is published, and under what terms anyone may use the open data."""


def check_publication_setting(key: str, text: str) -> str:
    """The value as it is kept; raises `UsageError`: setting_not_a_count, license_missing."""
    if key == "publication_small_limit":
        if not (text.isascii() and text.isdigit()) or int(text) < SMALLEST_LIMIT:
            raise UsageError("setting_not_a_count", key=key, value=text, least=SMALLEST_LIMIT)
        return str(int(text))
    line = tidy(text)
    if not line:
        raise UsageError("license_missing")
    return line


def publication_settings(values: Mapping[str, str]) -> tuple[int, str]:
    """Limit and licence line of the settings in force; what is not set has its default."""
    of = {**PUBLICATION_DEFAULTS, **values}
    return int(of["publication_small_limit"]), of["publication_license"]
