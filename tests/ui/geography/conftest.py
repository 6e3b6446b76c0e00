"""Roads between the settlements of the four schools."""

import pytest

from app.geography import save_distances, settlement_rows, take_settlements

TABLE = "Бурлинская\tМихайловская\t12,5\t15\nБурлинская\tУстьянская\t30\t40\nМихайловская\tНовопесчанская\t20\t25"


@pytest.fixture
def roads(db, schools):
    take_settlements(db)
    save_distances(db, TABLE)
    return {row.name: row.id for row in settlement_rows(db)}
