"""The register file is read as a stream; whatever else a file may be is refused with a sentence."""

import zipfile
from pathlib import Path

import pytest

from app.exchange import BadRegisterFile, LoadingCancelled
from app.exchange.register.stream import read_register
from app.kernel.errors import AppError, Unavailable

SHELL = '<?xml version="1.0" encoding="{encoding}"?><OpenData><Certificates>{body}</Certificates></OpenData>'
ONE = "<Certificate><Id>1</Id><EduOrgFullName>Школа «Заря»</EduOrgFullName></Certificate>"


def written(tmp_path: Path, content: bytes, name: str = "Реестр 2026.xml") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(AppError) as caught:
        list(read_register(path))
    return str(caught.value)


def test_every_certificate_comes_with_its_own_words(sample):
    certificates = list(read_register(sample))

    assert [one.ordinal for one in certificates] == [1, 2, 3]
    meadow = certificates[0]
    assert meadow.organisation is not None
    assert meadow.organisation.phone == "+7 (300) 112 21 45"
    assert [one.status for one in meadow.supplements] == ["Действующее", "Действующее", "", ""]
    assert [program.level for program in meadow.supplements[1].programs] == [
        "Основное общее образование",
        "Начальное общее образование",
    ]
    assert [decision.number for decision in meadow.decisions] == ["101", "77-к"]
    assert certificates[1].supplements[0].programs[2].in_force is False


@pytest.mark.parametrize(
    ("encoding", "codec"),
    [("utf-8", "utf-8"), ("utf-8", "utf-8-sig"), ("windows-1251", "cp1251"), ("utf-16", "utf-16")],
)
def test_the_encoding_may_be_any_that_is_declared(tmp_path, encoding, codec):
    path = written(tmp_path, SHELL.format(encoding=encoding, body=ONE).encode(codec))

    assert [one.full_name for one in read_register(path)] == ["Школа «Заря»"]


def test_a_zip_may_hold_the_file(tmp_path, sample):
    path = tmp_path / "data.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(sample, "data/реестр.XML")

    assert len(list(read_register(path))) == 3


def test_records_survive_the_borders_of_pieces(tmp_path):
    body = "".join(f"<Certificate><Id>{n}</Id><Supplements/></Certificate>" for n in range(3000))
    path = written(tmp_path, SHELL.format(encoding="utf-8", body=body).encode())

    assert [one.certificate_id for one in read_register(path)] == [str(n) for n in range(3000)]


def test_progress_ends_with_the_size_of_the_file(sample):
    told: list[tuple[int, int]] = []

    list(read_register(sample, progress=lambda done, total: told.append((done, total))))

    size = sample.stat().st_size
    assert told[-1] == (size, size)


def test_a_person_may_stop_the_reading(sample):
    with pytest.raises(LoadingCancelled) as caught:
        list(read_register(sample, cancelled=lambda: True))

    assert "не изменены" in str(caught.value)


def test_a_file_that_is_no_xml_is_refused_at_its_first_line(tmp_path):
    sentence = refusal(written(tmp_path, "Это просто письмо.".encode()))

    assert "не XML (строка 1" in sentence
    assert "Данные программы не изменены" in sentence


def test_a_file_of_another_structure_is_named_by_its_first_tag(tmp_path):
    sentence = refusal(written(tmp_path, b"<?xml version='1.0'?><Licenses><License/></Licenses>"))

    assert "другой структуры" in sentence
    assert "«Licenses»" in sentence


@pytest.mark.parametrize("body", ["", "<Something/>"])
def test_a_register_without_certificates_is_refused(tmp_path, body):
    assert "нет ни одного свидетельства" in refusal(
        written(tmp_path, SHELL.format(encoding="utf-8", body=body).encode())
    )


def test_other_open_data_is_refused_before_it_fills_the_memory(tmp_path):
    rows = b"<Row>" + b"x" * 1000 + b"</Row>"
    path = written(tmp_path, b"<OpenData>" + rows * 3000 + b"</OpenData>")
    read: list[int] = []

    with pytest.raises(BadRegisterFile):
        list(read_register(path, progress=lambda done, _total: read.append(done)))

    assert max(read, default=0) < 2_000_000


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_file_cut_in_the_middle_is_refused_with_the_line(tmp_path, sample, share):
    content = sample.read_bytes()
    cut = content[: int(len(content) * share)]
    sentence = refusal(written(tmp_path, cut))

    assert "обрывается на строке" in sentence
    assert str(cut.count(b"\n") + 1) in sentence
    assert "не изменены" in sentence


def test_a_file_damaged_inside_is_refused_with_the_line(tmp_path, sample):
    lines = sample.read_text(encoding="utf-8").splitlines()
    lines[99] = "<Broken & here>"

    assert "строка 100" in refusal(written(tmp_path, "\n".join(lines).encode()))


def test_an_empty_file_and_a_missing_one_are_refused(tmp_path):
    assert "пуст" in refusal(written(tmp_path, b""))
    assert "нет" in refusal(tmp_path / "нет такого.xml")
    with pytest.raises(Unavailable):
        list(read_register(tmp_path / "нет такого.xml"))


def test_a_folder_is_no_register(tmp_path):
    assert "не открывается" in refusal(tmp_path)


def test_a_damaged_zip_and_a_zip_without_xml_are_refused(tmp_path, sample):
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(sample, "register.xml")
    assert "повреждён" in refusal(written(tmp_path, whole.read_bytes()[:900], "cut.zip"))

    empty = tmp_path / "other.zip"
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("readme.txt", "нет")
    assert "нет файла XML" in refusal(empty)
