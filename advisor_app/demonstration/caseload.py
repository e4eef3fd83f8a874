"""Two years of made-up cases: how many an entity gets, when, about what, and how they end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import exp
from random import Random

from advisor_app.demonstration.chance import Weighted, between, poisson
from advisor_app.demonstration.lives import DUPLICATE, Life
from advisor_app.demonstration.made import MadeEntity
from advisor_app.demonstration.places import Place, places_with_shares
from advisor_app.demonstration.wording import Wording, WordingTables
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import DAYS_BY_LAW

WEEKS = 104
MOST_A_WEEK = 400
BUSIEST_RATE = 230.0
RATE_POWER, RATE_DECAY = 0.9, 48.0
"""Cases a week at rank r (from 1): BUSIEST_RATE r^-RATE_POWER e^(-(r-1)/RATE_DECAY)."""

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)

TYPES = Weighted(("Queja", "Denuncia", "Solicitud", "Consulta", "Sugerencia"), (58, 14, 14, 10, 4))
CHANNELS = Weighted(
    ("Teléfono 3-1-1", "Sitio web", "Aplicación móvil", "Redes sociales", "Presencial"), (52, 20, 14, 9, 5)
)
CLOSE_REASONS = ("Problema resuelto", "Información brindada", "Remitido a otra entidad", "No procede")
SOLVED, TOLD = Weighted(CLOSE_REASONS, (80, 7, 7, 6)), Weighted(CLOSE_REASONS, (6, 86, 6, 2))
ASKING_TYPES = ("Consulta", "Sugerencia")
"""Cases of these types usually end with information; the others with something done."""
WEEKDAYS = Weighted(range(7), (21, 19, 18, 17, 14, 7, 4))
HOURS = Weighted(range(24), (1, 1, 1, 1, 1, 2, 5, 10, 14, 15, 15, 13, 10, 11, 12, 11, 9, 7, 6, 5, 4, 3, 2, 1))

SEASONS = {
    "agua": (1.15, 1.3, 1.35, 1.3, 1.05, 0.9, 0.85, 0.85, 0.85, 0.9, 0.85, 0.9),
    "infraestructura": (0.8, 0.7, 0.7, 0.8, 1.1, 1.2, 1.15, 1.15, 1.2, 1.3, 1.2, 0.8),
    "aseo": (1.1, 0.9, 0.9, 0.95, 1.05, 1.05, 1.0, 1.0, 1.0, 1.1, 1.05, 1.25),
    "educación": (0.9, 1.4, 1.7, 1.2, 1.0, 0.9, 0.9, 0.9, 0.9, 0.8, 0.7, 0.6),
    "salud": (0.9, 0.9, 0.95, 1.0, 1.05, 1.15, 1.15, 1.1, 1.05, 1.0, 0.95, 0.85),
    "consumo": (1.1, 0.9, 0.9, 0.9, 0.95, 0.95, 1.0, 0.95, 0.95, 1.0, 1.2, 1.35),
}
"""How a sector's cases rise and fall from January to December; other sectors follow `ORDINARY_YEAR`."""
ORDINARY_YEAR = (0.95, 0.95, 1.0, 1.0, 1.05, 1.05, 1.05, 1.05, 1.05, 1.05, 0.95, 0.85)

NEVER_CLOSED_SHARE = 0.012
REOPENED_SHARE = 0.008
DUPLICATE_SHARE = 0.02
WAITING_SHARE = 0.25
IMPROVING, WEEKS_IMPROVED = (1, 6), 34
"""Places of two busy entities that missed their goal, and since how many weeks they do better: their plan worked."""
BEFORE_IMPROVING, RISE = 0.54, 0.21
DUPLICATE_RESOLUTION = "Caso duplicado; se atiende en el primero."


@dataclass(frozen=True, slots=True)
class Manner:
    """How one entity works: shares of its cases, and the usual days to close one."""

    in_time: float
    prompt: float
    usual_days: float

    @classmethod
    def drawn(cls, rng: Random) -> Manner:
        """Most entities close more than 70 % of their cases in time; about one in six does not."""
        in_time = 0.5 + 0.18 * rng.random() if rng.random() < 0.17 else 0.73 + 0.25 * rng.random()
        return cls(in_time, 0.78 + 0.2 * rng.random(), 3 + 11 * rng.random())


def make_lives(seed: int, entities: list[MadeEntity], last: IsoWeek, wordings: WordingTables) -> list[Life]:
    """Every case of the `WEEKS` weeks up to `last`, numbered and sorted by creation.

    `entities` stand in the order of how busy they are. No entity closes more than `MOST_A_WEEK` cases in a week.
    """
    lives: list[Life] = []
    made = [
        _Entity(
            Random(f"{seed} {entity.name}"),  # noqa: S311 - a demonstration is made up, and must repeat itself
            entity,
            Wording.of(wordings, entity),
        )
        for entity in entities
    ]
    for place in IMPROVING:
        for one in made[place : place + 1]:
            one.improve_from(last.shifted(-WEEKS_IMPROVED).monday)
    for place, one in enumerate(made):
        rate = BUSIEST_RATE * (place + 1) ** -RATE_POWER * exp(-place / RATE_DECAY)
        own = list(one.lives(rate, last))
        _hold_below_limit(own)
        lives += own
    lives.sort(key=lambda life: life.created)
    _number(lives)
    return lives


def _number(lives: list[Life]) -> None:
    """Numbers as the centre's CRM gives them: the year, and a count within it."""
    counts: dict[int, int] = {}
    for life in lives:
        day = life.created
        if day.year not in counts:  # the first year was under way before the demonstration begins
            counts[day.year] = 0 if counts else 150 * day.timetuple().tm_yday
        counts[day.year] += 1
        life.number = f"{day.year}-{counts[day.year]:06d}"


