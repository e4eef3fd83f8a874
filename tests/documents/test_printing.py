"""Whoever asks from a thread beside the main one is printed for by another process, with the same pages."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing.process import BaseProcess
from typing import TypeVar, cast

import pytest
from letter_samples import SAMPLES, usual

from advisor_app.documents.letters.letter_templates import LetterTemplates, PaperParts
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.printing import PrintingProcess, open_printer
from advisor_app.errors import EnvironmentFault

T = TypeVar("T")


@pytest.fixture(scope="module")
def apart() -> Iterator[PrintingProcess]:
    made = PrintingProcess()
    yield made
    made.close()


@pytest.fixture
def elsewhere() -> Iterator[Callable[[Callable[[], T]], T]]:
    with ThreadPoolExecutor(1) as other:
        yield lambda what: other.submit(what).result()


def dated(parts: PaperParts) -> PaperParts:
    """With a day the same parts give the same bytes."""
    return replace(parts, dated=date(2026, 11, 20))


def test_another_thread_gets_the_very_pages_that_the_main_one_gets(
    elsewhere: Callable[[Callable[[], bytes]], bytes],
) -> None:
    templates = LetterTemplates()
    for make in SAMPLES.values():
        parts = dated(templates.paper(make()))
        assert elsewhere(lambda parts=parts: open_printer().letter(parts)) == open_printer().letter(parts)


def test_the_pages_of_headings_are_the_same_too(apart: PrintingProcess) -> None:
    parts = LetterTemplates().paper(SAMPLES["long"]())
    found = apart.heading_pages(parts, 3)
    assert found == PdfPrinter().heading_pages(parts, 3) != []


def test_no_page_is_laid_out_in_a_thread_beside_the_main_one(
    elsewhere: Callable[[Callable[[], object]], object],
) -> None:
    here, parts = PdfPrinter(), LetterTemplates().paper(usual())
    with pytest.raises(RuntimeError, match="main thread"):
        elsewhere(PdfPrinter)
    with pytest.raises(RuntimeError, match="main thread"):
        elsewhere(lambda: here.letter(parts))


def test_several_threads_print_one_after_the_other(apart: PrintingProcess) -> None:
    templates = LetterTemplates()
    parts = [templates.paper(make()) for make in SAMPLES.values()]
    with ThreadPoolExecutor(3) as pool:
        assert all(data.startswith(b"%PDF-") for data in pool.map(apart.letter, parts))


def test_a_process_that_was_killed_is_begun_anew_and_nobody_notices(apart: PrintingProcess) -> None:
    apart.close()
    parts = dated(LetterTemplates().paper(usual()))
    before = of_printing()
    first = apart.letter(parts)
    (child,) = of_printing() - before
    child.kill()
    child.join(10)
    assert apart.letter(parts) == first


def test_one_that_has_nothing_to_do_ends_and_gives_its_memory_back() -> None:
    before = of_printing()
    short = PrintingProcess(idle=0.05)
    parts = dated(LetterTemplates().paper(usual()))
    first = short.letter(parts)
    for child in of_printing() - before:
        child.join(10)
    assert short.letter(parts) == first
    short.close()


class _Deadly:
    """Whoever takes it out of its parcel is gone."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)


def test_a_document_that_ends_the_process_twice_is_told_by_its_title(apart: PrintingProcess) -> None:
    parts = replace(LetterTemplates().paper(usual()), title="Carta 7", body=cast("str", _Deadly()))
    with pytest.raises(EnvironmentFault) as raised:
        apart.letter(parts)
    assert (raised.value.code, raised.value.values) == ("printing_process_ended", {"title": "Carta 7"})
    assert apart.letter(LetterTemplates().paper(usual())).startswith(b"%PDF-")


def test_an_error_of_ours_is_told_with_where_it_arose(apart: PrintingProcess) -> None:
    parts = replace(LetterTemplates().paper(usual()), body=cast("str", "x"), title=cast("str", 7))
    with pytest.raises(RuntimeError, match="setTitle"):
        apart.letter(parts)


def of_printing() -> set[BaseProcess]:
    return {one for one in multiprocessing.active_children() if one.name == "printing"}
