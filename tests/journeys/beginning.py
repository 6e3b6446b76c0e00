"""The first minutes: the questions of the first start, answered by keyboard."""

from tests.journeys.person import Person


def answer_first_questions(person: Person, office: str, region: str, municipality: str, place: str) -> None:
    """Take the empty office, name it, its head and oneself; the window comes after it."""
    person.press("Return")
    person.fill("Полное наименование", office)
    person.fill("Регион", region)
    person.fill("Муниципальный район (округ)", municipality)
    person.fill("Место издания документов", place)
    person.press("Return", 2)
    person.fill("Фамилия, имя, отчество", "Тверитина Алла Павловна")
    person.fill("Должность", "начальник отдела")
    person.press("Return")
    person.fill("Фамилия, имя, отчество", "Гончаренко Мария Львовна")
    person.press("Return")
    person.wait(lambda: person.window.windowTitle() == "Школьный округ")
