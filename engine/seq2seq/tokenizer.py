"""The SentencePiece tokenizer of BertGeneration checkpoints.

It adds nothing: no start, no end (the reference's special_tokens_pattern "none").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from sentencepiece import SentencePieceProcessor

from engine.errors import ModelDamaged, ModelMissing
from engine.seq2seq.config import read_json
from engine.seq2seq.piece_types import PieceType, piece_types

VOCABULARY_FILE = "spiece.model"
TOKENIZER_CONFIG_FILE = "tokenizer_config.json"
_TEXT_TYPES = (PieceType.NORMAL, PieceType.BYTE)


class BertGenerationTokenizer:
    """Text to ids and back.

    Raises ModelMissing or ModelDamaged when the vocabulary can't be read.
    """

    def __init__(
        self,
        vocab_file: Path,
        *,
        bos_token: str = "<s>",
        eos_token: str = "</s>",
        unk_token: str = "<unk>",
        pad_token: str = "<pad>",
        sep_token: str = "<::::>",
    ) -> None:
        folder = str(vocab_file.parent)
        if not vocab_file.is_file():
            raise ModelMissing(folder, vocab_file.name)
        self._pieces = SentencePieceProcessor()
        try:
            self._pieces.Load(str(vocab_file))
            self._types = piece_types(self._pieces.serialized_model_proto())
        except (RuntimeError, OSError, ValueError) as error:
            reason = "it is not a SentencePiece vocabulary"
            raise ModelDamaged(folder, vocab_file.name, reason) from error
        self.vocab_size: int = self._pieces.get_piece_size()
        self.special_tokens = (bos_token, eos_token, unk_token, pad_token, sep_token)

    @classmethod
    def from_folder(cls, folder: Path) -> BertGenerationTokenizer:
        """The tokenizer of a model's folder, with the special tokens that its files name."""
        names: dict[str, str] = {}
        if (folder / TOKENIZER_CONFIG_FILE).exists():
            values = read_json(folder, TOKENIZER_CONFIG_FILE)
            for key in ("bos_token", "eos_token", "unk_token", "pad_token", "sep_token"):
                value = values.get(key)
                if isinstance(value, dict):  # an AddedToken, as older files write it
                    value = value.get("content")
                if isinstance(value, str):
                    names[key] = value
        return cls(folder / VOCABULARY_FILE, **names)

    def encode_as_data(self, text: str) -> list[int]:
        """Ids of a text whose every character is plain text.

        A control or task piece written in it (`<s>`, `<summarize>`) becomes the pieces of its
        characters, never the piece itself. Lone surrogates become U+FFFD.
        """
        ids: list[int] = []
        for token_id in self._pieces.encode(_well_formed(text)):
            if token_id in self.control_ids:
                ids.extend(self._spelled(token_id))
            else:
                ids.append(token_id)
        return ids

    def piece_id(self, piece: str) -> int | None:
        """The id of exactly this piece, or None when the vocabulary lacks it."""
        token_id: int = self._pieces.piece_to_id(piece)
        return token_id if self._pieces.id_to_piece(token_id) == piece else None

    def decode(self, ids: Iterable[int], *, skip_special_tokens: bool = True) -> str:
        """The text of ids, without the space that begins the first word."""
        kept = [i for i in ids if not (skip_special_tokens and i in self.control_ids)]
        text: str = self._pieces.decode(kept)
        return text.strip()

    def ends_inside_character(self, ids: Sequence[int]) -> bool:
        """Whether the last piece is a byte: the character it belongs to may not be complete."""
        return bool(ids) and self._pieces.is_byte(ids[-1])

    @cached_property
    def control_ids(self) -> frozenset[int]:
        """Every id that stands for no text of its own: all but ordinary and byte pieces.

        User-defined pieces (`<summarize>`) are among them, and the tokenizer's special tokens.
        """
        special = {i for i, kind in enumerate(self._types) if kind not in _TEXT_TYPES}
        special.update(i for i in map(self.piece_id, self.special_tokens) if i is not None)
        return frozenset(special)

    def _spelled(self, token_id: int) -> list[int]:
        """The ids of a piece's characters, one by one, as bytes where no piece has them."""
        ids: list[int] = []
        for character in self._pieces.id_to_piece(token_id):
            single = self.piece_id(character)
            if single is not None:
                ids.append(single)
                continue
            octets = [self.piece_id(f"<0x{octet:02X}>") for octet in character.encode()]
            ids.extend(self._pieces.unk_id() if octet is None else octet for octet in octets)
        return ids


def _well_formed(text: str) -> str:
    """The text with surrogate pairs joined and lone ones replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
