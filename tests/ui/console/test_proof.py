"""`--self-test`: the program proves the main job and the window, and says so step by step."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.kernel.errors import AppError
from tests.ui.console.calls import call
from ui.console import proof


def test_the_program_proves_itself_in_a_process_of_its_own(tmp_path: Path) -> None:
    answer = call(tmp_path, "--self-test")
    assert answer.code == 0, answer.out + answer.err
    lines = answer.out.splitlines()
    assert "самопроверка" in lines[0]
    assert all(line.endswith(": готово") for line in lines[1:]) and len(lines) >= 11
    assert "Qt на русском языке: готово" in lines


def test_a_step_that_fails_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_trial: proof.Trial) -> None:
        raise AppError("Файла нет.")

    said: list[str] = []
    monkeypatch.setattr(proof, "STEPS", (("первый шаг", refuse), ("второй шаг", refuse)))
    assert proof.prove(said.append) is False
    assert said[-1] == "первый шаг: не получилось. Файла нет."
