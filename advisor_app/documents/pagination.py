"""Which stretch of a text laid out without pages stands on which page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `top` to `bottom`, in any one unit, downwards."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a table's row: what is not cut unless it is longer than a page."""

    stretch: Stretch
    with_next: bool = False
    """It does not stand last on a page: a heading, a table's head, what a signature goes with."""
    table_head: Stretch | None = None
    """For a row: its table's head, to be shown again where the row begins a page."""
    cuts: tuple[float, ...] = ()
    """Where it may be cut, between two of its lines, should it be longer than a page; ascending."""
    starts_page: bool = False
    """It begins a page, whatever room is left."""


@dataclass(frozen=True, slots=True)
class Page:
    stretch: Stretch
    table_head: Stretch | None = None
    """Shown above the stretch."""


def paginate(pieces: Sequence[Piece], height: float) -> list[Page]:
    """The pages of at most `height` on which the pieces stand, each as late as it may.

    pieces   in order, none beginning above the end of the one before it
    """
    pages: list[Page] = []
    waiting = list(pieces)
    while waiting:
        head = waiting[0].table_head
        room = height - (head.height if head else 0)
        start = waiting[0].stretch.top
        fitting = 0
        while (
            fitting < len(waiting)
            and waiting[fitting].stretch.bottom - start <= room
            and not (fitting and waiting[fitting].starts_page)
        ):
            fitting += 1
        ended = 0 < fitting < len(waiting) and waiting[fitting].starts_page
        end = None if ended else _end_of_cut(waiting[fitting:], start, room, height)
        if end is not None:
            piece, rest = waiting[fitting], waiting[fitting + 1 :]
            pages.append(Page(Stretch(start, end), head))
            later = tuple(cut for cut in piece.cuts if cut > end)
            waiting = [Piece(Stretch(end, piece.stretch.bottom), piece.with_next, piece.table_head, later), *rest]
        else:
            taken = fitting if ended else _not_parted(waiting, fitting) or fitting
            pages.append(Page(Stretch(start, waiting[taken - 1].stretch.bottom), head))
            waiting = waiting[taken:]
    return pages


def _end_of_cut(pieces: Sequence[Piece], start: float, room: float, height: float) -> float | None:
    """Where the first piece is cut; None if it is to stand whole on the next page, or there is none."""
    if not pieces:
        return None
    piece = pieces[0]
    if piece.stretch.height + (piece.table_head.height if piece.table_head else 0) <= height:
        return None
    ends = [cut for cut in piece.cuts if piece.stretch.top < cut <= start + room]
    if ends:
        return max(ends)
    return start + room if piece.stretch.top == start else None


def _not_parted(pieces: Sequence[Piece], fitting: int) -> int:
    """How many of the fitting pieces may stay, so that none of them parts from what it goes with; 0 if none may."""
    if fitting == len(pieces):
        return fitting
    while fitting and pieces[fitting - 1].with_next:
        fitting -= 1
    return fitting
