"""A mail's templates checked before they are used: tags, fields, subject, text, and how the HTML will look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import jinja2
from jinja2 import nodes

from advisor_app.documents.mails.mail_fields import Field, example_words, field_names
from advisor_app.documents.mails.mail_kind import FRAME, FRAME_FIELDS, FROM_TEXT, FROM_TEXT_FIELDS, LETTERHEAD, MailKind
from advisor_app.documents.mails.mail_lint import MailFlaw, lint_mail
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.template_language import template_environment
from advisor_app.errors import AppError
from advisor_app.office.strict_table import nearest_word

Scope: TypeAlias = Mapping[str, "Field | None"]
"""What each name leads to; None for one that may be anything, as a loop over a list written in the template."""

_OF_THE_LANGUAGE = frozenset(("loop", "range", "super", "self", "namespace", "cycler", "joiner", "dict"))
_BRACE = re.compile(r"(?<!\{)\{\s+\{|\}\s+\}(?!\})")


def check_mail(kind: MailKind, templates: MailTemplates) -> dict[str, list[MailFlaw]]:
    """The flaws of each of a kind's files, by the file's name; of the written mail under the last of them."""
    found = {file: _of_file(kind, file, templates) for file in kind.files}
    used = {name for file in kind.files for name in used_fields(templates.source(file), fields_of(kind, file))}
    for name, field in field_names(kind.fields):
        if field.required and name not in used and _parent_stands(name, used):
            found[kind.files[0]].append(MailFlaw("template_field_missing", 0, name))
    if not any(found.values()):
        found[kind.files[-1]] += _tried(kind, templates)
    return {file: flaws for file, flaws in found.items() if flaws}


def check_frame(templates: MailTemplates) -> list[MailFlaw]:
    """The flaws of what stands around every mail."""
    source = templates.source(FRAME)
    if "block cuerpo" not in source:
        return [MailFlaw("template_field_missing", 0, "{% block cuerpo %}{% endblock %}")]
    return list(unknown_fields(source, FRAME_FIELDS))


def check_layout(templates: MailTemplates) -> dict[str, list[MailFlaw]]:
    """The flaws of what makes HTML from a mail's text."""
    return {FROM_TEXT: list(unknown_fields(templates.source(FROM_TEXT), layout_fields(FROM_TEXT)))}


def fields_of(kind: MailKind, file: str) -> tuple[Field, ...]:
    """All that one of a kind's files may use."""
    return (*kind.fields, *(FRAME_FIELDS if file.endswith(".html") else (LETTERHEAD,)))


def layout_fields(file: str) -> tuple[Field, ...]:
    """What the files may use that belong to no single kind."""
    return FRAME_FIELDS if file == FRAME else (*FRAME_FIELDS, *FROM_TEXT_FIELDS)


def shown_by(words: Mapping[str, object]) -> set[str]:
    """The pictures that words themselves name, as examples do."""
    return {value for value in words.values() if isinstance(value, str) and value.startswith("cid:")}


def unknown_fields(source: str, fields: Sequence[Field]) -> Iterator[MailFlaw]:
    """Names that lead nowhere, with their lines and the nearest that is known; or where the syntax breaks."""
    tree, broken = _parsed(source)
    if tree is None:
        yield from broken
        return
    for at, written in enumerate(source.splitlines(), 1):
        if torn := _BRACE.search(written):
            yield MailFlaw("template_tag_broken", at, torn[0])
    known = [name for name, _ in field_names(fields)]
    for name, line, leads in _used(tree, {one.name: one for one in fields}):
        if not leads:
            last = name.rpartition(".")[2]
            nearest = nearest_word(name, known) if "." in name else nearest_word(last, known)
            yield MailFlaw("template_field_unknown", line, f"{name} → {nearest}")


def used_fields(source: str, fields: Sequence[Field]) -> set[str]:
    """The documented names that a template places, as `field_names` writes them; none of one that is broken."""
    tree, _ = _parsed(source)
    if tree is None:
        return set()
    return {name for name, _, leads in _used(tree, {one.name: one for one in fields}) if leads}


def _of_file(kind: MailKind, file: str, templates: MailTemplates) -> list[MailFlaw]:
    source = templates.source(file)
    flaws = list(unknown_fields(source, fields_of(kind, file)))
    if file.endswith(".txt") and not source.startswith("Asunto:"):
        flaws.append(MailFlaw("template_no_subject", 1, source.split("\n", 1)[0][:40]))
    return flaws


