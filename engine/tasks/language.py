"""Languages that a model does not read: refused where they are known, told where they show."""

from __future__ import annotations

from collections.abc import Sequence

from engine.documents import Document
from engine.documents.language_names import language_name
from engine.errors import LanguageUnsupported
from engine.seq2seq import LoadedModel
from engine.seq2seq.tokenizers import Tokenizer
from engine.tasks.resolution import find_rules
from engine.tasks.rules import CheckpointRule
from engine.tasks.task import TaskOptions

_MOST_FALLBACK = 1 / 3
"""Of English with symbols, formulas and emoji some pieces are bytes; of a foreign script most."""


def require_language(
    model: LoadedModel, task_name: str, document: Document, options: TaskOptions
) -> None:
    """See to it that no document is sent to a model that does not list its language.

    Raises LanguageUnsupported. Nothing is known, and so nothing refused, of a model whose rule
    lists no languages, and of a document too short or too mixed to have one. The user has the last
    word: by `any_language`, and by naming the language that is translated from. Raises as
    `find_rules` does for what the model does not do at all.
    """
    rule, task = find_rules(model, task_name, options)
    if options.any_language or options.source_language is not None or document.language is None:
        return
    readable = dict.fromkeys(source for source, _ in task.pairs) or dict.fromkeys(rule.languages)
    if not readable or _primary(document.language) in map(_primary, readable):
        return
    names = [language_name(code) for code in readable]
    raise LanguageUnsupported(model.name, language_name(document.language), _listed(names, "and"))


def language_warning(model: LoadedModel, rule: CheckpointRule, ids: Sequence[int]) -> str:
    """A sentence when a source hardly consists of the model's own pieces; empty when it is fine.

    `ids` are those of the text alone. A language whose letters the vocabulary has is not told
    apart, and of a model whose languages are unknown nothing is said.
    """
    if not rule.languages:
        return ""
    fallback = _fallback_ids(model.tokenizer)
    if sum(token_id in fallback for token_id in ids) <= len(ids) * _MOST_FALLBACK:
        return ""
    names = [language_name(code) for code in rule.languages]
    only = "the only language" if len(names) == 1 else "the only languages"
    return (
        f"This text does not look like {_listed(names, 'or')}, {only} that {model.name} reads: "
        "the result will be poor."
    )


def _fallback_ids(tokenizer: Tokenizer) -> set[int | None]:
    """The unknown piece and the byte pieces, which stand for characters that no piece has."""
    octets = (tokenizer.piece_id(f"<0x{octet:02X}>") for octet in range(256))
    return {tokenizer.unk_token_id, *octets}


def _primary(code: str) -> str:
    """The language of a code that may say more, as `de-AT` does."""
    return code.lower().replace("_", "-").partition("-")[0]


def _listed(names: Sequence[str], word: str) -> str:
    *most, last = names
    return f"{', '.join(most)} {word} {last}" if most else last
