"""What the history's entries about the office's work say: audits, cards, cases, findings, plans, rotation.

Spanish and English; `{name}` marks what an entry tells.
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "audit.amended": (
        "Corrigió la auditoría de {entity}, {week}: {reason}",
        "Amended the audit of {entity}, {week}: {reason}",
    ),
    "audit.answered": (
        "Respondió la pregunta {question} del caso {case}",
        "Answered question {question} of case {case}",
    ),
    "audit.enlarged_while_scoring": (
        "Amplió la muestra de {entity}, {week}, mientras se evaluaba",
        "Enlarged the sample of {entity}, {week}, while it was scored",
    ),
    "audit.file_missing": (
        "Anotó si falta el expediente del caso {case}",
        "Noted whether the file of case {case} is missing",
    ),
    "audit.finished": ("Terminó la auditoría de {entity}, {week}", "Finished the audit of {entity}, {week}"),
    "audit.scored_from_file": ("Tomó puntajes del archivo {file}", "Took scores from the file {file}"),
    "audit.started": ("Comenzó la auditoría de {entity}, {week}", "Began the audit of {entity}, {week}"),
    "award.said": (
        "Escribió la justificación del premio para {subject}",
        "Wrote the award's justification for {subject}",
    ),
    "award.taken_back": (
        "Retiró la justificación del premio para {subject}",
        "Took back the award's justification for {subject}",
    ),
    "calibration.agreed": (
        "Acordó una respuesta común en la calibración {subject}",
        "Agreed on an answer in the calibration {subject}",
    ),
    "calibration.card_change": (
        "Propuso un cambio de la ficha por la calibración {subject}",
        "Proposed a change of the card after the calibration {subject}",
    ),
    "calibration.closed": ("Cerró la calibración {subject}", "Closed the calibration {subject}"),
    "calibration.handed_in": (
        "{advisor} entregó sus respuestas de la calibración {subject}",
        "{advisor} handed in the calibration {subject}",
    ),
    "calibration.opened": ("Abrió la calibración {subject}", "Opened the calibration {subject}"),
    "calibration.sealed": ("Selló los casos de una calibración", "Sealed the cases of a calibration"),
    "card.assigned": (
        "Asignó la ficha de evaluación de las entidades de tipo {kind}",
        "Assigned the scorecard for entities of kind {kind}",
    ),
    "card.copied": ("Copió la ficha {from} como {card}", "Copied the card {from} as {card}"),
    "card.draft_begun": (
        "Comenzó el borrador de una ficha, versión {version}",
        "Began a card's draft, version {version}",
    ),
    "card.draft_discarded": (
        "Descartó el borrador de una ficha, versión {version}",
        "Discarded a card's draft, version {version}",
    ),
    "card.imported": ("Importó una ficha del archivo {file}", "Imported a card from the file {file}"),
    "card.published": ("Publicó la versión {version} de una ficha", "Published version {version} of a card"),
    "card.retired": ("Retiró la versión {version} de una ficha", "Retired version {version} of a card"),
    "cases.import_undone": ("Deshizo la importación de {file}", "Took back the import of {file}"),
    "cases.imported": (
        "Importó los casos de {file}: {new} nuevos, {changed} con cambios",
        "Imported the cases of {file}: {new} new, {changed} changed",
    ),
    "escalation.decided": ("La dirección decidió un escalamiento", "The director decided an escalation"),
    "escalation.follow_done": ("Dio por hecho un paso de un escalamiento", "Did a step of an escalation"),
    "escalation.opened": ("Abrió un escalamiento", "Opened an escalation"),
    "escalation.paper_issued": ("Emitió {number} de un escalamiento", "Issued {number} of an escalation"),
    "escalation.raised": ("Elevó un escalamiento a otro nivel", "Raised an escalation to another level"),
    "escalation.settled": ("Dio por resuelto un escalamiento", "Settled an escalation"),
    "escalation.submitted": ("Presentó un escalamiento a la dirección", "Submitted an escalation to the director"),
    "escalation.withdrawn": ("Retiró un escalamiento", "Withdrew an escalation"),
    "escalation.written": ("Escribió en un escalamiento", "Wrote in an escalation"),
    "finding.answered": ("Decidió qué hacer con un hallazgo de {subject}", "Decided about a finding of {subject}"),
    "finding.cause": ("Anotó la causa de un hallazgo de {subject}", "Noted the cause of a finding of {subject}"),
    "follow_up.answer_corrected": (
        "Corrigió la respuesta sobre el caso vencido {subject}",
        "Corrected the answer about the expired case {subject}",
    ),
    "follow_up.answer_taken_back": (
        "Retiró la respuesta sobre el caso vencido {subject}",
        "Took back the answer about the expired case {subject}",
    ),
    "follow_up.answered": (
        "Anotó la respuesta sobre el caso vencido {number}",
        "Noted the answer about the expired case {number}",
    ),
    "follow_up.made": (
        "Preparó el seguimiento de {expired} casos vencidos, {week}",
        "Prepared the follow-up of {expired} expired cases, {week}",
    ),
    "idea.moved": ("Pasó la idea {subject} a otro estado: {state}", "Moved the idea {subject}: {state}"),
    "idea.noted": ("Anotó la idea {subject}", "Noted the idea {subject}"),
    "letter.issued": ("Emitió la carta {number} a {entity}", "Issued the letter {number} to {entity}"),
    "objection.answered": ("Respondió la objeción {reference}", "Answered the objection {reference}"),
    "objection.decided": (
        "Decidió un punto de la objeción {reference}",
        "Decided a point of the objection {reference}",
    ),
    "objection.recorded": ("Registró la objeción {subject}", "Recorded the objection {subject}"),
    "objection.withdrawn": (
        "Anotó que se retiró la objeción {subject}",
        "Noted that the objection {subject} was withdrawn",
    ),
    "plan.action_done": ("Dio por cumplida una acción del plan {subject}", "Noted an action of plan {subject} as done"),
    "plan.agree": ("Acordó el plan {subject}", "Agreed the plan {subject}"),
    "plan.agreed": ("Acordó el plan {subject}", "Agreed the plan {subject}"),
    "plan.close": ("Cerró el plan {subject}", "Closed the plan {subject}"),
    "plan.closed": ("Cerró el plan {subject}", "Closed the plan {subject}"),
    "plan.declined": ("Decidió no abrir un plan para {subject}", "Declined a plan for {subject}"),
    "plan.finish": ("Dio por hecho el plan {subject}", "Finished the plan {subject}"),
    "plan.opened": ("Abrió el plan {subject}", "Opened the plan {subject}"),
    "plan.reminded": ("Preparó un recordatorio del plan {subject}", "Prepared a reminder of plan {subject}"),
    "plan.reopen": ("Reabrió el plan {subject}", "Reopened the plan {subject}"),
    "plan.reopened": ("Reabrió el plan {subject}", "Reopened the plan {subject}"),
    "plan.revise": ("Volvió a abrir para revisión el plan {subject}", "Revised the plan {subject}"),
    "plan.start": ("Puso en marcha el plan {subject}", "Started the plan {subject}"),
    "plan.started": ("Puso en marcha el plan {subject}", "Started the plan {subject}"),
    "plan.verified": ("Verificó el resultado del plan {subject}", "Verified the plan {subject}"),
    "plan.verify": ("Verificó el resultado del plan {subject}", "Verified the plan {subject}"),
    "plan.withdraw": ("Retiró el plan {subject}", "Withdrew the plan {subject}"),
    "plan.written": ("Escribió en el plan {subject}", "Wrote in the plan {subject}"),
    "rotation.applied": ("Aplicó la rotación {subject}", "Applied the rotation {subject}"),
    "rotation.approved": ("Aprobó la rotación {subject}", "Approved the rotation {subject}"),
    "rotation.drafted": ("Propuso la rotación {subject}", "Proposed the rotation {subject}"),
    "rotation.moved": (
        "Cambió de asesor a {subject} en la rotación propuesta",
        "Moved {subject} in the proposed rotation",
    ),
    "rotation.noted": ("Escribió la nota de entrega de {subject}", "Wrote the handover note of {subject}"),
    "rotation.withdrawn": ("Retiró la rotación {subject}", "Withdrew the rotation {subject}"),
    "round.drawn": ("Sorteó la muestra de {entity}, {week}", "Drew the sample of {entity}, {week}"),
    "round.enlarged": (
        "Amplió la muestra de {entity}, {week}, de {before} a {after}",
        "Enlarged the sample of {entity}, {week}, from {before} to {after}",
    ),
    "round.replaced": (
        "Reemplazó el caso {case} en la muestra de {entity}",
        "Replaced case {case} in the sample of {entity}",
    ),
    "round.seal_replaced": ("Selló de nuevo el marco de {entity}", "Sealed the frame of {entity} again"),
    "round.sealed": (
        "Selló el marco de {entity}, {week}: {population} casos",
        "Sealed the frame of {entity}, {week}: {population} cases",
    ),
}
