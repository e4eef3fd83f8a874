"""Which mapping a file is read with: a named profile, the one that fits its shape, or what a person last corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from advisor_app import crm
from advisor_app.errors import UsageError
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class ChosenMapping:
    options: crm.ReadOptions
    """What is given now, on top of what is remembered."""
    profile: str
    """The name of the profile in use; "" for none."""
    remembered: bool
    """Whether anything but what is given now decides."""


def choose_mapping(office: Office, shape: str, given: crm.ReadOptions, profile: str | None = None) -> ChosenMapping:
    """Raises `UsageError("profile_unknown")` for a name that is new while nothing is given to be kept under it."""
    with office.store.reading() as reading:
        found = reading.import_profiles.named(profile) if profile else reading.import_profiles.of_shape(shape)
        if found is None and profile and not _says_something(given):
            raise UsageError("profile_unknown", value=profile, known=", ".join(reading.import_profiles.names()) or "-")
        remembered = {} if found is not None else reading.profiles.of(shape)
    if found is None:
        options = replace(given, columns={**remembered, **given.columns})
        return ChosenMapping(options, profile or "", bool(remembered))
    order = given.date_order or found.date_order or None
    options = replace(
        given,
        columns={**found.columns, **given.columns},
        date_order=order,  # type: ignore[arg-type] # only such words are kept
        time_zone=given.time_zone or found.time_zone or None,
        entity=given.entity or found.entity or None,
    )
    return ChosenMapping(options, found.name, remembered=True)


def remember_mapping(work: UnitOfWork, shape: str, given: crm.ReadOptions, chosen: ChosenMapping) -> None:
    """Keep what a person said about this file for the next of its shape."""
    if chosen.profile and _says_something(given):
        used = chosen.options
        work.import_profiles.save(
            chosen.profile,
            shape,
            used.columns,
            date_order=used.date_order or "",
            time_zone=used.time_zone or "",
            entity=used.entity or "",
        )
    elif given.columns:
        work.profiles.remember(shape, chosen.options.columns)


def _says_something(given: crm.ReadOptions) -> bool:
    return bool(given.columns or given.date_order or given.time_zone or given.entity)
