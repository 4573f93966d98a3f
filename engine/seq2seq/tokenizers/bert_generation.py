"""The SentencePiece tokenizer of BertGeneration checkpoints.

It adds nothing: no start, no end (the reference's special_tokens_pattern "none").
"""

from __future__ import annotations

import codecs
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Self

from sentencepiece import SentencePieceProcessor
from tokenizers import AddedToken

from engine.errors import OutputUnwritable
from engine.seq2seq.tokenizers.base import Encoded, Tokenizer, well_formed
from engine.seq2seq.tokenizers.files import MAX_MODEL_BYTES, damaged, read_bytes
from engine.seq2seq.tokenizers.native import damage_to
from engine.seq2seq.tokenizers.output import make_folder, output_path, write_text
from engine.seq2seq.tokenizers.piece_model import PieceType, read_piece_model
from engine.seq2seq.tokenizers.settings import (
    CONFIG_FILE,
    TokenizerSettings,
    added_token_state,
    read_settings,
    settings_damaged,
)
from engine.seq2seq.tokenizers.special_tokens import Token
from engine.seq2seq.tokenizers.splitting import TokenSplitter
from engine.seq2seq.tokenizers.truncation import Limit, truncated

VOCABULARY_FILE = "spiece.model"
_TEXT_TYPES = (PieceType.NORMAL, PieceType.BYTE)
_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"  # how SentencePiece writes a space
# What a caller may pass on; model_file and its like would read other files.
_PROCESSOR_OPTIONS: dict[str, type | tuple[type, ...]] = {
    "enable_sampling": bool,
    "nbest_size": int,
    "alpha": (int, float),
    "add_bos": bool,
    "add_eos": bool,
    "reverse": bool,
    "emit_unk_piece": bool,
}
_LARGEST_NBEST = 512  # the library's own limit


