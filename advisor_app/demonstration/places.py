"""Provinces, districts and corregimientos of Panama that the made-up cases come from, with their share of them."""

from __future__ import annotations

from dataclasses import dataclass

SHARES: tuple[tuple[str, str, float, str], ...] = (
    (
        "Panamá",
        "Panamá",
        34,
        "Ancón, Betania, Bella Vista, Calidonia, Chilibre, El Chorrillo, Juan Díaz, Las Cumbres, Pacora, "
        "Parque Lefevre, Pedregal, Pueblo Nuevo, Río Abajo, San Francisco, Tocumen, Las Mañanitas, Alcalde Díaz",
    ),
    (
        "Panamá",
        "San Miguelito",
        15,
        "Amelia Denis de Icaza, Arnulfo Arias, Belisario Frías, Belisario Porras, José Domingo Espinar, "
        "Mateo Iturralde, Omar Torrijos, Rufina Alfaro, Victoriano Lorenzo",
    ),
    ("Panamá", "Chepo", 1.5, "Cañita, El Llano, Las Margaritas, Tortí"),
    ("Panamá", "Taboga", 0.2, "Otoque Occidente, Otoque Oriente"),
    (
        "Panamá Oeste",
        "Arraiján",
        10,
        "Burunga, Cerro Silvestre, Juan D. Arosemena, Nuevo Emperador, Veracruz, Vista Alegre",
    ),
    (
        "Panamá Oeste",
        "La Chorrera",
        8,
        "Barrio Balboa, Barrio Colón, El Coco, Guadalupe, Herrera, Playa Leona, Puerto Caimito",
    ),
    ("Panamá Oeste", "Capira", 1.2, "Campana, Cermeño, Lídice, Villa Carmen, Villa Rosario"),
    ("Panamá Oeste", "Chame", 1, "Bejuco, Nueva Gorgona, Punta Chame, Sajalices"),
    ("Panamá Oeste", "San Carlos", 0.8, "El Espino, El Higo, La Ermita, Las Uvas"),
    ("Colón", "Colón", 6, "Barrio Norte, Barrio Sur, Buena Vista, Cativá, Cristóbal, Puerto Pilón, Sabanitas"),
    ("Colón", "Portobelo", 0.4, "Cacique, Garrote, Isla Grande, María Chiquita"),
    ("Chiriquí", "David", 6, "Las Lomas, Pedregal, San Pablo Nuevo, San Pablo Viejo, David Este, David Sur"),
    ("Chiriquí", "Bugaba", 1.6, "Aserrío de Gariché, El Bongo, La Estrella, Santa Marta, Sortová"),
    ("Chiriquí", "Boquete", 0.9, "Alto Boquete, Caldera, Jaramillo, Los Naranjos, Palmira"),
    ("Chiriquí", "Barú", 1.2, "Limones, Progreso, Baco"),
    ("Chiriquí", "Dolega", 0.8, "Dos Ríos, Los Anastacios, Potrerillos, Los Algarrobos"),
    ("Coclé", "Penonomé", 2, "Cañaveral, Coclé, El Coco, Pajonal, Río Grande"),
    ("Coclé", "Aguadulce", 1.3, "Barrios Unidos, El Cristo, El Roble, Pocrí"),
    ("Coclé", "Antón", 1.3, "El Chirú, El Valle, Juan Díaz, Río Hato, Santa Rita"),
    ("Veraguas", "Santiago", 2.4, "Canto del Llano, La Peña, Los Algarrobos, San Martín de Porres, Urracá"),
    ("Veraguas", "Soná", 0.6, "Bahía Honda, Guarumal, La Soledad, Río Grande"),
    ("Herrera", "Chitré", 1.7, "La Arena, Llano Bonito, Monagrillo, San Juan Bautista"),
    ("Los Santos", "Las Tablas", 1, "El Cocal, La Palma, Las Tablas Abajo, Peña Blanca, Santo Domingo"),
    ("Los Santos", "Los Santos", 0.6, "La Espigadilla, Las Cruces, Llano Largo, Santa Ana"),
    ("Bocas del Toro", "Changuinola", 1.6, "El Empalme, El Silencio, Finca 30, Finca 60, Guabito"),
    ("Bocas del Toro", "Bocas del Toro", 0.5, "Bastimentos, Cauchero, Punta Laurel"),
    ("Darién", "Pinogana", 0.4, "Metetí, Yaviza, Boca de Cupe"),
    ("Darién", "Chepigana", 0.3, "Garachiné, Jaqué, Sambú"),
    ("Comarca Ngäbe Buglé", "Besiko", 0.3, "Soloy, Camarón Arriba, Niba"),
    ("Comarca Ngäbe Buglé", "Mironó", 0.2, "Hato Pilón, Hato Corotú, Cascabel"),
    ("Comarca Guna Yala", "Narganá", 0.2, "Cartí Sugdupu, Nalunega, Digir Dubbu"),
)
"""Province, district, share of all cases in per cent (roughly, by population and access), corregimientos."""


@dataclass(frozen=True, slots=True)
class Place:
    province: str
    district: str
    corregimiento: str


def places_with_shares(seat_district: str, *, municipal: bool) -> tuple[list[Place], list[float]]:
    """Where an entity's cases come from: a municipality's from its own district, others' from the whole country."""
    places: list[Place] = []
    shares: list[float] = []
    for province, district, share, names in SHARES:
        if municipal and district != seat_district:
            continue
        corregimientos = names.split(", ")
        for name in corregimientos:
            places.append(Place(province, district, name))
            shares.append(share / len(corregimientos))
    return places, shares
