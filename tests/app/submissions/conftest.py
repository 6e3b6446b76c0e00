"""Reports of a small municipality; it is Sunday, 22 November 2026."""

from collections.abc import Callable
from datetime import date

import pytest

from app.documents import DocumentDraft, register_document
from app.kernel.folder import OfficeFolder
from app.submissions import Rhythm, SubmissionDraft, save_submission
from tests.app.conftest import Network

Make = Callable[..., int]


def draft(**fields: object) -> SubmissionDraft:
    values: dict[str, object] = {
        "title": "Итоговый отчёт",
        "addressee": "министерство образования",
        "rhythm": Rhythm.YEARLY,
        "month": 10,
        "day": 25,
        "valid_from": date(2025, 9, 1),
    }
    return SubmissionDraft(**(values | fields))  # type: ignore[arg-type]


@pytest.fixture
def make(network: Network) -> Make:
    return lambda **fields: save_submission(network.db, draft(**fields))


@pytest.fixture
def letter(network: Network, folder: OfficeFolder) -> int:
    """The letter that the report went with."""
    return register_document(
        network.db,
        folder,
        DocumentDraft(
            type="letter",
            journal="outgoing",
            issuer="Отдел образования",
            dated=date(2026, 10, 23),
            number="1-45",
            heading="О представлении итогового отчёта",
            correspondent="Министерство образования",
        ),
    )
