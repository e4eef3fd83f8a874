"""Finding a citizen's words in a text however it was wrapped, cut or spelled, and masking them there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from advisor_app.office.names import without_accents

MASK = "[redactado]"
NOTE_BEGINS = "Redactado el "
"""What stands in the place of a whole text begins so."""
NEAR, FAR = 4, 8
"""Words in a row of the citizen's text that are taken for it: in what names the case, and anywhere else."""
LEAST_WORDS, LEAST_LETTERS = 2, 8
_WORD = re.compile(r"[\w\u0300-\u036f]+")
"""With the marks of letters that are written as a letter and its accent, as some programs do in a PDF."""


@dataclass(frozen=True)
class Sought:
    """`texts` are what the office keeps of the citizen's words, whole; `words` those that a person named besides.

    Case, accents and what stands between words make no difference. A text of fewer than `LEAST_WORDS` words or
    `LEAST_LETTERS` letters is nobody's: it is looked for only as one of `words`. `words_alone`: what was written of the
    case stays but for `words`, and gives way nowhere as a whole.
    """

    number: str
    texts: tuple[str, ...]
    words: tuple[str, ...] = ()
    words_alone: bool = False

    @property
    def named_alone(self) -> Sought:
        """Only the words that a person named."""
        return Sought(self.number, (), self.words, words_alone=True)

    def held_by(self, text: str, *, near: bool = False) -> bool:
        """`near`: the text belongs to the case, or to something that names it."""
        return next(self._spans(text, near or self.named_in(text)), None) is not None

    def masked(self, text: str, *, near: bool = False) -> str:
        """The text with `MASK` in the place of each run of sought words; the same object where there are none."""
        spans = sorted(self._spans(text, near or self.named_in(text)))
        if not spans:
            return text
        spans = _joined(spans)
        pieces, last = [], 0
        for start, end in spans:
            pieces += [text[last:start], MASK]
            last = end
        return "".join([*pieces, text[last:]])

    def named_in(self, text: str) -> bool:
        """Whether a text names the case."""
        return bool(self.number) and self.number in text

    def may_hold(self, text: str, *, near: bool = False) -> bool:
        """Whether it is worth looking: of a text for which this says no, no part holds what is sought. Many times as
        fast as `held_by`.
        """
        return _any_in(self._near_anchors if near or self.named_in(text) else self._far_anchors, _plain(text))

    def _spans(self, text: str, near: bool) -> Iterator[tuple[int, int]]:
        if not self.may_hold(text, near=near):
            return
        found = [(match.start(), match.end(), _plain(match[0])) for match in _WORD.finditer(text)]
        plain = [word for _, _, word in found]
        for length, patterns in (self._near if near else self._far).items():
            for at in range(len(plain) - length + 1):
                if tuple(plain[at : at + length]) in patterns:
                    yield found[at][0], found[at + length - 1][1]

    @cached_property
    def _near(self) -> dict[int, set[tuple[str, ...]]]:
        return self._patterns(NEAR)

    @cached_property
    def _far(self) -> dict[int, set[tuple[str, ...]]]:
        return self._patterns(FAR)

    @cached_property
    def _near_anchors(self) -> tuple[str, ...]:
        return _anchors(self._near)

    @cached_property
    def _far_anchors(self) -> tuple[str, ...]:
        return _anchors(self._far)

    def _patterns(self, length: int) -> dict[int, set[tuple[str, ...]]]:
        patterns: dict[int, set[tuple[str, ...]]] = {}
        for text in self.texts:
            plain = words_in(text)
            if len(plain) >= LEAST_WORDS and sum(map(len, plain)) >= LEAST_LETTERS:
                size = min(length, len(plain))
                for at in range(len(plain) - size + 1):
                    patterns.setdefault(size, set()).add(tuple(plain[at : at + size]))
        for text in self.words:
            if plain := words_in(text):
                patterns.setdefault(len(plain), set()).add(tuple(plain))
        return patterns


def words_in(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [_plain(match[0]) for match in _WORD.finditer(text)]


def masked_value(value: object, mask: Callable[[str], str]) -> object:
    """A value of JSON with every text in it masked; names of fields stay."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [masked_value(one, mask) for one in value]
    if isinstance(value, dict):
        return {name: masked_value(one, mask) for name, one in value.items()}
    return value


def texts_of(value: object) -> Iterator[str]:
    """Every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)


def _plain(text: str) -> str:
    return without_accents(text).casefold()


def _anchors(patterns: dict[int, set[tuple[str, ...]]]) -> tuple[str, ...]:
    """Some word of every pattern: a text without any of them holds none."""
    return tuple(sorted({max(pattern, key=len) for same in patterns.values() for pattern in same}))


def _any_in(words: tuple[str, ...], plain: str) -> bool:
    return any(word in plain for word in words)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1] + 2:  # a blank, a comma and a blank: one run
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
