"""A draft that goes to a stranger, or carries another entity's case, waits until a person gives a reason."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from uuid import UUID

import pytest
from mail_letters import message, message_id
from openpyxl import Workbook
from services_cases import Export, week_of_cases

from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.office.mail.outgoing import Rule
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.check_messages import check_messages
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.store import new_id

OWN, FOREIGN = "2024-00003", "2024-00102"


@pytest.fixture
def entities(office: Office, take_in: Export) -> dict[str, UUID]:
    take_in([*week_of_cases(5), *week_of_cases(5, "MEF", 100)])
    with office.store.unit_of_work(office.who) as work:
        ids = work.entities.resolve(["IDAAN", "MEF"])
        for entity, address in (("IDAAN", "enlace1@entidad.example"), ("MEF", "enlace@mef.example")):
            work.liaisons.add(Liaison(new_id(), ids[entity], "Ñ", LiaisonKind.OPERATIONAL, email=address))
        work.commit()
    return dict(ids)


def draft(office: Office, entity: UUID | None, **changes: object) -> str:
    with office.store.unit_of_work(office.who) as work:
        kept = work.outbox.add(kept_draft(new_id(), message(1, **changes), entity, None, None))
        work.commit()
    return kept.message_id


def found(office: Office) -> Sequence[tuple[Rule, tuple[str, ...]]]:
    (checked,) = check_messages(office)
    return [(one.rule, one.found) for one in checked.concerns]


def test_own_cases_to_own_people_pass(office: Office, entities: dict[str, UUID]) -> None:
    draft(office, entities["IDAAN"], text=f"El caso {OWN} sigue vencido.")
    assert found(office) == []
    assert len(approve_messages(office).lines) == 1


def test_another_entitys_case_is_found_in_the_text_and_in_a_workbook(office: Office, entities: dict[str, UUID]) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append([OWN, "2024-00104"])
    out = BytesIO()
    book.save(out)
    attached = Attachment("casos.xlsx", out.getvalue(), "application/vnd.ms-excel")
    draft(office, entities["IDAAN"], text=f"Vea {FOREIGN} y {OWN}.", attachments=(attached,))
    assert found(office) == [(Rule.OTHER_ENTITYS_CASE, (FOREIGN, "2024-00104"))]
    held = approve_messages(office)
    assert held.lines == ()
    assert held.refusal().code == "mail_held_other_entitys_case"
    assert [one.state for one in approve_messages(office, [message_id(1)], despite="lo pidió la directora").lines] == [
        "approved"
    ]
    with office.store.reading() as reading:
        last = reading.history.entries(action="mail.approved")[0]
    assert last.payload is not None
    assert last.payload["despite"] == "lo pidió la directora"
    assert last.payload["concerns"] == [{"rule": "other_entitys_case", "found": [FOREIGN, "2024-00104"]}]


def test_mail_of_the_offices_own_may_speak_of_all(office: Office, entities: dict[str, UUID]) -> None:
    draft(office, None, text=f"{OWN} y {FOREIGN}")
    assert found(office) == []


def test_another_entitys_liaison_is_a_stranger(office: Office, entities: dict[str, UUID]) -> None:
    draft(office, entities["IDAAN"], cc=(Mailbox("enlace@mef.example"),))
    assert found(office) == [(Rule.ADDRESS_UNKNOWN, ("enlace@mef.example",))]
    assert approve_messages(office).refusal().code == "mail_held_address_unknown"


def test_what_looks_personal_is_marked_and_goes(office: Office, entities: dict[str, UUID]) -> None:
    draft(office, entities["IDAAN"], text="La señora de cédula 8-123-4567 llamó del 6612-3456.")
    assert found(office) == [(Rule.PERSONAL_DATA, ("8-123-4567", "6612-3456"))]
    assert len(approve_messages(office).lines) == 1
