"""What levels, states and outcomes are called in documents and on the command line."""

from __future__ import annotations

from advisor_app.office.escalations.lifecycle import Missing, Move
from advisor_app.office.escalations.records import FollowKind, Level, Outcome, PaperKind, RecordKind, State

LEVELS = {
    Level.DIRECTOR: "la dirección del CAC 3-1-1",
    Level.ADMINISTRATOR: "la administración general de la AIG",
    Level.MINISTER: "el ministro del ramo",
    Level.PRESIDENT: "la Presidencia de la República",
}
POSTS = {
    Level.DIRECTOR: "Director del Centro de Atención Ciudadana 3-1-1",
    Level.ADMINISTRATOR: "Administrador General, Autoridad Nacional para la Innovación Gubernamental",
    Level.MINISTER: "Ministro",
    Level.PRESIDENT: "Presidente de la República",
}
"""The post of an addressee for whom none was given."""
STATES = {
    State.DRAFT: "borrador",
    State.WAITING: "espera la decisión",
    State.RAISED: "elevado",
    State.DECIDED: "decidido",
    State.SETTLED: "resuelto",
    State.WITHDRAWN: "retirado",
}
OUTCOMES = {
    Outcome.GRANTED: "se concede lo pedido",
    Outcome.PARTLY: "se concede en parte",
    Outcome.DENIED: "no se concede",
}
FOLLOWS = {FollowKind.TASK: "tarea", FollowKind.PLAN_CHANGE: "cambio del plan"}
PAPERS = {PaperKind.MEMO: "Memorando", PaperKind.LETTER: "Nota"}
RECORDS = {
    RecordKind.CASE: "caso",
    RecordKind.PLAN: "plan",
    RecordKind.COMMITMENT: "compromiso",
    RecordKind.MAIL: "correo",
}
MOVES = {
    Move.SUBMIT: "elevar a la dirección",
    Move.DECIDE: "decidir",
    Move.RAISE: "elevar a otro nivel",
    Move.ANSWER: "anotar la respuesta",
    Move.SETTLE: "dar por resuelto",
    Move.WITHDRAW: "retirar",
}
MISSING = {
    Missing.STATE: "que esté en otro estado",
    Missing.DIRECTOR: "que lo haga la dirección",
    Missing.SUBJECT: "el asunto",
    Missing.TOLD: "el obstáculo",
    Missing.PROCESSES: "los procesos que intervienen",
    Missing.PEOPLE: "las personas que intervienen",
    Missing.TOOLS: "las herramientas que intervienen",
    Missing.ASKED: "lo que se pide",
    Missing.REASON: "la razón",
    Missing.LEVEL: "un nivel más alto que el último",
    Missing.ADDRESSEE: "a quién va dirigido",
    Missing.FOLLOWS: "que esté hecho lo que se desprende de la decisión",
}
