"""The fields of a mail's templates: one description from which they are documented, checked, tried and filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from advisor_app.documents.letters.letter_words import printable


@dataclass(frozen=True, slots=True)
class Field:
    """`says` is for those who write templates, in Spanish. Of a list and of a group, `parts` are what a row holds.

    `example` is a text, a bool, or texts of a list without parts. A `required` field must stand in the template.
    """

    name: str
    says: str
    example: str | bool | tuple[str, ...] = ""
    parts: tuple[Field, ...] = ()
    is_list: bool = False
    required: bool = False
    may_be_empty: bool = False

    @property
    def several(self) -> bool:
        return self.is_list or isinstance(self.example, tuple)


def text(name: str, says: str, example: str, *, required: bool = False, may_be_empty: bool = False) -> Field:
    return Field(name, says, example, required=required, may_be_empty=may_be_empty)


def sign(name: str, says: str, *, example: bool = True) -> Field:
    """A yes or no, for `if`."""
    return Field(name, says, example=example, may_be_empty=True)


def texts(name: str, says: str, *examples: str, required: bool = False) -> Field:
    return Field(name, says, examples, required=required, may_be_empty=True)


def rows(name: str, says: str, *parts: Field, required: bool = False, may_be_empty: bool = True) -> Field:
    return Field(name, says, parts=parts, is_list=True, required=required, may_be_empty=may_be_empty)


def group(name: str, says: str, *parts: Field) -> Field:
    return Field(name, says, parts=parts)


def fitting(fields: Sequence[Field], words: Mapping[str, object]) -> dict[str, object]:
    """Of the words only what is documented, every text printable. `KeyError` where a field is missing."""
    return {one.name: _fit(one, words[one.name]) for one in fields}


def example_words(fields: Sequence[Field], *, empty: bool = False) -> dict[str, object]:
    """Words to try a template with; `empty` leaves out all that may be."""
    return {one.name: _example(one, empty=empty) for one in fields}


def field_names(fields: Sequence[Field], within: str = "") -> Iterator[tuple[str, Field]]:
    """Each field by its name as it stands in a template: "casos", "casos.numero", "entidad.siglas"."""
    for one in fields:
        yield within + one.name, one
        yield from field_names(one.parts, f"{within}{one.name}.")


def _fit(field: Field, value: object) -> object:
    if field.parts and field.is_list:
        assert isinstance(value, Sequence)  # noqa: S101  # the writer's own words
        return [fitting(field.parts, row) for row in value]
    if field.parts:
        assert isinstance(value, Mapping)  # noqa: S101
        return fitting(field.parts, value)
    if isinstance(value, list | tuple):
        return [printable(str(one)) for one in value]
    return value if isinstance(value, bool) else printable(str(value))


def _example(field: Field, *, empty: bool) -> object:
    left_out = empty and field.may_be_empty
    if field.parts and field.is_list:
        return [] if left_out else [example_words(field.parts, empty=empty)]
    if field.parts:
        return example_words(field.parts, empty=empty)
    if isinstance(field.example, tuple):
        return [] if left_out else list(field.example)
    if isinstance(field.example, bool):
        return False if left_out else field.example
    return "" if left_out else field.example
