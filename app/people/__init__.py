"""People: who heads, signs and sits in councils; names and posts in the cases of the Russian language."""

from app.people.actions import (
    archive_person,
    correct_post,
    load_person,
    load_post,
    restore_person,
    save_person,
)
from app.people.case import OBLIQUE, Case
from app.people.cases import (
    full_name_in_case,
    gender_of,
    name_in_case,
    short_name,
    split_name,
)
from app.people.dictionaries import readings_of
from app.people.draft import Gender, PersonDraft, PostDraft
from app.people.forms import CaseForm, NameForms, PostView, name_forms, post_forms
from app.people.naming import find_person, person_named
from app.people.post_register import POSTS, PostRow
from app.people.posts import expand_acting, post_in_case
from app.people.register import PERSONS, PersonRow
from app.people.search import search
from app.people.titles import TITLES
from app.people.waiting import waiting

__all__ = [
    "OBLIQUE",
    "PERSONS",
    "POSTS",
    "TITLES",
    "Case",
    "CaseForm",
    "Gender",
    "NameForms",
    "PersonDraft",
    "PersonRow",
    "PostDraft",
    "PostRow",
    "PostView",
    "archive_person",
    "correct_post",
    "expand_acting",
    "find_person",
    "full_name_in_case",
    "gender_of",
    "load_person",
    "load_post",
    "name_forms",
    "name_in_case",
    "person_named",
    "post_forms",
    "post_in_case",
    "readings_of",
    "restore_person",
    "save_person",
    "search",
    "short_name",
    "split_name",
    "waiting",
]
