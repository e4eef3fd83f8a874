"""A drawn sample: enlarged it keeps what it had, replaced it keeps the record, altered it is found out."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import (
    CannotShrink,
    Draw,
    FrameExhausted,
    InvalidCount,
    NotInSample,
    draw_by_stratum,
    frame_digest,
    order,
    public_seed,
    verify_draw,
)

FRAME = [f"311-2024-{number:05d}" for number in range(40)]


@given(st.integers(0, 40), st.integers(0, 40), st.text("abc", min_size=1))
def test_enlarging_never_drops_a_case(small: int, large: int, seed: str) -> None:
    small, large = sorted((small, large))
    draw = Draw(tuple(FRAME), seed, small)
    enlarged = draw.enlarge(large)
    assert enlarged.sample[:small] == draw.sample == tuple(order(FRAME, seed)[:small])
    assert len(enlarged.sample) == large


def test_a_sample_is_never_cut_and_never_larger_than_its_frame() -> None:
    draw = Draw(tuple(FRAME), "s", 10)
    with pytest.raises(CannotShrink):
        draw.enlarge(9)
    with pytest.raises(FrameExhausted):
        draw.enlarge(41)
    with pytest.raises(FrameExhausted):
        Draw(tuple(FRAME), "s", 41)


@given(st.lists(st.integers(0, 9), max_size=6), st.integers(10, 34))
def test_a_replaced_case_gives_its_place_to_the_next(places: list[int], later: int) -> None:
    draw = Draw(tuple(FRAME), "s", 10)
    in_order, gone = order(FRAME, "s"), []
    for place in places:
        gone.append(draw.sample[place])
        draw = draw.replace(gone[-1], "otra entidad")
        assert draw.sample == tuple([key for key in in_order if key not in gone][:10])
    enlarged = draw.enlarge(later)
    assert enlarged.sample == tuple([key for key in in_order if key not in gone][:later])
    assert [entry.key for entry in enlarged.replaced] == gone
    assert enlarged.frame == draw.frame
    assert draw.verify(digest=draw.digest, sample=draw.sample) == []


def test_only_what_is_in_the_sample_can_be_replaced() -> None:
    draw = Draw(tuple(FRAME), "s", 10)
    with pytest.raises(NotInSample):
        draw.replace(order(FRAME, "s")[10], "")
    with pytest.raises(NotInSample):
        draw.replace(draw.sample[0], "").replace(draw.sample[0], "")


def test_the_sample_shrinks_only_where_the_frame_has_no_other() -> None:
    draw = Draw(("a", "b", "c"), "s", 3).replace("b", "no está cerrado")
    assert set(draw.sample) == {"a", "c"}
    with pytest.raises(FrameExhausted):
        draw.enlarge(3 + 1)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"frame": (*FRAME[:39], "311-2024-99999")}, "digest"),
        ({"frame": tuple(reversed(FRAME))}, "frame"),
        ({"frame": (*FRAME, FRAME[0])}, "frame"),
        ({"digest": "0" * 64}, "digest"),
        ({"seed": "T"}, "sample"),
        ({"size": 9}, "sample"),
        ({"size": 41}, "sample"),
        ({"sample": ("x",)}, "sample"),
    ],
)
def test_whatever_is_altered_is_found(change: dict[str, Any], kind: str) -> None:
    draw = Draw(tuple(FRAME), "S", 10)
    stored: dict[str, Any] = {
        "frame": draw.frame,
        "digest": draw.digest,
        "seed": draw.seed,
        "size": 10,
        "sample": draw.sample,
    }
    assert verify_draw(**stored) == []
    failures = verify_draw(**{**stored, **change})
    assert kind in {failure.kind for failure in failures}
    assert all(failure.what for failure in failures)


def test_a_replacement_out_of_order_is_found() -> None:
    draw = Draw(tuple(FRAME), "S", 10).replace(order(FRAME, "S")[3], "otra entidad")
    wrong = (replace(draw.replaced[0], key=order(FRAME, "S")[30]),)
    failures = verify_draw(frame=draw.frame, digest=draw.digest, seed="S", size=10, sample=draw.sample, replaced=wrong)
    assert [failure.kind for failure in failures] == ["replaced"]


def test_strata_are_drawn_under_one_seal_and_seed() -> None:
    stratum_of = {key: "queja" if number % 3 else "denuncia" for number, key in enumerate(FRAME)}
    drawn = draw_by_stratum(stratum_of, "s", {"queja": 5, "denuncia": 4})
    assert drawn.digest == frame_digest(FRAME)
    for stratum, size in (("queja", 5), ("denuncia", 4)):
        keys = [key for key in FRAME if stratum_of[key] == stratum]
        assert drawn.draws[stratum].sample == tuple(order(keys, "s")[:size])
    assert list(drawn.sample) == order(drawn.sample, "s")
    assert set(drawn.enlarge("queja", 7).sample) > set(drawn.sample)
    gone = drawn.replace(drawn.sample[0], "no pertenece")
    assert drawn.sample[0] not in gone.sample
    assert len(gone.sample) == 9
    samples = {stratum: draw.sample for stratum, draw in drawn.draws.items()}
    assert drawn.verify(digest=drawn.digest, samples=samples) == {}
    assert set(drawn.verify(digest="0", samples={**samples, "queja": ()})) == {"", "queja"}
    with pytest.raises(InvalidCount):
        draw_by_stratum(stratum_of, "s", {"queja": 5})


def test_a_public_seed_binds_the_lottery_to_the_sealed_frame() -> None:
    digest = frame_digest(FRAME)
    seed = public_seed("12345 B 07", week="2024-W12", entity="IDAAN", digest=digest)
    others = [
        public_seed("12346 B 07", week="2024-W12", entity="IDAAN", digest=digest),
        public_seed("12345 B 07", week="2024-W13", entity="IDAAN", digest=digest),
        public_seed("12345 B 07", week="2024-W12", entity="MINSA", digest=digest),
        public_seed("12345 B 07", week="2024-W12", entity="IDAAN", digest=frame_digest(FRAME[1:])),
    ]
    assert len({seed, *others}) == 5
    with pytest.raises(ValueError, match="line feed"):
        public_seed("1\n2", week="2024-W12", entity="IDAAN", digest=digest)
