"""What an employee sees of documents: numbers, papers issued earlier, scans, the register."""

from datetime import date
from pathlib import Path

import pytest

from app.context import AppContext
from app.documents import (
    DOCUMENTS,
    DocumentDraft,
    DocumentState,
    attach_scan,
    cancel_document,
    document_card,
    document_warnings,
    documents_of,
    enter_earlier_document,
    journals,
    load_document,
    load_journal,
    missing_files,
    register_document,
    registered_paper,
    save_document,
    save_journal,
    search,
    set_next_number,
)
from app.kernel.errors import Conflict, InvalidInput, Unavailable
from app.kernel.history import changes_of
from app.office import title_of
from tests.app.documents.conftest import order


def register(context: AppContext, number: str | None = None, **fields: object) -> int:
    return register_document(context.db, context.folder, order(**fields), number)


def number_of(context: AppContext, document_id: int) -> str:
    return document_card(context.db, document_id).number


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_numbers_run_within_a_journal_and_a_year_from_any_number_and_by_the_mask(context: AppContext) -> None:
    set_next_number(context.db, "orders", 2026, 71)
    journal = load_journal(context.db, journals(context.db)[0].id)
    journal.mask = "{n}-ОД"
    save_journal(context.db, journal)
    assert [number_of(context, register(context)) for _ in range(2)] == ["71-ОД", "72-ОД"]
    assert number_of(context, register(context, dated=date(2025, 3, 1))) == "1-ОД"
    assert number_of(context, register(context, journal="minutes", type="minutes")) == "1"
    assert journals(context.db)[0].next_text == "73-ОД"


def test_a_typed_number_is_kept_and_the_journal_goes_on_after_it(context: AppContext) -> None:
    assert number_of(context, register(context, "71")) == "71"
    assert number_of(context, register(context)) == "72"
    assert number_of(context, register(context, "01-01-11/31")) == "01-01-11/31"
    assert number_of(context, register(context)) == "73"


def test_a_taken_number_is_refused_with_the_name_of_the_other_document_and_no_file_is_left(
    context: AppContext,
) -> None:
    register(context, "71")
    with pytest.raises(Conflict, match=r"Номер 71 .* уже занят: «О создании школьного округа» от 20\.11\.2026"):
        register_document(context.db, context.folder, order(heading="О плане"), "71", content=b"%PDF")
    assert files_in(context.folder.papers) == []
    assert len(DOCUMENTS.load(context.db)) == 1


def test_the_file_is_made_with_the_number_and_stored_with_its_sum(context: AppContext) -> None:
    new = register_document(
        context.db,
        context.folder,
        order(),
        content=lambda number: f"Приказ № {number}".encode(),
        paper="district_order",
    )
    card = document_card(context.db, new)
    assert card.file == "documents/2026/приказ № 1 от 20.11.2026.pdf"
    assert (context.folder.path / card.file).read_text(encoding="utf-8") == "Приказ № 1"
    with context.db.reading() as session:
        paper = registered_paper(session, "district_order", "district", 1)
    assert paper is not None and paper.number == "1" and paper.role == "founding_act"


def test_a_file_that_cannot_be_made_leaves_neither_number_nor_file(context: AppContext) -> None:
    def fail(number: str) -> bytes:
        raise Unavailable(f"Документ № {number} не напечатан.")

    with pytest.raises(Unavailable):
        register_document(context.db, context.folder, order(), content=fail)
    assert DOCUMENTS.load(context.db) == []
    assert journals(context.db)[0].next_number == 1


def test_an_order_issued_earlier_comes_in_with_its_scan(context: AppContext, tmp_path: Path) -> None:
    scan = tmp_path / "скан 1.PDF"
    scan.write_bytes(b"scan")
    new = enter_earlier_document(context.db, context.folder, order(number="71/2", dated=date(2026, 4, 8)), scan)
    card = document_card(context.db, new)
    assert card.title == "Приказ № 71/2 от 08.04.2026"
    assert card.attachments[0].title == "скан 1.PDF"
    assert (context.folder.path / card.attachments[0].file).read_bytes() == b"scan"
    assert card.attachments[0].file == "scans/2026/приказ № 71 2 от 08.04.2026.pdf"
    with context.db.reading() as session:
        assert [line.id for line in documents_of(session, "district", 1)] == [new]


def test_a_document_of_the_ministry_needs_its_issuer_and_no_journal(context: AppContext) -> None:
    draft = order(journal="", number="100-п")
    with pytest.raises(InvalidInput) as refused:
        enter_earlier_document(context.db, context.folder, draft)
    assert set(refused.value.problems) == {"issuer"}
    draft.issuer = "Министерство образования и науки Алтайского края"
    enter_earlier_document(context.db, context.folder, draft)
    enter_earlier_document(context.db, context.folder, order(journal="", number="100-п", issuer="Комитет"))
    assert [row.number for row in DOCUMENTS.load(context.db)] == ["100-п", "100-п"]


