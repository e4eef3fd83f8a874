"""The same words for several cases, of some of which another said something else meanwhile."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from advisor_app.ui.conflicts.versions import Field

Case = TypeVar("Case", bound=Hashable)
Versions = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CasesOfTwo(Generic[Case]):
    """`seen` and `theirs` by case, `words` mine for all of them; what another left as it was seen is mine."""

    seen: Mapping[Case, str]
    words: str
    theirs: Mapping[Case, str]

    @property
    def groups(self) -> dict[str, tuple[Case, ...]]:
        """The cases that another changed, those of which the same was said together, by their numbers in words."""
        alike: dict[str, list[Case]] = {}
        for case, said in self.theirs.items():
            if said not in (self.seen[case].strip(), self.words):
                alike.setdefault(said, []).append(case)
        return {", ".join(map(_number, cases)): tuple(cases) for cases in alike.values()}

    @property
    def fields(self) -> list[Field[Versions]]:
        return [Field(told, told) for told in self.groups]

    @property
    def versions(self) -> tuple[Versions, Versions, Versions]:
        """As it was seen, mine, and the other's."""
        groups = self.groups
        base, other = ({told: of[cases[0]] for told, cases in groups.items()} for of in (self.seen, self.theirs))
        return base, dict.fromkeys(groups, self.words), other

    def to_be_said(self, chosen: Versions) -> dict[Case, str]:
        """The cases that get my words, with what stands there now."""
        others = {case for told, cases in self.groups.items() if chosen[told] != self.words for case in cases}
        return {case: said for case, said in self.theirs.items() if case not in others}


def _number(case: Hashable) -> str:
    return str(case[-1]) if isinstance(case, tuple) else str(case)
