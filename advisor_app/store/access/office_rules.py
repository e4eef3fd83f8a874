"""Who sees and changes what of the directory, the settings, publications, the history, and the rights themselves."""

from __future__ import annotations

from advisor_app.store.access.rules import DIRECTS, EVERYBODY, KNOWN, NOBODY, TableRules, same_for_all, written_by

_DIRECTORY = "({directs} OR {own} OR {secretary})"
_DIRECTORY_SEEN = "({directs} OR {own} OR {secretary} OR {coordinator})"
_DESK = "({directs} OR {secretary})"
_PUBLISHES = "({directs} OR {coordinator})"
_LEADS_FROM_MINE = "EXISTS (SELECT 1 FROM entity_alias l WHERE l.name_key = {table}.name_key)"
"""A spelling that leads to an entity of one's own from the beginning: its advisor must see since when it does not."""
_NOTES = "({known} AND {table}.key IN ('history_head_kept', 'history_checked'))"
"""That the chain's head was kept outside today, and when it was last checked: noted by whoever did it."""
_STAND_TOGETHER = "EXISTS (SELECT 1 FROM stand_in s WHERE {table}.role IN (s.role, s.for_role))"
_MY_ENTRY = (
    "{table}.who = {person} AND ({directs} OR {own} OR {secretary} OR {coordinator} OR {table}.entity_id IS NULL)"
)

OFFICE_RULES: tuple[TableRules, ...] = (
    TableRules("alembic_version", see=EVERYBODY, add=NOBODY, change=NOBODY, changed=NOBODY, remove=NOBODY),
    written_by("office_fact", see=KNOWN, write=_NOTES),
    written_by("setting_value", see=KNOWN, write=DIRECTS),
    written_by("advisor", see=KNOWN, write=DIRECTS),
    TableRules(
        "entity",
        see="({directs} OR {secretary} OR {coordinator} OR {table}.id IN {entities})",
        add=_DESK,
        change="({directs} OR {secretary} OR {table}.id IN {entities})",
        changed="({directs} OR {secretary} OR {table}.id IN {entities})",
        remove=DIRECTS,
    ),
    written_by("entity_alias", see=_DIRECTORY_SEEN, write=_DIRECTORY),
    written_by("entity_turn", see=f"({_DIRECTORY_SEEN} OR {_LEADS_FROM_MINE})", write=DIRECTS),
    written_by(
        "assignment",
        see="({directs} OR {secretary} OR {coordinator} OR {own} OR {table}.advisor_id = {me})",
        write=DIRECTS,
    ),
    same_for_all("liaison", _DIRECTORY),
    same_for_all("entity_requirement", _DIRECTORY),
    written_by("confirmation_round", see=KNOWN, write=_DESK),
    same_for_all("confirmation_request", _DIRECTORY),
    same_for_all("directory_import", _DESK),
    written_by("territory_place", see=KNOWN, write=_DESK),
    written_by("publication", see=KNOWN, write=_PUBLISHES),
    written_by("publication_file", see=KNOWN, write=_PUBLISHES),
    TableRules(
        "history",
        see="({directs} OR {own} OR {table}.who = {person})",
        add=_MY_ENTRY,
        change=NOBODY,
        changed=NOBODY,
        remove=NOBODY,
    ),
    TableRules(
        "history_payload",
        see="({directs} OR EXISTS (SELECT 1 FROM history h WHERE h.seq = {table}.seq))",
        add="EXISTS (SELECT 1 FROM history h WHERE h.seq = {table}.seq AND h.who = {person})",
        change=NOBODY,
        changed=NOBODY,
        remove=NOBODY,
    ),
    same_for_all("recent_change", KNOWN),
    written_by("template_edition", see=KNOWN, write=DIRECTS),
    same_for_all("template_trial", KNOWN),
    written_by("person_role", see=f"({{directs}} OR {{table}}.role = session_user OR {_STAND_TOGETHER})", write=NOBODY),
    TableRules(
        "stand_in",
        see="({directs} OR {table}.role = session_user OR {table}.for_role = session_user)",
        add="(SELECT public.office_is('director'))",
        change="(SELECT public.office_is('director'))",
        changed="(SELECT public.office_is('director'))",
        remove=NOBODY,
    ),
)
