"""A formula is understood: nodes meet the catalogue, kinds and units are proved, functions to run are made."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from app.indicators.codes import section_of
from app.indicators.formula import running
from app.indicators.formula.errors import FormulaError
from app.indicators.formula.functions import FUNCTIONS, Meaning
from app.indicators.formula.nodes import (
    Both,
    Call,
    Chain,
    Code,
    Comparison,
    Either,
    Minus,
    Negation,
    Node,
    Number,
    Range,
    Star,
    WholeSection,
)
from app.indicators.formula.running import Gather, Place, Run
from app.indicators.formula.terms import Kind, Term, Terms, same_unit

_MOST_CODES = 2000


class Binder:
    """Understands one formula; ``places`` gathers the codes it reads.

    ``own`` is the indicator that the formula belongs to: a range that holds it passes it over.
    """

    def __init__(self, text: str, terms: Terms, own: str = "") -> None:
        """Keep what complaints quote and what codes mean."""
        self._text = text
        self._terms = terms
        self._own = own
        self.places: dict[Place, None] = {}
        self._read = 0

    def any(self, node: Node) -> Meaning:
        """Understand a piece whatever it gives; raise FormulaError where it makes no sense."""
        match node:
            case Number():
                return Meaning(Kind.NUMBER, "", running.constant(node.value))
            case Code():
                return self._code(node)
            case Minus():
                operand = self.number(node.operand)
                return Meaning(Kind.NUMBER, operand.unit, running.turned(operand.run))
            case Chain():
                return self._product(node) if node.signs[0] in "*/" else self._sum(node)
            case Comparison():
                return self._comparison(node)
            case Negation():
                return Meaning(Kind.LOGICAL, "", running.negated(self.condition(node.operand).run))
            case Both() | Either():
                parts = [self.condition(one).run for one in node.operands]
                return Meaning(Kind.LOGICAL, "", running.joined(parts, decisive=isinstance(node, Either)))
            case Call():
                return self._call(node)
            case _:
                raise self._wrong("несколько кодов сразу пишутся внутри функции: сумма(4.21.*).", node)

    def number(self, node: Node) -> Meaning:
        """Understand a piece that has to be a number."""
        meaning = self.any(node)
        if meaning.kind is not Kind.NUMBER:
            raise self._wrong(f"«{self._piece(node)}» — условие, а здесь нужно число.", node)
        return meaning

    def condition(self, node: Node) -> Meaning:
        """Understand a piece that has to be a yes or no."""
        meaning = self.any(node)
        if meaning.kind is not Kind.LOGICAL:
            raise self._wrong(f"«{self._piece(node)}» — число, а здесь нужно условие, например 4.01 > 0.", node)
        return meaning

    def gathered(self, nodes: Sequence[Node], numbers: bool) -> tuple[str, list[Gather]]:
        """Understand codes, ranges and expressions; return their common unit."""
        unit = ""
        gathers: list[Gather] = []
        for node in nodes:
            if isinstance(node, (Range, Star, WholeSection)):
                terms = self._several(node, numbers)
                for term in terms if numbers else ():
                    unit = self.unit(unit, term.unit, node)
                gathers.append(running.figures([term.code for term in terms], node.back))
            elif isinstance(node, Code) and not numbers:
                gathers.append(running.figures([self._term(node).code], node.back))
            else:
                meaning = self.number(node) if numbers else self.any(node)
                unit = self.unit(unit, meaning.unit, node)
                gathers.append(running.one_figure(meaning.run))
        return unit, gathers

    def unit(self, one: str, other: str, node: Node) -> str:
        """Return the common unit of two numbers; ``node`` is the latter.

        Raises:
            FormulaError: they are counted in different units.
        """
        if same_unit(one, other):
            return one or other
        raise self._wrong(
            f"разные единицы: «{one}» и «{other}» ({self._piece(node)}); складывать и сравнивать можно одинаковые.",
            node,
        )

    def divisor(self, node: Node) -> tuple[Meaning, FormulaError]:
        """Understand what is divided by; return with it the complaint that it is zero.

        Raises:
            FormulaError: it is the number zero itself.
        """
        zero = self._wrong(f"деление на ноль: «{self._piece(node)}» равно нулю.", node)
        if isinstance(node, Number) and not node.value:
            raise zero
        return self.number(node), zero

    def _code(self, node: Code) -> Meaning:
        term = self._term(node)
        if term.kind is Kind.OTHER:
            raise self._wrong(
                f"показатель {node.code} — не число; о нём можно спросить только пусто({node.code}).", node
            )
        return Meaning(term.kind, term.unit, running.figure(node.code, node.back))

    def _term(self, node: Code) -> Term:
        term = self._known(node.code, node)
        self.places[node.code, node.back] = None
        return term

    def _known(self, code: str, node: Node) -> Term:
        term = self._terms.by_code.get(code)
        if term is not None:
            return term
        words = f"показателя {code} нет в каталоге."
        if code.count(".") == 1 and not self._terms.knows_section(section_of(code)):
            words += f" Если это дробь, она пишется через запятую: {code.replace('.', ',')}."
        raise self._wrong(words, node)

    def _several(self, node: Range | Star | WholeSection, numbers: bool) -> tuple[Term, ...]:
        terms = tuple(
            term for term in self._of_set(node) if term.code != self._own and (term.kind is Kind.NUMBER or not numbers)
        )
        if not terms:
            words = "числовых показателей" if numbers else "показателей"
            raise self._wrong(f"в «{self._piece(node)}» нет {words}.", node)
        self.places |= {(term.code, node.back): None for term in terms}
        self._read += len(terms)
        if self._read > _MOST_CODES:
            raise self._wrong(f"формула читает больше {_MOST_CODES} значений. Возьмите меньше показателей.", node)
        return terms

    def _of_set(self, node: Range | Star | WholeSection) -> tuple[Term, ...]:
        match node:
            case Range():
                self._prove_range(node)
                return self._terms.between(node.first, node.last)
            case Star():
                return self._terms.starting(node.prefix)
            case _:
                return tuple(term for term in self._terms.starting(f"{node.section}.") if not term.formula)

    def _prove_range(self, node: Range) -> None:
        first, last = self._known(node.first, node), self._known(node.last, node)
        if first.code.count(".") != last.code.count("."):
            raise self._wrong(f"начало {first.code} и конец {last.code} — коды разного вида.", node)
        if not self._terms.between(node.first, node.last):
            raise self._wrong(f"начало {first.code} стоит после конца {last.code}.", node)

    def _sum(self, node: Chain) -> Meaning:
        first = self.number(node.operands[0])
        unit, parts = first.unit, [("+", first.run)]
        for sign, operand in zip(node.signs, node.operands[1:], strict=True):
            part = self.number(operand)
            unit = self.unit(unit, part.unit, operand)
            parts.append((sign, part.run))
        return Meaning(Kind.NUMBER, unit, running.added(parts))

    def _product(self, node: Chain) -> Meaning:
        parts: list[tuple[Run, FormulaError | None]] = []
        for sign, operand in zip(("*", *node.signs), node.operands, strict=True):
            part, zero = self.divisor(operand) if sign == "/" else (self.number(operand), None)
            parts.append((part.run, zero))
        return Meaning(Kind.NUMBER, "", running.multiplied(parts))

    def _comparison(self, node: Comparison) -> Meaning:
        left, right = self.any(node.left), self.any(node.right)
        if left.kind is not right.kind:
            raise self._wrong("число сравнивается с числом, а условие — с условием.", node)
        if left.kind is Kind.LOGICAL and node.sign not in ("=", "<>"):
            raise self._wrong("«да» и «нет» бывают только равны (=) или не равны (<>).", node)
        self.unit(left.unit, right.unit, node.right)
        return Meaning(Kind.LOGICAL, "", running.compared(left.run, node.sign, right.run))

    def _call(self, node: Call) -> Meaning:
        function = FUNCTIONS.get(node.name)
        if function is None:
            near = get_close_matches(node.name, FUNCTIONS, n=1)
            hint = f"может быть, «{near[0]}»?" if near else f"есть {', '.join(FUNCTIONS)}."
            raise FormulaError(f"функции «{node.name}» нет; {hint}", node.start, node.start + len(node.name))
        if not function.fewest <= len(node.arguments) <= function.most:
            raise self._wrong(f"у «{node.name}» столько аргументов не бывает; пример: {function.example}.", node)
        return function.bind(self, node)

    def _piece(self, node: Node) -> str:
        words = " ".join(self._text[node.start : node.end].split())
        return words if len(words) <= 40 else f"{words[:39]}…"

    def _wrong(self, words: str, node: Node) -> FormulaError:
        return FormulaError(words, node.start, node.end)
