"""How the original was signed: the file of an electronic signature is kept, its mark is printed on copies."""

from datetime import date
from pathlib import Path

import pytest

from app.context import AppContext
from app.documents import (
    Signing,
    SigningDraft,
    document_card,
    load_signing,
    missing_files,
    save_document,
    save_signing,
    signature_mark,
)
from app.kernel.errors import Conflict, InvalidInput
from tests.app.documents.conftest import Register, order


def electronic(context: AppContext, document: int, **fields: object) -> SigningDraft:
    draft = load_signing(context.db, document)
    draft.signing = Signing.ELECTRONIC
    draft.certificate, draft.certificate_owner = "00A1B2", "Тверитина Алла Павловна"
    draft.certificate_from, draft.certificate_until = date(2026, 1, 15), date(2027, 4, 15)
    for name, value in fields.items():
        setattr(draft, name, value)
    return draft


def test_a_signature_is_kept_by_its_sum_and_marks_the_copies(
    context: AppContext, register: Register, tmp_path: Path
) -> None:
    new = register()
    assert signature_mark(document_card(context.db, new)) == ()
    file = tmp_path / "приказ.pdf.sig"
    file.write_bytes(b"signature")
    save_signing(context.db, context.folder, electronic(context, new), file)
    card = document_card(context.db, new)
    assert signature_mark(card) == (
        "ДОКУМЕНТ ПОДПИСАН",
        "ЭЛЕКТРОННОЙ ПОДПИСЬЮ",
        "Сертификат 00A1B2",
        "Владелец Тверитина Алла Павловна",
        "Действителен с 15.01.2026 по 15.04.2027",
    )
    kept = context.folder.path / card.signature_file
    assert kept.read_bytes() == b"signature" and kept.parent == context.folder.scans / "2026"
    assert missing_files(context.db, context.folder) == []
    kept.write_bytes(b"other")
    assert "изменён вне программы" in missing_files(context.db, context.folder)[0]


def test_a_certificate_that_was_not_valid_is_refused(context: AppContext, register: Register) -> None:
    new = register()
    with pytest.raises(Conflict, match="сертификат не действовал"):
        save_signing(context.db, context.folder, electronic(context, new, certificate_until=date(2026, 11, 1)))
    with pytest.raises(InvalidInput) as refused:
        save_signing(context.db, context.folder, electronic(context, new, certificate="", certificate_owner=" "))
    assert set(refused.value.problems) == {"certificate", "certificate_owner"}
    assert document_card(context.db, new).signing is Signing.BY_HAND


def test_a_draft_is_not_signed(context: AppContext) -> None:
    new = save_document(context.db, order())
    with pytest.raises(Conflict, match="ещё не подписан"):
        save_signing(context.db, context.folder, electronic(context, new))
