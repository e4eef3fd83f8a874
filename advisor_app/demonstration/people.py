"""The demonstration's entities, and the made-up people who look after them."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files
from random import Random

from advisor_app.demonstration.made import MadeAdvisor, MadeAssignment, MadeEntity, MadeLiaison
from advisor_app.office.names import loose_key
from advisor_app.office.people import ENTITIES_PER_ADVISOR, LiaisonKind

ADVISORS = 3
OFFICE_DOMAIN = "asesoria311.example"

BUSIEST = (
    "IDAAN", "AAUD", "ATTT", "MUPA", "CSS", "MINSA", "PN", "MIVIOT", "MOP", "MUSM", "ASEP", "MIDES",
    "ACODECO", "MEDUCA", "TPMS", "ANATI", "IFARHU", "MITRADEL", "SNM", "MUAR", "MIAMBIENTE", "DGI",
)  # fmt: skip
"""The entities that get most cases, the busiest first; the others follow in an order that the seed decides."""

OUTSIDE_THE_CAPITAL = ("MIDA", "MUDA", "MUSA", "MUCO", "MULCH", "MUCH", "UNACHI", "ZLC")
"""In every demonstration, so that yearly visits have somewhere to go."""

GIVEN_NAMES = (
    "Abdiel", "Aura", "Benilda", "Celso", "Dalys", "Dionisio", "Edilma", "Eneida", "Erasmo", "Fulvia", "Gisela",
    "Heriberto", "Ilka", "Itzel", "Jaime", "Julissa", "Leonidas", "Lourdes", "Maritza", "Melquiades", "Nitzia",
    "Norberto", "Omaira", "Orlando", "Querube", "Rigoberto", "Rosaura", "Saturnino", "Telma", "Ubaldo", "Vielka",
    "Virgilio", "Xenia", "Yadira", "Yolanda", "Zenaida",
)  # fmt: skip
SURNAMES = (
    "Arosemena", "Barría", "Batista", "Bósquez", "Caballero", "Castrellón", "Cedeño", "Chavarría", "De Gracia",
    "De León", "Espinosa", "Gallardo", "González", "Guevara", "Herrera", "Jaén", "Jaramillo", "Lasso", "Mendoza",
    "Miranda", "Montenegro", "Morales", "Navarro", "Ortega", "Pimentel", "Pitti", "Quiroz", "Ríos", "Rivera",
    "Saldaña", "Samaniego", "Solís", "Tuñón", "Urriola", "Vega", "Villarreal",
)  # fmt: skip

OPERATIONAL_POSTS = (
    "Jefatura de Atención al Ciudadano",
    "Oficina de Relación con el Ciudadano",
    "Departamento de Quejas y Reclamos",
    "Coordinación de Servicio al Cliente",
)
EXECUTIVE_POSTS = ("Secretaría General", "Subdirección General", "Dirección de Planificación", "Asesoría de Despacho")
EXECUTIVE_SHARE = 0.6
REGIONAL_SHARE = 0.12
"""Of the second liaisons of bodies seated in the capital, those who sit in a regional office."""


def known_entities() -> list[MadeEntity]:
    """Public bodies of Panama, as the table beside this module has them."""
    text = files("advisor_app.demonstration").joinpath("entities.csv").read_text(encoding="utf-8")
    return [
        MadeEntity(row["acronym"], row["name"], row["kind"], row["sector"], row["seat_district"])
        for row in csv.DictReader(text.splitlines())
    ]


def choose_entities(rng: Random) -> list[MadeEntity]:
    """As many as the advisors can take, from the one with most cases to the one with fewest."""
    known = {entity.name: entity for entity in known_entities()}
    others = [name for name in known if name not in BUSIEST and name not in OUTSIDE_THE_CAPITAL]
    wanted = ADVISORS * ENTITIES_PER_ADVISOR - len(BUSIEST) - len(OUTSIDE_THE_CAPITAL)
    quieter = [*OUTSIDE_THE_CAPITAL, *rng.sample(others, wanted)]
    rng.shuffle(quieter)
    return [known[name] for name in (*BUSIEST, *quieter)]


class _Names:
    """Names of people, none given twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._given: set[str] = set()

    def next(self) -> str:
        while True:
            name = f"{self._rng.choice(GIVEN_NAMES)} {self._rng.choice(SURNAMES)}"
            if name not in self._given:
                self._given.add(name)
                return name


def make_people(
    rng: Random, entities: list[MadeEntity], start: date
) -> tuple[tuple[MadeAdvisor, ...], tuple[MadeLiaison, ...], tuple[MadeAssignment, ...]]:
    """Advisors, liaisons and who looks after whom from `start`.

    `entities`, the busiest first, are dealt in turn, but the very busiest to the one who gets the least of the others.
    So the cases are spread, and in many weeks the plans of one advisor exceed the capacity and another's do not.
    """
    names = _Names(rng)
    advisors = []
    for _ in range(ADVISORS):
        name = names.next()
        given, _, surname = name.partition(" ")
        advisors.append(MadeAdvisor(name, f"{loose_key(given)}.{loose_key(surname)}@{OFFICE_DOMAIN}"))
    assignments = []
    for place, entity in enumerate(entities):
        turn, seat = divmod(place, ADVISORS)
        advisor = advisors[ADVISORS - 1 - seat if turn == 0 else seat]
        assignments.append(MadeAssignment(entity.name, advisor.name, start))
    liaisons = [liaison for entity in entities for liaison in _liaisons_of(rng, names, entity)]
    return tuple(advisors), tuple(liaisons), tuple(assignments)


def _liaisons_of(rng: Random, names: _Names, entity: MadeEntity) -> list[MadeLiaison]:
    domain = f"{loose_key(entity.name)}.example"
    in_capital = entity.seat_district == "Panamá"
    liaisons = [
        MadeLiaison(
            entity.name,
            names.next(),
            LiaisonKind.OPERATIONAL,
            rng.choice(OPERATIONAL_POSTS),
            f"enlace@{domain}",
            in_capital,
        )
    ]
    if rng.random() < EXECUTIVE_SHARE:
        liaisons.append(
            MadeLiaison(
                entity.name,
                names.next(),
                LiaisonKind.EXECUTIVE,
                rng.choice(EXECUTIVE_POSTS),
                f"enlace.ejecutivo@{domain}",
                in_capital and rng.random() >= REGIONAL_SHARE,
            )
        )
    return liaisons
