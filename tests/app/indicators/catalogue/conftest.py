"""The catalogue as it is shipped, read once."""

import pytest

from app.indicators.catalogue.shipped import Shipped, read_shipped


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    """All sections, indicators (cells of grids are indicators too), checks, sets and cells of forms."""
    return read_shipped()