def _hold_below_limit(lives: list[Life]) -> None:
    """No week sees more than `MOST_A_WEEK` closings: what is too much is done at the same hour a week later."""
    while overfull := [(week, closings) for week, closings in _by_week(lives).items() if len(closings) > MOST_A_WEEK]:
        _, closings = min(overfull)
        for closing, place in sorted(closings)[MOST_A_WEEK:]:
            life = lives[place]
            life.closings = [moment if moment < closing else moment + WEEK for moment in life.closings]
            life.reopenings = [moment if moment < closing else moment + WEEK for moment in life.reopenings]


def _by_week(lives: list[Life]) -> dict[int, list[tuple[datetime, int]]]:
    """The closings of each week (counted from year 1, which began on a Monday): moment, place among `lives`."""
    weeks: defaultdict[int, list[tuple[datetime, int]]] = defaultdict(list)
    for place, life in enumerate(lives):
        for closing in life.closings:
            weeks[(closing.toordinal() - 1) // 7].append((closing, place))
    return weeks


class _Entity:
    """One entity's cases, drawn one after the other."""

    def __init__(self, rng: Random, entity: MadeEntity, wording: Wording) -> None:
        self._rng = rng
        self._entity = entity
        self._wording = wording
        self._manner = Manner.drawn(rng)
        self._better_from: datetime | None = None
        self._places = Weighted(*places_with_shares(entity.seat_district, municipal=entity.kind == "municipio"))

    def improve_from(self, day: date) -> None:
        """Below the goal up to a day, above it for cases created since."""
        self._manner = replace(self._manner, in_time=BEFORE_IMPROVING)
        self._better_from = datetime.combine(day, time())

    def lives(self, rate: float, last: IsoWeek) -> Iterator[Life]:
        season = SEASONS.get(self._entity.sector, ORDINARY_YEAR)
        for back in range(WEEKS - 1, -1, -1):
            monday = last.shifted(-back).monday
            swing = 0.75 + 0.5 * self._rng.random()
            count = min(poisson(self._rng, rate * season[monday.month - 1] * swing), MOST_A_WEEK)
            start = datetime.combine(monday, time())
            for _ in range(count):
                yield self._life(start)

    def _life(self, monday: datetime) -> Life:
        rng = self._rng
        kind = TYPES.choose(rng)
        place = self._places.choose(rng)
        created = monday + timedelta(days=WEEKDAYS.choose(rng), hours=HOURS.choose(rng), minutes=between(rng, 0, 59))
        closings, reopenings = self._ends(created)
        first_worked = self._first_action(created)
        if closings and closings[0] <= first_worked:
            first_worked = created + timedelta(minutes=(closings[0] - created) // timedelta(minutes=2))
        reasons = TOLD if kind in ASKING_TYPES else SOLVED
        duplicate = rng.random() < DUPLICATE_SHARE
        subject, resolution = self._wording.say(rng, kind, place.corregimiento)
        return Life(
            entity=self._entity.name,
            type=kind,
            channel=CHANNELS.choose(rng),
            place=place,
            subject=subject,
            resolution=DUPLICATE_RESOLUTION if duplicate else resolution,
            owner=self._owner(place),
            close_reason=DUPLICATE if duplicate else reasons.choose(rng),
            waits=rng.random() < WAITING_SHARE,
            created=created,
            first_worked=first_worked,
            closings=closings,
            reopenings=reopenings,
        )

    def _owner(self, place: Place) -> str:
        if self._entity.kind == "municipio" or place.district == self._entity.seat_district:
            return f"{self._entity.name}, sede"
        return f"{self._entity.name}, regional de {place.province}"

    def _first_action(self, created: datetime) -> datetime:
        rng = self._rng
        if rng.random() < self._manner.prompt:
            return created + timedelta(minutes=min(24 * 60 - 1, int(8 + rng.expovariate(1 / 260))))
        return created + timedelta(minutes=24 * 60 + int(rng.expovariate(1 / 2200)))

    def _ends(self, created: datetime) -> tuple[list[datetime], list[datetime]]:
        rng = self._rng
        if rng.random() < NEVER_CLOSED_SHARE:
            return [], []
        better = self._better_from is not None and created >= self._better_from
        if rng.random() < self._manner.in_time + (RISE if better else 0):
            days = int(rng.expovariate(1 / self._manner.usual_days))
            closing = self._working_hour(created, days if days <= DAYS_BY_LAW else between(rng, 2, DAYS_BY_LAW))
            if closing.toordinal() - created.toordinal() > DAYS_BY_LAW:
                closing -= 3 * DAY
        else:
            closing = self._working_hour(created, DAYS_BY_LAW + 1 + int(rng.expovariate(1 / 25)))
        if rng.random() >= REOPENED_SHARE:
            return [closing], []
        reopening = self._working_hour(closing, between(rng, 2, 20))
        return [closing, self._working_hour(reopening, between(rng, 2, 20))], [reopening]

    def _working_hour(self, after: datetime, days: int) -> datetime:
        """A moment in office hours so many days later; what would fall on a weekend is done on Monday."""
        rng = self._rng
        if days == 0:
            return after + timedelta(minutes=between(rng, 20, 300))
        weekday = (after.weekday() + days) % 7
        if weekday > 4:
            days += 7 - weekday
        return after.replace(hour=between(rng, 7, 15), minute=between(rng, 0, 59)) + timedelta(days=days)
