"""BERT's tokenizer: WordPiece over vocab.txt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Self

from tokenizers import Tokenizer as Pipeline
from tokenizers import decoders, models, normalizers, pre_tokenizers, processors

from engine.seq2seq.tokenizers.base import well_formed
from engine.seq2seq.tokenizers.files import damaged, read_vocab_txt
from engine.seq2seq.tokenizers.native import damage_to
from engine.seq2seq.tokenizers.output import output_path, write_text
from engine.seq2seq.tokenizers.pipeline import PreTrainedTokenizerFast, named_tokens
from engine.seq2seq.tokenizers.settings import TokenizerSettings
from engine.seq2seq.tokenizers.special_tokens import Token

VOCABULARY_FILE = "vocab.txt"


class BertTokenizer(PreTrainedTokenizerFast):
    """Lower-cases and strips accents unless told otherwise, cuts words at punctuation and round
    CJK characters, and matches the longest pieces first. Adds `[CLS]` and `[SEP]`.

    `vocab`: the path of a vocab.txt, or pieces and ids. Raises ModelMissing or ModelDamaged.
    """

    vocab_files_names: ClassVar[Mapping[str, str]] = {"vocab_file": VOCABULARY_FILE}

    def __init__(
        self,
        vocab: str | Path | Mapping[str, int],
        do_lower_case: bool = True,
        unk_token: Token = "[UNK]",
        sep_token: Token = "[SEP]",
        pad_token: Token = "[PAD]",
        cls_token: Token = "[CLS]",
        mask_token: Token = "[MASK]",
        tokenize_chinese_chars: bool = True,
        strip_accents: bool | None = None,
        *,
        settings: TokenizerSettings | None = None,
    ) -> None:
        settings = settings or TokenizerSettings()
        own = {
            "unk_token": unk_token,
            "sep_token": sep_token,
            "pad_token": pad_token,
            "cls_token": cls_token,
            "mask_token": mask_token,
        }
        named_tokens(own, settings)
        settings.options = {
            **settings.options,
            "do_lower_case": do_lower_case,
            "tokenize_chinese_chars": tokenize_chinese_chars,
            "strip_accents": strip_accents,
        }
        path = Path(vocab) if isinstance(vocab, str | Path) else Path(VOCABULARY_FILE)
        pieces = read_vocab_txt(path) if isinstance(vocab, str | Path) else dict(vocab)
        unknown = str(settings.tokens["unk_token"])
        if unknown not in pieces:
            # The model needs it for any word that it lacks; the reference adds it after the
            # vocabulary, where the model can't see it.
            raise damaged(path, f"its unknown token {unknown!r:.40} is missing")
        with damage_to(path):
            pipeline = Pipeline(models.WordPiece(pieces, unk_token=unknown))
            pipeline.normalizer = normalizers.BertNormalizer(
                clean_text=True,
                handle_chinese_chars=tokenize_chinese_chars,
                strip_accents=strip_accents,
                lowercase=do_lower_case,
            )
            pipeline.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
            pipeline.decoder = decoders.WordPiece(prefix="##")
            super().__init__(pipeline, settings)
            start, end = str(settings.tokens["cls_token"]), str(settings.tokens["sep_token"])
            pipeline.post_processor = processors.TemplateProcessing(
                single=[f"{start}:0", "$A:0", f"{end}:0"],
                pair=[f"{start}:0", "$A:0", f"{end}:0", "$B:1", f"{end}:1"],
                special_tokens=[
                    (token, self.convert_tokens_to_ids(token)) for token in (start, end)
                ],
            )

    @classmethod
    def _from_files(cls, folder: Path, settings: TokenizerSettings) -> Self:
        strip = settings.options.get("strip_accents")
        return cls(
            folder / VOCABULARY_FILE,
            do_lower_case=settings.flag("do_lower_case", True),
            tokenize_chinese_chars=settings.flag("tokenize_chinese_chars", True),
            strip_accents=strip if isinstance(strip, bool) else None,
            settings=settings,
        )

    def words(self, text: str) -> list[str]:
        """The words that a text is cut into, normalised: what WordPiece then spells."""
        normalizer, cutter = self._pipeline.normalizer, self._pipeline.pre_tokenizer
        text = well_formed(text)
        if normalizer is not None:
            text = normalizer.normalize_str(text)
        if cutter is None:
            return text.split()
        return [word for word, _ in cutter.pre_tokenize_str(text)]

    def save_vocabulary(
        self, save_directory: str | Path, filename_prefix: str | None = None
    ) -> tuple[str, ...]:
        """Write vocab.txt into a folder that exists. Raises OutputUnwritable."""
        path = output_path(save_directory, filename_prefix, VOCABULARY_FILE)
        vocabulary = self._pipeline.get_vocab(with_added_tokens=False)
        pieces = {number: piece for piece, number in vocabulary.items()}
        # A line's number is its id. Where no piece has an id, the last piece stands: of lines that
        # say the same, the last counts.
        last = max(pieces)
        lines = [pieces.get(number, pieces[last]) + "\n" for number in range(last + 1)]
        return (write_text(path, "".join(lines)),)
