"""The sandbox of the templates: only the values, our words, and work that ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from app.papers.engine.errors import BadText
from app.papers.engine.markup.marks import has_marks, marked
from app.papers.engine.text.filters import FILTERS, FUNCTIONS, Lines
from app.papers.engine.text.marked import MarkedText

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

MOST_STEPS = 200_000
MOST_LETTERS = 5_000_000
_MOST_RANGE = 10_000
_MOST_KEPT = 300
_TOO_LONG = "повторов слишком много: цикл не заканчивается или слишком велик."
_TOO_BIG = "значение слишком велико."
_PADDING = frozenset(
    {"ljust", "rjust", "center", "zfill", "expandtabs", "format", "format_map", "translate", "replace"}
)
_UNUSED_FILTERS = ("attr", "center", "format", "indent", "pprint", "tojson", "urlize", "wordwrap", "xmlattr")


def sandbox(read: Callable[[str], tuple[str, str, Callable[[], bool]]]) -> SandboxedEnvironment:
    """Make the environment one filling of a template lives in; it counts the steps of that filling."""
    from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, nodes
    from jinja2.bccache import Bucket
    from jinja2.compiler import CodeGenerator
    from jinja2.sandbox import SandboxedEnvironment

    class Missing(StrictUndefined):
        """Says in Russian which value is not there."""

        @property
        def _undefined_message(self) -> str:
            return f"нет значения «{self._undefined_name}»."

    class Generator(CodeGenerator):
        """Lets what is joined by «~» be measured."""

        def visit_Concat(self, node: nodes.Concat, frame: Any) -> None:
            self.write("environment.concat((")
            for part in node.nodes:
                self.write("str(")
                self.visit(part, frame)
                self.write("), ")
            self.write("))")

    class Limited(SandboxedEnvironment):
        """Counts every turn of a loop and every call of a macro, and lets no value grow without end."""

        code_generator_class = Generator
        concat = staticmethod(_joined)
        intercepted_binops = frozenset({"*", "**", "%", "+"})
        steps = 0

        def step(self) -> str:
            """Count; a template that goes on and on is stopped."""
            self.steps += 1
            if self.steps > MOST_STEPS:
                raise BadText(_TOO_LONG)
            return ""

        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = super()._parse(source, name, filename)
            for part in tree.find_all((nodes.For, nodes.Macro)):
                call = nodes.Call(nodes.EnvironmentAttribute("step"), [], [], None, None)
                part.body.insert(0, nodes.ExprStmt(call).set_lineno(part.lineno))
            tree.set_environment(self)
            return tree

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            """Refuse powers and strings made longer than a paper can be."""
            if operator == "**" or (operator == "%" and isinstance(left, str)):
                raise BadText(f"действие «{operator}» в шаблоне не выполняется.")
            long = [one for one in (left, right) if isinstance(one, (str, list, tuple))]
            if operator == "*" and long:
                times = right if long[0] is left else left
                if not isinstance(times, int) or len(long[0]) * times > _MOST_RANGE:
                    raise BadText(_TOO_BIG)
            if operator == "+" and sum(len(one) for one in long) > MOST_LETTERS:
                raise BadText(_TOO_BIG)
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            """Leave out what could make endless strings."""
            return not (isinstance(obj, str) and attr in _PADDING) and super().is_safe_attribute(obj, attr, value)

    class Kept(BytecodeCache):
        """Keeps what a template has been translated into, as long as its source stays the same."""

        def load_bytecode(self, bucket: Bucket) -> None:
            bucket.bytecode_from_string(_translated().get(f"{bucket.key}{bucket.checksum}", b""))

        def dump_bytecode(self, bucket: Bucket) -> None:
            kept = _translated()
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            kept[f"{bucket.key}{bucket.checksum}"] = bucket.bytecode_to_string()

    environment = Limited(
        bytecode_cache=Kept(),
        loader=FunctionLoader(read),
        undefined=Missing,
        finalize=_finalize,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=0,
    )
    for name in _UNUSED_FILTERS:
        environment.filters.pop(name, None)
    environment.filters.update(FILTERS)
    environment.filters |= {"replace": _replaced, "join": _listed}
    environment.globals.update(FUNCTIONS)
    environment.globals["range"] = _range
    environment.globals.pop("lipsum", None)
    return environment


@cache
def _translated() -> dict[str, bytes]:
    """Return the translated templates of this run of the program."""
    return {}


def _joined(parts: Iterable[str]) -> str:
    """Join texts that are not too long together."""
    listed = list(parts)
    if sum(map(len, listed)) > MOST_LETTERS:
        raise BadText(_TOO_BIG)
    return "".join(listed)


def _listed(items: Iterable[Any], between: str = "") -> str:
    """Join the items of a list."""
    words = [str(item) for item in items]
    return _joined(word for place, item in enumerate(words) for word in ((between, item) if place else (item,)))


def _replaced(text: Any, old: str, new: str) -> str:
    """Put other words in place of some."""
    whole = str(text)
    if whole.count(old) * len(new) > MOST_LETTERS:
        raise BadText(_TOO_BIG)
    return whole.replace(old, new)


def _range(*bounds: int) -> range:
    """Count, but not without end."""
    numbers = range(*bounds)
    if len(numbers) > _MOST_RANGE:
        raise BadText(_TOO_LONG)
    return numbers


def _finalize(value: Any) -> Any:
    """Keep a value inside its line, so that what was typed cannot break the markup; None is a mistake of ours."""
    if value is None:
        raise TypeError("пустое значение")
    if isinstance(value, MarkedText):
        return marked(value)
    if isinstance(value, Lines) or not isinstance(value, str) or "\n" not in value or has_marks(value):
        return value
    return " ".join(value.split("\n"))
