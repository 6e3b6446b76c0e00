"""The heading under which a letter is registered is the one that stands in its form and on its page."""

from app.documents import document_card
from app.papers import issue_paper, latest_subject, paper_named


def test_a_letter_nobody_has_changed_is_registered_under_the_heading_that_was_proposed(lively):
    paper, today = paper_named("information_letter"), lively.db.today()
    office = latest_subject(lively.db, paper)
    with lively.db.reading() as session:
        proposed = paper.proposal(session, office, today)["заголовок"]
    letter = issue_paper(lively, paper, office, today)
    assert document_card(lively.db, letter).heading == proposed
