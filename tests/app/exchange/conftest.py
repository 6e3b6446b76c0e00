"""Register files: the shipped sample of invented schools, and the real slice where it lies beside the repository."""

from pathlib import Path

import pytest

from app.context import AppContext
from app.kernel.resources import resource
from tests.app.exchange.municipality import Municipality, make_municipality

SLICE = Path(__file__).resolve().parents[4] / "shared" / "data" / "rosobrnadzor-altai.xml"


@pytest.fixture
def sample() -> Path:
    """Three invented schools with two branches, dirty in the ways real ones are."""
    return resource("samples", "register_sample.xml")


@pytest.fixture
def real_slice() -> Path:
    """Fifteen real schools of Altai; not part of the repository."""
    if not SLICE.exists():
        pytest.skip("the slice of the real register is not here")
    return SLICE


@pytest.fixture
def office(context: AppContext, tmp_path: Path) -> Municipality:
    """An office with schools that files speak of."""
    return make_municipality(context.db, tmp_path)
