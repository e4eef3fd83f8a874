"""The rotation's rules as a TOML file that the director may keep from year to year."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from advisor_app.office.rotation.terms import AskedTerms

KEYS = (
    "capacity",
    "years_apart",
    "weights",
    "apart",
    "together",
    "districts",
    "advisors_out",
    "entities_out",
)


def read_rules(text: str) -> AskedTerms:
    """What the file says; the rest as usual. Raises `ValueError` in words for what is not understood."""
    found = tomllib.loads(text)
    unknown = sorted(set(found) - set(KEYS))
    if unknown:
        raise ValueError(f"{unknown[0]}? ({', '.join(KEYS)})")
    usual = AskedTerms()
    return AskedTerms(
        weights=_numbers("weights", found["weights"]) if "weights" in found else usual.weights,
        years_apart=_number("years_apart", found.get("years_apart", usual.years_apart)),
        capacity=_number("capacity", found.get("capacity", usual.capacity)),
        apart=tuple(_pair(one) for one in _list("apart", found.get("apart", []))),
        together=tuple(_names("together", one) for one in _list("together", found.get("together", []))),
        districts={
            str(name): _names("districts", of) for name, of in _table("districts", found.get("districts", {})).items()
        },
        advisors_out=_names("advisors_out", found.get("advisors_out", [])),
        entities_out=_names("entities_out", found.get("entities_out", [])),
    )


def _number(key: str, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{key} = {value!r}")
    return value


def _numbers(key: str, value: Any) -> dict[str, int]:
    return {str(name): _number(f"{key}.{name}", one) for name, one in _table(key, value).items()}


def _table(key: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"[{key}]")
    return value


def _list(key: str, value: Any) -> Iterable[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{key} = {value!r}")
    return value


def _names(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(f"{key} = {value!r}")
    return tuple(value)


def _pair(value: Any) -> tuple[str, str]:
    names = _names("apart", value)
    if len(names) != 2:
        raise ValueError(f"apart = {value!r}")
    return names[0], names[1]
