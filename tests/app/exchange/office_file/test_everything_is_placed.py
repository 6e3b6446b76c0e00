"""Nothing the program stores may be forgotten by the open file."""

import importlib
import json
import pkgutil
from typing import cast

import fastjsonschema
from sqlalchemy import Table, inspect

import models
from app.exchange.office_file.answers import ANSWERS
from app.exchange.office_file.entities import LEFT_OUT, LINES, PARTS, RECORDS
from app.exchange.office_file.schema import shipped_schema_text
from app.exchange.office_file.shape import shapes
from app.kernel.folder import OfficeFolder
from app.papers import PAPERS
from app.papers.question import QuestionKind
from build_spec.office_schema import schema_text
from models.base import Base, Part, Record

NO_IDS = {"цель", "год", "охват", "набор", "пустые"}
"""Questions whose answer is a code of the program, not the id of a record."""


def test_every_table_is_in_the_file_or_is_said_to_stay() -> None:
    for module in pkgutil.iter_modules(models.__path__):
        importlib.import_module(f"models.{module.name}")
    placed = {cast(Table, inspect(one).local_table).name for one in (*RECORDS, *PARTS, *LINES, *LEFT_OUT)}
    assert placed == Base.metadata.tables.keys(), "name the table in app/exchange/office_file/entities.py"
    assert all(LEFT_OUT.values())


def test_every_part_stands_within_one_whole() -> None:
    assert {one.name for shape in shapes() for one in shape.parts} == {one.__tablename__ for one in PARTS}
    mappers = {mapper.class_ for mapper in Base.registry.mappers}
    assert {one for one in mappers if issubclass(one, Record)} == set(RECORDS)
    assert {one for one in mappers if issubclass(one, Part)} == set(PARTS)


def test_every_answer_that_may_hold_an_id_is_known() -> None:
    chosen = {
        question.name
        for paper in PAPERS
        for question in paper.questions
        if question.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
    }
    assert chosen - NO_IDS <= ANSWERS.keys(), "name the question in answers.py, or here if its answer is no id"


def test_the_shipped_schema_is_that_of_the_models() -> None:
    assert shipped_schema_text() == schema_text(), "run: make schema"
    schema = json.loads(shipped_schema_text())
    fastjsonschema.compile(schema)
    assert {one.name for shape in shapes() for one in shape.everything()} <= schema["definitions"].keys()


def test_every_room_of_the_folder_travels_or_is_of_this_computer(folder: OfficeFolder) -> None:
    rooms = {path for path in folder.path.iterdir() if path.is_dir()}
    assert rooms - set(folder.data) == {folder.copies}
