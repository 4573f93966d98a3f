"""THIRD_PARTY.txt, out of the packages that are installed here."""

from __future__ import annotations

from importlib.metadata import PathDistribution, distribution
from pathlib import Path

import pytest


def packed(folder: Path, **fields: str) -> PathDistribution:
    """A package that says this of itself, and has no files."""
    folder = folder / "thing-1.0.dist-info"
    folder.mkdir()
    lines = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in fields.items())
    (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nName: thing\nVersion: 1.0\n{lines}")
    (folder / "RECORD").write_text("")
    return PathDistribution(folder)


@pytest.mark.parametrize("name", ["torch", "numpy", "rich", "tqdm"])
def test_a_package_that_ships_its_licence_is_given_with_it(name: str) -> None:
    from bundle.licences import part_of

    part = part_of(distribution(name))
    assert part.version == distribution(name).version
    assert any("copyright" in text.lower() for text in part.texts)


def test_qt_comes_with_both_texts_that_its_licence_asks_for() -> None:
    from bundle.licences import part_of

    texts = part_of(distribution("PySide6_Essentials")).texts
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts[0]
    assert "GNU GENERAL PUBLIC LICENSE" in texts[1]


def test_a_package_without_a_known_licence_stops_the_build(tmp_path: Path) -> None:
    from bundle.licences import LicenceMissing, part_of

    with pytest.raises(LicenceMissing, match=r"thing ships no licence, and 'Own' is not known"):
        part_of(packed(tmp_path, License="Own"))


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "AGPL-3.0", "GNU General Public License v3"])
def test_a_licence_that_would_bind_brevity_stops_the_build(licence: str) -> None:
    from bundle.licences import LicenceMissing, require_permissive

    with pytest.raises(LicenceMissing, match="thing is under"):
        require_permissive("thing", licence)


@pytest.mark.parametrize("licence", ["MIT", "LGPL-3.0-only OR GPL-2.0-only", "MPL-2.0 AND MIT"])
def test_a_licence_that_leaves_brevity_free_does_not(licence: str) -> None:
    from bundle.licences import require_permissive

    require_permissive("thing", licence)


def test_the_list_names_what_the_files_came_with_and_python_itself() -> None:
    import rich
    import tokenizers
    from bundle.licences import third_party

    text = third_party([Path(rich.__file__), Path(tokenizers.__file__), Path("/nowhere/x.py")])
    listed = [line.split()[0] for line in text.splitlines() if line.startswith("  ")][:3]
    assert listed == ["Python", "rich", "tokenizers"]
    assert "Will McGugan" in text
    assert text.count("Apache License\n") == 1


def test_a_text_that_several_share_stands_once_under_all_their_names() -> None:
    from bundle.licences import Part, written

    text = written([Part("b", "1", "MIT", ("Free.\n",)), Part("a", "2", "MIT", ("Free.",))])
    assert text.count("Free.") == 1
    assert "\na, b\n" in text
