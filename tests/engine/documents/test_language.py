from __future__ import annotations

import errno
import subprocess
import sys
import time

import pytest

from engine.documents import language
from engine.documents.language import detect_language

LONG = {
    "en": "The committee met on Tuesday to discuss the budget for the coming year, and the roof.",
    "de": "Der Ausschuss trat am Dienstag zusammen, um den Haushalt des Jahres zu beraten.",
    "fr": "Le comité s'est réuni mardi pour examiner le budget de l'année prochaine et le toit.",
    "es": "El comité se reunió el martes para discutir el presupuesto del próximo año.",
    "it": "Il comitato si è riunito martedì per discutere il bilancio del prossimo anno.",
    "pt": "A comissão reuniu-se na terça-feira para discutir o orçamento do próximo ano.",
    "nl": "De commissie kwam dinsdag bijeen om de begroting voor het komende jaar te bespreken.",
    "sv": "Utskottet sammanträdde på tisdagen för att diskutera nästa års budget och taket.",
    "pl": "Komisja zebrała się we wtorek, aby omówić budżet na przyszły rok i dach.",
    "ru": "Комитет собрался во вторник, чтобы обсудить бюджет на следующий год и крышу.",
    "uk": "Комітет зібрався у вівторок, щоб обговорити бюджет на наступний рік і дах.",
    "tr": "Komite gelecek yılın bütçesini görüşmek üzere salı günü toplandı.",
    "fi": "Valiokunta kokoontui tiistaina keskustelemaan ensi vuoden talousarviosta.",
    "ja": "委員会は火曜日に来年度の予算について話し合った。",
    "zh": "委员会周二开会讨论明年的预算。屋顶必须在冬天之前修好。",
    "ko": "위원회는 화요일에 내년 예산을 논의했다.",
    "ar": "اجتمعت اللجنة يوم الثلاثاء لمناقشة ميزانية العام المقبل. يجب إصلاح السقف.",
    "he": "הוועדה התכנסה ביום שלישי כדי לדון בתקציב השנה הבאה.",
    "el": "Η επιτροπή συνεδρίασε την Τρίτη για να συζητήσει τον προϋπολογισμό.",
    "th": "คณะกรรมการประชุมเมื่อวันอังคารเพื่อหารือเกี่ยวกับงบประมาณปีหน้า",
}


@pytest.mark.parametrize("code", LONG)
def test_a_sentence_is_enough(code: str) -> None:
    assert detect_language(LONG[code]) == code


@pytest.mark.parametrize(
    "text", ["", "ok", "1 2 3 4", "!" * 1000, "x" * 100_000, "asdf qwer zxcv uiop"]
)
def test_it_does_not_guess(text: str) -> None:
    assert detect_language(text) is None


def test_addresses_say_nothing() -> None:
    links = "https://example.org/the/and/of?what=is&this=that someone@the.example.org\n" * 50
    assert detect_language(links) is None
    assert detect_language(links + LONG["de"] * 5) == "de"


def test_the_language_of_most_of_a_long_text_wins() -> None:
    assert detect_language(LONG["en"] * 20 + LONG["de"] * 2000) == "de"


def test_a_long_text_costs_no_more_than_a_short_one() -> None:
    detect_language(LONG["fi"])
    begun = time.process_time()
    assert detect_language(LONG["fi"] * 200_000) == "fi"
    assert time.process_time() - begun < 0.5


def test_a_full_disk_costs_the_language_and_not_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(language, "_identifier", full)
    assert detect_language(LONG["fi"]) is None
    assert detect_language(LONG["ja"]) == "ja"


def test_the_model_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys; from engine.documents.language import detect_language;"
        "detect_language('これは日本語です。'); print('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
