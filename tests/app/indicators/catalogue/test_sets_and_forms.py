"""Named sets are ready to be sent; cells of the statutory forms hold what is typed."""

from collections import Counter


def test_the_sets_are_those_that_reports_of_the_year_ask_for(shipped):
    titles = {row["title"] for row in shipped.sets}

    assert titles >= {
        "Контингент",
        "Кадры",
        "Комплектование и прогноз контингента",
        "Подвоз",
        "Готовность к учебному году",
        "ИСБШ: исходные показатели",
        "Самообследование (приказ № 1324)",
        "Сведения для сайта",
    }
    assert [row["title"] for row in shipped.sets if not row["codes"]] == []
    assert [row["title"] for row in shipped.sets if len(row["codes"]) != len(set(row["codes"]))] == []


def test_self_assessment_holds_all_lines_of_the_order(shipped):
    own = next(row for row in shipped.sets if row["code"] == "self_assessment")
    lines = {row["code"]: f"{row['source_form']} {row['source_line']}" for row in shipped.indicators}

    assert [code for code in own["codes"] if "1324" not in lines[code]] == []
    assert {"4.01", "5.36", "6.24", "7.02", "8.91", "8.99", "8.73", "8.74"} <= set(own["codes"])


def test_what_is_public_on_the_site_is_public_in_the_passport(shipped):
    site = next(row for row in shipped.sets if row["code"] == "website")
    public = {row["code"] for row in shipped.indicators if row["public"]}

    assert [code for code in site["codes"] if code not in public] == []


def test_a_cell_of_a_form_holds_one_typed_indicator(shipped):
    typed = {row["code"] for row in shipped.indicators if not (row["formula"] or row["field"])}
    cells = Counter((row["form"], row["part"], row["line"], row["column"]) for row in shipped.cells)

    assert {form for form, *_ in cells} == {"ОО-1", "ОО-2"}
    assert [cell for cell, times in cells.items() if times > 1] == []
    assert [row["code"] for row in shipped.cells if row["code"] not in typed] == []


def test_lines_of_the_library_are_those_of_the_form(shipped):
    library = {(row["line"], row["column"]): row["code"] for row in shipped.cells if row["part"] == "2.6"}

    assert library["01", "5"] == "8.83.01" and library["02", "3"] == "8.81.02" and library["02", "4"] == "8.82.02"
