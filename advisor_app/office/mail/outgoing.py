"""What is looked at before a message may go out: whom it goes to, and whether it carries what is not theirs."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from advisor_app.office.mail.personal_data import personal_traces

LARGEST_MESSAGE = 20_000_000
"""Bytes with everything encoded. Most servers refuse beyond 25 MB, some at 20."""

_NUMBER = re.compile(r"(?<![\w-])[A-Za-z0-9](?:[A-Za-z0-9_-]|[./](?=[A-Za-z0-9])){3,38}[A-Za-z0-9](?![\w-])")


class Rule(StrEnum):
    ADDRESS_UNKNOWN = "address_unknown"
    """An address that is neither in the entity's directory nor the office's own."""
    OTHER_ENTITYS_CASE = "other_entitys_case"
    TOO_LARGE = "too_large"
    DIRECTOR_LEFT_OUT = "director_left_out"
    """Minutes go to the director too (the guide, lines 341 and 346)."""
    TEMPLATE_UNTRIED = "template_untried"
    """Written with a template that the office has changed, and that nobody has tried since."""
    PERSONAL_DATA = "personal_data"
    """What looks like a citizen's number or address; often it is none, so that it only is marked."""

    @property
    def holds_back(self) -> bool:
        return self is not Rule.PERSONAL_DATA


@dataclass(frozen=True, slots=True)
class Concern:
    """`found` are the addresses, case numbers or words that it is about; for a size, bytes."""

    rule: Rule
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message as the rules see it: `words` are subject, text, and what its attachments say; `size` in bytes."""

    recipients: tuple[str, ...]
    words: str
    size: int


@dataclass(frozen=True, slots=True)
class Known:
    """`addresses` may get it; `foreign_cases` are case numbers in its words that are another entity's, `own_words`
    such as the entity's case numbers and the office's addresses are nobody's personal data; `director` must be among
    the recipients, unless it is ""; `untried_template` is the one that it was written with, if nobody has tried it.
    """

    addresses: Collection[str]
    foreign_cases: Collection[str] = ()
    own_words: Collection[str] = ()
    director: str = ""
    untried_template: str = ""


def numbers_in(words: str) -> frozenset[str]:
    """What could be case numbers in a text: five characters or more without blanks, a digit among them."""
    return frozenset(found for found in _NUMBER.findall(words) if any(map(str.isdigit, found)))


def concerns_of(mail: Outgoing, known: Known) -> tuple[Concern, ...]:
    """In the order of `Rule`, each rule once at most."""
    may_have = {address.casefold() for address in known.addresses}
    going = [address.casefold() for address in mail.recipients]
    strangers = tuple(one for one in mail.recipients if one.casefold() not in may_have)
    found = []
    if strangers:
        found.append(Concern(Rule.ADDRESS_UNKNOWN, strangers))
    if foreign := tuple(sorted(set(known.foreign_cases))):
        found.append(Concern(Rule.OTHER_ENTITYS_CASE, foreign))
    if mail.size > LARGEST_MESSAGE:
        found.append(Concern(Rule.TOO_LARGE, (str(mail.size),)))
    if known.director and known.director.casefold() not in going:
        found.append(Concern(Rule.DIRECTOR_LEFT_OUT, (known.director,)))
    if known.untried_template:
        found.append(Concern(Rule.TEMPLATE_UNTRIED, (known.untried_template,)))
    if traces := personal_traces(mail.words, [*known.own_words, *known.addresses]):
        found.append(Concern(Rule.PERSONAL_DATA, traces))
    return tuple(found)
