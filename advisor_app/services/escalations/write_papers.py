"""The papers of an escalation as files in a folder."""

from __future__ import annotations

from pathlib import Path

from advisor_app.errors import EnvironmentFault
from advisor_app.mail.folder import try_writing, write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.escalations.words import PAPERS
from advisor_app.services.escalations.list_escalations import read_paper, show_escalation
from advisor_app.services.office import Office


def write_papers(office: Office, reference: str, folder: Path) -> tuple[Path, ...]:
    """Every memo and letter as docx and PDF, as they were issued; nothing for a draft.

    Raises `UserError("unknown_escalation")`; `EnvironmentFault`: "plan_folder_unwritable", "plan_not_written".
    """
    papers = [read_paper(office, each.id) for each in show_escalation(office, reference).papers]
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault("plan_folder_unwritable", folder=str(folder), reason=system_words(error)) from error
    written = []
    for paper in papers:
        stem = f"{PAPERS[paper.kind]} {paper.number}"
        for path, content in ((folder / f"{stem}.docx", paper.docx), (folder / f"{stem}.pdf", paper.pdf)):
            try:
                write_durably(path, content)
            except OSError as error:
                raise EnvironmentFault("plan_not_written", file=path.name, reason=system_words(error)) from error
            written.append(path)
    return tuple(written)
