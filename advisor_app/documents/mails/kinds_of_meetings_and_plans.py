"""The kinds of mail that meetings, plans and escalations cause, and the office's own records."""

from __future__ import annotations

from advisor_app.documents.mails.mail_fields import group, rows, sign, text, texts
from advisor_app.documents.mails.mail_kind import ENTITY, GREETING, SIGNED, MailKind

_COMMITMENT = (
    text("que", "el compromiso", "Publicar el horario de reparaciones", required=True),
    text("quien", "a cargo de quién", "Luis Gómez", required=True),
    text("fecha", "para cuándo", "20/11/2026", required=True),
    text("acordado", "cuándo se acordó", "02/11/2026"),
    text("dias_tarde", "si venció, hace cuánto", "hace 3 días", may_be_empty=True),
    text("entidad", "la entidad", "Instituto de Acueductos y Alcantarillados Nacionales"),
    text("veces", "en cuántas reuniones se trató como vencido", "2"),
    text("reuniones", "lo mismo, con su palabra", "2 reuniones", may_be_empty=True),
    SIGNED,
)
OF_MEETINGS = (
    MailKind(
        "minutes/correo-invitacion",
        "Invitación a una reunión, su cambio o su cancelación",
        (
            text("verbo", "Invitación, Cambio o Cancelación", "Invitación"),
            text("titulo", "la reunión", "Visita a IDAAN", required=True),
            text("clase", "qué clase de reunión es", "Visita mensual"),
            text("fecha", "el día", "martes 24 de noviembre de 2026", required=True),
            text("inicio", "a qué hora comienza", "9:00", required=True),
            text("fin", "a qué hora termina", "10:30"),
            text("lugar", "dónde", "Sede de IDAAN, Vía Brasil"),
            GREETING,
            sign("cancelada", "si se cancela", example=False),
            sign("cambia", "si cambia", example=False),
            rows(
                "temas",
                "el orden del día",
                text("orden", "su número", "1"),
                text("titulo", "el tema", "Casos vencidos"),
            ),
            SIGNED,
        ),
    ),
    MailKind(
        "minutes/correo-minuta",
        "Minuta de una reunión",
        (
            text("numero", "el número de la minuta", "MIN-2026-0031", required=True),
            text("clase", "qué clase de reunión fue", "Visita mensual"),
            text("asunto", "de qué se trató", "Casos vencidos"),
            text("fecha", "el día", "martes 24 de noviembre de 2026"),
            text("lugar", "dónde", "Sede de IDAAN", may_be_empty=True),
            text(
                "corrige",
                "qué minuta corrige, en una oración",
                "Esta minuta corrige la MIN-2026-0030.",
                may_be_empty=True,
            ),
            rows(
                "compromisos",
                "los compromisos pendientes y nuevos",
                text("orden", "su número", "1"),
                text("que", "el compromiso", "Publicar el horario de reparaciones"),
                text("quien", "a cargo de quién", "Luis Gómez"),
                text("fecha", "para cuándo", "30/11/2026"),
                text("estado", "cómo está", "Pendiente"),
            ),
            GREETING,
            SIGNED,
        ),
    ),
    MailKind("minutes/correo-recordatorio", "Recordatorio de un compromiso", _COMMITMENT),
    MailKind("minutes/correo-elevacion", "Compromiso que se eleva a la dirección", _COMMITMENT),
)

_ACTION = (
    text("que", "la acción", "Capacitar a las cuadrillas", required=True),
    text("quien", "a cargo de quién", "Operaciones"),
    text("fecha", "para cuándo", "20/11/2026"),
    text("dias", "los días hábiles que lleva vencida", "3 días hábiles", may_be_empty=True),
    text("prueba", "qué se espera como prueba", "lista de asistencia"),
)
_SIGNER = (text("nombre", "su nombre", "Berta Solís"), text("cargo", "su cargo", "Directora"))
_ADDRESSEE = (text("nombre", "su nombre", "Jorge Ríos"), text("cargo", "su cargo", "Administrador General"))
_PAPER = (
    text("numero", "el número del documento", "MEM-2026-0009", required=True),
    text("asunto", "el obstáculo, en pocas palabras", "Sin acceso al sistema de facturación", required=True),
    ENTITY,
    group("para", "a quién va", *_ADDRESSEE),
    group("de", "quien firma", *_SIGNER),
    texts("se_solicita", "lo que se pide, por párrafos", "Autorizar el acceso de consulta."),
)
OF_PLANS = (
    MailKind(
        "plans/correo-recomendacion",
        "Recomendación sobre un hallazgo que se repite",
        (
            ENTITY,
            text("pregunta", "la pregunta de la ficha", "¿Se verificó la solución?", required=True),
            text("cuantos", "en cuántos casos falló", "4 casos"),
            text("casos", "sus números", "2026-117954, 2026-117960 y 2026-118002"),
            text("semanas", "en qué semanas", "44, 45 y 46"),
            sign("un_caso", "si falló en un solo caso", example=False),
            sign("una_semana", "si fue en una sola semana", example=False),
            text("recomendacion", "lo que se recomienda", "Llamar al ciudadano antes de cerrar.", required=True),
            text("responsable", "a quién le toca", "Atención al cliente", may_be_empty=True),
            text("fecha", "para cuándo", "30/11/2026", may_be_empty=True),
            SIGNED,
        ),
    ),
    MailKind(
        "plans/correo-recordatorio",
        "Acciones de un plan, vencidas o por vencer",
        (
            ENTITY,
            text("plan", "el número del plan", "PA-2026-012", required=True),
            rows("vencidas", "las que ya vencieron", *_ACTION, required=True),
            rows("proximas", "las que vencen pronto", *_ACTION, required=True),
            SIGNED,
        ),
    ),
    MailKind("escalations/correo-memorando", "Memorando a la dirección", _PAPER),
    MailKind("escalations/correo-nota", "Nota a un nivel superior", _PAPER),
    MailKind(
        "escalations/correo-avance",
        "Avance mensual de los planes de acción",
        (
            text("mes", "el mes", "noviembre de 2026", required=True),
            text("planes", "cuántos planes", "4 planes vigentes"),
            text("palabras", "lo que escribió el asesor", "Dos planes se cerraron.", may_be_empty=True),
            SIGNED,
        ),
    ),
)

OF_THE_OFFICE = (
    MailKind(
        "history/correo-cabeza",
        "Cabeza del historial, a la dirección",
        (
            text("fecha", "el día", "16/11/2026"),
            text("hora", "la hora", "9:30"),
            text("asientos", "cuántos asientos tiene", "48,211"),
            text("cabeza", "la línea que se guarda", f"48211:{'9f3c71d2' * 8}", required=True),
            text("oficina", "la clave de la oficina", "018f3a00-0000-7000-8000-000000000001"),
        ),
    ),
)
