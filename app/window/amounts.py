"""Bytes, rates, times and shares in words, as people read them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

_UNITS = ("B", "kB", "MB", "GB", "TB")


def data_size(size: float) -> str:
    """ "93.7 MB", "1.82 GB": three digits, in units of a thousand."""
    unit = 0
    while size >= 999.5 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{_number(size, 0 if unit < 2 else _digits(size))} {_UNITS[unit]}"


def data_of(done: float, total: float) -> str:
    """ "41.2 of 93.7 MB": how much of how much."""
    whole = data_size(total)
    number, _, unit = whole.partition(" ")
    scale = 1000 ** _UNITS.index(unit)
    digits = _digits(total / scale) if unit not in ("B", "kB") else 0
    return _translated("{done} of {total}").format(
        done=_number(done / scale, digits), total=f"{number} {unit}"
    )


def data_rate(bytes_per_second: float) -> str:
    """ "3.2 MB/s"."""
    return _translated("{size}/s").format(size=data_size(bytes_per_second))


def share_in_words(share: float) -> str:
    """ "34 %"; what rounds to nothing is under 1 %."""
    if share < 0.005:
        return _translated("under 1 %")
    return _translated("{number} %").format(number=round(100 * share))


def time_left(seconds: float) -> str:
    """ "12 s left", "4 min left", "2 h 10 min left"."""
    whole = max(1, round(seconds))
    if whole < 60:
        said = _translated("{seconds} s").format(seconds=whole)
    elif whole < 3600:
        said = _translated("{minutes} min").format(minutes=round(whole / 60))
    else:
        hours, minutes = divmod(round(whole / 60), 60)
        said = _translated("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return _translated("{time} left").format(time=said)


def clock_left(seconds: float) -> str:
    """ "00:12 left", "1:02:10 left": as wide a second later, where it is told again and again."""
    minutes, whole = divmod(max(1, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    said = f"{hours}:{minutes:02}:{whole:02}" if hours else f"{minutes:02}:{whole:02}"
    return _translated("{time} left").format(time=said)


def percent(fraction: float) -> str:
    """ "43 %": never 100 before the end."""
    return _translated("{number} %").format(number=int(fraction * 100))


def _digits(size: float) -> int:
    return 0 if size >= 99.95 else 1 if size >= 9.995 else 2


def _number(value: float, digits: int) -> str:
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    return locale.toString(float(value), "f", digits)


def _translated(text: str) -> str:
    return QCoreApplication.translate("amounts", text)
