"""Made-up scorecards that use all that a card may have."""

from __future__ import annotations

from hypothesis import strategies as st

from advisor_app.office.scoring.scorecard import (
    AnswerCondition,
    Condition,
    DataRule,
    Grade,
    Question,
    QuestionGroup,
    RootCause,
    Scorecard,
)
from advisor_app.office.scoring.scorecard_file import answer_words

texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12).map(str.strip).filter(bool)
short = st.sampled_from(["Queja", "Denuncia", "Teléfono 3-1-1", 'con "comillas"', "raya \\ y\ttab"])
words = st.lists(short, max_size=2, unique=True).map(tuple)


@st.composite
def made_up_cards(draw: st.DrawFn) -> Scorecard:
    """A card that can be written to a file; conditions name questions before them."""
    ids = (f"p{number}" for number in range(1, 99))
    earlier: list[Question] = []
    groups = []
    for place in range(draw(st.integers(1, 3))):
        asked = []
        for _ in range(draw(st.integers(1, 3))):
            asked.append(_question(draw, next(ids), earlier))
            earlier.append(asked[-1])
        groups.append(QuestionGroup(f"g{place}", draw(texts), tuple(asked), draw(st.booleans())))
    return Scorecard("ficha", draw(texts), draw(st.integers(1, 9)), tuple(groups))


def _question(draw: st.DrawFn, key: str, earlier: list[Question]) -> Question:
    labels = draw(st.lists(st.sampled_from("ABCDEF"), min_size=2, max_size=5, unique=True) | st.just([]))
    grades = tuple(Grade(f"Grado {one}", draw(st.integers(0, 100)), draw(st.booleans())) for one in labels)
    causes = tuple(
        RootCause(
            f"c{number}", draw(texts), draw(st.just(()) | st.just((("IDAAN", "no hubo cuadrilla"), ("MOP", "x"))))
        )
        for number in range(draw(st.integers(0, 2)))
    )
    answer = None
    if earlier and draw(st.booleans()):
        other = draw(st.sampled_from(earlier))
        known = list(answer_words(other).values())
        chosen = draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True))
        answer = AnswerCondition(other.id, tuple(chosen))
    return Question(
        key,
        draw(texts),
        draw(texts),
        "352-360, 99",
        draw(st.integers(1, 100)),
        help=draw(texts | st.just("")),
        critical=draw(st.booleans()),
        not_applicable_allowed=draw(st.booleans()),
        comment_when_failed=draw(st.booleans()),
        condition=Condition(draw(words), draw(words), draw(words), draw(words), answer),
        data_rule=None if grades else draw(st.sampled_from([None, *DataRule])),
        grades=grades,
        causes=causes,
    )
