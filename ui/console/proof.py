"""`okrug --self-test`: the program proves in a folder of its own that everything it ships is there and works."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.context import open_office
from app.contracts import ContractKind, save_contract
from app.contracts import draft_for as contract_for
from app.councils import draft_for as council_for
from app.councils import save_council
from app.districts import DistrictDraft, MemberDraft, save_district
from app.exchange import import_register
from app.kernel.dates import SchoolYear
from app.kernel.errors import AppError
from app.kernel.folder import OfficeFolder
from app.kernel.resources import resource
from app.kernel.sqlite import problems_of
from app.kernel.version import program_version
from app.office import OfficeDraft, SignatoryDraft, WorkerDraft, set_up_office
from app.papers import (
    Issued,
    check_paper,
    document_composition,
    issued,
    papers_about,
    print_document,
    print_paper,
    print_registered,
)
from app.plans import PlanDraft, save_plan
from app.schools import OrganisationKind, organisation_rows
from ui.console.proof_of_data import prove_office_file, prove_passport, prove_questionnaire, prove_sheet
from ui.console.trial import Failed, Trial

logger = logging.getLogger(__name__)
Say = Callable[[str], None]
BROKEN = "\x02"
"""What stands for the hyphen of a broken word."""
NOTHING = "\u200b"
"""What stands where a line ends before words that belong together."""

FOLDER = "Школьный округ — самопроверка"
WORDS = ("ПРИКАЗЫВАЮ", "Луговского района", "«Пробный»", "Положение о школьном округе", "Верещагин")


def prove(say: Say) -> bool:
    """Do the main job once in a temporary folder; say of each step that it is done, or why it is not."""
    say(f"Школьный округ {program_version()}: самопроверка")
    place = Path(tempfile.mkdtemp(prefix="okrug-"))
    title = "база данных"
    try:
        with open_office(OfficeFolder(place / FOLDER)) as context:
            say(f"{title}: готово")
            trial = Trial(context)
            for title, step in STEPS:
                step(trial)
                say(f"{title}: готово")
    except Exception as error:
        logger.exception("The proof has failed.")
        reason = str(error) if isinstance(error, AppError) else f"{type(error).__name__}: {error}"
        say(f"{title}: не получилось. {reason}")
        return False
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return True


def _office(trial: Trial) -> None:
    set_up_office(
        trial.context,
        OfficeDraft(
            name="Отдел образования администрации Луговского района",
            region="Заозёрный край",
            municipality="Луговской район",
            place="с. Луговое",
        ),
        SignatoryDraft(full_name="Зимина Анна Петровна", post="начальник отдела"),
        WorkerDraft(full_name="Проверка программы"),
    )


def _schools(trial: Trial) -> None:
    db = trial.context.db
    outcome = import_register(db, resource("samples", "register_sample.xml"))
    trial.schools = tuple(row for row in organisation_rows(db) if row.type is OrganisationKind.SCHOOL)
    if len(trial.schools) < 2 or not outcome.branches_added:
        raise Failed(f"Загружено школ: {len(trial.schools)}, филиалов: {outcome.branches_added}.")
    if not import_register(db, resource("samples", "register_sample.xml")).changes_nothing:
        raise Failed("Повторная загрузка того же файла что-то изменила.")


def _district(trial: Trial) -> None:
    today = trial.context.db.today()
    base = next((row for row in trial.schools if "Верещагин" in row.head_name), trial.schools[0])
    trial.district = save_district(
        trial.context.db,
        DistrictDraft(
            name="Пробный",
            base_school_id=base.id,
            coordinator="Зимина Анна Петровна",
            coordinator_post="методист",
            founded_on=today,
            members=[MemberDraft(None, row.id, today) for row in trial.schools],
        ),
    )


def _records(trial: Trial) -> None:
    db = trial.context.db
    for kind in (ContractKind.BASE_SCHOOL, ContractKind.JOINT_ACTIVITY, ContractKind.NETWORK_FORM):
        save_contract(db, contract_for(db, kind, trial.district))
    save_council(db, council_for(db, trial.district))
    save_plan(db, PlanDraft(district_id=trial.district, school_year=SchoolYear.of(db.today()).start))


def _order(trial: Trial) -> None:
    context = trial.context
    out = context.folder.path / "Печать"
    for paper in papers_about(context.db, "district", trial.district):
        file = out / f"{paper.title}.pdf"
        if paper.registration is not None and paper.registration.when_printed:
            trial.order = print_registered(context, paper, trial.district, file, context.db.today())
        else:
            print_paper(context.db, paper, trial.district, file)


def _read_back(trial: Trial) -> None:
    text = text_of(trial.order)
    names = [row.short_name for row in trial.schools]
    if missing := [word for word in (*WORDS, *names) if word not in text]:
        raise Failed(f"В напечатанном приказе нет слов: {', '.join(missing)}.")


def _word_file(trial: Trial) -> None:
    """Print the registered order as DOCX: it carries the same words."""
    context = trial.context
    found = _issued_order(trial)
    text = words_of(print_document(context, found.id, trial.order.with_suffix(".docx")))
    if missing := [word for word in WORDS if word not in text]:
        raise Failed(f"В файле DOCX нет слов: {', '.join(missing)}.")


def _code(trial: Trial) -> None:
    """Find the order by the code in its corner."""
    found = check_paper(trial.context, document_composition(trial.context, _issued_order(trial).id).qr)
    if found.document_id is None or not found.whole or found.changes:
        raise Failed(" ".join(found.sentences) or "Документ по коду не найден.")


def _issued_order(trial: Trial) -> Issued:
    papers = papers_about(trial.context.db, "district", trial.district)
    order = next(one for one in papers if one.registration is not None and one.registration.when_printed)
    found = issued(trial.context.db, order, trial.district)
    if found is None:
        raise Failed("Приказ не зарегистрирован.")
    return found


def _whole(trial: Trial) -> None:
    if found := problems_of(trial.context.folder.database):
        raise Failed(found[0])


def text_of(file: Path) -> str:
    """Return the words of a PDF file: plain spaces between them, and none broken at the end of a line."""
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).replace(BROKEN, "").replace(NOTHING, "").split())


def words_of(file: Path) -> str:
    """Return the words of a DOCX file with plain spaces between them."""
    from docx import Document

    document = Document(str(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())


STEPS: tuple[tuple[str, Callable[[Trial], None]], ...] = (
    ("орган управления образованием", _office),
    ("школы и филиалы из файла реестра", _schools),
    ("школьный округ", _district),
    ("договоры, совет, план", _records),
    ("печать приказа", _order),
    ("текст приказа читается", _read_back),
    ("приказ в формате DOCX", _word_file),
    ("проверка приказа по коду", _code),
    ("значение паспорта", prove_passport),
    ("загрузка таблицы и её отмена", prove_sheet),
    ("опросный лист и ответ", prove_questionnaire),
    ("все данные в открытом файле и обратно", prove_office_file),
    ("целостность базы", _whole),
)
