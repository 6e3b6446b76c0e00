"""Reports of four schools: one is late, one is near, one waits for spring."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.indicators import complete_catalogue
from app.kernel.database import Database
from app.office import WORKERS
from app.passport import save_passport
from app.submissions import Rhythm, SubmissionDraft, save_submission


@dataclass(frozen=True)
class Calendar:
    """The keys of the reports."""

    late: int
    near: int
    spring: int


@pytest.fixture
def calendar(db: Database, schools: list[int]) -> Calendar:
    complete_catalogue(db)
    for school in schools:
        save_passport(db, school, 2026, {"4.01": "120"})
    save_passport(db, schools[0], 2026, {"5.03": "20"})

    def make(title: str, **fields: object) -> int:
        draft = SubmissionDraft(title=title, addressee="министерство образования", **fields)  # type: ignore[arg-type]
        return save_submission(db, draft)

    worker = WORKERS.load(db)[0].id
    return Calendar(
        make("Итоговый отчёт", month=10, day=25, valid_from=date(2026, 9, 1), executor_id=worker),
        make(
            "Вакансии",
            rhythm=Rhythm.MONTHLY,
            day=6,
            valid_from=date(2026, 11, 20),
            indicators=["4.01", "5.03"],
            basis="письмо министерства № 5",
        ),
        make("Самообследование", month=4, day=20, valid_from=date(2026, 9, 1), indicators=["4.01"]),
    )
