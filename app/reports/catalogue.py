"""The catalogue of reports, in the order of the list."""

from __future__ import annotations

from app.kernel.errors import NotFound
from app.reports.contract_terms import CONTRACT_TERMS
from app.reports.districts_summary import DISTRICTS_SUMMARY
from app.reports.report import Report
from app.reports.schools_list import SCHOOLS_LIST

REPORTS: tuple[Report, ...] = (SCHOOLS_LIST, DISTRICTS_SUMMARY, CONTRACT_TERMS)


def report_named(name: str) -> Report:
    """Return the report with this name."""
    found = next((report for report in REPORTS if report.name == name), None)
    if found is None:
        raise NotFound(f"Нет отчёта «{name}». Есть: {', '.join(report.name for report in REPORTS)}.")
    return found
