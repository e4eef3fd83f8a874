"""What people call the places in which a citizen's words were found."""

from __future__ import annotations

from collections.abc import Mapping

from advisor_app.messages.history import field_word
from advisor_app.messages.history_fields import FIELDS
from advisor_app.messages.history_records import RECORDS

_WHOLE: Mapping[str, tuple[str, str]] = {
    "audit_answer.detail": ("Respuesta de una auditoría: detalle", "An audit's answer: detail"),
    "audit_case.facts": ("Caso auditado: sus datos", "Audited case: its facts"),
    "calibration_case.facts": ("Caso de una calibración: sus datos", "A calibration's case: its facts"),
    "case_change.fields": ("Lo que cambió cada importación", "What each import changed"),
    "case_problem.value": ("Celdas rechazadas de una exportación", "Rejected cells of an export"),
    "citizen_case.resolution": ("El caso: resolución", "The case: resolution"),
    "citizen_case.subject": ("El caso: asunto", "The case: subject"),
    "history_payload.payload": ("Asientos del historial", "Entries of the history"),
    "letter_recommendation.advice": ("Recomendación de una carta: consejo", "A letter's recommendation: advice"),
    "letter_recommendation.cases": ("Recomendación de una carta: sus casos", "A letter's recommendation: its cases"),
    "letter_recommendation.finding": ("Recomendación de una carta: hallazgo", "A letter's recommendation: finding"),
    "mail_content.raw": ("Correos enviados y borradores", "Sent mails and drafts"),
    "objection.file_name": ("Objeción: nombre del archivo", "An objection: the file's name"),
    "objection.raw": ("Correo de una objeción", "An objection's mail"),
    "objection_point.after_comment": ("Punto de una objeción: comentario nuevo", "An objection's point: new comment"),
    "objection_point.argument": ("Punto de una objeción: argumento", "An objection's point: argument"),
    "objection_point.before_comment": (
        "Punto de una objeción: comentario previo",
        "An objection's point: old comment",
    ),
    "received_mail.raw": ("Correos recibidos", "Received mails"),
    "received_mail.sender_name": ("Correo recibido: quién lo mandó", "Received mail: who sent it"),
}
_TABLES: Mapping[str, tuple[str, str]] = {
    "audit_answer": ("Respuesta de una auditoría", "An audit's answer"),
    "audit_case": ("Caso auditado", "Audited case"),
    "calibration_answer": ("Respuesta de una calibración", "A calibration's answer"),
    "calibration_case": ("Caso de una calibración", "A calibration's case"),
    "calibration_consensus": ("Acuerdo de una calibración", "A calibration's agreement"),
    "case_problem": ("Celda rechazada", "Rejected cell"),
    "case_view": ("Vista guardada", "Kept view"),
    "citizen_case": ("Caso", "Case"),
    "column_profile": ("Perfil de columnas", "Profile of columns"),
    "import_snapshot": ("Importación", "Import"),
    "letter_recommendation": ("Recomendación de una carta", "A letter's recommendation"),
    "mail_attempt": ("Envío de un correo", "A mail's sending"),
    "mail_note": ("Nota de un correo", "A mail's note"),
    "mail_plan": ("Correo por enviar", "A mail to be sent"),
    "mailbox_seen": ("Buzón", "Mailbox"),
    "meeting_mail": ("Correo de una reunión", "A meeting's mail"),
    "meeting_point": ("Punto de una reunión", "A meeting's point"),
    "objection_point": ("Punto de una objeción", "An objection's point"),
    "office_fact": ("Dato de la oficina", "A fact of the office"),
    "outbox_pause": ("Pausa de la bandeja", "The outbox's pause"),
    "person_role": ("Permiso de una persona", "A person's right"),
    "plan_month": ("Avance del mes", "The month's progress"),
    "prepared_report": ("Informe preparado", "Prepared report"),
    "publication_file": ("Archivo de una publicación", "A publication's file"),
    "recent_change": ("Aviso de un cambio", "Notice of a change"),
    "report_edition": ("Edición de un informe", "A report's edition"),
    "rotation_handover": ("Entrega de una rotación", "A rotation's handover"),
    "round_frame": ("Lista sellada", "Sealed list"),
    "round_replacement": ("Caso reemplazado", "Replaced case"),
    "round_sample": ("Muestra", "Sample"),
    "stand_in": ("Suplencia", "Standing in"),
    "template_edition": ("Plantilla de la oficina", "The office's template"),
    "template_trial": ("Prueba de una plantilla", "A template's trial"),
}

_KINDS: Mapping[str, tuple[str, str]] = {
    "case": ("Caso", "Case"),
    "history": ("Historial", "History"),
    "mail": ("Correos", "Mails"),
    "document": ("Documentos", "Documents"),
    "text": ("Otros textos", "Other texts"),
}
_FATES: Mapping[str, tuple[str, str]] = {
    "note": ("queda «Redactado el … por …»", "becomes “Redactado el … por …”"),
    "emptied": ("queda vacío", "becomes empty"),
    "masked": ("esas palabras quedan «[redactado]»", "those words become “[redactado]”"),
    "replaced": ("el documento queda como una nota", "the document becomes a note"),
    "mail": ("esas palabras se tapan; el adjunto queda como una nota", "those words are masked; a file becomes a note"),
    "without_content": ("queda quién y cuándo, sin contenido", "who and when stay, without content"),
}


def place_word(place: str, language: str = "es") -> str:
    """What "TABLE.COLUMN" is to people; the names themselves where nobody gave them words."""
    at = 1 if language == "en" else 0
    if place in _WHOLE:
        return _WHOLE[place][at]
    table, _, column = place.partition(".")
    known = _TABLES.get(table) or RECORDS.get(table)
    record = known[at] if known else table.replace("_", " ")
    said = record[:1].upper() + record[1:]
    if column not in FIELDS:
        return said
    field = field_word(column, language)
    acronym = field[:2].isupper()  # such as PDF
    return f"{said}: {field if acronym else field[:1].lower() + field[1:]}"


def place_kind_word(kind: str, language: str = "es") -> str:
    """What a kind of place is called, by its name."""
    return _KINDS[kind][1 if language == "en" else 0]


def fate_word(fate: str, language: str = "es") -> str:
    """What becomes of a place, by the fate's name."""
    return _FATES[fate][1 if language == "en" else 0]
