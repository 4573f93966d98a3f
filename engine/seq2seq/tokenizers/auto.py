"""The tokenizer of a folder, chosen by the files that are there.

Never by the model's type, which misleads: checkpoints named roberta2roberta hold spiece.model, and
bert2bert ones for translation a vocabulary of their own. What the files can't tell apart (GPT-2 and
RoBERTa), `tokenizer_class` and the special tokens do.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.errors import ModelMissing
from engine.hub.library import check_model_folder
from engine.seq2seq.tokenizers import bert_generation, byte_level, wordpiece, xlm_roberta
from engine.seq2seq.tokenizers.base import Tokenizer
from engine.seq2seq.tokenizers.bert_generation import BertGenerationTokenizer
from engine.seq2seq.tokenizers.byte_level import GPT2Tokenizer, RobertaTokenizer
from engine.seq2seq.tokenizers.files import read_vocab_json
from engine.seq2seq.tokenizers.pipeline import PreTrainedTokenizerFast
from engine.seq2seq.tokenizers.pipeline_file import PIPELINE_FILE
from engine.seq2seq.tokenizers.settings import read_settings
from engine.seq2seq.tokenizers.wordpiece import BertTokenizer
from engine.seq2seq.tokenizers.xlm_roberta import XLMRobertaTokenizer

_BY_CLASS: dict[str, type[PreTrainedTokenizerFast]] = {
    "BertTokenizer": BertTokenizer,
    "RobertaTokenizer": RobertaTokenizer,
    "GPT2Tokenizer": GPT2Tokenizer,
    "XLMRobertaTokenizer": XLMRobertaTokenizer,
}
_GPT2_END = "<|endoftext|>"


class AutoTokenizer:
    """Finds the class; has no instances."""

    @staticmethod
    def from_pretrained(folder: str | Path, **options: Any) -> Tokenizer:
        """The tokenizer of a model's folder; `options` win over what its files say.

        Raises ModelFolderMissing, ModelNotFolder, ModelMissing or ModelDamaged.
        """
        folder = Path(folder)
        return _class_of(folder).from_pretrained(folder, **options)


def _class_of(folder: Path) -> type[Tokenizer]:
    check_model_folder(folder)
    if (folder / bert_generation.VOCABULARY_FILE).exists():
        return BertGenerationTokenizer
    if (folder / wordpiece.VOCABULARY_FILE).exists():
        return BertTokenizer
    if (folder / byte_level.VOCABULARY_FILE).exists():
        return GPT2Tokenizer if _is_gpt2(folder) else RobertaTokenizer
    if (folder / xlm_roberta.VOCABULARY_FILE).exists():
        return XLMRobertaTokenizer
    if (folder / PIPELINE_FILE).exists():
        return _BY_CLASS.get(read_settings(folder).tokenizer_class, PreTrainedTokenizerFast)
    raise ModelMissing(str(folder), "the vocabulary (spiece.model, vocab.txt or tokenizer.json)")


def _is_gpt2(folder: Path) -> bool:
    """By the class that the files name; else by the end token, which only GPT-2 calls so."""
    settings = read_settings(folder)
    if settings.tokenizer_class in ("GPT2Tokenizer", "RobertaTokenizer"):
        return settings.tokenizer_class == "GPT2Tokenizer"
    if settings.tokens.get("eos_token") is not None:
        return str(settings.tokens["eos_token"]) == _GPT2_END
    vocabulary = read_vocab_json(folder / byte_level.VOCABULARY_FILE)
    return _GPT2_END in vocabulary and "</s>" not in vocabulary
