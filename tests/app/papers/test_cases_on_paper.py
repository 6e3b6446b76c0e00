"""Cases on paper: what somebody has corrected on the cards of a person and of a post."""

from __future__ import annotations

from sqlalchemy import select

from app.context import AppContext
from app.people import correct_post, load_person, load_post, save_person
from models.person import Person
from tests.app.papers.signing import words


def test_the_order_has_the_datives_of_both_cards(context: AppContext, burla, printed) -> None:
    with context.db.reading() as session:
        osokin = session.scalars(select(Person.id).where(Person.last_name == "Осокин")).one()
    person, post = load_person(context.db, osokin), load_post(context.db, "директор")
    person.dative, post.dative = "Осокинову Николаю Павловичу", "руководителю"
    save_person(context.db, person)
    correct_post(context.db, post)
    assert "Руководителю МБОУ «Бурлинская СОШ» Осокинову Н. П." in words(printed("district_order"))


def test_a_form_given_back_to_the_program_is_made_by_it_again(context: AppContext, burla, printed) -> None:
    post = load_post(context.db, "директор")
    post.dative = "руководителю"
    correct_post(context.db, post)
    again = load_post(context.db, "директор")
    again.dative = ""
    correct_post(context.db, again)
    assert "Директору МБОУ «Бурлинская СОШ» Осокину Н. П." in words(printed("district_order"))
