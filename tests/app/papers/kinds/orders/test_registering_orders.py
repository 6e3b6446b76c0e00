"""Orders become documents: with their heading, links, roles and the points under control."""

from datetime import date

import pytest

from app.papers import PAPERS, issue_paper, latest_subject, paper_named, registration_checks
from models.document import Document, DocumentState, Relation
from tests.app.papers.municipality import register_order

SIGNED = date(2026, 11, 20)
OF_A_DISTRICT = (
    "districts_order",
    "district_regulation_order",
    "base_school_regulation_order",
    "council_regulation_order",
    "council_order",
    "inventory_order",
    "plan_order",
    "plan_execution_order",
    "decision_order",
    "coordinator_order",
)


@pytest.mark.parametrize("name", OF_A_DISTRICT)
def test_an_order_about_a_district_is_found_on_its_card(context, burla, name):
    subject = 1 if name == "districts_order" else latest_subject(context.db, paper_named(name))
    document = issue_paper(context, paper_named(name), subject, SIGNED)
    with context.db.reading() as session:
        stored = session.get_one(Document, document)
        assert (stored.number, stored.state) == ("1", DocumentState.REGISTERED)
        assert stored.heading.startswith(("О ", "Об "))
        assert ("district", burla["district_order"]) in {(one.subject_kind, one.subject_id) for one in stored.links}
        assert (context.folder.path / stored.file).is_file()


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("district_regulation_order", "district_regulation"),
        ("council_regulation_order", "council_regulation"),
        ("plan_order", "plan"),
    ],
)
def test_an_order_gives_date_and_number_to_what_it_approves(context, burla, name, role):
    document = issue_paper(context, paper_named(name), latest_subject(context.db, paper_named(name)), SIGNED)
    with context.db.reading() as session:
        assert role in {one.role for one in session.get_one(Document, document).links}


@pytest.mark.parametrize(
    ("name", "relation", "state"),
    [
        ("amend_order", Relation.AMENDS, DocumentState.REGISTERED),
        ("repeal_order", Relation.REPEALS, DocumentState.REPEALED),
        ("revoke_order", Relation.REVOKES, DocumentState.REVOKED),
    ],
)
def test_an_order_about_an_act_is_linked_with_it(context, burla, name, relation, state):
    register_order(context.db, burla["district_order"])
    with context.db.reading() as session:
        act = session.query(Document).one().id
    document = issue_paper(context, paper_named(name), act, SIGNED)
    with context.db.reading() as session:
        links = session.get_one(Document, document).links
        assert [(one.relation, one.subject_id) for one in links if one.subject_kind == "document"] == [(relation, act)]
        assert session.get_one(Document, act).state is state


def test_the_points_of_an_order_come_under_control(context, burla):
    document = issue_paper(context, paper_named("plan_order"), burla["interaction_plan"], SIGNED)
    with context.db.reading() as session:
        found = [(one.point, one.executor, one.due_on) for one in session.get_one(Document, document).assignments]
    assert found == [
        ("2.1", "Руководители организаций округа", date(2026, 11, 27)),
        ("3.2", "Осокин Н. П., МБОУ «Бурлинская СОШ»", date(2026, 11, 30)),
    ]


_TYPED = ("free_order", "districts_order", "contract_execution_order")
"""They need what this municipality has not: typed points, a second district, a contract in force."""

FROM_DATA = [
    one
    for one in PAPERS
    if one.group in ("Приказы", "Письма")
    and one.registrable
    and one.subject not in ("document", "questionnaire")
    and one.name not in _TYPED
]
"""Letters about a letter or a questionnaire have tests of their own: this municipality has neither."""


@pytest.mark.parametrize("paper", FROM_DATA, ids=lambda one: one.name)
def test_nothing_hinders_an_order_or_a_letter_made_from_the_data(context, burla, paper):
    found = registration_checks(context, paper, latest_subject(context.db, paper), {}, SIGNED)
    assert [one for one in found if one.severity.name == "MISTAKE"] == []
