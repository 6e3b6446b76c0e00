"""The fields of the office's card: they serve the first start and the settings alike."""

from __future__ import annotations

from app.office import TITLES, ActKind, OfficeDraft, suggested_cases
from ui.kit.editors import ChoiceEditor, Editor, FlagEditor, LongTextEditor, TextEditor
from ui.kit.form import Form, Section
from ui.kit.form_layout import Field
from ui.parts.warnings import watch_warnings

CASES = {
    "name": ("name_genitive", "name_dative", "name_instrumental", "name_prepositional"),
    "municipality": ("municipality_genitive",),
    "administration": ("administration_genitive",),
}
ADMINISTRATION = ("administration", "administration_genitive")
NUMBERS = {"email": "", "inn": "", "kpp": "", "ogrn": "", "okpo": ""}
CASE_HINT = "Предложено программой: прочтите и поправьте, если нужно."
HINTS = {
    "name": "Попадёт в шапку приказов и в договоры.",
    "short_name": "Как говорят: «отдел образования».",
    "region": "Например: Алтайский край.",
    "municipality": "Например: Бурлинский район.",
    "place": "Печатается в приказах рядом с датой, например: с. Бурла.",
    "name_genitive": CASE_HINT,
    "okpo": "Печатается на бланке писем.",
    "bank_details": "Лицевой и казначейский счета, банк, БИК: строками, как в договоре.",
    "administration": "Сторона договоров, если орган управления не является юридическим лицом; издаёт постановления.",
}


def names_section(title: str) -> Section:
    """The name, typed once, and its cases."""
    return Section(title, [_text("name", wide=True), _text("short_name", wide=True), *map(_text, CASES["name"])])


def place_section(title: str) -> Section:
    """Region, municipality and the place where documents are issued."""
    return Section(title, [_text(name) for name in ("region", "municipality", "municipality_genitive", "place")])


def status_section(title: str) -> Section:
    """Whether the office is a legal entity, which act founds districts, and the administration."""
    acts = ChoiceEditor([(kind, kind.label) for kind in ActKind])
    return Section(
        title,
        [
            _field("legal_entity", FlagEditor("Орган управления — отдельное юридическое лицо")),
            _field("act_kind", acts),
            *map(_text, ADMINISTRATION),
        ],
    )


def contacts_section(title: str) -> Section:
    """Address, contacts and numbers."""
    names = ("phone", "email", "site", "inn", "kpp", "ogrn", "okpo")
    bank = _field("bank_details", LongTextEditor(rows=3), wide=True)
    return Section(title, [_text("address", wide=True), *map(_text, names), bank])


def office_form(draft: OfficeDraft, *sections: Section) -> Form:
    """Make a form of some sections: it proposes cases, warns of numbers, and shows the administration when needed."""
    form = Form(sections)
    names = {field.name for section in sections for field in section.fields}
    if "name" in names:
        _propose_cases(form, draft, ("name",))
    if "municipality" in names:
        _propose_cases(form, draft, ("municipality",))
    if "administration" in names:
        _propose_cases(form, draft, ("administration",))
        _show_administration(form)
    if "inn" in names:
        watch_warnings(form, OfficeDraft, NUMBERS)
    return form


def needs_administration(draft: OfficeDraft) -> bool:
    """Tell whether the administration is a party of contracts or issues the acts."""
    return not draft.legal_entity or draft.act_kind is ActKind.RESOLUTION


def _propose_cases(form: Form, draft: OfficeDraft, names: tuple[str, ...]) -> None:
    """Fill the cases whenever the name is left; what a person has written by hand stays."""
    proposed = suggested_cases(OfficeDraft(**{name: getattr(draft, name) for name in names}))

    def propose() -> None:
        typed = OfficeDraft(**{name: form.editor(name).text().strip() for name in names})
        for field, words in suggested_cases(typed).items():
            if form.editor(field).text().strip() in ("", proposed.get(field, "")):
                form.editor(field).set_value(words)
                proposed[field] = words

    for name in names:
        form.editor(name).left.connect(propose)


def _show_administration(form: Form) -> None:
    """Ask about the administration only where it is a party or issues the acts."""

    def arrange() -> None:
        draft = OfficeDraft()
        form.store(draft)
        for name in ADMINISTRATION:
            form.set_shown(name, needs_administration(draft) or bool(draft.administration))

    for name in ("legal_entity", "act_kind"):
        form.editor(name).edited.connect(arrange)
    arrange()


def _text(name: str, *, wide: bool = False) -> Field:
    return _field(name, TextEditor(), wide)


def _field(name: str, editor: Editor, wide: bool = False) -> Field:
    return Field(name, TITLES["office"][name], editor, HINTS.get(name, ""), wide)
