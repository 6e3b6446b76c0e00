"""Reports on screen: the catalogue on the left, the chosen table on the right."""

from ui.reports.page import reports_page

__all__ = ["reports_page"]
