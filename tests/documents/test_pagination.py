from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from advisor_app.documents.pagination import Page, Piece, Stretch, paginate

HEIGHT = 100.0


def stacked(*heights: float, **values: object) -> list[Piece]:
    ends = [0.0, *itertools.accumulate(heights)]
    return [Piece(Stretch(top, bottom), **values) for top, bottom in itertools.pairwise(ends)]  # type: ignore[arg-type]


def bounds(pages: list[Page]) -> list[tuple[float, float]]:
    return [(page.stretch.top, page.stretch.bottom) for page in pages]


def test_what_fits_stands_on_one_page() -> None:
    assert bounds(paginate(stacked(50, 50), HEIGHT)) == [(0, 100)]
    assert paginate([], HEIGHT) == []


def test_a_piece_that_does_not_fit_begins_the_next_page() -> None:
    assert bounds(paginate(stacked(60, 50), HEIGHT)) == [(0, 60), (60, 110)]


def test_a_heading_goes_with_what_follows() -> None:
    first, heading, text = stacked(80, 15, 30)
    heading = Piece(heading.stretch, with_next=True)
    assert bounds(paginate([first, heading, text], HEIGHT)) == [(0, 80), (80, 125)]


def test_a_table_that_goes_on_shows_its_head_again_and_leaves_room_for_it() -> None:
    head, *rows = stacked(10, 40, 40, 40, 40, 40)
    pieces = [Piece(head.stretch, with_next=True), *(Piece(row.stretch, table_head=head.stretch) for row in rows)]
    pages = paginate(pieces, HEIGHT)
    assert bounds(pages) == [(0, 90), (90, 170), (170, 210)]
    assert [page.table_head for page in pages] == [None, head.stretch, head.stretch]


def test_a_table_that_ends_with_its_page_shows_no_head_over_what_follows() -> None:
    head, row, after = stacked(10, 90, 30)
    pieces = [Piece(head.stretch, with_next=True), Piece(row.stretch, table_head=head.stretch), after]
    pages = paginate(pieces, HEIGHT)
    assert bounds(pages) == [(0, 100), (100, 130)]
    assert pages[1].table_head is None


def test_a_piece_longer_than_a_page_is_cut_between_its_lines() -> None:
    long = Piece(Stretch(0, 230), cuts=(30, 65, 99, 130, 160, 195, 230))
    assert bounds(paginate([long], HEIGHT)) == [(0, 99), (99, 195), (195, 230)]


def test_a_piece_longer_than_a_page_begins_where_it_is() -> None:
    first, long, last = stacked(40, 150, 20)
    long = Piece(long.stretch, cuts=(80, 120, 140, 190))
    assert bounds(paginate([first, long, last], HEIGHT)) == [(0, 80), (80, 140), (140, 210)]


def test_a_closing_part_longer_than_a_page_does_not_hang() -> None:
    pieces = [Piece(piece.stretch, with_next=True) for piece in stacked(60, 60, 60)]
    assert bounds(paginate(pieces, HEIGHT))[-1][1] == 180


@given(
    st.lists(st.tuples(st.floats(1, 250), st.booleans(), st.booleans()), max_size=30),
    st.floats(1, 40),
)
def test_everything_is_shown_once_and_in_order(given_pieces: list[tuple[float, bool, bool]], head: float) -> None:
    stretches = [piece.stretch for piece in stacked(*(height for height, _, _ in given_pieces))]
    table_head = Stretch(-head, 0)
    pieces = [
        Piece(stretch, with_next, table_head if row else None)
        for stretch, (_, with_next, row) in zip(stretches, given_pieces, strict=True)
    ]
    pages = paginate(pieces, HEIGHT)
    assert [page.stretch.top for page in pages[1:]] == [page.stretch.bottom for page in pages[:-1]]
    if pieces:
        assert (pages[0].stretch.top, pages[-1].stretch.bottom) == (0, stretches[-1].bottom)
    for page in pages:
        shown = page.stretch.height + (page.table_head.height if page.table_head else 0)
        assert shown <= HEIGHT + 1e-6
