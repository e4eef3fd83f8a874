"""The sandboxed template language, and how a template that breaks in it is told."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import jinja2
from jinja2.sandbox import SandboxedEnvironment

from minutes.errors import Fault, TemplateFault

_TEMPLATES_BREAK_BY = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
_TAG = re.compile(r"\{[{%]-?\s*(?:tr|tc|p|r)?\s+(.*?)\s*-?[%}]\}", re.DOTALL)
_QUOTED = re.compile(r"'(.+?)'")
_MARKUP = re.compile(r"<[^>]+>")


class _Named(jinja2.StrictUndefined):
    """Whatever is done with an unknown tag fails, and the message is the tag's name alone."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class Language(SandboxedEnvironment):
    """Compiles each source once: the same parts are rendered for every document."""

    def __init__(self, sources: Mapping[str, str] | None = None) -> None:
        super().__init__(
            loader=jinja2.DictLoader(dict(sources or {})),
            autoescape=True,
            undefined=_Named,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._known: dict[str, jinja2.Template] = {}

    def from_string(self, source: Any, *arguments: Any, **options: Any) -> jinja2.Template:
        if source not in self._known:
            self._known[source] = super().from_string(source, *arguments, **options)
        return self._known[source]


@contextmanager
def told(file: str, words: Mapping[str, object]) -> Iterator[None]:
    """Turn what breaks in a template into a `TemplateFault` that names the file and the tag."""
    try:
        yield
    except jinja2.UndefinedError as error:
        tag = str(error.message)
        near = difflib.get_close_matches(tag, sorted(_names(words)), n=1, cutoff=0.0)
        raise TemplateFault(Fault.UNKNOWN_TAG, file, tag=tag, nearest=near[0] if near else "") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateFault(Fault.NOT_OPENED, str(error.name), detail="no está") from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateFault(Fault.BROKEN, error.name or file, tag=_tag_at(error), detail=str(error.message)) from error
    except jinja2.TemplateError as error:  # the sandbox refused
        raise TemplateFault(Fault.BROKEN, file, tag="?", detail=str(error.message)) from error
    except _TEMPLATES_BREAK_BY as error:
        raise TemplateFault(Fault.BROKEN, file, tag="?", detail=str(error)) from error


def _names(words: Mapping[str, object]) -> set[str]:
    """Every name in the words, those inside lists and tables too."""
    names = set(words)
    for value in words.values():
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, Mapping):
            names |= _names(inner)
    return names


def _tag_at(error: jinja2.TemplateSyntaxError) -> str:
    """The tag where the syntax breaks, as it stands in the template; else the line, without markup."""
    around = getattr(error, "docx_context", None)
    lines = list(around) if around is not None else (error.source or "").splitlines()[error.lineno - 1 : error.lineno]
    text = _MARKUP.sub("", " ".join(lines))
    tags = [tag.strip() for tag in _TAG.findall(text)]
    named = _QUOTED.search(str(error.message))
    if named is not None:
        tags = [tag for tag in tags if named[1] in tag] or tags
    return tags[0] if len(tags) == 1 else " ".join(text.split())[:80]
