"""Words of erasing a citizen's data, and of how long things are kept."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "erasure_needs_reason": message(
        "Para borrar los datos del caso {number} hace falta un motivo.",
        "Escriba el motivo (--reason); queda en el historial con su nombre.",
        what_en="To erase the data of case {number} a reason is needed.",
        to_do_en="Write the reason (--reason); it stays in the history with your name.",
    ),
    "masking_needs_words": message(
        "Para tapar palabras del caso {number} hay que decir cuáles.",
        "Escriba el nombre, la cédula o el teléfono (--word), uno por uno.",
        what_en="To mask in case {number}, say which words.",
        to_do_en="Write the name, the identity number or the telephone (--word), one by one.",
    ),
    "privacy_of_director": message(
        "Los datos de un ciudadano los busca, borra y quita la dirección.",
        "Pídaselo a ella, con el número del caso.",
        what_en="A citizen's data are searched, erased and removed by the director.",
        to_do_en="Ask the director, with the number of the case.",
    ),
    "nothing_to_mask": message(
        "La oficina no guarda esas palabras en ningún lugar; no se cambió nada del caso {number}.",
        "Revise cómo están escritas.",
        what_en="The office keeps those words nowhere; nothing of case {number} was changed.",
        to_do_en="Check how they are spelled.",
    ),
    "privacy_stopped": message(
        "La búsqueda se detuvo; no se cambió nada.",
        "Búsquelo de nuevo cuando quiera.",
        what_en="The search was stopped; nothing was changed.",
        to_do_en="Search again whenever you like.",
    ),
    "erasure_is_for_good": message(
        "Borrar los datos del caso {number} toca {rows} lugares y {entries} asientos del historial, para siempre.",
        "Véalos con «advisor-app privacy find»; si es lo que quiere, repita con --yes.",
        what_en="Erasing the data of case {number} touches {rows} places and {entries} history entries, for good.",
        to_do_en="See them with “advisor-app privacy find”; if that is what you want, repeat with --yes.",
    ),
    "nothing_to_erase": message(
        "La oficina no guarda ningún texto del caso {number}.",
        "Diga qué hay que buscar además: un nombre, un teléfono (--word).",
        what_en="The office keeps no text of case {number}.",
        to_do_en="Say what else is to be looked for: a name, a telephone (--word).",
    ),
    "import_rested_on_erasure": message(
        "La importación de {file} no se puede deshacer: los datos del caso {which} se borraron después.",
        "Déjela; lo borrado no vuelve.",
        what_en="The import of {file} cannot be taken back: the data of case {which} were erased since.",
        to_do_en="Leave it; what was erased does not come back.",
    ),
}
