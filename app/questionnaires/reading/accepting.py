"""Take an answer without mistakes: values, fields of the card and the state of the form, within somebody's deed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.batches import note_field
from app.indicators import Catalogue, show_value
from app.passport import EntrySource, EntryWords, write_values
from app.questionnaires.reading.answers import Answers
from models.batch import ImportBatch
from models.questionnaire import QuestionnaireSheet, SheetState
from models.school import Organisation

_SHOWN = 5


@dataclass(frozen=True)
class Acceptance:
    """The batch that a file has become, and how its values are written."""

    session: Session
    catalogue: Catalogue
    batch: ImportBatch
    at: datetime
    who: str

    def take(
        self, sheet: QuestionnaireSheet, answers: Answers, values: Mapping[str, str | None], current: Mapping[str, str]
    ) -> int:
        """Write what is new, each value with the cell it came from; return how many were."""
        changed = 0
        for code, value in news(values, current).items():
            indicator = self.catalogue.by_code[code]
            name, cell = answers.cells.get(code) or answers.cells.get(f"{code}/1") or ("", "")
            if indicator.field:
                organisation = self.session.get_one(Organisation, sheet.organisation_id)
                row = int("".join(filter(str.isdigit, cell)) or 0)
                changed += note_field(self.session, self.batch, row, organisation, indicator.field, value or "")
                continue
            entry = EntryWords(EntrySource.QUESTIONNAIRE, f"лист «{name}», ячейка {cell}", self.batch.id)
            written = write_values(
                self.session,
                self.catalogue,
                sheet.organisation_id,
                sheet.questionnaire.year,
                {code: value},
                entry,
                self.at,
                self.who,
            )
            changed += len(written.changed)
        sheet.state, sheet.answered_at, sheet.mistakes, sheet.batch_id = SheetState.ACCEPTED, self.at, 0, self.batch.id
        self.batch.rows_taken += len(values)
        self.batch.values_written += changed
        return changed


def news(values: Mapping[str, str | None], current: Mapping[str, str]) -> dict[str, str | None]:
    """Return what differs from what is known."""
    return {code: value for code, value in values.items() if value != current.get(code)}


def differences(catalogue: Catalogue, fresh: Mapping[str, str | None], current: Mapping[str, str]) -> str:
    """Name what a second answer would change: «4.01: было 300, стало 312»."""
    words = []
    for code, value in list(fresh.items())[:_SHOWN]:
        one = catalogue.by_code[code]
        old, new = (show_value(one, text) or "пусто" for text in (current.get(code), value))
        words.append(f"{code}: было {old}, стало {new}")
    if len(fresh) > _SHOWN:
        words.append(f"и ещё {len(fresh) - _SHOWN}")
    return "; ".join(words)
