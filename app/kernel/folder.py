"""The office folder: everything that belongs to the office, apart from the program's own files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from app.kernel.errors import Unavailable

PORTABLE_MARK = "portable"


@dataclass(frozen=True)
class OfficeFolder:
    """Places inside the folder; ``prepare`` makes those that are missing."""

    path: Path

    @property
    def database(self) -> Path:
        """The database file."""
        return self.path / "okrug.db"

    @property
    def papers(self) -> Path:
        """Registered documents as PDF."""
        return self.path / "documents"

    @property
    def scans(self) -> Path:
        """Scans and other files that people have attached."""
        return self.path / "scans"

    @property
    def copies(self) -> Path:
        """Safety copies of the database."""
        return self.path / "copies"

    @property
    def templates(self) -> Path:
        """The office's own texts of papers; they win over the shipped ones."""
        return self.path / "templates"

    @property
    def workbooks(self) -> Path:
        """Workbooks of the region that are filled from the passports."""
        return self.path / "workbooks"

    @property
    def emblem(self) -> Path:
        """The picture above the letterhead."""
        return self.path / "emblem"

    @property
    def data(self) -> tuple[Path, ...]:
        """The rooms whose files belong to the office's data and travel with them."""
        return self.papers, self.scans, self.templates, self.workbooks, self.emblem

    @property
    def settings_file(self) -> Path:
        """View settings of this computer: widths, theme, who works."""
        return self.path / "settings.json"

    @property
    def log_file(self) -> Path:
        """The technical log, for whoever repairs the program."""
        return self.path / "okrug.log"

    @property
    def exists(self) -> bool:
        """Tell whether an office has been set up here."""
        return self.database.exists()

    def prepare(self) -> None:
        """Make the folder and its rooms; refuse a network share, where SQLite's WAL loses data."""
        if str(self.path).startswith(("\\\\", "//")):
            raise Unavailable(
                f"Папка «{self.path}» находится на сетевом диске: база данных там может повредиться. "
                "Ничего не создано. Выберите папку на этом компьютере."
            )
        try:
            for place in (self.path, self.papers, self.scans, self.copies, self.templates, self.workbooks):
                place.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unavailable(
                f"Не удалось создать папку «{self.path}»: {error.strerror or error}. Ничего не изменено. "
                "Выберите папку, в которую вам разрешено записывать."
            ) from error


def default_folder() -> OfficeFolder:
    """Return the usual place: beside a portable program, otherwise in the person's own data folder."""
    program = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and (program / PORTABLE_MARK).exists():
        return OfficeFolder(program / "Данные")
    from platformdirs import user_data_path

    return OfficeFolder(user_data_path("Школьный округ", appauthor=False))
