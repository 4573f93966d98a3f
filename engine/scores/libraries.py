"""The libraries of the extra `train`, without which nothing is scored: asked for in one place."""

from __future__ import annotations

import sys
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from engine.errors import ScoreLibraryMissing
from engine.own_program import is_bundle

if TYPE_CHECKING:
    from rouge_score.rouge_scorer import RougeScorer
    from sacrebleu.metrics.bleu import BLEU

REQUIREMENTS = {"rouge_score": "rouge-score>=0.1.2", "sacrebleu": "sacrebleu>=2.6"}
"""From what is imported to what is installed, as in pyproject.toml."""


def check_libraries() -> None:
    """Raises ScoreLibraryMissing, so that nobody waits for outputs that can't be scored."""
    missing = [name for name in REQUIREMENTS if find_spec(name) is None]
    if missing:
        raise ScoreLibraryMissing(
            libraries=" and ".join(REQUIREMENTS[name].partition(">")[0] for name in missing),
            command=_install_command(),
        )


def _install_command() -> str:
    if is_bundle():
        return 'pip install "brevity[train]", which gives a Brevity beside this one'
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f"{python} -m pip install " + " ".join(f'"{name}"' for name in REQUIREMENTS.values())


@cache
def rouge_scorer() -> RougeScorer:
    """ROUGE-1, ROUGE-2 and ROUGE-L, with Porter's stemmer. Raises ScoreLibraryMissing."""
    check_libraries()
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)


@cache
def bleu_scorer() -> BLEU:
    """Corpus BLEU as sacrebleu's defaults have it: 13a, cased. Raises ScoreLibraryMissing."""
    check_libraries()
    from sacrebleu.metrics.bleu import BLEU

    return BLEU()