def _tried(kind: MailKind, templates: MailTemplates) -> list[MailFlaw]:
    """What comes to light when it is written: with all that it may be given, each yes a no, and with as little."""
    flaws: list[MailFlaw] = []
    full = example_words(kind.fields)
    otherwise = {name: not value if isinstance(value, bool) else value for name, value in full.items()}
    for words in (full, otherwise, example_words(kind.fields, empty=True)):
        try:
            written = templates.write(kind.name, words)
        except AppError as error:
            detail = str(error.values.get("detail", error.values.get("tag", "")))
            return [MailFlaw("template_tag_broken", 0, detail)]
        if not written.subject:
            flaws.append(MailFlaw("template_no_subject", 1, ""))
        flaws += lint_mail(written, shown_by(words))
    source = templates.source(kind.files[-1]).splitlines()
    return list(dict.fromkeys(replace(one, line=_line_of(one.detail, source)) for one in flaws))


def _line_of(detail: str, source: Sequence[str]) -> int:
    """Where the template itself says it, for a mail's own lines are others; 0 where it comes from elsewhere."""
    return next((at for at, line in enumerate(source, 1) if detail and detail in line), 0)


def _parsed(source: str) -> tuple[nodes.Template | None, list[MailFlaw]]:
    try:
        return template_environment(autoescape=True).parse(source), []
    except jinja2.TemplateSyntaxError as error:
        return None, [MailFlaw("template_tag_broken", error.lineno, str(error.message))]


def _parent_stands(name: str, used: set[str]) -> bool:
    """A part is missed only where its list or group is placed at all."""
    parent = name.rpartition(".")[0]
    return not parent or any(one == parent or one.startswith(f"{parent}.") for one in used)


def _used(node: nodes.Node, scope: Scope) -> Iterator[tuple[str, int, bool]]:
    """Each name that is placed or asked for, its line, and whether it leads anywhere."""
    if isinstance(node, nodes.For):
        yield from _used(node.iter, scope)
        within = {**scope, **_targets(node, scope)}
        for part in (*node.body, *node.else_, *([node.test] if node.test else ())):
            yield from _used(part, within)
        return
    if isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Name):
        yield from _named(node, scope)
        return
    inner = dict(scope)
    for part in node.iter_child_nodes():
        if isinstance(part, nodes.Assign):
            yield from _used(part.node, inner)
            inner.update({one.name: None for one in part.find_all(nodes.Name) if one.ctx == "store"})
        else:
            yield from _used(part, inner)


def _named(node: nodes.Expr, scope: Scope) -> Iterator[tuple[str, int, bool]]:
    path: list[str] = []
    at: nodes.Node = node
    while isinstance(at, nodes.Getattr | nodes.Getitem):
        if isinstance(at, nodes.Getattr):
            path.insert(0, at.attr)
        elif isinstance(at.arg, nodes.Const) and isinstance(at.arg.value, str):
            path.insert(0, at.arg.value)
        else:
            yield from _used(at.arg, scope)
        at = at.node
    if not isinstance(at, nodes.Name):
        yield from _used(at, scope)
        return
    if at.name in _OF_THE_LANGUAGE or (at.name in scope and scope[at.name] is None):
        return
    field = scope.get(at.name)
    if field is None:
        yield at.name, at.lineno, False
        return
    names = [field.name]
    for part in path:
        inner = next((one for one in field.parts if one.name == part), None)
        names.append(f"{names[-1]}.{part}")
        if inner is None:
            yield names[-1], node.lineno, False
            return
        field = inner
    for name in names:
        yield name, node.lineno, True


def _targets(loop: nodes.For, scope: Scope) -> dict[str, Field | None]:
    """The loop's names: each a row, under the full name of the list that it goes through; or anything."""
    field = _field_of(loop.iter, scope)
    if isinstance(loop.target, nodes.Name):
        if field is None:
            return {loop.target.name: None}
        path = _path_of(loop.iter, scope)
        return {loop.target.name: Field(path, field.says, parts=field.parts) if field.parts else None}
    return {one.name: None for one in loop.target.find_all(nodes.Name)}


def _field_of(node: nodes.Node, scope: Scope) -> Field | None:
    if isinstance(node, nodes.Filter) and node.node is not None:
        return _field_of(node.node, scope)
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    if isinstance(node, nodes.Getattr):
        of = _field_of(node.node, scope)
        return next((one for one in of.parts if one.name == node.attr), None) if of else None
    return None


def _path_of(node: nodes.Node, scope: Scope) -> str:
    if isinstance(node, nodes.Filter) and node.node is not None:
        return _path_of(node.node, scope)
    if isinstance(node, nodes.Getattr):
        return f"{_path_of(node.node, scope)}.{node.attr}"
    if isinstance(node, nodes.Name):
        field = scope.get(node.name)
        return field.name if field is not None else node.name
    return ""
