"""Which room opens which kind of record: a page inside the window, or a dialog over it."""

from __future__ import annotations

from ui.parts.desk import Route
from ui.sections import rooms

ROUTES: tuple[Route, ...] = (
    Route(
        "organisation",
        "schools",
        "организация",
        "graduation-cap",
        page=lambda desk, record: rooms.schools().school_card(desk, record),
    ),
    Route(
        "district",
        "districts",
        "школьный округ",
        "tree-structure",
        page=lambda desk, record: rooms.districts().district_card(desk, record),
    ),
    Route(
        "contract",
        "contracts",
        "договор",
        "handshake",
        page=lambda desk, record: rooms.contracts().contract_card(desk, record),
    ),
    Route(
        "council", "councils", "совет", "users-three", page=lambda desk, one: rooms.councils().council_card(desk, one)
    ),
    Route(
        "meeting",
        "councils",
        "заседание",
        "users-three",
        page=lambda desk, one: rooms.councils().meeting_card(desk, one),
    ),
    Route("plan", "plans", "план", "calendar-check", page=lambda desk, record: rooms.plans().plan_card(desk, record)),
    Route(
        "document",
        "documents",
        "документ",
        "file-text",
        page=lambda desk, record: rooms.documents().document_card(desk, record),
    ),
    Route(
        "submission",
        "submissions",
        "отчёт циклограммы",
        "paper-plane-tilt",
        page=lambda desk, record: rooms.submissions().submission_card(desk, record),
    ),
    Route(
        "submission_columns",
        "passport",
        "показатели отчёта",
        "columns",
        page=lambda desk, one: rooms.passport().columns_page(desk, *rooms.submissions().columns_of(desk, one)),
    ),
    Route(
        "templates",
        "documents",
        "шаблон",
        "file-text",
        page=lambda desk, place: rooms.templates().templates_page(desk, place),
    ),
    Route(
        "indicator",
        "passport",
        "показатель",
        "list-numbers",
        dialog=lambda *call: rooms.passport().open_indicator(*call),
    ),
    Route(
        "indicator_check",
        "passport",
        "проверка",
        "check-square",
        dialog=lambda *call: rooms.passport().open_check(*call),
    ),
    Route(
        "indicator_set", "passport", "набор показателей", "stack", dialog=lambda *call: rooms.passport().open_set(*call)
    ),
    Route(
        "import_batch",
        "exchange",
        "загрузка",
        "arrows-left-right",
        page=lambda desk, record: rooms.exchange().batch_card(desk, record),
    ),
    Route("sheet_load", "exchange", "таблица", "table", page=lambda desk, _new: rooms.exchange().sheet_loading(desk)),
    Route("forms_load", "exchange", "формы", "table", page=lambda desk, _new: rooms.exchange().forms_loading(desk)),
    Route("form_map", "exchange", "карта форм", "table", page=lambda desk, _one: rooms.exchange().form_map(desk)),
    Route(
        "form_cell", "exchange", "ячейка формы", "table", dialog=lambda *call: rooms.exchange().open_form_cell(*call)
    ),
    Route(
        "workbook_binding",
        "exchange",
        "книга региона",
        "table",
        page=lambda desk, record: rooms.exchange().binding_page(desk, record),
    ),
    Route(
        "questionnaire",
        "exchange",
        "опросный лист",
        "clipboard-text",
        page=lambda desk, record: rooms.questionnaires().questionnaire_card(desk, record),
    ),
    Route(
        "questionnaire_draft",
        "exchange",
        "новый опросный лист",
        "clipboard-text",
        page=lambda desk, _new: rooms.questionnaires().new_questionnaire(desk),
    ),
    Route(
        "submission_questionnaire",
        "exchange",
        "новый опросный лист",
        "clipboard-text",
        page=lambda desk, one: rooms.questionnaires().new_questionnaire(
            desk, rooms.submissions().questionnaire_draft(desk, one)
        ),
    ),
    Route(
        "questionnaire_answers",
        "exchange",
        "ответы на опросные листы",
        "envelope",
        page=lambda desk, _new: rooms.questionnaires().answers_page(desk),
    ),
    Route("resource", "inventory", "ресурс", "wrench", dialog=lambda *call: rooms.inventory().open_resource(*call)),
    Route("need", "inventory", "потребность", "wrench", dialog=lambda *call: rooms.inventory().open_need(*call)),
    Route(
        "settlement",
        "map",
        "населённый пункт",
        "map-pin",
        dialog=lambda *call: rooms.geography().open_settlement(*call),
    ),
    Route("road", "map", "дорога", "path", dialog=lambda *call: rooms.geography().open_road(*call)),
    Route("event", "plans", "мероприятие", "calendar-check", dialog=lambda *call: rooms.plans().open_event(*call)),
    Route("person", "office", "человек", "user", dialog=lambda *call: rooms.office().open_person(*call)),
    Route("signatory", "office", "подписант", "user", dialog=lambda *call: rooms.office().open_signatory(*call)),
    Route("worker", "office", "работник", "user", dialog=lambda *call: rooms.office().open_worker(*call)),
    Route(
        "reference", "office", "справочник", "list-bullets", dialog=lambda *call: rooms.office().open_reference(*call)
    ),
    Route("journal", "office", "журнал регистрации", "book", dialog=lambda *call: rooms.office().open_journal(*call)),
)
