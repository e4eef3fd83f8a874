"""What the rules of access ask of the server: narrow functions that run with the rights of the tables' owner.

Each has a fixed search path and names its tables in full, so that nothing that a person makes takes the place of a
table or a function. `session_user` is whoever logged in: `current_user` within these is the owner.
"""

from __future__ import annotations

from collections.abc import Collection

TODAY = "((now() AT TIME ZONE 'UTC') - interval '5 hours')::date"
"""Panama's day by the server's clock."""

_HOLDS_TODAY = f"a.start_on <= {TODAY} AND (a.end_on IS NULL OR a.end_on > {TODAY})"
_STANDS_TODAY = f"s.role = session_user AND {TODAY} BETWEEN s.first_on AND s.last_on"
_GRANTED = "EXISTS (SELECT 1 FROM public.person_role g WHERE g.role = session_user)"

_HOLDS = f"""
    SELECT {_GRANTED} AND EXISTS (
        SELECT 1 FROM public.person_role p WHERE p.duty = asked AND (p.role = session_user OR p.role IN (
            SELECT s.for_role FROM public.stand_in s WHERE {_STANDS_TODAY} AND s.entity_id IS NULL)))
"""  # noqa: S608 - nothing but words of our own
_ADVISORS = f"""
    SELECT p.advisor_id FROM public.person_role p
    WHERE p.advisor_id IS NOT NULL AND {_GRANTED} AND (p.role = session_user OR p.role IN (
        SELECT s.for_role FROM public.stand_in s WHERE {_STANDS_TODAY} AND s.entity_id IS NULL))
"""  # noqa: S608 - nothing but words of our own
_ENTITIES = f"""
    WITH RECURSIVE held (entity_id) AS (
        SELECT a.entity_id FROM public.assignment a JOIN public.person_role p ON p.advisor_id = a.advisor_id
        WHERE p.role = session_user AND {_HOLDS_TODAY}
        UNION
        SELECT a.entity_id FROM public.stand_in s JOIN public.person_role p ON p.role = s.for_role
        JOIN public.assignment a ON a.advisor_id = p.advisor_id
        WHERE {_STANDS_TODAY} AND {_GRANTED} AND {_HOLDS_TODAY} AND (s.entity_id IS NULL OR s.entity_id = a.entity_id)
    ), whole (entity_id) AS (
        SELECT entity_id FROM held
        UNION
        SELECT e.id FROM public.entity e JOIN whole w ON e.merged_into = w.entity_id
    )
    SELECT entity_id FROM whole
"""  # noqa: S608 - nothing but words of our own
_CALIBRATIONS = """
    SELECT r.calibration_id FROM public.calibration_rater r JOIN public.person_role p ON p.advisor_id = r.advisor_id
    WHERE p.role = session_user
"""
_OTHERS_NUMBERS = """
    SELECT c.number FROM public.citizen_case c
    WHERE c.number = ANY (asked) AND NOT public.office_holds('director')
    AND (c.entity_id IS NULL OR c.entity_id NOT IN (SELECT public.office_entities()))
"""

NUMBERED = (
    ("letter", "serial", ("year",)),
    ("issued_minutes", "serial", ("year", "kind")),
    ("action_plan", "serial", ("year",)),
    ("escalation_paper", "serial", ("year", "kind")),
    ("improvement_idea", "serial", ("year",)),
    ("objection", "serial", ("year",)),
    ("calibration", "serial", ("year",)),
    ("citizen_case", "id", ()),
    ("indicator_label", "id", ()),
)
"""Tables with numbers without gaps over the whole office, and within what they count: the last one has to be known also
by whoever may not see its row."""

