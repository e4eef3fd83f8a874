"""What a rule of access is, as data: for one table, whose rows somebody may see, add, change or remove.

Conditions are SQL of PostgreSQL over the columns of their table, with these names in braces:

    {table}       the table itself
    {known}       whoever asks has a role in this office
    {directs}     is the director, or stands in for the director
    {secretary}   is the secretary, or stands in; {coordinator} likewise
    {own}         the row's entity is one of those that whoever asks looks after today, also standing in
    {entities}    the keys of those entities, as a subquery
    {me}          the advisor whose role asks; {advisors} also those stood in for, as a subquery
    {person}      the name that whoever asks signs with

Each is asked once a statement, not once a row. Names are looked up when a policy is made, so that a person's own table
or function of the same name changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

EVERYBODY = "true"
NOBODY = "false"
KNOWN = "{known}"
DIRECTS = "{directs}"
OWN = "({directs} OR {own})"
OFFICE_OR_OWN = "({directs} OR {own} OR ({table}.entity_id IS NULL AND {known}))"
"""What concerns the whole office is everybody's, what concerns an entity is that of whoever looks after it."""
MINE = "({directs} OR {table}.created_by = {person})"

_NAMES = {
    "known": "(SELECT public.office_known())",
    "directs": "(SELECT public.office_holds('director'))",
    "secretary": "(SELECT public.office_holds('secretary'))",
    "coordinator": "(SELECT public.office_holds('coordinator'))",
    "own": "{table}.entity_id IN (SELECT public.office_entities())",
    "entities": "(SELECT public.office_entities())",
    "advisors": "(SELECT public.office_advisors())",
    "me": "(SELECT public.office_advisor())",
    "person": "(SELECT public.office_person())",
}


@dataclass(frozen=True, slots=True)
class TableRules:
    """For whom each command holds; `change` is judged by the row as it was, `changed` by the row as it becomes."""

    table: str
    see: str
    add: str
    change: str
    changed: str
    remove: str


def same_for_all(table: str, condition: str) -> TableRules:
    return TableRules(table, condition, condition, condition, condition, condition)


def written_by(table: str, *, see: str, write: str) -> TableRules:
    return TableRules(table, see, write, write, write, write)


def spelled(condition: str, table: str) -> str:
    """A rule's condition as PostgreSQL takes it."""
    names = {name: text.format(table=table) for name, text in _NAMES.items()}
    return condition.format(table=table, **names)
