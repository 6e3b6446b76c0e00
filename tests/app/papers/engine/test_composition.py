"""A composition carries everything it is laid out from, so that a kept paper never changes."""

from datetime import date

from app.office import LAYOUT_PROFILES, book, load_office, load_reference_item, save_office, save_reference_item
from app.papers import latest_subject, paper_named
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.engine.markup.blocks import Point, Title, plain
from app.papers.engine.markup.reader import parse
from app.papers.paper import Request
from app.papers.printing import write

ORDER = "district_order"


def composed(context, burla) -> Composition:
    with context.db.reading() as session:
        paper = paper_named(ORDER)
        request = Request(burla[ORDER], date(2026, 11, 22))
        return compose(session, paper, request, context.folder.templates)


def choose(context, profile: str) -> None:
    office = load_office(context.db)
    office.layout_profile = profile
    save_office(context.db, office)


def test_a_paper_is_laid_out_by_the_profile_the_office_has_chosen(context, burla):
    choose(context, "gost_2016")
    whole = composed(context, burla)
    assert (whole.profile, whole.figures["requisite_width"]) == ("gost_2016", 75)
    assert whole.office == load_office(context.db).name


def test_a_kept_paper_does_not_change_when_the_profile_does(context, burla, tmp_path):
    choose(context, "own")
    kept = composed(context, burla).to_json()
    before = write(Composition.from_json(kept), tmp_path / "before.pdf").read_bytes()
    own = next(one for one in book(context.db, LAYOUT_PROFILES) if one.code == "own")
    draft = load_reference_item(context.db, own.id)
    draft.figures = draft.figures.replace("абзацный отступ, мм: 12,5", "абзацный отступ, мм: 5")
    save_reference_item(context.db, draft)
    assert write(Composition.from_json(kept), tmp_path / "after.pdf").read_bytes() == before
    assert write(composed(context, burla), tmp_path / "new.pdf").read_bytes() != before


def test_a_profile_nobody_knows_looks_as_the_standard(context, burla):
    choose(context, "исчезнувший")
    assert composed(context, burla).figures == {}


def test_the_arms_of_the_office_travel_with_the_paper(context, burla, tmp_path):
    from PIL import Image

    from app.office import keep_emblem

    Image.new("RGB", (300, 400), "blue").save(tmp_path / "герб.png")
    office = load_office(context.db)
    office.emblem = keep_emblem(tmp_path / "герб.png", context.folder.path)
    save_office(context.db, office)
    kept = composed(context, burla)
    assert kept.emblem
    (context.folder.path / office.emblem).unlink()
    assert composed(context, burla).emblem == ""
    assert write(Composition.from_json(kept.to_json()), tmp_path / "kept.pdf").read_bytes().count(b"/Image") > 0


def test_signs_typed_where_markup_is_asked_for_are_meant(context, burla):
    paper = paper_named("free_order")
    with context.db.reading() as session:
        answers = {"приложение": "= ПЕРЕЧЕНЬ\n1. Первая **школа**."}
        request = Request(latest_subject(context.db, paper), date(2026, 11, 22), answers)
        blocks = parse(compose(session, paper, request, context.folder.templates).text)
    titles = [plain(line) for block in blocks if isinstance(block, Title) for line in block.lines]
    assert "ПЕРЕЧЕНЬ" in titles
    assert any(isinstance(block, Point) and any(run.bold for run in block.text) for block in blocks)
