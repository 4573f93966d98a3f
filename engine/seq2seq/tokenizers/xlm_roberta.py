"""XLM-R's tokenizer: a SentencePiece vocabulary whose ids are moved by one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Self

from tokenizers import AddedToken, decoders, models, normalizers, pre_tokenizers, processors
from tokenizers import Tokenizer as Pipeline

from engine.errors import OutputUnwritable
from engine.seq2seq.tokenizers.files import MAX_MODEL_BYTES, damaged, read_bytes
from engine.seq2seq.tokenizers.native import damage_to
from engine.seq2seq.tokenizers.output import output_path
from engine.seq2seq.tokenizers.piece_model import PieceModel, PieceType, read_piece_model
from engine.seq2seq.tokenizers.pipeline import PreTrainedTokenizerFast, named_tokens
from engine.seq2seq.tokenizers.settings import TokenizerSettings
from engine.seq2seq.tokenizers.special_tokens import Token

VOCABULARY_FILE = "sentencepiece.bpe.model"
_UNKNOWN_ID = 3
_OWN_SPECIAL = 3  # <unk>, <s>, </s> open the SentencePiece vocabulary
_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"


class XLMRobertaTokenizer(PreTrainedTokenizerFast):
    """fairseq's order: `<s>` 0, `<pad>` 1, `</s>` 2, `<unk>` 3, then the pieces, last `<mask>`.

    Adds `<s>` and `</s>`; between the texts of a pair stands `</s></s>`. Raises ModelMissing or
    ModelDamaged.
    """

    vocab_files_names: ClassVar[Mapping[str, str]] = {"vocab_file": VOCABULARY_FILE}

    def __init__(
        self,
        vocab_file: str | Path,
        bos_token: Token = "<s>",
        eos_token: Token = "</s>",
        sep_token: Token = "</s>",
        cls_token: Token = "<s>",
        unk_token: Token = "<unk>",
        pad_token: Token = "<pad>",
        mask_token: Token = "<mask>",
        add_prefix_space: bool = True,
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
        path = Path(vocab_file)
        self._proto = read_bytes(path, MAX_MODEL_BYTES)
        try:
            model = read_piece_model(self._proto)
        except ValueError as error:
            raise damaged(path, f"it is not a SentencePiece vocabulary: {error}") from error
        settings.extra = [*settings.extra, *_added(model)]
        with damage_to(path):
            pipeline = _pipeline(model, settings, add_prefix_space)
            super().__init__(pipeline, settings)
            start, end = str(settings.tokens["bos_token"]), str(settings.tokens["eos_token"])
            pipeline.post_processor = processors.TemplateProcessing(
                single=[start, "$A", end],
                pair=[start, "$A", end, end, "$B", end],
                special_tokens=[
                    (token, self.convert_tokens_to_ids(token)) for token in (start, end)
                ],
            )

    @classmethod
    def _from_files(cls, folder: Path, settings: TokenizerSettings) -> Self:
        return cls(
            folder / VOCABULARY_FILE,
            add_prefix_space=settings.flag("add_prefix_space", True),
            settings=settings,
        )

    def save_vocabulary(
        self, save_directory: str | Path, filename_prefix: str | None = None
    ) -> tuple[str, ...]:
        """Write the SentencePiece file into a folder that exists; without one, tokenizer.json.

        Raises OutputUnwritable.
        """
        if not hasattr(self, "_proto"):
            return super().save_vocabulary(save_directory, filename_prefix)
        path = output_path(save_directory, filename_prefix, VOCABULARY_FILE)
        try:
            path.write_bytes(self._proto)
        except OSError as error:
            raise OutputUnwritable(error.strerror or str(error)) from error
        return (str(path),)


def _pipeline(model: PieceModel, settings: TokenizerSettings, add_prefix_space: bool) -> Pipeline:
    first = ("bos_token", "pad_token", "eos_token", "unk_token")
    vocabulary = [(str(settings.tokens[name]), 0.0) for name in first]
    vocabulary += list(zip(model.pieces, model.scores, strict=True))[_OWN_SPECIAL:]
    vocabulary.append((str(settings.tokens["mask_token"]), 0.0))
    pipeline = Pipeline(models.Unigram(vocabulary, unk_id=_UNKNOWN_ID, byte_fallback=False))
    if model.charsmap:
        pipeline.normalizer = normalizers.Precompiled(model.charsmap)
    scheme = "always" if add_prefix_space else "never"
    pipeline.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Metaspace(replacement=_SPACE, prepend_scheme=scheme),
        ]
    )
    pipeline.decoder = decoders.Metaspace(replacement=_SPACE, prepend_scheme=scheme)
    return pipeline


def _added(model: PieceModel) -> list[AddedToken]:
    """The control and user-defined pieces, which the reference adds as tokens of their own."""
    kinds = (PieceType.CONTROL, PieceType.USER_DEFINED)
    return [
        AddedToken(piece, normalized=False, special=kind is PieceType.CONTROL)
        for piece, kind in zip(model.pieces, model.types, strict=True)
        if kind in kinds
    ]
