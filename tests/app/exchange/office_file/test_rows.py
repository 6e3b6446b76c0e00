"""Whatever may stand in a row comes back as it was."""

import json
import uuid
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Enum, Float, Integer

from app.exchange.office_file.coding import decoded, encoded
from app.exchange.office_file.identities import Identities
from app.exchange.office_file.shape import Form, Shape, kinds, shapes
from app.exchange.office_file.text import line_pieces, list_pieces, read_lines, read_list
from models.base import Base, Uuid16
from models.choice import ChoiceSet

IDS = range(1, 6)
UUIDS = {
    name: {key: str(uuid.uuid5(uuid.NAMESPACE_OID, f"{name} {key}")) for key in IDS} for name in Base.metadata.tables
}
KNOWN = Identities(UUIDS, {name: {one: key for key, one in known.items()} for name, known in UUIDS.items()})
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLAIN = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXTS
TREES = st.recursive(
    PLAIN, lambda one: st.lists(one, max_size=3) | st.dictionaries(TEXTS, one, max_size=3), max_leaves=5
)
ANSWERS = st.dictionaries(
    st.sampled_from(["исполнитель", "договор", "решения", "заголовок"]),
    st.sampled_from(["", "1", "4", "head", "99"]) | st.lists(st.sampled_from(["2", "3", "77"]), max_size=2),
    max_size=3,
)
EVERY: list[Shape] = [one for shape in shapes() for one in shape.everything()]


def values(column: Column[Any]) -> st.SearchStrategy[Any]:
    kind = column.type
    if isinstance(kind, Enum):
        found: st.SearchStrategy[Any] = st.sampled_from(list(kind.enum_class or ()))
    elif isinstance(kind, ChoiceSet):
        found = st.sets(st.sampled_from(list(kind.choices))).map(
            lambda chosen: tuple(one for one in kind.choices if one in chosen)
        )
    elif isinstance(kind, JSON):
        found = TREES
    else:
        plain = {
            Uuid16: st.uuids(),
            Date: st.dates(),
            DateTime: st.datetimes(),
            Boolean: st.booleans(),
            Integer: st.sampled_from(IDS),
            Float: st.floats(allow_nan=False, allow_infinity=False),
        }
        found = plain.get(type(kind), TEXTS)
    return st.none() | found if column.nullable else found


def rows(shape: Shape) -> st.SearchStrategy[dict[str, Any]]:
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for field in shape.fields:
        name = field.column.name
        fields[name] = values(field.column)
        if field.form is Form.SUBJECT:
            fields[name] = st.sampled_from(sorted(kinds()))
            fields[f"{field.key}_id"] = st.sampled_from(IDS)
    if shape.name == "document":
        fields["answers"] = ANSWERS.map(lambda one: json.dumps(one, ensure_ascii=False)) | TEXTS
        fields["frozen"] = TREES.map(lambda one: json.dumps(one, ensure_ascii=False)) | TEXTS
    if shape.name == "journal":
        fields["code"] = st.sampled_from(["minutes/2", "minutes", "contracts/5", "orders", "minutes/999"]) | TEXTS
    return st.fixed_dictionaries(fields)


@pytest.mark.parametrize("shape", EVERY, ids=[one.name for one in EVERY])
def test_a_row_comes_back_as_it_was(shape: Shape) -> None:
    @settings(max_examples=25, deadline=None, database=None)
    @given(row=rows(shape))
    def there_and_back(row: dict[str, Any]) -> None:
        record = json.loads(json.dumps(encoded(shape, row, KNOWN), ensure_ascii=False))
        assert decoded(shape, record, KNOWN) == row

    there_and_back()


@given(records=st.lists(st.dictionaries(TEXTS, TREES, max_size=4), max_size=6), indent=st.sampled_from([None, 0, 4]))
def test_a_list_is_read_however_it_is_indented(records: list[Any], indent: int | None) -> None:
    assert list(read_list(BytesIO(b"".join(list_pieces(records))))) == records
    assert list(read_list(BytesIO(json.dumps(records, indent=indent).encode("utf-8-sig")))) == records
    assert list(read_lines(BytesIO(b"".join(line_pieces(records))))) == records


def test_a_record_longer_than_a_piece_is_read_whole() -> None:
    records = [{"text": "ё" * 200_000, "n": number} for number in range(3)]
    assert list(read_list(BytesIO(b"".join(list_pieces(records))))) == records


@pytest.mark.parametrize("text", ["", "{}", "[", '[{"a": 1}', '[{"a": }]', "["])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        list(read_list(BytesIO(text.encode())))


def test_no_id_of_a_row_is_written() -> None:
    names = {field.key for shape in EVERY for field in shape.fields}
    assert {name for name in names if name == "id" or name.endswith("_id")} == {"register_id"}
