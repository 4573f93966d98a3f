"""Tokenizers whose core is a pipeline of the `tokenizers` package."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Self

from tokenizers import AddedToken, Encoding
from tokenizers import Tokenizer as Pipeline

from engine.seq2seq.tokenizers.base import Encoded, Tokenizer, well_formed
from engine.seq2seq.tokenizers.byte_characters import BYTE_OF, ends_inside
from engine.seq2seq.tokenizers.output import make_folder, output_path, write_text
from engine.seq2seq.tokenizers.pipeline_file import PIPELINE_FILE, read_pipeline
from engine.seq2seq.tokenizers.settings import (
    CONFIG_FILE,
    TokenizerSettings,
    added_token_state,
    read_settings,
)
from engine.seq2seq.tokenizers.special_tokens import NAMES, Token
from engine.seq2seq.tokenizers.truncation import Limit

_WORDPIECE_INPUTS = ("input_ids", "token_type_ids", "attention_mask")


class PreTrainedTokenizerFast(Tokenizer):
    """Any sound tokenizer.json, and the base of the classes that build their own pipeline.

    Special tokens named in `settings` are added to the pipeline, as in the reference.
    """

    vocab_files_names: ClassVar[Mapping[str, str]] = {"tokenizer_file": PIPELINE_FILE}

    def __init__(self, pipeline: Pipeline, settings: TokenizerSettings | None = None) -> None:
        settings = settings or TokenizerSettings()
        super().__init__(
            settings.tokens,
            extra_special_tokens=settings.extra,
            model_max_length=settings.model_max_length,
            clean_up_tokenization_spaces=settings.flag("clean_up_tokenization_spaces", False),
        )
        self._options = settings.options
        self._pipeline = pipeline
        self._pipeline.no_padding()
        self._pipeline.no_truncation()
        self._add_tokens([token for _, token in sorted(settings.added.items())])
        self._kind = type(pipeline.model).__name__
        if self._kind == "WordPiece":
            self.model_input_names = _WORDPIECE_INPUTS

    @classmethod
    def from_pretrained(cls, folder: str | Path, **options: Any) -> Self:
        """From the vocabulary of this class, or from tokenizer.json where that is all there is.

        Raises ModelMissing or ModelDamaged.
        """
        folder = Path(folder)
        settings = read_settings(folder, options)
        vocabulary = next(iter(cls.vocab_files_names.values()))
        if not (folder / vocabulary).exists() and (folder / PIPELINE_FILE).exists():
            return cls._from_pipeline(read_pipeline(folder / PIPELINE_FILE), settings)
        return cls._from_files(folder, settings)

    @classmethod
    def _from_files(cls, folder: Path, settings: TokenizerSettings) -> Self:
        """From the files of `vocab_files_names`, the vocabulary first."""
        return cls._from_pipeline(read_pipeline(folder / PIPELINE_FILE), settings)

    @classmethod
    def _from_pipeline(cls, pipeline: Pipeline, settings: TokenizerSettings) -> Self:
        """Of this class, around a finished pipeline."""
        made = cls.__new__(cls)
        PreTrainedTokenizerFast.__init__(made, pipeline, settings)
        return made

    @property
    def vocab_size(self) -> int:
        """How many pieces the vocabulary has, without added tokens."""
        return self._pipeline.get_vocab_size(with_added_tokens=False)

    def __len__(self) -> int:
        return self._pipeline.get_vocab_size(with_added_tokens=True)

    def get_vocab(self) -> dict[str, int]:
        """Every piece and added token, and its id."""
        return self._pipeline.get_vocab(with_added_tokens=True)

    def piece_id(self, piece: str) -> int | None:
        """The id of exactly this piece, or None when the vocabulary lacks it."""
        return self._pipeline.token_to_id(piece)

    def id_to_piece(self, token_id: int) -> str | None:
        """The piece of an id, or None when there is none."""
        return self._pipeline.id_to_token(token_id) if 0 <= token_id < 1 << 32 else None

    @cached_property
    def control_ids(self) -> frozenset[int]:
        """Every id that stands for no text of its own: added tokens, and special ones."""
        named = (self.piece_id(token) for token in self.all_special_tokens)
        added = self._pipeline.get_added_tokens_decoder()
        return frozenset([*added, *(number for number in named if number is not None)])

    def encode_as_data(self, text: str) -> list[int]:
        """Ids of a text whose every character is plain text; special tokens are characters too.

        A word that the vocabulary can't express becomes the unknown token.
        """
        text = well_formed(text)
        found = self._data_pipeline.encode(text, add_special_tokens=False)
        if self.control_ids.isdisjoint(found.ids):
            return found.ids
        ids: list[int] = []
        for index, token_id in enumerate(found.ids):
            if token_id in self.control_ids and self._is_written(found, index, text):
                ids.extend(self._spelled(found.tokens[index]))
            else:
                ids.append(token_id)
        return ids

    def tokenize(self, text: str) -> list[str]:
        """The tokens of a text, in which special tokens are recognised."""
        self._limit_to(Limit(None, None, None))
        return self._pipeline.encode(well_formed(text), add_special_tokens=False).tokens

    def ends_inside_character(self, ids: Sequence[int]) -> bool:
        """Whether the last tokens hold bytes that do not make up a character yet."""
        tail = b""
        for token_id in reversed(ids):
            octets = self._octets(token_id)
            if octets is None:
                break
            tail = octets + tail
            if len(tail) >= 4:
                break
        return ends_inside(tail)

    def save_vocabulary(
        self, save_directory: str | Path, filename_prefix: str | None = None
    ) -> tuple[str, ...]:
        """Write tokenizer.json into a folder that exists. Raises OutputUnwritable."""
        self._limit_to(Limit(None, None, None))
        text = self._pipeline.to_str(pretty=True)
        return (write_text(output_path(save_directory, filename_prefix, PIPELINE_FILE), text),)

    def save_pretrained(self, save_directory: str | Path) -> tuple[str, ...]:
        """Write tokenizer.json, tokenizer_config.json and the vocabulary.

        Raises OutputUnwritable.
        """
        folder = Path(save_directory)
        values = {
            **self._options,
            "tokenizer_class": type(self).__name__,
            **self.special_tokens_map,
            "extra_special_tokens": [str(token) for token in self.extra_special_tokens],
            "added_tokens_decoder": {
                str(number): added_token_state(token)
                for number, token in self._pipeline.get_added_tokens_decoder().items()
            },
            "clean_up_tokenization_spaces": self.clean_up_tokenization_spaces,
            "model_max_length": self.model_max_length,
        }
        make_folder(folder)
        written = json.dumps(values, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        config = write_text(folder / CONFIG_FILE, written)
        pipeline = PreTrainedTokenizerFast.save_vocabulary(self, folder)
        return tuple(dict.fromkeys((config, *pipeline, *self.save_vocabulary(folder))))

    def _add_tokens(self, declared: Sequence[AddedToken]) -> None:
        """Added tokens of the files, then special tokens that are not added tokens yet."""
        known = list(self._pipeline.get_added_tokens_decoder().values())
        tokens = [token for token in declared if token not in known]
        contents = {token.content for token in (*known, *tokens)}
        named = [token for token in self.special_tokens.values() if token is not None]
        for token in (*named, *self.extra_special_tokens):
            if str(token) not in contents:
                contents.add(str(token))
                tokens.append(_special(token, always=token in named))
        self._pipeline.add_tokens(tokens)

    @cached_property
    def _data_pipeline(self) -> Pipeline:
        """The same model, but it knows no added tokens."""
        bare = Pipeline(self._pipeline.model)
        bare.normalizer = self._pipeline.normalizer
        bare.pre_tokenizer = self._pipeline.pre_tokenizer
        return bare

    def _encode_pair(
        self, text: str, pair: str | None, add_special_tokens: bool, limit: Limit
    ) -> Encoded:
        self._limit_to(limit)
        # The reference takes an empty second text for none.
        second = well_formed(pair) if pair else None
        try:
            found = self._pipeline.encode(
                well_formed(text), second, add_special_tokens=add_special_tokens
            )
        except Exception as error:  # the library has no narrower type
            raise ValueError(str(error)) from error
        return Encoded(found.ids, found.type_ids)

    def _limit_to(self, limit: Limit) -> None:
        if limit.cut is None or limit.length is None:
            if self._pipeline.truncation is not None:
                self._pipeline.no_truncation()
            return
        try:
            self._pipeline.enable_truncation(
                limit.length, strategy=limit.cut, direction=self.truncation_side
            )
        except Exception as error:
            raise ValueError(str(error)) from error

    def _text(self, ids: list[int], skip_special_tokens: bool) -> str:
        known = [i for i in ids if 0 <= i < 1 << 32]
        return self._pipeline.decode(known, skip_special_tokens=skip_special_tokens)

    def _unknown_id(self) -> int | None:
        token = self.special_tokens["unk_token"]
        return None if token is None else self.piece_id(str(token))

    def _may_clean_up(self) -> bool:
        return self._kind != "BPE"  # whose spaces are the text's own

    def _is_written(self, found: Encoding, index: int, text: str) -> bool:
        """Whether a control token stands for its own characters, not for unknown ones."""
        token = found.tokens[index]
        if found.ids[index] != self._unknown_id():
            return True
        if self._kind == "Unigram":  # it names unknown characters by themselves
            return token == self.unk_token
        start, end = found.offsets[index]
        return text[start:end].strip().casefold() == token.casefold()

    def _spelled(self, token: str) -> list[int]:
        """The ids of a token's characters, one by one."""
        continued = "##" if self._kind == "WordPiece" else ""
        pieces = [token[:1], *(continued + character for character in token[1:])]
        unknown = self._unknown_id()
        ids = []
        for piece in pieces:
            number = self.piece_id(piece)
            if number is None or number in self.control_ids:
                number = unknown
            if number is not None:
                ids.append(number)
        return ids

    @cached_property
    def _byte_level(self) -> bool:
        return "ByteLevel" in repr(self._pipeline.decoder)

    @cached_property
    def _byte_fallback(self) -> bool:
        return "ByteFallback" in repr(self._pipeline.decoder)

    def _octets(self, token_id: int) -> bytes | None:
        """The bytes that a token stands for, or None when it stands for characters."""
        token = self.id_to_piece(token_id)
        if token is None or token_id in self.control_ids:
            return None
        if self._byte_level:
            return bytes(BYTE_OF.get(character, 0x3F) for character in token)
        if self._byte_fallback and len(token) == 6 and token[:3] == "<0x" and token[5] == ">":
            return bytes.fromhex(token[3:5])
        return None


def _special(token: Token, *, always: bool) -> AddedToken:
    if isinstance(token, str):
        return AddedToken(token, special=True, normalized=False)
    if always:
        token.special = True
    return token


def named_tokens(values: Mapping[str, Token | None], settings: TokenizerSettings) -> None:
    """Fill in a class's own special tokens where the settings say nothing."""
    for name in NAMES:
        if name in values and settings.tokens.get(name) is None:
            settings.tokens[name] = values[name]
