"""What all tokenizers have in common: the documented call, and documents as data."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, Self, overload

from engine.seq2seq.tokenizers.batch_encoding import BatchEncoding
from engine.seq2seq.tokenizers.clean_up import clean_up
from engine.seq2seq.tokenizers.special_tokens import NAMES, SpecialToken, SpecialTokenId, Token
from engine.seq2seq.tokenizers.truncation import Limit, lengths

VERY_LARGE = int(1e30)  # the reference's "no limit is known"


class Encoded(NamedTuple):
    """The ids of one text or pair, with the special tokens and types they ask for."""

    ids: list[int]
    types: list[int]


class Tokenizer(ABC):
    """Text to ids and back, with the reference's call syntax.

    `tokenizer(text)` recognises special tokens written in the text, as the reference does.
    `encode_as_data` never does: it is the way of documents, whose every character is text.
    """

    model_input_names: tuple[str, ...] = ("input_ids", "attention_mask")
    vocab_files_names: ClassVar[Mapping[str, str]] = {}
    padding_side = "right"
    truncation_side = "right"

    bos_token, bos_token_id = SpecialToken(), SpecialTokenId()
    eos_token, eos_token_id = SpecialToken(), SpecialTokenId()
    unk_token, unk_token_id = SpecialToken(), SpecialTokenId()
    sep_token, sep_token_id = SpecialToken(), SpecialTokenId()
    pad_token, pad_token_id = SpecialToken(), SpecialTokenId()
    cls_token, cls_token_id = SpecialToken(), SpecialTokenId()
    mask_token, mask_token_id = SpecialToken(), SpecialTokenId()

    def __init__(
        self,
        special_tokens: Mapping[str, Token | None],
        *,
        extra_special_tokens: Sequence[Token] = (),
        model_max_length: float | None = None,
        clean_up_tokenization_spaces: bool = False,
    ) -> None:
        self.special_tokens = {name: special_tokens.get(name) for name in NAMES}
        self.extra_special_tokens = list(extra_special_tokens)
        self.model_max_length = VERY_LARGE if model_max_length is None else int(model_max_length)
        self.clean_up_tokenization_spaces = clean_up_tokenization_spaces

    @classmethod
    @abstractmethod
    def from_pretrained(cls, folder: str | Path, **options: Any) -> Self:
        """The tokenizer of a model's folder; `options` (`pad_token="<pad>"`) win over its files.

        Raises ModelMissing or ModelDamaged.
        """

    # ------------------------------------------------------------ the vocabulary

    @property
    @abstractmethod
    def vocab_size(self) -> int:
        """How many pieces the vocabulary has, without added tokens."""

    @abstractmethod
    def __len__(self) -> int:
        """How many pieces there are, with added tokens."""

    @abstractmethod
    def get_vocab(self) -> dict[str, int]:
        """Every piece and added token, and its id."""

    @abstractmethod
    def piece_id(self, piece: str) -> int | None:
        """The id of exactly this piece, or None when the vocabulary lacks it."""

    @abstractmethod
    def id_to_piece(self, token_id: int) -> str | None:
        """The piece of an id, or None when there is none."""

    @property
    @abstractmethod
    def control_ids(self) -> frozenset[int]:
        """Every id that no document may produce: control, user-defined and added tokens."""

    @property
    def largest_text_id(self) -> int:
        """The largest id that a document can become: an embedding needs one row more."""
        numbers = set(self.get_vocab().values()) - self.control_ids
        unknown = self._unknown_id()
        return max(numbers | ({unknown} if unknown is not None else set()), default=0)

    @property
    def all_special_tokens(self) -> list[str]:
        """The named special tokens in the reference's order, then the extra ones; each once."""
        tokens = [*self.special_tokens.values(), *self.extra_special_tokens]
        return list(dict.fromkeys(str(token) for token in tokens if token is not None))

    @property
    def all_special_ids(self) -> list[int]:
        """The ids of `all_special_tokens`."""
        return self.convert_tokens_to_ids(self.all_special_tokens)

    @property
    def special_tokens_map(self) -> dict[str, str]:
        """The named special tokens that are set."""
        return {name: str(token) for name, token in self.special_tokens.items() if token}

    @overload
    def convert_tokens_to_ids(self, tokens: str) -> int: ...
    @overload
    def convert_tokens_to_ids(self, tokens: list[str] | tuple[str, ...]) -> list[int]: ...
    def convert_tokens_to_ids(self, tokens: str | list[str] | tuple[str, ...]) -> int | list[int]:
        """Ids of tokens; those that the vocabulary lacks become the unknown token's.

        Raises KeyError for such a token when there is no unknown token either.
        """
        if not isinstance(tokens, str):
            return [self.convert_tokens_to_ids(token) for token in tokens]
        found = self.piece_id(tokens)
        if found is None:
            found = self._unknown_id()
        if found is None:
            raise KeyError(tokens)
        return found

    @overload
    def convert_ids_to_tokens(self, ids: int, skip_special_tokens: bool = ...) -> str: ...
    @overload
    def convert_ids_to_tokens(
        self, ids: Iterable[int], skip_special_tokens: bool = ...
    ) -> list[str]: ...
    def convert_ids_to_tokens(
        self, ids: int | Iterable[int], skip_special_tokens: bool = False
    ) -> str | list[str]:
        """Tokens of ids. Raises IndexError for an id without a token."""
        if isinstance(ids, int):
            token = self.id_to_piece(ids)
            if token is None:
                raise IndexError(f"no token has the id {ids}")
            return token
        skipped = set(self.all_special_ids) if skip_special_tokens else set()
        return [self.convert_ids_to_tokens(int(i)) for i in ids if int(i) not in skipped]

    # ------------------------------------------------------------ text to ids

    @abstractmethod
    def encode_as_data(self, text: str) -> list[int]:
        """Ids of a text whose every character is plain text, with nothing added or cut.

        A special token written in it becomes the pieces of its characters, never the token.
        Only characters that the vocabulary can't express become the unknown token. Lone
        surrogates become U+FFFD.
        """

    @abstractmethod
    def tokenize(self, text: str) -> list[str]:
        """The tokens of a text, in which special tokens are recognised."""

    def __call__(
        self,
        text: str | Sequence[str],
        text_pair: str | Sequence[str] | None = None,
        add_special_tokens: bool = True,
        padding: bool | str = False,
        truncation: bool | str | None = None,
        max_length: int | None = None,
        return_tensors: str | None = None,
        return_token_type_ids: bool | None = None,
        return_attention_mask: bool | None = None,
    ) -> BatchEncoding:
        """Ids, masks and types of a text or a batch of texts, or of pairs.

        The arguments mean what they mean in the reference: `max_length` alone cuts; without it
        `model_max_length` is the limit, where one is known. Raises ValueError for an argument
        outside its values, or for padding without a padding token.
        """
        limit = Limit.of(padding, truncation, max_length, self.model_max_length)
        if limit.pads and self.pad_token is None:
            raise ValueError("there is no padding token: set tokenizer.pad_token")
        batch = not isinstance(text, str)
        pairs = _pairs(text, text_pair)
        rows = [
            self._encode_pair(first, second, add_special_tokens, limit) for first, second in pairs
        ]
        sizes = lengths([len(row.ids) for row in rows], limit)
        names = self.model_input_names
        values = {
            "input_ids": [
                self._padded(r.ids, n, self.pad_token_id) for r, n in zip(rows, sizes, strict=True)
            ]
        }
        if _wanted(return_token_type_ids, "token_type_ids" in names):
            values["token_type_ids"] = [
                self._padded(r.types, n, 0) for r, n in zip(rows, sizes, strict=True)
            ]
        if _wanted(return_attention_mask, "attention_mask" in names):
            ones = [[1] * len(row.ids) for row in rows]
            values["attention_mask"] = [
                self._padded(r, n, 0) for r, n in zip(ones, sizes, strict=True)
            ]
        result = BatchEncoding(values if batch else {key: rows[0] for key, rows in values.items()})
        return result.as_tensors(return_tensors, add_batch=not batch)

    def encode(
        self,
        text: str,
        text_pair: str | None = None,
        add_special_tokens: bool = True,
        padding: bool | str = False,
        truncation: bool | str | None = None,
        max_length: int | None = None,
        return_tensors: str | None = None,
    ) -> Any:
        """Only the ids of a text or a pair: `tokenizer(text, ...).input_ids`."""
        found = self(
            text, text_pair, add_special_tokens, padding, truncation, max_length, return_tensors
        )
        return found.input_ids

    # ------------------------------------------------------------ ids to text

    @overload
    def decode(
        self,
        token_ids: int | Iterable[int],
        skip_special_tokens: bool = ...,
        clean_up_tokenization_spaces: bool | None = ...,
    ) -> str: ...
    @overload
    def decode(
        self,
        token_ids: Iterable[Iterable[int]],
        skip_special_tokens: bool = ...,
        clean_up_tokenization_spaces: bool | None = ...,
    ) -> list[str]: ...
    def decode(
        self,
        token_ids: int | Iterable[int] | Iterable[Iterable[int]],
        skip_special_tokens: bool = False,
        clean_up_tokenization_spaces: bool | None = None,
    ) -> str | list[str]:
        """The text of ids; of a batch of ids, the texts. Ids without a token are left out.

        Special tokens are kept unless asked. `clean_up_tokenization_spaces` None means what the
        tokenizer's files say, which is no unless they say so.
        """
        ids = token_ids.tolist() if hasattr(token_ids, "tolist") else token_ids
        if isinstance(ids, int):
            ids = [ids]
        ids = list(ids)
        if ids and not isinstance(ids[0], int) and hasattr(ids[0], "__iter__"):
            return [
                self.decode(row, skip_special_tokens, clean_up_tokenization_spaces) for row in ids
            ]
        text = self._text([int(i) for i in ids], skip_special_tokens)
        clean = self.clean_up_tokenization_spaces
        if _wanted(clean_up_tokenization_spaces, clean) and self._may_clean_up():
            text = clean_up(text)
        return text

    def batch_decode(
        self,
        sequences: Iterable[Iterable[int]],
        skip_special_tokens: bool = False,
        clean_up_tokenization_spaces: bool | None = None,
    ) -> list[str]:
        """The texts of a batch of ids."""
        return [
            self.decode(r, skip_special_tokens, clean_up_tokenization_spaces) for r in sequences
        ]

    @abstractmethod
    def ends_inside_character(self, ids: Sequence[int]) -> bool:
        """Whether the last character of these ids may be incomplete: more bytes may follow."""

    # ------------------------------------------------------------ files

    @abstractmethod
    def save_vocabulary(
        self, save_directory: str | Path, filename_prefix: str | None = None
    ) -> tuple[str, ...]:
        """Write the vocabulary files into a folder that exists; returns their paths.

        Raises OutputUnwritable.
        """

    @abstractmethod
    def save_pretrained(self, save_directory: str | Path) -> tuple[str, ...]:
        """Write everything that `from_pretrained` reads; makes the folder if need be.

        Returns the paths of the files. Raises OutputUnwritable.
        """

    # ------------------------------------------------------------ for the classes below

    @abstractmethod
    def _encode_pair(
        self, text: str, pair: str | None, add_special_tokens: bool, limit: Limit
    ) -> Encoded: ...

    @abstractmethod
    def _text(self, ids: list[int], skip_special_tokens: bool) -> str: ...

    @abstractmethod
    def _unknown_id(self) -> int | None: ...

    def _may_clean_up(self) -> bool:
        return True

    def _padded(self, row: list[int], size: int, filler: int | None) -> list[int]:
        missing = size - len(row)
        if missing <= 0:
            return row
        fill = [0 if filler is None else filler] * missing
        return row + fill if self.padding_side == "right" else fill + row


def well_formed(text: str) -> str:
    """The text with surrogate pairs joined and lone ones replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _pairs(
    text: str | Sequence[str], pair: str | Sequence[str] | None
) -> list[tuple[str, str | None]]:
    if isinstance(text, str):
        if pair is not None and not isinstance(pair, str):
            raise ValueError("text_pair must be one text, as text is")
        return [(text, pair)]
    if pair is None:
        return [(one, None) for one in text]
    if isinstance(pair, str) or len(pair) != len(text):
        raise ValueError("text_pair must have as many texts as text")
    return list(zip(text, pair, strict=True))


def _wanted(asked: bool | None, default: bool) -> bool:
    return default if asked is None else asked