def test_a_missing_scan_saves_nothing(context: AppContext, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="не найден"):
        enter_earlier_document(context.db, context.folder, order(number="5"), tmp_path / "нет.pdf")
    assert DOCUMENTS.load(context.db) == []
    assert files_in(context.folder.scans) == []


def test_the_second_file_of_the_same_name_does_not_replace_the_first(context: AppContext, tmp_path: Path) -> None:
    new = register(context)
    for text in (b"one", b"two"):
        scan = tmp_path / "скан.pdf"
        scan.write_bytes(text)
        attach_scan(context.db, context.folder, new, scan)
    files = [one.file for one in document_card(context.db, new).attachments]
    assert [(context.folder.path / file).read_bytes() for file in files] == [b"one", b"two"]


def test_a_cancelled_document_keeps_its_number_for_ever(context: AppContext) -> None:
    new = register(context, "7")
    cancel_document(context.db, new, "издан по ошибке")
    card = document_card(context.db, new)
    assert (card.state, card.note) == (DocumentState.CANCELLED, "Аннулирован: издан по ошибке")
    with pytest.raises(Conflict, match="аннулирован, но номер остаётся за ним"):
        register(context, "7")


def test_a_registered_document_is_corrected_but_never_renumbered(context: AppContext) -> None:
    draft = load_document(context.db, register(context))
    draft.heading = "О создании школьных округов"
    save_document(context.db, draft)
    again = load_document(context.db, draft.id or 0)
    assert again.heading == "О создании школьных округов"
    again.number = "99"
    with pytest.raises(Conflict, match="номер, журнал и год не меняются"):
        save_document(context.db, again)


def test_a_draft_waits_without_a_number_and_is_registered_later(context: AppContext) -> None:
    new = save_document(context.db, order())
    assert document_card(context.db, new).state is DocumentState.DRAFT
    draft = load_document(context.db, new)
    assert register_document(context.db, context.folder, draft) == new
    assert number_of(context, new) == "1"
    with pytest.raises(Conflict, match="уже зарегистрирован"):
        register_document(context.db, context.folder, load_document(context.db, new))


def test_everything_wrong_is_said_at_once(context: AppContext) -> None:
    with pytest.raises(InvalidInput) as refused:
        register_document(context.db, context.folder, DocumentDraft())
    assert set(refused.value.problems) == {"type", "heading", "dated", "journal"}


def test_a_date_to_come_and_numbers_out_of_order_are_only_warned_of(context: AppContext) -> None:
    register(context, "10", dated=date(2026, 9, 1))
    assert "ещё не наступила" in document_warnings(context.db, order(dated=date(2026, 12, 1)))["dated"]
    late = order(number="9", dated=date(2026, 10, 1), heading="О плане.")
    assert "Документ № 10 с большим номером издан раньше" in document_warnings(context.db, late)["dated"]
    assert "heading" in document_warnings(context.db, late)
    assert document_warnings(context.db, order(number="9а", dated=date(2026, 8, 1))) == {}


@pytest.mark.parametrize("needle", ["71", "№ 71", "№71", "приказ 71", "Приказ №71 от 20.11.2026", "школьного ОКРУГА"])
def test_a_document_is_found_by_its_number_however_it_is_typed(context: AppContext, needle: str) -> None:
    register(context, "171")
    wanted = register(context, "71")
    with context.db.reading() as session:
        hits = search(session, needle, 10)
    assert wanted in [hit.id for hit in hits]
    if "71" in needle:
        assert hits[0].id == wanted and hits[0].title == "Приказ № 71 от 20.11.2026"


def test_a_file_that_is_gone_or_changed_is_reported(context: AppContext) -> None:
    new = register_document(context.db, context.folder, order(), content=b"%PDF")
    path = context.folder.path / document_card(context.db, new).file
    assert missing_files(context.db, context.folder) == []
    path.write_bytes(b"other")
    assert "изменён вне программы" in missing_files(context.db, context.folder)[0]
    path.unlink()
    assert "Нет файла" in missing_files(context.db, context.folder)[0]


def test_what_is_cancelled_or_registered_is_not_so_a_second_time(context: AppContext) -> None:
    new = register(context, "7")
    with pytest.raises(Conflict, match="уже зарегистрирован под № 7"):
        enter_earlier_document(context.db, context.folder, load_document(context.db, new))
    cancel_document(context.db, new, "издан по ошибке")
    with pytest.raises(Conflict, match="уже аннулирован"):
        cancel_document(context.db, new, "ещё раз")
    assert document_card(context.db, new).note == "Аннулирован: издан по ошибке"


def test_the_history_calls_a_link_and_a_kind_by_their_words(context: AppContext) -> None:
    draft = load_document(context.db, register(context))
    draft.type, draft.links = "letter", []
    save_document(context.db, draft)
    lines = {line.entity_kind: line for line in changes_of(context.db, "document", draft.id or 0) if line.old}
    assert lines["document_link"].old == title_of(context.db, "regulating_documents", "founding_act")
    assert lines["document"].new == title_of(context.db, "document_kinds", "letter")
