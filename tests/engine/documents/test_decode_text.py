"""Encodings: every text comes back as it was written, and nothing else passes for text."""

from __future__ import annotations

import codecs
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents import decode_text
from engine.errors import BrevityError, FileNotText

ENGLISH = "The council voted on Tuesday to renovate the school.\nWork begins in autumn.\n"
FRENCH = (
    "Le conseil municipal a décidé, à l'unanimité, de rénover l'école élémentaire située près de "
    "la gare. Les travaux débuteront à la rentrée et coûteront près de 3 millions; où? « Là-bas »,"
    " répondit-il. C'était déjà prévu l'année dernière.\n"
)
PORTUGUESE = (
    "A câmara municipal decidiu por unanimidade renovar a escola primária perto da estação. "
    "As obras começarão no outono, e não haverá aulas até então; é uma solução.\n"
)
TURKISH = (
    "Belediye meclisi, istasyonun yakınındaki ilkokulun yenilenmesine oybirliğiyle karar verdi. "
    "Çalışmalar güzün başlayacak; şöyle ki öğrenciler için.\n"
)
POLISH = (
    "Rada miejska jednogłośnie postanowiła wyremontować szkołę podstawową w pobliżu dworca. "
    "Prace rozpoczną się jesienią, a ich koszt wyniesie około trzech milionów złotych.\n"
)
RUSSIAN = "Городской совет единогласно решил отремонтировать школу. Работы начнутся осенью.\n"
GREEK = "Το δημοτικό συμβούλιο αποφάσισε ομόφωνα να ανακαινίσει το σχολείο κοντά στον σταθμό.\n"
JAPANESE = (
    "\u3000吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした"
    "所でニャーニャー泣いていた事だけは記憶している。吾輩はここで始めて人間というものを見た。しかもあと"
    "で聞くとそれは書生という人間中で一番獰悪な種族であったそうだ。\n"
)
CHINESE = "市议会一致决定翻修火车站附近的小学。工程将于秋季开始，费用约为三百万元。\n"
TAIWANESE = "市議會一致決定翻修火車站附近的小學。工程將於秋季開始，費用約為三百萬元。\n"
KOREAN = (
    "시의회는 기차역 근처의 초등학교를 보수하기로 만장일치로 결정했다. 공사는 가을에 시작된다.\n"
)


@pytest.mark.parametrize("mark_first", [True, False])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [ENGLISH, "Hi", FRENCH, "日本語の文章です。上に改行。\nつぎの行は短い。\n", "Grüße 😀"]
)
def test_utf16_is_read_with_and_without_its_mark(
    text: str, encoding: str, mark_first: bool
) -> None:
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}[encoding]
    data = text.encode(encoding)
    assert decode_text(mark + data if mark_first else data) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding", "times"),
    [
        (FRENCH, "latin-1", 1),
        (FRENCH, "cp1252", 3),
        (FRENCH, "cp1252", 40),
        (PORTUGUESE, "cp1252", 40),
        (TURKISH, "cp1254", 40),
        (POLISH, "cp1250", 40),
        (RUSSIAN, "cp1251", 8),
        (RUSSIAN, "koi8_r", 8),
        (GREEK, "cp1253", 8),
        (JAPANESE, "cp932", 2),
        (JAPANESE, "shift_jis", 40),
        (JAPANESE, "euc_jp", 2),
        (JAPANESE, "euc_jp", 40),
        (JAPANESE, "iso2022_jp", 1),
        (CHINESE, "gb18030", 8),
        (TAIWANESE, "big5", 8),
        (KOREAN, "cp949", 8),
    ],
)
def test_legacy_encodings_are_recognised(text: str, encoding: str, times: int) -> None:
    assert decode_text((text * times).encode(encoding))[0] == text * times


def test_evidence_at_the_end_of_a_long_ascii_text_is_found() -> None:
    text = "word " * 100_000 + JAPANESE * 3
    assert decode_text(text.encode("euc_jp"))[0] == text


def test_little_evidence_is_read_as_western() -> None:
    assert decode_text(b"na\xefve caf\xe9") == ("naïve café", "cp1252")


def test_utf8_cut_within_a_character_is_still_utf8() -> None:
    text, encoding = decode_text(JAPANESE.encode()[:-2])
    assert encoding == "utf-8"
    assert text.startswith(JAPANESE[:-2])


def test_legacy_text_cut_within_a_character_keeps_its_encoding() -> None:
    text, encoding = decode_text((JAPANESE * 20).encode("cp932")[:-2])
    assert encoding == "cp932"
    assert text.startswith((JAPANESE * 20)[:-3])


@pytest.mark.parametrize(
    "data",
    [
        b"one line\0another line\0and a third one\0",
        b"log line one\n" + b"\0" * 40 + b"\nlog line two, written after the crash, goes on here",
        "caf\xe9 du monde avec un \0 nul dans le texte ici et l\xe0".encode("latin-1"),
    ],
)
def test_a_text_may_have_nuls_in_it(data: bytes) -> None:
    text, encoding = decode_text(data)
    assert text.replace("\0", "").encode(encoding) == data.replace(b"\0", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89",
        b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\0>\0\x01\0\0\0",
        b"\0" * 1000,
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04\x05\x06",
        codecs.BOM_UTF16_LE + random.Random(1).randbytes(4000),
        codecs.BOM_UTF32_BE + random.Random(2).randbytes(4000),
        *(random.Random(seed).randbytes(2000) for seed in range(20)),
    ],
)
def test_binary_data_is_not_text(data: bytes) -> None:
    with pytest.raises(FileNotText):
        decode_text(data)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=300))
def test_marked_and_unmarked_unicode_round_trips(text: str) -> None:
    assert decode_text(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8")
    if text[:1] != "\ufeff":
        assert decode_text(text.encode()) == (text, "utf-8")
    for encoding, mark in (
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ):
        assert decode_text(mark + text.encode(encoding)) == (text, encoding)


@settings(deadline=None)
@given(
    st.one_of(
        st.binary(max_size=2000),
        st.text(max_size=500).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=500).map(lambda data: codecs.BOM_UTF16_LE + data),
        st.lists(st.sampled_from([b"\x1b$B", b"\0", b"\x82\xa0", b"a ", b"\xff\xfe", b"\n"])).map(
            b"".join
        ),
    )
)
def test_only_designed_errors_are_raised(data: bytes) -> None:
    try:
        text, encoding = decode_text(data)
    except BrevityError:
        return
    assert isinstance(text, str)
    codecs.lookup(encoding)


@pytest.mark.parametrize(
    "data",
    [
        (ENGLISH * 200_000).encode()[:10_000_000],
        (JAPANESE * 100_000).encode("cp932")[:10_000_000],
        ("x" * 10_000_000).encode() + b"\xe9" * 300,
        (ENGLISH * 100_000).encode("utf-16-le")[:10_000_000],
    ],
    ids=["ascii", "cp932", "one line", "utf-16"],
)
def test_ten_megabytes_are_decoded_quickly(data: bytes) -> None:
    began = time.perf_counter()
    decode_text(data)
    assert time.perf_counter() - began < 5  # 0.1 to 0.6 s alone on a machine
