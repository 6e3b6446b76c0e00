"""«Проверить бумагу»: the code of a paper finds its document and tells what has become of it."""

from __future__ import annotations

from datetime import date

import pytest

from app.context import AppContext
from app.documents import cancel_document, document_card
from app.papers import check_paper, document_composition, issue_paper, paper_named
from app.papers.life.freezing import Mark, short_sum, template_version
from app.schools import load_organisation, save_organisation
from tests.app.conftest import Network

ORDER = paper_named("district_order")
SIGNED = date(2026, 11, 20)


@pytest.fixture
def order(network: Network, context: AppContext) -> int:
    return issue_paper(context, ORDER, network.district, SIGNED)


def test_the_code_says_kind_date_number_office_and_sum(context: AppContext, order: int) -> None:
    whole = document_composition(context, order)
    mark = Mark.read(whole.qr)
    assert (mark.kind, mark.dated, mark.number) == ("приказ", SIGNED, "1")
    assert mark.issuer == "Отдел образования администрации Бурлинского района"
    assert mark.short_sum == short_sum(whole)
    assert mark.text() == whole.qr


def test_a_whole_paper_is_found_and_nothing_has_changed(context: AppContext, order: int) -> None:
    found = check_paper(context, document_composition(context, order).qr)
    assert (found.document_id, found.title) == (order, "Приказ № 1 от 20.11.2026")
    assert found.whole and found.changes == ()
    assert found.sentences == (
        "Найден документ: Приказ № 1 от 20.11.2026. О создании школьного округа «Бурлинский».",
        "Файл документа хранится без изменений.",
        "Сведения в базе с тех пор не изменились.",
    )


def test_changed_data_are_named_and_the_paper_stays_true(context: AppContext, network: Network, order: int) -> None:
    draft = load_organisation(network.db, network.mikhailovka)
    draft.short_name = "Михайловский лицей"
    save_organisation(network.db, draft)
    found = check_paper(context, document_composition(context, order).qr)
    assert found.whole and found.changes
    assert any("Михайловская СОШ" in one and "Михайловский лицей" in one for one in found.changes)
    assert "изменились" in found.sentences[-1]


def test_a_damaged_file_an_annulled_order_and_a_forged_paper_are_told(context: AppContext, order: int) -> None:
    code = document_composition(context, order).qr
    (context.folder.path / document_card(context.db, order).file).write_bytes(b"other")
    cancel_document(context.db, order, "по ошибке")
    found = check_paper(context, code)
    assert not found.whole
    assert "Состояние документа: аннулирован." in found.sentences
    assert any("пропал или изменён" in one for one in found.sentences)
    forged = check_paper(context, code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert any("бумага изменена" in one for one in forged.sentences)


@pytest.mark.parametrize("text", ["", "https://example.ru", "приказ|20.11.2026|1|Отдел", "а|б|в|г|0123456789ab"])
def test_a_foreign_code_is_said_to_be_foreign(context: AppContext, text: str) -> None:
    found = check_paper(context, text)
    assert found.document_id is None and found.sentences[0].startswith("Код не прочитан.")


def test_an_unknown_number_is_not_ours(context: AppContext) -> None:
    found = check_paper(context, "приказ|20.11.2026|99|Комитет|0123456789ab")
    assert found.document_id is None and "в базе нет" in found.sentences[0]


def test_the_version_of_a_template_follows_its_parts(context: AppContext) -> None:
    own = context.folder.templates
    shipped = template_version("orders/district_order", own)
    assert shipped == template_version("orders/district_order")
    part = own / "common" / "signature.txt"
    part.parent.mkdir(parents=True)
    part.write_text("/ Начальник | {{ подписант.ио_фамилия }}", encoding="utf-8")
    assert template_version("orders/district_order", own) != shipped
