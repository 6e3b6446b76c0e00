"""The whole office as one open file, out and in."""

from app.exchange.office_file.errors import BadOfficeFile
from app.exchange.office_file.exporting import Exported, export_office
from app.exchange.office_file.importing import Imported, import_office

__all__ = ["BadOfficeFile", "Exported", "Imported", "export_office", "import_office"]
