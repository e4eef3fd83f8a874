"""All files of a month's publication, from its figures."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from advisor_app.documents.printing import Printer
from advisor_app.documents.publication.open_data import data_package, dictionary_csv, open_data_csv
from advisor_app.documents.publication.publication_report import publication_report
from advisor_app.documents.publication.publication_workbook import publication_workbook
from advisor_app.documents.reports.report_templates import ReportTemplates
from advisor_app.office.publication.month import Month, PublishedMonth

STEPS = 7
"""How often `step` is called for a month."""


def file_names(month: Month) -> tuple[str, ...]:
    """In the order in which they are told."""
    return (
        f"informe-gestion-{month}.pdf",
        f"informe-gestion-{month}.xlsx",
        f"casos-{month}.csv",
        f"diccionario-{month}.csv",
        f"datapackage-{month}.json",
    )


def publication_files(
    told: PublishedMonth, edition: str, printer: Printer, step: Callable[[], object]
) -> dict[str, bytes]:
    """By name. The same figures and edition give the same bytes.

    edition   a sentence where another edition was published before, else empty
    step      called between pieces of work; what it raises ends them
    """
    report_name, book_name, data_name, dictionary_name, package_name = file_names(told.month)
    report = publication_report(told, edition, step)
    step()
    pdf = printer.letter(ReportTemplates().paper(report))
    step()
    book = publication_workbook(told, edition)
    step()
    data = open_data_csv(told)
    package = data_package(told, data_name, sha256(data).hexdigest(), len(data))
    step()
    return {
        report_name: pdf,
        book_name: book,
        data_name: data,
        dictionary_name: dictionary_csv(told),
        package_name: package,
    }
