"""A passport as a workbook or as CSV."""

from app.exchange.passport_files.content import PassportKind
from app.exchange.passport_files.writing import write_passport

__all__ = ["PassportKind", "write_passport"]
