"""A year for the award: figures by criterion, the director's words and choice, a justification to print."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest

from advisor_app.errors import UserError
from advisor_app.office.award.measures import Criterion
from advisor_app.office.duties.engine import State
from advisor_app.services.change_setting import change_setting
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.award_year import award_year, choose_for_award, say_of_award, take_back_choice
from advisor_app.services.rotation.write_award import write_award


@pytest.fixture
def closing(office: Office, take_in) -> Office:  # type: ignore[no-untyped-def]
    """Of 2024: IDAAN closed forty cases in ten days, MOP left forty open."""
    rows = [(f"2024-{at:03d}", "IDAAN", date(2024, 3, 18)) for at in range(40)]
    take_in([*rows, *((f"2024-{at:03d}", "MOP", None) for at in range(40, 80))])
    add_advisor(office, "Ana")
    assign_entities(office, ["IDAAN", "MOP"], "Ana", date(2024, 1, 1))
    return office


def test_what_is_certain_is_told_and_nobody_is_chosen(closing: Office) -> None:
    found = award_year(closing, 2024)
    assert [line.entity for line in found.lines] == ["IDAAN", "MOP"]
    first, last = found.lines
    assert (first.standings[Criterion.EFFICACY].surpasses, last.standings[Criterion.EFFICACY].surpassed_by) == (1, 1)
    assert first.standings[Criterion.EFFICACY].limits.counted.part == 40
    assert Criterion.QUALITY not in first.standings
    assert not found.chosen
    with pytest.raises(UserError, match="award_year_to_come"):
        award_year(closing, 2199)


def test_the_choice_is_the_directors_and_proves_the_duty(closing: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="award_without_words"):
        choose_for_award(closing, 2024, "MOP", "  ")
    say_of_award(closing, 2024, "mop", Criterion.VISIBILITY, "Lo anuncia en sus obras.")
    choose_for_award(closing, 2024, "MOP", "Mejoró su trato.\r\n\r\nY lo sostiene.")
    (chosen,) = award_year(closing, 2024).chosen
    assert (chosen.entity, chosen.words[Criterion.VISIBILITY]) == ("MOP", "Lo anuncia en sus obras.")
    (duty,) = {
        (line.state, line.evidence)
        for line in list_duties(closing, since=date(2024, 12, 1))
        if line.duty.id == "AWARD-Y" and line.period == "2024"
    }
    assert duty[0] is State.DONE
    (written,) = write_award(closing, 2024, tmp_path)
    document = docx.Document(BytesIO(written.docx.read_bytes()))
    told = "\n".join(one.text for one in document.paragraphs)
    assert "Elegida por la dirección." in told
    assert "Lo anuncia en sus obras." in told
    assert written.pdf.read_bytes().startswith(b"%PDF")
    take_back_choice(closing, 2024, "MOP")
    assert not award_year(closing, 2024).chosen
    (other,) = write_award(closing, 2024, tmp_path, ["idaan"])
    assert "La elección es de la dirección" in "\n".join(
        one.text for one in docx.Document(BytesIO(other.docx.read_bytes())).paragraphs
    )


def test_only_the_director_chooses_and_figures_are_not_told_in_words(closing: Office) -> None:
    with pytest.raises(UserError, match="award_criterion_has_figure"):
        say_of_award(closing, 2024, "MOP", Criterion.EFFICACY, "Bien")
    with pytest.raises(UserError, match="award_entity_without_figures"):
        write_award(closing, 2024, Path(), ["Ninguna"])
    change_setting(closing, "director", "Otra Persona")
    with pytest.raises(UserError, match="only_the_director"):
        choose_for_award(closing, 2024, "MOP", "Porque sí")
