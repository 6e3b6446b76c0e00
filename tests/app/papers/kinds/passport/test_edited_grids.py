"""Papers of an office whose grids are not those that are shipped."""

from pathlib import Path

import pytest
from sqlalchemy import select

from app.context import AppContext
from app.papers import paper_named, print_paper
from models.indicator import PassportSection
from tests.app.papers.signing import words

SCHOOL = 1


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_the_social_passport_prints_what_the_grids_have(lively: AppContext, tmp_path: Path, kept: int) -> None:
    with lively.db.changing("Правка таблиц") as session:
        section = session.scalars(select(PassportSection).where(PassportSection.code == "9")).one()
        more = {"code": "9.99", "title": "Прочее"}
        section.grids = [{**one, "columns": [*one["columns"], more, more][:kept]} for one in section.grids]
    out = print_paper(lively.db, paper_named("social_passport"), SCHOOL, tmp_path / "paper.pdf")
    assert ("Многодетные семьи" in words(out)) == bool(kept)
