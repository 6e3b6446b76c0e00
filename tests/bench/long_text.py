"""The text that both the program and its peer lay out: orders of about two pages, as many as are asked for."""

ORDER_PARAGRAPHS = 18
SENTENCE = (
    "Руководителям общеобразовательных организаций, входящих в состав школьного округа, обеспечить подготовку и "
    "заключение договора о совместной деятельности, провести инвентаризацию ресурсов, которые могут использоваться "
    "совместно, и представить её результаты в базовую школу в срок до 15 октября {year} г. (показатель № {number})."
)


def heading(number: int) -> str:
    """Return what the contents call the document."""
    return f"О мерах по развитию сетевого взаимодействия, часть {number}"


def paragraphs(number: int) -> list[str]:
    """Return the points of one document, no two of them the same."""
    return [SENTENCE.format(year=2026 + place % 4, number=number * 100 + place) for place in range(ORDER_PARAGRAPHS)]
