"""What goes into the bundle, and what of the libraries stays out.

Whatever is left out here, `brevity --selftest` must pass without: it is run on every bundle.
"""

from __future__ import annotations

import re

from app.licences import NEEDED
from engine.wording import LANGUAGES

DATA_PACKAGES = ["py3langid", "pypdfium2", "pypdfium2_raw"]
"""Packages that read files of their own, and for which PyInstaller has no rule."""
METADATA = [*NEEDED, "tqdm", "hf-xet"]
"""Packages whose versions and licences are asked for when the program runs, and what they need."""
EXCLUDED_MODULES = [
    # Extras of Brevity that only pip installs.
    "ray", "pyarrow", "pandas", "rouge_score", "sacrebleu", "nltk", "absl",
    # What development and comparison need.
    "transformers", "safetensors", "ctranslate2", "pytest", "hypothesis", "mypy", "IPython",
    "matplotlib", "scipy", "tkinter", "pip", "setuptools", "wheel", "pkg_resources", "tensorboard",
    # What huggingface_hub has for its command line, and for serving and calling models.
    "typer", "gradio", "fastapi", "mcp", "fastai", "tensorflow", "keras", "jax", "pydantic",
    "pydantic_core", "google", "lxml", "attr", "attrs", "pluggy", "joblib",
    # Of torch what measures and draws. Its compilers stay: a step of any optimizer imports them.
    "torch.utils.tensorboard", "torch.utils.benchmark", "caffe2", "triton",
    # Parts of Qt that a hook may drag in.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDesigner",
]  # fmt: skip

_STAYS_OUT = [re.compile(pattern) for pattern in (
    # torch: tests, headers, compilers, tools. One tool is looked for when torch is imported.
    r"torch/(?:test|include|share)/",
    r"torch/bin/(?!torch_shm_manager)",
    r"torch/lib/\w*(?:jitbackend_test|torchbind_test|aoti_custom_ops|backend_with_compiler)",
    r"torch/lib/(?:libshm_windows|libshm|cmake|pkgconfig)/",
    r"torch/.*\.(?:pyi|h|hpp|cpp|cuh|cu|cmake|lib|a|jinja)$",
    r"(?:caffe2|functorch|torchgen/packaged)/",
    # Qt: what shows web pages and 3D, and what no window of ours shows.
    r"(?:PySide6/)?(?:Qt/)?(?:lib/)?(?:lib)?Qt6?"
    r"(?:Qml|Quick|OpenGL|Pdf|VirtualKeyboard|Designer|Sql|Test|EglF)",
    r"PySide6/(?:Qt/)?qml/",
    r"PySide6/(?:Qt/)?plugins/(?:qmltooling|sqldrivers|platforminputcontexts/\w*virtualkeyboard"
    r"|platforms/\w*(?:eglfs|linuxfb|vnc|minimalegl|vkkhrdisplay)|imageformats/\w*(?:pdf|tiff|webp)"
    r"|egldeviceintegrations|generic|networkinformation|tls|platformthemes/\w*gtk3)",
    # Qt's own words: its tools' and its help's are not shown, and Brevity speaks few languages.
    rf"PySide6/(?:Qt/)?translations/(?!qtbase_(?:{'|'.join(LANGUAGES)})\.qm)",
    r"resources/translations/.*\.ts$",
    # Of what pip notes about a package nothing else is read.
    r"[^/]*\.dist-info/(?!METADATA$)",
    # Brevity asks whether pip installed Ray; in a bundle it did not.
    r"ray-[\d.]+\.dist-info/",
    # Tests, and notes for those who build.
    r".*/tests?/(?!data)",
    r"resources/__pycache__/|resources/__init__\.py|.*\.pyx$|.*\.pxd$",
)]  # fmt: skip


_FROM_THE_SYSTEM = re.compile(
    r"lib(?:python3|ssl|crypto|ffi|sqlite3|bz2|lzma|mpdec|readline|ncursesw?|tinfow?)[.\d]*\.so"
)
"""What of the building system's libraries is taken along: what Python itself is linked to.

The bundle's libraries come before the system's. One of them that is older than what the system's
graphics and fonts were made with would break those, so all that a desktop has stays the system's.
"""


def belongs_inside(name: str, source: str = "") -> bool:
    """Whether a file with this place in the bundle, taken from `source`, is part of it."""
    place = name.replace("\\", "/")
    is_systems = "/" not in place and source.startswith(("/lib", "/usr/lib"))
    if is_systems and not _FROM_THE_SYSTEM.match(place):
        return False
    return not any(pattern.match(place) for pattern in _STAYS_OUT)
