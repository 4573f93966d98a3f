"""What goes into the bundle and what stays out, and how its bytes are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

INSIDE = [
    "torch/lib/libtorch_cpu.so", "torch/bin/torch_shm_manager", "torch/_C.cpython-311.so",
    "PySide6/Qt/lib/libQt6Widgets.so.6", "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt6Core.dll", "PySide6/Qt/lib/libQt6XcbQpa.so.6", "PySide6/Qt/lib/libQt6Svg.so.6",
    "PySide6/Qt/translations/qtbase_de.qm", "py3langid/data/model.npz.xz",
    "resources/models/brevity-small/model.safetensors", "resources/icons/brevity.svg",
    "resources/translations/de.json", "resources/help/en.md", "torch-2.13.0.dist-info/METADATA",
    "pypdfium2_raw/libpdfium.so", "libssl.so.3", "libpython3.11.so.1.0", "torch/lib/c10.dll",
]  # fmt: skip
OUTSIDE = [
    "torch/bin/protoc", "torch/bin/test_api", "torch/test/test_x.py", "torch/include/ATen/x.h",
    "torch/share/cmake/x.cmake", "caffe2/x.py", "torch/lib/libjitbackend_test.so",
    "torch/_C/x.pyi", "PySide6/Qt/lib/libQt6Quick.so.6", "PySide6/Qt6Qml.dll",
    "PySide6/Qt/qml/QtQuick/x.so", "PySide6/Qt/translations/designer_de.qm",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6", "numpy/tests/test_a.py",
    "PySide6/Qt/translations/qtbase_fr.qm", "resources/translations/brevity_de.ts",
    "torch-2.13.0.dist-info/RECORD", "resources/__init__.py", "ray-2.60.0.dist-info/METADATA",
]  # fmt: skip


@pytest.mark.parametrize("name", INSIDE)
def test_what_the_program_needs_goes_in(name: str) -> None:
    from bundle.contents import belongs_inside

    assert belongs_inside(name)


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_nobody_uses_or_every_desktop_has_stays_out(name: str) -> None:
    from bundle.contents import belongs_inside

    assert not belongs_inside(name)
    assert not belongs_inside(name.replace("/", "\\"))


SYSTEM = "/usr/lib/x86_64-linux-gnu"


@pytest.mark.parametrize("name", ["libssl.so.3", "libsqlite3.so.0", "libpython3.13.so.1.0"])
def test_what_python_is_linked_to_is_taken_from_the_system(name: str) -> None:
    from bundle.contents import belongs_inside

    assert belongs_inside(name, f"{SYSTEM}/{name}")


@pytest.mark.parametrize(
    "name",
    [
        "libstdc++.so.6",
        "libxcb.so.1",
        "libglib-2.0.so.0",
        "libEGL.so.1",
        "libz.so.1",
        "libgtk-3.so.0",
    ],
)
def test_the_systems_other_libraries_stay_the_systems(name: str) -> None:
    from bundle.contents import belongs_inside

    assert not belongs_inside(name, f"{SYSTEM}/{name}")
    assert not belongs_inside(name, f"{SYSTEM.removeprefix('/usr')}/{name}")


def test_a_module_of_the_systems_python_is_none_of_its_libraries() -> None:
    from bundle.contents import belongs_inside

    assert belongs_inside(
        "python3.11/lib-dynload/_uuid.so", "/usr/lib/python3.11/lib-dynload/_uuid.so"
    )


def test_the_sizes_are_those_of_the_files_by_library(bundle: Path) -> None:
    from bundle.sizes import size_table, sizes_of

    (bundle / "_internal" / "link").symlink_to("base_library.zip")
    sizes = sizes_of(bundle)
    assert sizes["base_library.zip"] == 5000
    assert sizes["torch: libtorch.so"] == 38
    assert sum(sizes.values()) == sum(
        path.stat().st_size
        for path in bundle.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    assert size_table(sizes).splitlines()[2] == "| base_library.zip | 0.0 |"
    assert "| **all** |" in size_table({"a": 2_000_000})


def test_many_small_parts_stand_together_in_the_table() -> None:
    from bundle.sizes import size_table

    table = size_table({str(number): 1_000_000 for number in range(20)})
    assert "| 8 more | 8.0 |" in table
    assert "| **all** | 20.0 |" in table
