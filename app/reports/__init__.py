"""Reports (отчёты): tables over everything in the office, one file and one line of the catalogue each."""

from app.reports.catalogue import REPORTS, report_named
from app.reports.report import Report

__all__ = ["REPORTS", "Report", "report_named"]
