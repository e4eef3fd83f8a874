"""The last day of many cases at once, by the terms that their entities agreed to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.indicators.case_columns import CaseColumns, day_number
from advisor_app.office.indicators.service_terms import EVERY_TYPE, ServiceTerm, in_order
from advisor_app.office.names import name_key


def agreed_due(
    columns: CaseColumns,
    types: NDArray[np.int32],
    type_labels: Sequence[str],
    terms: Sequence[ServiceTerm],
    *,
    provinces: NDArray[np.int32] | None = None,
    province_labels: Sequence[str] = (),
) -> NDArray[np.int32]:
    """`columns.due` with the entities' own terms in the place of the CRM's.

    types      place in `type_labels` of each case's type
    provinces  place in `province_labels` of each case's province; without them regional terms are left aside
    """
    due = columns.due.copy()
    places = {entity_id: place for place, entity_id in enumerate(columns.entities)}
    keys = [name_key(label) for label in type_labels]
    for entity_id in dict.fromkeys(term.entity_id for term in terms):
        if entity_id not in places:
            continue
        of_entity = np.flatnonzero(columns.entity == places[entity_id])
        own = [term for term in in_order(terms) if term.entity_id == entity_id]
        for region in sorted({name_key(term.region) for term in own}):  # the whole country, "", comes first
            here = of_entity
            if region:
                places_of = [place for place, label in enumerate(province_labels) if name_key(label) == region]
                here = of_entity[:0] if provinces is None else of_entity[np.isin(provinces[of_entity], places_of)]
            regional = [term for term in own if name_key(term.region) == region]
            due[here] = _due_by_terms(columns.created[here], due[here], types[here], keys, regional)
    return due


def _due_by_terms(
    created: NDArray[np.int32],
    due: NDArray[np.int32],
    types: NDArray[np.int32],
    type_keys: Sequence[str],
    terms: Sequence[ServiceTerm],
) -> NDArray[np.int32]:
    none = -1
    for_every = np.full(len(created), none, np.int32)
    for_type = np.full(len(created), none, np.int32)
    for term in terms:
        days = none if term.days is None else term.days
        since = created >= day_number(term.valid_from)
        kind = name_key(term.type)
        if kind == EVERY_TYPE:
            for_every[since] = days
        else:
            of_type = np.isin(types, [place for place, key in enumerate(type_keys) if key == kind])
            for_type[since & of_type] = days
    agreed = np.where(for_type != none, for_type, for_every)
    return np.where(agreed != none, created + agreed, due)