class BertGenerationTokenizer(Tokenizer):
    """A SentencePiece vocabulary and the reference's special tokens.

    Tokens that the vocabulary lacks are appended after it, in the reference's order.
    `sp_model_kwargs` go to SentencePieceProcessor: `enable_sampling`, `nbest_size`, `alpha` and the
    like. Raises ModelMissing or ModelDamaged when the vocabulary can't be read, and ValueError for
    an `sp_model_kwargs` outside its values.
    """

    vocab_files_names: ClassVar[Mapping[str, str]] = {"vocab_file": VOCABULARY_FILE}

    def __init__(
        self,
        vocab_file: str | Path,
        bos_token: Token | None = "<s>",
        eos_token: Token | None = "</s>",
        unk_token: Token | None = "<unk>",
        pad_token: Token | None = "<pad>",
        sep_token: Token | None = "<::::>",
        sp_model_kwargs: Mapping[str, Any] | None = None,
        *,
        cls_token: Token | None = None,
        mask_token: Token | None = None,
        extra_special_tokens: Sequence[Token] = (),
        added_tokens_decoder: Mapping[int, AddedToken] | None = None,
        model_max_length: float | None = None,
        clean_up_tokenization_spaces: bool = False,
    ) -> None:
        names = {
            "bos_token": bos_token,
            "eos_token": eos_token,
            "unk_token": unk_token,
            "sep_token": sep_token,
            "pad_token": pad_token,
            "cls_token": cls_token,
            "mask_token": mask_token,
        }
        super().__init__(
            names,
            extra_special_tokens=extra_special_tokens,
            model_max_length=model_max_length,
            clean_up_tokenization_spaces=clean_up_tokenization_spaces,
        )
        self.sp_model_kwargs = _processor_options(sp_model_kwargs or {})
        self.vocab_file = Path(vocab_file)
        proto = read_bytes(self.vocab_file, MAX_MODEL_BYTES)
        try:
            model = read_piece_model(proto)
        except ValueError as error:
            reason = f"it is not a SentencePiece vocabulary that can be used: {error}"
            raise damaged(self.vocab_file, reason) from error
        self._types = model.types
        self._names = model.pieces
        self._ids = {piece: number for number, piece in enumerate(model.pieces)}
        with damage_to(self.vocab_file):
            self._pieces = SentencePieceProcessor(**self.sp_model_kwargs)
            self._pieces.LoadFromSerializedProto(proto)
        self._added = dict(added_tokens_decoder or {})
        self._append_missing()
        self._added_ids = {token.content: number for number, token in self._added.items()}
        self._splitter = TokenSplitter({t.content: t for t in self._added.values()})

    @classmethod
    def from_pretrained(cls, folder: str | Path, **options: Any) -> Self:
        """The tokenizer of a model's folder, with the special tokens that its files name.

        Raises ModelMissing or ModelDamaged.
        """
        folder = Path(folder)
        settings = read_settings(folder, options)
        try:
            return cls(folder / VOCABULARY_FILE, **_arguments(settings))
        except ValueError as error:
            raise settings_damaged(folder, str(error)) from error

    @property
    def vocab_size(self) -> int:
        """How many pieces the vocabulary has, without added tokens."""
        return len(self._names)

    def __len__(self) -> int:
        return len({**self._ids, **self._added_ids})

    def get_vocab(self) -> dict[str, int]:
        """Every piece and added token, and its id."""
        named = {self._piece(number): number for number in range(self.vocab_size)}
        return {**named, **self._added_ids}

    def piece_id(self, piece: str) -> int | None:
        """The id of exactly this piece, or None when the vocabulary lacks it."""
        return self._added_ids.get(piece, self._ids.get(piece))

    def id_to_piece(self, token_id: int) -> str | None:
        """The piece of an id, or None when there is none."""
        if token_id in self._added or 0 <= token_id < self.vocab_size:
            return self._piece(token_id)
        return None

    @cached_property
    def control_ids(self) -> frozenset[int]:
        """Every id that stands for no text of its own: all but ordinary and byte pieces.

        User-defined pieces (`<summarize>`) are among them, and all added and special tokens.
        """
        special = {i for i, kind in enumerate(self._types) if kind not in _TEXT_TYPES}
        return frozenset(special | set(self._added))

    def encode_as_data(self, text: str) -> list[int]:
        """Ids of a text whose every character is plain text.

        A control or task piece written in it (`<s>`, `<summarize>`) becomes the pieces of its
        characters, never the piece itself. Lone surrogates become U+FFFD.
        """
        unknown = self._pieces.unk_id()
        ids: list[int] = []
        exact = self._pieces.encode(  # whatever sp_model_kwargs say
            well_formed(text),
            enable_sampling=False,
            add_bos=False,
            add_eos=False,
            reverse=False,
            emit_unk_piece=False,
        )
        for token_id in exact:
            # SentencePiece matches no written text to its unknown piece: it stands for characters
            # that the vocabulary lacks.
            if token_id in self.control_ids and token_id != unknown:
                ids.extend(self._spelled(token_id))
            else:
                ids.append(token_id)
        return ids

    def tokenize(self, text: str) -> list[str]:
        """The pieces of a text: special tokens are split out, and the rest encoded part by part."""
        pieces: list[str] = []
        for part in self._splitter.split(well_formed(text)):
            if part in self._added_ids:
                pieces.append(part)
            else:
                pieces.extend(self._pieces.encode(part, out_type=str))
        return pieces

    def ends_inside_character(self, ids: Sequence[int]) -> bool:
        """Whether the last pieces are bytes that do not make up a character yet."""
        reader = codecs.getincrementaldecoder("utf-8")("replace")
        tail: list[int] = []
        for token_id in reversed(ids):
            octet = self._octet(token_id)
            if octet is None or len(tail) == 3:
                break
            tail.append(octet)
        reader.decode(bytes(reversed(tail)))
        return bool(reader.getstate()[0])

    def save_vocabulary(
        self, save_directory: str | Path, filename_prefix: str | None = None
    ) -> tuple[str, ...]:
        """Copy the vocabulary file into a folder that exists. Raises OutputUnwritable."""
        target = output_path(save_directory, filename_prefix, VOCABULARY_FILE)
        try:
            if not self.vocab_file.is_file():
                target.write_bytes(self._pieces.serialized_model_proto())
            elif not (target.exists() and target.samefile(self.vocab_file)):
                shutil.copyfile(self.vocab_file, target)
        except OSError as error:
            raise OutputUnwritable(error.strerror or str(error)) from error
        return (str(target),)

    def save_pretrained(self, save_directory: str | Path) -> tuple[str, ...]:
        """Write the vocabulary and tokenizer_config.json. Raises OutputUnwritable."""
        folder = Path(save_directory)
        values = {
            "tokenizer_class": type(self).__name__,
            **self.special_tokens_map,
            "extra_special_tokens": [str(token) for token in self.extra_special_tokens],
            "added_tokens_decoder": {
                str(number): added_token_state(token) for number, token in self._added.items()
            },
            "clean_up_tokenization_spaces": self.clean_up_tokenization_spaces,
            "model_max_length": self.model_max_length,
            "sp_model_kwargs": self.sp_model_kwargs,
        }
        make_folder(folder)
        written = json.dumps(values, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        return (write_text(folder / CONFIG_FILE, written), *self.save_vocabulary(folder))

    def _encode_pair(
        self, text: str, pair: str | None, add_special_tokens: bool, limit: Limit
    ) -> Encoded:
        ids: list[int] = self.convert_tokens_to_ids(self.tokenize(text))
        second = None if pair is None else self.convert_tokens_to_ids(self.tokenize(pair))
        if limit.cut and limit.length:
            surplus = len(ids) + len(second or ()) - limit.length
            ids, second = truncated(ids, second, surplus, limit.cut, side=self.truncation_side)
        # The reference marks a pair's second text only together with special tokens.
        mark = 1 if add_special_tokens else 0
        return Encoded(ids + (second or []), [0] * len(ids) + [mark] * len(second or ()))

    def _text(self, ids: list[int], skip_special_tokens: bool) -> str:
        skipped = self._skipped_ids if skip_special_tokens else frozenset[int]()
        return "".join(self._parts(ids, skipped)).replace(_SPACE, " ").strip()

    @cached_property
    def _skipped_ids(self) -> frozenset[int]:
        """Those that no reader should see: all control ids but words that were added later."""
        words = {number for number, token in self._added.items() if not token.special}
        return self.control_ids - words

    def _parts(self, ids: list[int], skipped: frozenset[int]) -> Iterator[str]:
        """The texts of pieces; byte pieces that follow each other as the characters they make."""
        octets = bytearray()
        for token_id in ids:
            if token_id in skipped:
                continue
            octet = self._octet(token_id)
            if octet is not None:
                octets.append(octet)
                continue
            if octets:
                yield octets.decode(errors="replace")
                octets.clear()
            yield self.id_to_piece(token_id) or ""
        yield octets.decode(errors="replace")

    def _octet(self, token_id: int) -> int | None:
        if token_id in self._added or not 0 <= token_id < self.vocab_size:
            return None
        if self._types[token_id] != PieceType.BYTE:
            return None
        return int(self._names[token_id][3:5], 16)  # <0xE2>

    def _piece(self, token_id: int) -> str:
        added = self._added.get(token_id)
        return self._names[token_id] if added is None else added.content

    def _unknown_id(self) -> int | None:
        unknown: int = self._pieces.unk_id()
        return unknown

    def _append_missing(self) -> None:
        """Every special token is an added token; those without an id get the next ones."""
        contents = {token.content for token in self._added.values()}
        following = len({*self._ids, *contents})
        for content in self.all_special_tokens:
            if content in contents:
                continue
            number = self._ids.get(content)
            if number is None:
                while following in self._added:  # where the files leave a gap before their own
                    following += 1
                number = following
                following += 1
            self._added[number] = AddedToken(content, special=True, normalized=False)

    def _spelled(self, token_id: int) -> list[int]:
        """The ids of a piece's characters, one by one, as bytes where no piece has them."""
        ids: list[int] = []
        for character in self._names[token_id]:
            single = self._ids.get(character)
            if single is not None and single not in self.control_ids:
                ids.append(single)
                continue
            octets = [self._ids.get(f"<0x{octet:02X}>") for octet in character.encode()]
            ids.extend(self._pieces.unk_id() if octet is None else octet for octet in octets)
        return ids


def _arguments(settings: TokenizerSettings) -> dict[str, Any]:
    """The constructor's arguments that a folder's files give."""
    options = settings.options.get("sp_model_kwargs")
    if options is not None and not isinstance(options, dict):
        raise ValueError("sp_model_kwargs is no object")
    return {
        **settings.tokens,
        "sp_model_kwargs": options,
        "extra_special_tokens": settings.extra,
        "added_tokens_decoder": settings.added,
        "model_max_length": settings.model_max_length,
        "clean_up_tokenization_spaces": settings.flag("clean_up_tokenization_spaces", False),
    }


def _processor_options(options: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in options.items():
        kind = _PROCESSOR_OPTIONS.get(name)
        if kind is None:
            raise ValueError(f"sp_model_kwargs has no {name!r:.40}")
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise ValueError(f"{name} can't be {value!r:.40}")
    if options.get("nbest_size", 0) > _LARGEST_NBEST:
        raise ValueError(f"nbest_size can be at most {_LARGEST_NBEST}")
    if not 0 <= options.get("alpha", 0.1) <= 1e6:
        raise ValueError("alpha can't be negative or infinite")
    return dict(options)
