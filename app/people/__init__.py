"""People: who heads, signs and sits in councils; names and posts in the cases of the Russian language."""

from app.people.cases import (
    Case,
    Name,
    full_name_in_case,
    gender_of,
    name_in_case,
    short_name,
    split_name,
)
from app.people.draft import Gender, PersonDraft, PostDraft
from app.people.naming import find_person, person_named
from app.people.posts import expand_acting, post_in_case

__all__ = [
    "Case",
    "Gender",
    "Name",
    "PersonDraft",
    "PostDraft",
    "expand_acting",
    "find_person",
    "full_name_in_case",
    "gender_of",
    "name_in_case",
    "person_named",
    "post_in_case",
    "short_name",
    "split_name",
]
