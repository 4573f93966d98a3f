"""Numbers of list items as letters, Roman numerals and the like."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HIGHEST_ROMAN = 4_999
_HAN = "〇一二三四五六七八九"


def numeral(number: int, style: str) -> str:
    """`number` in a style of WordprocessingML: "decimal", "lowerLetter", "upperRoman" and so on.

    What a style can't say is written in digits.
    """
    match style:
        case "lowerLetter" | "upperLetter" if 0 < number <= 26 * 20:
            # Beyond z: aa, bb, cc.
            times, place = divmod(number - 1, 26)
            letters = chr(ord("a") + place) * (times + 1)
            return letters if style == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if 0 < number <= _HIGHEST_ROMAN:
            letters = _roman(number)
            return letters if style == "lowerRoman" else letters.upper()
        case "decimalZero":
            return f"{number:02}"
        case "decimalEnclosedCircle" if 0 < number <= 20:
            return chr(ord("①") + number - 1)
        case "chineseCounting" | "japaneseCounting" | "ideographDigital" if 0 < number < 100:
            return _han(number)
        case _:
            return str(number)


def _roman(number: int) -> str:
    letters = ""
    for worth, letter in _ROMAN:
        times, number = divmod(number, worth)
        letters += letter * times
    return letters


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _HAN[ones]
    return ("" if tens == 1 else _HAN[tens]) + "十" + (_HAN[ones] if ones else "")