FUNCTIONS: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("office_known", "", "boolean", f"SELECT {_GRANTED}", ("person_role",)),
    ("office_holds", "asked text", "boolean", _HOLDS, ("person_role", "stand_in")),
    (
        "office_is",
        "asked text",
        "boolean",
        "SELECT EXISTS (SELECT 1 FROM public.person_role p WHERE p.role = session_user AND p.duty = asked)",
        ("person_role",),
    ),
    (
        "office_person",
        "",
        "text",
        "SELECT p.person FROM public.person_role p WHERE p.role = session_user",
        ("person_role",),
    ),
    (
        "office_advisor",
        "",
        "uuid",
        "SELECT p.advisor_id FROM public.person_role p WHERE p.role = session_user",
        ("person_role",),
    ),
    ("office_advisors", "", "SETOF uuid", _ADVISORS, ("person_role", "stand_in")),
    ("office_entities", "", "SETOF uuid", _ENTITIES, ("person_role", "stand_in", "assignment", "entity")),
    ("office_calibrations", "", "SETOF uuid", _CALIBRATIONS, ("person_role", "calibration_rater")),
    (
        "office_others_numbers",
        "asked text[]",
        "SETOF text",
        _OTHERS_NUMBERS,
        ("person_role", "stand_in", "assignment", "entity", "citizen_case"),
    ),
    (
        "office_history_head",
        "",
        "TABLE (seq bigint, hash text)",
        "SELECT h.seq, h.hash FROM public.history h ORDER BY h.seq DESC LIMIT 1",
        ("history",),
    ),
)
"""Name, arguments, answer, body, and the tables that it reads; in the order in which they can be made."""

LAST_NUMBER = "office_last_number"
NEW_PASSWORD = "office_new_password"  # noqa: S105 (its name)
_CHANGE_OWN = """
    BEGIN
        IF verifier NOT LIKE 'SCRAM-SHA-256$%' OR NOT public.office_known() THEN
            RAISE EXCEPTION 'only a person of this office, and only what SCRAM needs' USING ERRCODE = '42501';
        END IF;
        EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', session_user, verifier);
    END
"""
"""A person may change the password, but not when it ends; by the owner's right, for oneself alone, both at once."""


def function_statements(there: Collection[str]) -> list[str]:
    """What makes the functions for the tables that are there, callable by nobody who is not granted it."""
    made = [
        (name, arguments, answer, body)
        for name, arguments, answer, body, tables in FUNCTIONS
        if set(tables) <= set(there)
    ]
    made.append((LAST_NUMBER, "asked text, its_year integer, its_kind text", "bigint", _last_number(there)))
    statements = [
        f"CREATE OR REPLACE FUNCTION public.{NEW_PASSWORD}(verifier text) RETURNS void LANGUAGE plpgsql"
        f" SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function${_CHANGE_OWN}$function$",
        f"REVOKE ALL ON FUNCTION public.{signature(NEW_PASSWORD)} FROM PUBLIC",
    ]
    for name, arguments, answer, body in made:
        statements.append(
            f"CREATE OR REPLACE FUNCTION public.{name}({arguments}) RETURNS {answer} LANGUAGE sql STABLE PARALLEL SAFE"
            f" SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function${body}$function$"
        )
        statements.append(f"REVOKE ALL ON FUNCTION public.{signature(name)} FROM PUBLIC")
    return statements


def signature(name: str) -> str:
    """A function as GRANT names it: "office_holds(text)"."""
    if name == LAST_NUMBER:
        return f"{name}(text, integer, text)"
    if name == NEW_PASSWORD:
        return f"{name}(text)"
    arguments = next(given for known, given, *_ in FUNCTIONS if known == name)
    return f"{name}({arguments.removeprefix('asked ')})"


def function_names(there: Collection[str]) -> list[str]:
    """The signatures of those that the tables which are there allow."""
    names = [name for name, _arguments, _answer, _body, tables in FUNCTIONS if set(tables) <= set(there)]
    return [*map(signature, names), signature(LAST_NUMBER), signature(NEW_PASSWORD)]


def _last_number(there: Collection[str]) -> str:
    branches = []
    for table, column, within in NUMBERED:
        if table in there:
            given = {"year": "its_year", "kind": "its_kind"}
            where = " AND ".join(f"n.{name} = {given[name]}" for name in within) or "true"
            branches.append(f"WHEN '{table}' THEN (SELECT max(n.{column}) FROM public.{table} n WHERE {where})")  # noqa: S608
    return f"SELECT coalesce(CASE asked {' '.join(branches)} END, 0)::bigint" if branches else "SELECT 0::bigint"
