"""Import batch (загрузка): one file that came in, what it brought, and how its columns were read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import OWN_HISTORY, Part, Record
from models.choice import Choice


class BatchSource(Choice):
    """What kind of file the batch was made of."""

    SHEET = "sheet", "таблица"
    FORMS = "forms", "формы статистики"
    QUESTIONNAIRE = "questionnaire", "опросный лист"
    REGISTER = "register", "реестр Рособрнадзора"


class SheetMapping(Record):
    """How the columns of a sender's sheet are read (сопоставление столбцов), remembered for the next file.

    ``details`` is the mapping as JSON: sheet, header rows, columns by their titles.
    """

    __tablename__ = "sheet_mapping"
    kind = "sheet_mapping"

    title: Mapped[str] = mapped_column(unique=True)
    sender: Mapped[str] = mapped_column(default="")
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    def caption(self) -> str:
        """The title."""
        return self.title


class ImportBatch(Record):
    """A batch: everything one file has brought is one deed, and can be undone as one.

    ``report`` keeps the complaints: {problems: [{row, column, value, reason}], kept: [...]}.
    """

    __tablename__ = "import_batch"
    kind = "import_batch"

    source: Mapped[BatchSource]
    file_name: Mapped[str]
    file_hash: Mapped[str] = mapped_column(default="")
    sheet: Mapped[str] = mapped_column(default="")
    sender: Mapped[str] = mapped_column(default="")
    year: Mapped[int | None]
    made_at: Mapped[datetime]
    who: Mapped[str] = mapped_column(default="")
    rows_taken: Mapped[int] = mapped_column(default=0)
    rows_refused: Mapped[int] = mapped_column(default=0)
    values_written: Mapped[int] = mapped_column(default=0)
    mapping_id: Mapped[int | None] = mapped_column(ForeignKey("sheet_mapping.id"))
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str] = mapped_column(default="")
    report: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    def search_text(self) -> str:
        """Batches are looked for by file and sender."""
        return f"{self.file_name} {self.sender}"

    def caption(self) -> str:
        """The file."""
        return f"№ {self.id} «{self.file_name}»" if self.id else self.file_name


class BatchFieldChange(Part):
    """A field of an organisation's card that a batch has changed: what stood there, what was written.

    Such rows are the history of a batch themselves: the change log tells of the card's fields, not of them.
    """

    __tablename__ = "batch_field_change"
    __table_args__ = ({"info": OWN_HISTORY},)
    part_of = "import_batch"
    whole_key = "batch_id"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"), index=True)
    row: Mapped[int]
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    field: Mapped[str]
    old: Mapped[str] = mapped_column(Text, default="")
    new: Mapped[str] = mapped_column(Text, default="")

    def caption(self) -> str:
        """The field."""
        return self.field
