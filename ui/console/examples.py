"""Filled samples of the cards of `okrug add`: invented schools, as `okrug add KIND --example` shows them."""

from __future__ import annotations

from typing import Any

SAMPLE_SCHOOLS = (
    ("9900001010", "Ильина Мария Сергеевна"),
    ("9900001028", "Громов Пётр Иванович"),
    ("9900001035", "Лис Олег Ильич"),
    ("9900001042", "Седых Анна Павловна"),
)
"""ИНН of the invented schools and their directors."""

EXAMPLES: dict[str, dict[str, Any]] = {
    "organisation": {
        "type": "culture",
        "full_name": "Муниципальное бюджетное учреждение культуры «Районный Дом культуры»",
        "short_name": "МБУК «Районный Дом культуры»",
        "inn": "",
        "settlement": "с. Заречное",
        "phones": "8 (38500) 2-21-00",
        "head": {
            "full_name": "Зимина Ольга Петровна",
            "post": "директор",
            "acting": "none",
            "basis": "",
            "since": "2024-09-01",
        },
    },
    "district": {
        "name": "Заречный",
        "base_school": "9900001010",
        "coordinator": "Зимина Анна Петровна",
        "coordinator_post": "методист",
        "founded_on": "2026-09-01",
        "members": [
            {"school": "9900001010", "joined_on": "2026-09-01"},
            {"school": "9900001028", "joined_on": "2026-09-01"},
            {"school": "9900001035", "joined_on": "2026-09-01"},
            {"school": "9900001042", "joined_on": "2026-09-01"},
        ],
    },
    "contract": {
        "type": "joint_activity",
        "district": 1,
        "number": "4/2026",
        "concluded_on": "2026-09-07",
        "valid_from": "2026-09-07",
        "valid_until": "2029-08-31",
        "prolonged": False,
        "state": "signing",
        "parties": [
            {"school": "9900001010", "role": "base", "signed_on": "2026-09-07"},
            {"school": "9900001028", "role": "member", "signed_on": "2026-09-07"},
            {"school": "9900001035", "role": "member", "signed_on": "2026-09-07"},
            {"school": "9900001042", "role": "member", "signed_on": None},
        ],
    },
    "council": {
        "type": "coordination",
        "district": 1,
        "elected_on": "2026-09-07",
        "term_years": 3,
        "quorum": "two_thirds",
        "voting": "majority_present",
        "frequency": "quarterly",
        "members": [
            {"full_name": "Ильина Мария Сергеевна", "post": "директор", "school": "9900001010", "role": "chair"},
            {"full_name": "Громов Пётр Иванович", "post": "директор", "school": "9900001028", "role": "secretary"},
            {"full_name": "Лис Олег Ильич", "post": "директор", "school": "9900001035", "role": "member"},
        ],
    },
    "meeting": {
        "council": 1,
        "number": "1",
        "held_on": "2026-09-07",
        "starts_at": "14:00",
        "place": "с. Заречное",
        "form": "in_person",
        "state": "held",
        "invited": "Зимина А. П., методист",
        "present": ["9900001010", "9900001028", "9900001035"],
        "agenda": [
            {
                "title": "О плане сетевого взаимодействия на 2026/2027 учебный год",
                "speaker": "Ильина М. С.",
                "heard": "о проекте плана сетевого взаимодействия",
                "spoke": "Громов П. И. предложил включить в план семинар учителей химии",
            }
        ],
        "decisions": [
            {
                "item": 1,
                "text": "Одобрить план сетевого взаимодействия и представить его на утверждение",
                "responsible": "Ильина М. С.",
                "due_on": "2026-09-15",
                "votes_for": 3,
                "votes_against": 0,
                "votes_abstained": 0,
            }
        ],
    },
    "resource": {
        "school": "9900001010",
        "type": "room",
        "name": "Кабинет химии",
        "quantity": 1,
        "capacity": 18,
        "condition": "good",
        "hours_total": 36,
        "hours_busy": 26,
        "shared": True,
        "free_time": "среда, 14:00–16:00",
        "terms": "безвозмездно, по договору о совместной деятельности",
        "responsible": "Ильина М. С.",
    },
    "need": {
        "school": "9900001035",
        "type": "staff",
        "name": "Учитель химии, 10–11 классы, 2 часа в неделю",
        "priority": "high",
        "wanted_way": "выезд педагога или дистанционно",
        "due_on": "2026-12-01",
    },
    "submission": {
        "title": "Сведения о вакансиях педагогических работников",
        "addressee": "Министерство образования края",
        "basis": "письмо министерства от 01.09.2026 № 05-21/388",
        "rhythm": "monthly",
        "day": 5,
        "valid_from": "2026-09-01",
        "indicators": ["5.81", "5.82"],
        "note": "",
    },
    "plan": {"district": 1, "school_year": 2026, "state": "draft", "note": ""},
    "event": {
        "plan": 1,
        "direction": "methodical",
        "title": "Семинар учителей химии «Эксперимент на уроке»",
        "form": "семинар",
        "starts_on": "2026-11-25",
        "ends_on": "2026-11-25",
        "place": "кабинет химии базовой школы",
        "host": "9900001010",
        "responsible": "Ильина М. С.",
        "audience": "учителя химии",
        "participants": ["9900001010", "9900001028", "9900001035", "9900001042"],
        "resource": 1,
        "expected_result": "Проведён семинар, составлен банк опытов для 8–11 классов",
    },
}
