"""The office of the passport's tests serves the tests of the catalogue too."""

from tests.app.passport.conftest import catalogue, clock, context, db, school

__all__ = ["catalogue", "clock", "context", "db", "school"]
