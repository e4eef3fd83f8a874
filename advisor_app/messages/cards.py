"""Words for scorecards that are designed, published and retired."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_card": message(
        "No hay una ficha «{card}» (versión {version}).",
        "Las que hay son: {known}.",
        what_en="There is no scorecard “{card}” (version {version}).",
        to_do_en="Those that there are: {known}.",
    ),
    "card_not_published": message(
        "La ficha «{card}», con la que se audita a {entity}, no tiene ninguna versión publicada.",
        "Pida a la dirección que la publique, o que dé otra ficha a ese tipo de entidad.",
        what_en="The scorecard “{card}”, with which {entity} is audited, has no published version.",
        to_do_en="Ask the director to publish it, or to give that kind of entity another one.",
    ),
    "card_draft_exists": message(
        "La ficha «{card}» ya tiene un borrador, de la versión {version}, que dice otra cosa.",
        "Publíquelo, descártelo, o repita con «--replace» para poner el archivo en su lugar.",
        what_en="The scorecard “{card}” has a draft of version {version} already, which reads otherwise.",
        to_do_en="Publish it, discard it, or repeat with “--replace” to put the file in its place.",
    ),
    "card_without_draft": message(
        "La ficha «{card}» no tiene borrador.",
        "Empiece uno en Dirección, Fichas, o traiga un archivo con «cards import».",
        what_en="The scorecard “{card}” has no draft.",
        to_do_en="Begin one in Direction, Scorecards, or take a file in with “cards import”.",
    ),
    "card_version_taken": message(
        "La versión {version} de la ficha «{card}» ya se publicó, y «{file}» dice otra cosa.",
        "Ponga version = {next} en el archivo: lo publicado no cambia.",
        what_en="Version {version} of the scorecard “{card}” was published already, and “{file}” reads otherwise.",
        to_do_en="Set version = {next} in the file: what was published does not change.",
    ),
    "card_not_written": message(
        "No se pudo escribir «{path}» ({reason}).",
        "Diga otra ruta con «--to», o pida permiso para escribir ahí.",
        what_en="“{path}” could not be written ({reason}).",
        to_do_en="Name another path with “--to”, or ask for permission to write there.",
    ),
    "card_unchanged": message(
        "El borrador de la ficha «{card}» dice lo mismo que su versión {version}, publicada.",
        "Cámbielo antes de publicarlo, o descártelo.",
        what_en="The draft of the scorecard “{card}” reads as its published version {version}.",
        to_do_en="Change it before publishing, or discard it.",
    ),
    "card_note_missing": message(
        "Falta decir qué cambió en la ficha «{card}».",
        "Escriba una nota: queda en el historial, junto a la lista de cambios.",
        what_en="What changed in the scorecard “{card}” is not told.",
        to_do_en="Write a note: it stays in the history, beside the list of changes.",
    ),
    "card_not_in_force": message(
        "La ficha «{card}» no tiene una versión publicada.",
        "Publíquela primero.",
        what_en="The scorecard “{card}” has no published version.",
        to_do_en="Publish it first.",
    ),
    "card_in_use": message(
        "Con la ficha «{card}» se audita a estos tipos de entidad: {kinds}.",
        "Deles otra ficha antes de retirarla.",
        what_en="With the scorecard “{card}” these kinds of entity are audited: {kinds}.",
        to_do_en="Give them another one before you retire it.",
    ),
    "card_id_unreadable": message(
        "«{value}» no sirve de nombre corto de una ficha.",
        "Use minúsculas sin acentos, números y guiones, por ejemplo gestion-de-municipios.",
        what_en="“{value}” cannot be a scorecard's short name.",
        to_do_en="Use lowercase letters without accents, digits and hyphens, such as gestion-de-municipios.",
    ),
    "card_exists": message(
        "Ya hay una ficha «{card}».",
        "Elija otro nombre corto para la copia.",
        what_en="There is a scorecard “{card}” already.",
        to_do_en="Choose another short name for the copy.",
    ),
    "unknown_entity_kind": message(
        "Ninguna entidad es de tipo «{value}»; lo más parecido es «{nearest}».",
        "Los tipos que hay son: {known}.",
        what_en="No entity is of the kind “{value}”; the nearest is “{nearest}”.",
        to_do_en="The kinds that there are: {known}.",
    ),
}
