"""Documents in languages that the embedded model does not read, in Markdown."""

from __future__ import annotations

GERMAN = """\
# Der Leuchtturm von Sandhaken

Der Leuchtturm von Sandhaken wurde im Jahr 1871 gebaut und steht seit vierzig Jahren leer. Die
Gemeinde hat am Dienstag beschlossen, den Leuchtturm zu reparieren und als Museum zu öffnen. Die
Arbeiten beginnen im Herbst und kosten nach Angaben der Verwaltung drei Millionen Euro.

## Was die Bewohner sagen

Viele Bewohner freuen sich über den Beschluss, weil der Turm das Wahrzeichen der Küste ist. Einige
fürchten aber, dass im Sommer zu viele Besucher in das kleine Dorf kommen werden. Der
Bürgermeister will deshalb einen Parkplatz vor dem Ort anlegen und einen Bus fahren lassen.

## Wie es weitergeht

Im Museum soll gezeigt werden, wie Schiffe vor der Zeit der Satelliten ihren Weg fanden. Die große
Linse aus Paris bleibt an ihrem Platz und soll an Feiertagen wieder leuchten.
"""

JAPANESE = """\
# 砂岬の灯台

砂岬の灯台は一八七一年に建てられ、四十年前から使われていない。町は火曜日に、灯台を修理して博物館として公開することを決めた。工事は秋に始まり、費用は三億円になる見込みである。

## 住民の声

灯台は海岸の象徴であるため、多くの住民はこの決定を喜んでいる。しかし、夏に観光客が増えすぎることを心配する人もいる。町長は村の外に駐車場を作り、バスを走らせる予定だと説明した。

## 今後の予定

博物館では、衛星がなかった時代に船がどのように航路を見つけたかを展示する。パリで作られた大きなレンズは元の場所に残され、祝日には再び光を放つ。
"""
