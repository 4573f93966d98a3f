"""The picture of a training is a sound SVG whatever is drawn."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.seq2seq.training.curve import Curve, evened, line_chart, thinned

NUMBERS = st.floats(-1e9, 1e9) | st.sampled_from([math.nan, math.inf, 0.0])


@settings(max_examples=60, deadline=None)
@given(
    curves=st.lists(
        st.builds(
            Curve,
            label=st.text(st.characters(codec="utf-8", categories=["L", "P", "S"]), max_size=9),
            points=st.lists(st.tuples(st.floats(0, 1e6), NUMBERS), max_size=9),
            faint=st.booleans(),
        ),
        max_size=9,
    )
)
def test_any_curves_make_well_formed_svg_within_its_frame(curves: list[Curve]) -> None:
    root = ElementTree.fromstring(line_chart('a "title" & more', "x", "<y>", curves))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for circle in root.iter("{http://www.w3.org/2000/svg}circle"):
        assert 0 <= float(circle.attrib["cx"]) <= width
        assert 0 <= float(circle.attrib["cy"]) <= height


def test_a_falling_loss_falls_in_the_picture() -> None:
    points = [(float(x), 5.0 - x / 100) for x in range(300)]
    text = line_chart("t", "x", "y", [Curve("loss", points)])
    line = re.findall(r'd="M([\d. L]+)"', text)[-1]
    heights = [float(place.split()[1]) for place in line.split("L")]
    assert heights == sorted(heights)  # y counts downwards
    assert "loss 2.01" in text


def test_long_curves_are_thinned_and_noise_is_evened() -> None:
    points = [(float(x), float(x % 2)) for x in range(10_000)]
    few = thinned(points)
    assert len(few) <= 600
    assert all(y == pytest.approx(0.5, abs=0.1) for _, y in few)
    assert evened(points, 2)[5:9] == [(x, 0.5) for x in (5.0, 6.0, 7.0, 8.0)]
    assert evened(points[:1]) == points[:1]
