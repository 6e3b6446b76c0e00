"""Reporting calendar (циклограмма отчётности): what the office owes to whom, by when, and what has been sent."""
