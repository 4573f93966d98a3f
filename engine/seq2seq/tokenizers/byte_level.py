"""The byte-level vocabularies of RoBERTa and GPT-2: vocab.json and merges.txt."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Self

from tokenizers import Tokenizer as Pipeline
from tokenizers import decoders, models, pre_tokenizers, processors

from engine.seq2seq.tokenizers.files import read_merges, read_vocab_json
from engine.seq2seq.tokenizers.native import damage_to
from engine.seq2seq.tokenizers.output import output_path, write_text
from engine.seq2seq.tokenizers.pipeline import PreTrainedTokenizerFast, named_tokens
from engine.seq2seq.tokenizers.settings import TokenizerSettings
from engine.seq2seq.tokenizers.special_tokens import Token

VOCABULARY_FILE = "vocab.json"
MERGES_FILE = "merges.txt"

Vocabulary = str | Path | Mapping[str, int]
Merges = str | Path | Sequence[tuple[str, str]]


class _ByteLevelTokenizer(PreTrainedTokenizerFast):
    vocab_files_names: ClassVar[Mapping[str, str]] = {
        "vocab_file": VOCABULARY_FILE,
        "merges_file": MERGES_FILE,
    }

    def save_vocabulary(
        self, save_directory: str | Path, filename_prefix: str | None = None
    ) -> tuple[str, ...]:
        """Write vocab.json and merges.txt into a folder that exists. Raises OutputUnwritable."""
        model = json.loads(self._pipeline.to_str())["model"]
        vocabulary = json.dumps(model["vocab"], ensure_ascii=False)
        merges = "".join(
            (merge if isinstance(merge, str) else " ".join(merge)) + "\n"
            for merge in model["merges"]
        )
        texts = {VOCABULARY_FILE: vocabulary, MERGES_FILE: "#version: 0.2\n" + merges}
        return tuple(
            write_text(output_path(save_directory, filename_prefix, name), text)
            for name, text in texts.items()
        )


def _pipeline(vocab: Vocabulary, merges: Merges, add_prefix_space: bool) -> Pipeline:
    path = Path(vocab) if isinstance(vocab, str | Path) else Path(VOCABULARY_FILE)
    pieces = read_vocab_json(path) if isinstance(vocab, str | Path) else dict(vocab)
    pairs = read_merges(Path(merges), pieces) if isinstance(merges, str | Path) else list(merges)
    with damage_to(path):
        pipeline = Pipeline(
            models.BPE(
                vocab=pieces,
                merges=pairs,
                continuing_subword_prefix="",
                end_of_word_suffix="",
                fuse_unk=False,
            )
        )
    pipeline.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=add_prefix_space)
    pipeline.decoder = decoders.ByteLevel()
    return pipeline


class RobertaTokenizer(_ByteLevelTokenizer):
    """RoBERTa's: adds `<s>` and `</s>`; between the texts of a pair stands `</s></s>`.

    `vocab` and `merges`: paths of vocab.json and merges.txt, or their content. Raises ModelMissing
    or ModelDamaged.
    """

    def __init__(
        self,
        vocab: Vocabulary,
        merges: Merges,
        bos_token: Token = "<s>",
        eos_token: Token = "</s>",
        sep_token: Token = "</s>",
        cls_token: Token = "<s>",
        unk_token: Token = "<unk>",
        pad_token: Token = "<pad>",
        mask_token: Token = "<mask>",
        add_prefix_space: bool = False,
        *,
        settings: TokenizerSettings | None = None,
    ) -> None:
        settings = settings or TokenizerSettings()
        own = {
            "bos_token": bos_token,
            "eos_token": eos_token,
            "sep_token": sep_token,
            "cls_token": cls_token,
            "unk_token": unk_token,
            "pad_token": pad_token,
            "mask_token": mask_token,
        }
        named_tokens(own, settings)
        settings.options = {**settings.options, "add_prefix_space": add_prefix_space}
        pipeline = _pipeline(vocab, merges, add_prefix_space)
        super().__init__(pipeline, settings)
        start, end = str(settings.tokens["cls_token"]), str(settings.tokens["sep_token"])
        pipeline.post_processor = processors.RobertaProcessing(
            (end, self.convert_tokens_to_ids(end)),
            (start, self.convert_tokens_to_ids(start)),
            True,
            add_prefix_space,
        )

    @classmethod
    def _from_files(cls, folder: Path, settings: TokenizerSettings) -> Self:
        return cls(
            folder / VOCABULARY_FILE,
            folder / MERGES_FILE,
            add_prefix_space=settings.flag("add_prefix_space", False),
            settings=settings,
        )


class GPT2Tokenizer(_ByteLevelTokenizer):
    """GPT-2's: adds nothing unless `add_bos_token`; it has no padding token of its own.

    `vocab` and `merges`: paths of vocab.json and merges.txt, or their content. Raises ModelMissing
    or ModelDamaged.
    """

    def __init__(
        self,
        vocab: Vocabulary,
        merges: Merges,
        unk_token: Token = "<|endoftext|>",
        bos_token: Token = "<|endoftext|>",
        eos_token: Token = "<|endoftext|>",
        pad_token: Token | None = None,
        add_prefix_space: bool = False,
        add_bos_token: bool = False,
        *,
        settings: TokenizerSettings | None = None,
    ) -> None:
        settings = settings or TokenizerSettings()
        own = {
            "unk_token": unk_token,
            "bos_token": bos_token,
            "eos_token": eos_token,
            "pad_token": pad_token,
        }
        named_tokens(own, settings)
        settings.options = {
            **settings.options,
            "add_prefix_space": add_prefix_space,
            "add_bos_token": add_bos_token,
        }
        pipeline = _pipeline(vocab, merges, add_prefix_space)
        super().__init__(pipeline, settings)
        start = str(settings.tokens["bos_token"])
        first = [f"{start}:0"] if add_bos_token else []
        second = [f"{start}:1"] if add_bos_token else []
        pipeline.post_processor = processors.TemplateProcessing(
            single=[*first, "$A:0"],
            pair=[*first, "$A:0", *second, "$B:1"],
            special_tokens=[(start, self.convert_tokens_to_ids(start))] if add_bos_token else [],
        )

    @classmethod
    def _from_files(cls, folder: Path, settings: TokenizerSettings) -> Self:
        return cls(
            folder / VOCABULARY_FILE,
            folder / MERGES_FILE,
            add_prefix_space=settings.flag("add_prefix_space", False),
            add_bos_token=settings.flag("add_bos_token", False),
            settings=settings,
        )
