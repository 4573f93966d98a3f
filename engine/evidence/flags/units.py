"""What stands behind a number and belongs to it: units, currencies, powers of ten."""

from __future__ import annotations

from decimal import Decimal

_UNITS = {
    "%": "% percent pct prozent パーセント ％ percentage",
    "$": "$ dollar dollars usd ドル",
    "€": "€ euro euros eur ユーロ",
    "£": "£ pound-sterling gbp ポンド",
    "¥": "¥ yen jpy 円 ￥",
    "km": "km kilometer kilometers kilometre kilometres キロメートル",
    "m": "m meter meters metre metres メートル",
    "cm": "cm centimeter centimeters centimetre centimetres zentimeter センチ",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "nm": "nm nanometer nanometers nanometre nanometres",
    "mile": "mi mile miles meile meilen マイル",
    "foot": "ft foot feet",
    "inch": "inch inches zoll",
    "yard": "yd yard yards",
    "acre": "acre acres",
    "hectare": "ha hectare hectares hektar",
    "kg": "kg kilogram kilograms kilogramm kilo kilos キログラム",
    "g": "g gram grams gramm グラム",
    "mg": "mg milligram milligrams milligramm",
    "ton": "ton tons tonne tonnes tonnen トン",
    "pound": "lb lbs pound pounds",
    "ounce": "oz ounce ounces",
    "liter": "l liter liters litre litres リットル",
    "ml": "ml milliliter milliliters millilitre",
    "ms": "ms millisecond milliseconds millisekunden ミリ秒",
    "second": "seconds sec secs sekunde sekunden 秒",
    "minute": "min minute minutes mins minuten 分",
    "hour": "h hr hrs hour hours stunde stunden 時間",
    "day": "day days tag tage tagen 日間",
    "week": "week weeks woche wochen 週間",
    "month": "month months monat monate monaten か月 ヶ月",
    "year": "year years yr yrs jahr jahre jahren 年間",
    "century": "century centuries jahrhundert jahrhunderte 世紀",
    "°C": "°c celsius ℃",
    "°F": "°f fahrenheit ℉",
    "K": "kelvin",
    "KB": "kb kilobyte kilobytes",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "Hz": "hz hertz",
    "kHz": "khz",
    "MHz": "mhz",
    "GHz": "ghz",
    "W": "watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "V": "volt volts",
    "J": "joule joules",
    "kJ": "kj kilojoules",
    "km/h": "kmh kph",
    "mph": "mph",
}
UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
"""The unit that a folded word behind a number stands for."""

POWERS = {
    word: Decimal(10) ** power
    for power, words in {
        2: "hundred hundert 百",
        3: "thousand tausend k 千",
        4: "万",
        6: "million millions millionen mio mn",
        8: "億",
        9: "billion billions bn milliarde milliarden mrd",
        12: "trillion trillions billionen 兆",
    }.items()
    for word in words.split()
}
"""What a folded word behind a number multiplies it by."""
