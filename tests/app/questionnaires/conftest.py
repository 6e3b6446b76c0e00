"""A district that has been asked: a questionnaire of every kind of answer, its workbooks in a folder."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app.indicators import complete_catalogue
from app.kernel.database import Database
from app.passport import save_passport
from app.questionnaires import QuestionnaireDraft, make_questionnaire, write_workbooks
from tests.app.conftest import Network

YEAR = 2026
CODES = ["1.07", "1.14", "2.01", "4.01", "4.02", "4.03", "4.04", "4.60", "8.50", "8.73", "3.12"]


@dataclass(frozen=True)
class Asked:
    """What has been sent out."""

    db: Database
    network: Network
    questionnaire: int
    files: tuple[Path, ...]
    folder: Path

    @property
    def file(self) -> Path:
        """The workbook of the base school."""
        return next(one for one in self.files if "Бурлинская" in one.name)


@pytest.fixture
def asked(network: Network, tmp_path: Path) -> Asked:
    """The questionnaire has been written for the base school and Михайловка."""
    db = network.db
    complete_catalogue(db)
    save_passport(db, network.base, YEAR - 1, {"4.01": "300", "4.03": "150", "4.04": "150"})
    save_passport(db, network.base, YEAR, {"4.02": "11"})
    key = make_questionnaire(db, draft(network))
    folder = tmp_path / "Отправить"
    return Asked(db, network, key, write_workbooks(db, key, folder), folder)


def draft(network: Network) -> QuestionnaireDraft:
    return QuestionnaireDraft(
        title="Сведения на начало года",
        year=YEAR,
        codes=list(CODES),
        school_ids=[network.base, network.mikhailovka],
        due_on=date(2026, 12, 1),
        basis="приказ от 20.11.2026 № 118",
    )
