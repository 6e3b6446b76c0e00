"""What a school signs and issues itself: made from the office's data, without the names of children."""

from datetime import date

import pdfplumber
import pytest

from app.kernel.errors import Unavailable
from app.papers import paper_named, papers_about, print_paper
from models.contract import Contract, ContractState
from models.document import Document, DocumentState, Reader
from models.school import Organisation
from tests.app.papers.kinds.grids import rows_of
from tests.app.papers.signing import signed

OWN = (
    "pedagogical_extract",
    "governing_consent",
    "contract_order",
    "network_programme_order",
    "transfer_order",
    "transport_order",
)


@pytest.fixture
def school(context, burla) -> int:
    """The school of Михайловка, a member with two branches."""
    with context.db.reading() as session:
        return session.query(Organisation).filter_by(short_name="МБОУ «Михайловская СОШ»").one().id


@pytest.fixture
def text(context, school, tmp_path):
    """Print a paper about the school and return its words."""
    return lambda name, **answers: signed(context, tmp_path, name, school, None, "", **answers)


@pytest.mark.parametrize("name", OWN)
def test_the_school_issues_it_on_its_own_letterhead_and_its_director_signs(text, name):
    paper = text(name)
    assert paper.startswith("МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ «МИХАЙЛОВСКАЯ")
    assert "____________ 20__ г. с. Михайловка № ______" in paper
    assert "О. В. Полякова" in paper or name == "governing_consent"
    assert "комитет" not in paper.split("№ ______", 1)[0].casefold()


def test_the_base_school_takes_on_its_functions(context, burla, tmp_path, text):
    with context.db.reading() as session:
        base = session.query(Organisation).filter_by(short_name="МБОУ «Бурлинская СОШ»").one().id
    extract = signed(context, tmp_path, "pedagogical_extract", base, None, "")
    assert "О вступлении в школьный округ «Бурлинский» и выполнении функций базовой школы." in extract
    assert "базовой школой которого является МБОУ «Бурлинская СОШ»" in text("pedagogical_extract")


def test_the_order_carries_out_the_chosen_contract(context, burla, text):
    order = text("contract_order")
    assert "Во исполнение договора о совместной деятельности от 10 сентября 2026 г. № 3" in order
    assert "3. Ответственному, назначенному пунктом 2 настоящего приказа:" in order
    assert "передавать их в МБОУ «Бурлинская СОШ»" in order
    named = text("contract_order", ответственный="заместителя директора Белову А. И.")
    assert "Назначить ответственным за сетевое взаимодействие заместителя директора Белову А. И." in named


def test_lists_of_children_are_blanks(text):
    order = text("transfer_order")
    assert "СПИСОК обучающихся, зачисленных в порядке перевода без отчисления" in order
    assert "согласно списку (приложение)" in order
    assert "10 11 12 Список заполняет школа." in order
    request = text("parents_request")
    assert "Директору МБОУ «Михайловская СОШ» Поляковой О. В." in request
    assert "Согласие на обработку персональных данных оформляется отдельным документом." in request


def test_only_a_branch_gets_a_power_of_attorney(context, school, tmp_path):
    names = [paper.name for paper in papers_about(context.db, "organisation", school)]
    assert "branch_power" not in names
    with context.db.reading() as session:
        branch = session.query(Organisation).filter_by(parent_id=school).first().id
    assert [paper.name for paper in papers_about(context.db, "organisation", branch)].count("branch_power") == 1
    power = signed(context, tmp_path, "branch_power", branch, None, "")
    assert "в лице директора Поляковой Ольги Викторовны, действующей на основании Устава" in power
    assert "сроком на один год без права передоверия" in power


def test_a_school_outside_districts_has_nothing_to_sign(context, burla):
    with context.db.changing("Чужая школа") as session:
        stranger = Organisation(type="school", full_name="Славгородская школа", short_name="Славгородская СОШ")
        session.add(stranger)
        session.flush()
        found = stranger.id
    assert [paper.name for paper in papers_about(context.db, "organisation", found) if "Школе" in paper.group] == []


def test_the_packet_lies_in_the_order_of_signing_behind_its_cover(context, burla, school, tmp_path):
    _wait_for_signatures(context, burla)
    cover, pages = _packet(context, school, tmp_path)
    assert [row[1] for row in cover][1:] == [
        "Выписка из протокола педагогического совета о вступлении в округ",
        "Согласование управляющего совета",
        "Договор о совместной деятельности № 3",
        "Приказ школы о реализации договора и назначении ответственного",
        "Приказ школы о подвозе и сопровождающих",
        "Доверенность руководителю филиала «Ореховская ООШ»",
        "Доверенность руководителю филиала «Новоандреевская ООШ»",
        "Лист ознакомления с приказом от 1 сентября 2026 г. № 112",
    ]
    assert cover[3][2:5] == ["Директор — в реквизитах своей школы", "Рядом с подписью (при наличии)", "5"]
    starts = ("ВЫПИСКА ИЗ", "РЕШЕНИЕ", "ДОГОВОР № 3", "О реализации договора", "ДОВЕРЕННОСТЬ", "ЛИСТ ОЗНАКОМЛЕНИЯ")
    found = [next(number for number, page in enumerate(pages) if one in page) for one in starts]
    assert found == sorted(found)


def test_a_contract_the_school_has_signed_is_no_longer_in_its_packet(context, burla, school, tmp_path):
    _wait_for_signatures(context, burla)
    with context.db.changing("Подпись") as session:
        for party in session.get_one(Contract, burla["joint_contract"]).parties:
            if party.organisation_id == school:
                party.signed_on = date(2026, 11, 20)
    titles = [row[1] for row in _packet(context, school, tmp_path)[0]]
    assert not [title for title in titles if "№ 3" in title or title.startswith("Выписка")]


def test_every_paper_of_the_packet_counts_its_own_pages(context, burla, school, tmp_path):
    _wait_for_signatures(context, burla)
    _, pages = _packet(context, school, tmp_path)
    numbers = [page.split(" ", 1)[0] for page in pages]
    assert numbers.count("2") >= 2
    assert str(len(pages)) not in numbers


def test_a_packet_as_a_file_of_word_is_refused_in_words(context, school, tmp_path):
    with pytest.raises(Unavailable, match="только в PDF"):
        print_paper(context.db, paper_named("school_packet"), school, tmp_path / "packet.docx")
    assert list(tmp_path.glob("*.docx")) == []


def _wait_for_signatures(context, burla) -> None:
    """Let the joint contract wait for signatures and an order for its readers."""
    with context.db.changing("На подписании") as session:
        session.get_one(Contract, burla["joint_contract"]).state = ContractState.SIGNING
        document = Document(
            type="order",
            dated=date(2026, 9, 1),
            year=2026,
            number="112",
            heading="О создании школьного округа",
            state=DocumentState.REGISTERED,
        )
        document.readers.append(Reader(name="Полякова Ольга Викторовна", post="директор"))
        session.add(document)


def _packet(context, school, tmp_path) -> tuple[list[list[str]], list[str]]:
    """Return the rows of the cover and the words of the pages behind it."""
    file = print_paper(context.db, paper_named("school_packet"), school, tmp_path / "packet.pdf")
    with pdfplumber.open(file) as book:
        pages = [" ".join((page.extract_text() or "").split()) for page in book.pages[1:]]
    return rows_of(file, pages=1), pages
