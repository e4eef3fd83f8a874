"""The sandboxed template language, and what a broken template is told as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import SandboxedEnvironment

from advisor_app.errors import UserError
from advisor_app.office.strict_table import nearest_word

_FAULTS_OF_TEMPLATES = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
_TAG = re.compile(r"\{[{%]-?\s*(?:tr|tc|p|r)?\s*(.*?)\s*-?[%}]\}", re.DOTALL)


class _NamedUndefined(jinja2.StrictUndefined):
    """Whatever is done with an unknown tag fails, and the failure's message is the tag's name alone."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class _CompiledOnce(SandboxedEnvironment):
    """Compiles a source the first time it is seen: docxtpl hands over the same sources for each letter."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._compiled: dict[str, jinja2.Template] = {}

    def from_string(self, source: Any, *arguments: Any, **options: Any) -> jinja2.Template:
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source, *arguments, **options)
        return self._compiled[source]


def template_environment(folder: Path | None = None, *, autoescape: bool) -> SandboxedEnvironment:
    """The language for templates in a folder; for .html and where `autoescape` is set, values come out as text."""
    return _CompiledOnce(
        loader=None if folder is None else jinja2.FileSystemLoader(folder),
        autoescape=True if autoescape else jinja2.select_autoescape(("html",), default=False),
        undefined=_NamedUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@contextmanager
def told_plainly(file: str, words: Mapping[str, object]) -> Iterator[None]:
    """Turn what jinja2 says of a template into `UserError`s that name the file and the tag.

    letter_template_unknown_tag, letter_template_broken, letter_template_not_opened
    """
    try:
        yield
    except jinja2.UndefinedError as error:
        known = sorted(_tag_names(words))
        tag = str(error.message)
        raise UserError(
            "letter_template_unknown_tag", file=file, tag=tag, nearest=nearest_word(tag, known), known=", ".join(known)
        ) from error
    except jinja2.TemplateNotFound as error:
        raise UserError("letter_template_not_opened", file=str(error.name), detail="no está") from error
    except jinja2.TemplateSyntaxError as error:
        raise UserError(
            "letter_template_broken", file=error.name or file, tag=_tag_at(error), detail=str(error.message)
        ) from error
    except jinja2.TemplateError as error:  # the sandbox refused, or a tag is applied to what it can't be applied to
        raise UserError("letter_template_broken", file=file, tag="?", detail=str(error.message)) from error
    except _FAULTS_OF_TEMPLATES as error:  # a tag computes what can't be, or leaves markup behind that is none
        raise UserError("letter_template_broken", file=file, tag="?", detail=str(error)) from error


def _tag_names(words: Mapping[str, object]) -> set[str]:
    """Every name in the words, those inside lists and tables too."""
    names = set(words)
    for value in words.values():
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, Mapping):
            names |= _tag_names(inner)
    return names


def _tag_at(error: jinja2.TemplateSyntaxError) -> str:
    """The tag where the syntax breaks, as it stands in the template; else the line, without markup."""
    around = getattr(error, "docx_context", None)
    lines = list(around) if around is not None else (error.source or "").splitlines()[error.lineno - 1 : error.lineno]
    text = re.sub(r"<[^>]+>", "", " ".join(lines))
    tags = [tag.strip() for tag in _TAG.findall(text)]
    return tags[0] if len(tags) == 1 else " ".join(text.split())[:80]
