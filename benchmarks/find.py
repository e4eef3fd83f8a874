"""Finding among a million made-up cases: what 200 questions of people's kinds take, the whole way to their answers.

    python benchmarks/find.py [--cases 1000000] [--keep office.db]

Each question is a text as somebody types it: with accents or without, a slip at the end, a number or its last part, two
words in any order, an entity's name beside a word. The time is that of everything the window asks for it.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from cases_page import make_cases

from advisor_app.bootstrap import open_office
from advisor_app.services.office import Office
from advisor_app.services.search.find_anything import Searching, find_cases_like, find_records, make_ready
from advisor_app.services.search.learn_words import learn_words
from advisor_app.settings import Settings

LIMIT_MS = 100
_ENDINGS = (
    "Cuadrilla reparó la tubería; queda pendiente el asfalto.",
    "Se remitió al Ministerio de Obras Públicas por competencia.",
    "No procede: el reclamante no aportó los recibos.",
    "Inspección realizada, se ordenó la limpieza del drenaje pluvial.",
    "Se reprogramó la cita para el siguiente trimestre.",
    "Luminaria reemplazada por el contratista.",
    "Duplicado de otro caso, se cierra.",
)
_WORDS = (
    "fuga", "vía", "semáforo", "dañado", "basura", "poste", "caído", "cobro", "indebido", "ruido", "luminaria",
    "alcantarilla", "trámite", "demorado", "subsidio", "vivienda", "cita", "médica", "permiso", "terreno", "árbol",
    "tubería", "cuadrilla", "contratista", "drenaje", "trimestre", "recibos", "asfalto", "agua", "queja", "presencial",
)  # fmt: skip
_PLAIN = str.maketrans("áéíóúñ", "aeioun")


def vary_resolutions(path: Path) -> None:
    """What was answered is not the same for all: a sentence of several, and an order's number."""
    connection = sqlite3.connect(path)
    choices = " ".join(f"WHEN {at} THEN '{said}'" for at, said in enumerate(_ENDINGS))
    connection.execute(
        f"UPDATE citizen_case SET resolution = CASE (id * 7919) % {len(_ENDINGS)} {choices} END"
        " || ' Orden ' || ((id * 104729) % 90000) WHERE closed IS NOT NULL"
    )
    connection.commit()
    connection.close()


def questions(count: int, numbers: list[str]) -> Iterator[tuple[str, str]]:
    """Kind and text."""
    chance = random.Random(311)
    long_ones = [word for word in _WORDS if len(word) > 5]
    for at in range(count):
        kind = ("accents", "plain", "slip", "number", "tail", "two words", "entity", "resolution")[at % 8]
        one, other = chance.sample(_WORDS, 2)
        number = chance.choice(numbers)
        if kind == "accents":
            yield kind, one.capitalize()
        elif kind == "plain":
            yield kind, one.translate(_PLAIN)[: chance.randint(3, 12)]
        elif kind == "slip":
            word = chance.choice(long_ones).translate(_PLAIN)
            yield kind, chance.choice((word[:-2] + word[-1] + word[-2], word[:-1] + "x", word[:-1] + word[-1] * 2))
        elif kind == "number":
            yield kind, number
        elif kind == "tail":
            yield kind, number.partition("-")[2].lstrip("0")
        elif kind == "two words":
            yield kind, f"{other} {one}".translate(_PLAIN)
        elif kind == "entity":
            yield kind, f"{one} {chance.choice(('idaan', f'entidad {chance.randint(1, 74):02d}'))}"
        else:
            yield kind, f"orden {chance.randrange(90_000)} {chance.choice(('luminaria', 'cuadrilla', 'inspec'))}"


def measure(office: Office, count: int, numbers: list[str]) -> None:
    searching = Searching()
    begin = time.perf_counter()
    make_ready(office, searching)
    print(f"made ready in {1000 * (time.perf_counter() - begin):6.0f} ms")
    taken: dict[str, list[float]] = {}
    empty: dict[str, int] = {}
    slowest = (0.0, "")
    worked: list[float] = []
    for kind, text in questions(count, numbers):
        begin, used = time.perf_counter(), time.process_time()
        records = find_records(office, text, searching)
        found = find_cases_like(office, text, searching)
        lasted = 1000 * (time.perf_counter() - begin)
        worked.append(1000 * (time.process_time() - used))
        taken.setdefault(kind, []).append(lasted)
        empty[kind] = empty.get(kind, 0) + (not records and not found.lines)
        slowest = max(slowest, (lasted, text))
    for kind, times in taken.items():
        told = f"median {statistics.median(times):6.1f} ms, longest {max(times):6.1f}"
        print(f"{kind:12} {len(times):4}  {told}, without an answer {empty[kind]}")
    whole = sorted(one for times in taken.values() for one in times)
    print(f"95th percentile of {len(whole)}: {whole[int(0.95 * len(whole))]:.1f} ms   (limit {LIMIT_MS})")
    print(f"the same by processor: {sorted(worked)[int(0.95 * len(worked))]:.1f} ms")
    print(f"slowest {slowest[0]:.1f} ms: {slowest[1]!r}")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=1_000_000)
    words.add_argument("--questions", type=int, default=200)
    words.add_argument("--keep", type=Path)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = chosen.keep or Path(name) / "office.db"
        if not path.exists():
            make_cases(path, chosen.cases)
            vary_resolutions(path)
        office = open_office(Settings(str(path), "benchmark"))
        begin, used = time.perf_counter(), time.process_time()
        learnt = learn_words(office)
        lasted, worked = time.perf_counter() - begin, time.process_time() - used
        print(f"words of resolutions up to {learnt.upto:,} learnt in {lasted:.1f} s, {worked:.1f} s of the processor")
        connection = sqlite3.connect(path)
        numbers = [number for (number,) in connection.execute("SELECT number FROM citizen_case WHERE id % 997 = 0")]
        connection.close()
        measure(office, chosen.questions, numbers)
        office.store.close()


if __name__ == "__main__":
    main()
