"""One vocabulary in both programs, the texts to compare them on, and what must agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import transformers
from sentencepiece import SentencePieceProcessor
from tokenizers import AddedToken

from engine.seq2seq.tokenizers import Tokenizer
from engine.seq2seq.tokenizers.piece_model import read_piece_model

KINDS = [
    "bert generation", "bert uncased", "bert cased", "roberta", "gpt2", "xlm-r",
    "bert uncased json", "roberta json",
]  # fmt: skip
WRITTEN = [
    "<s>", "</s>", "<pad>", "<unk>", "<mask>", "<::::>", "[CLS]", "[SEP]", "[MASK]", "[PAD]",
    "[UNK]", "<|endoftext|>", "##", "▁", "Ġ", "<0x41>",
]  # fmt: skip
CORPUS = [
    "",
    " ",
    " \t\n\r\n ",
    "The lighthouse keeper wrote a letter.",
    "the ferry didn't  go ; it was 'old' , they 've said !",
    " leading and trailing  ",
    "日本語の文と中文汉字 mixed with English",
    "한국어 조합 \u1112\u1161\u11ab",
    "👩‍👩‍👧‍👦 family, 🏳️‍🌈 flag, 👍🏽 skin, 🇩🇪",
    "café cafe\u0301 Ångström A\u030angstro\u0308m ﬁne ① Ⅷ ㎏ ﷺ",
    "İstanbul ıssız ẞ ß ŉ ǅ Σίσυφος",
    "nul\0bell\x07esc\x1bdel\x7fc1\x85soft\xadhyphen",
    "nbsp\xa0narrow\u202fideographic\u3000zero\u200bwidth\u2060joiner\ufeffbom",
    "line\u2028paragraph\u2029vertical\x0bform\x0cfeed",
    "\u202eright to left\u202c עברית العربية",
    "\U0010ffff \ue000 \ufffd \uffff unassigned \u0378",
    "x" * 300,
    "donaudampfschifffahrtsgesellschaft" * 10,
    "a.b,c!d?e(f)[g]{h}<i>/j\\k|l~m`n^o_p=q+r-s*t&u%v$w#x@y:z;",
    "<s>The ferry</s><pad> [CLS] was old [SEP][MASK] <mask>late<mask> <|endoftext|>!",
    "<s></s>" * 5,
    "< s > [ CLS ] <S> [cls] <mas k>",
    "<unk> [UNK] <::::><::::>x<::::> x",
    "1,234.56 3/4 10²  H₂O",
    "...---!!!???",
]
CASES = [*CORPUS, *WRITTEN, *(f"x{word} y {word}z" for word in WRITTEN)]


class Pair:
    """One vocabulary in both programs."""

    def __init__(self, ours: Tokenizer, theirs: Any) -> None:
        self.ours = ours
        self.theirs = theirs


def reference(folder: Path) -> Any:
    return transformers.AutoTokenizer.from_pretrained(str(folder))


def xlm_roberta_reference(folder: Path) -> Any:
    """What the reference builds from the file, which it reads with a package that we don't have."""
    path = folder / "sentencepiece.bpe.model"
    pieces = SentencePieceProcessor(model_file=str(path))
    own = [(name, 0.0) for name in ("<s>", "<pad>", "</s>", "<unk>")]
    rest = [(pieces.id_to_piece(i), pieces.get_score(i)) for i in range(3, len(pieces))]
    return transformers.XLMRobertaTokenizer(
        vocab=[*own, *rest, ("<mask>", 0.0)],
        extra_special_tokens=[
            AddedToken(name, normalized=False, special=True) for name in ("<s>", "</s>")
        ],
        _spm_precompiled_charsmap=read_piece_model(path.read_bytes()).charsmap,
    )


def assert_encodings_agree(pair: Pair, *texts: Any, **options: Any) -> list[int]:
    ours = pair.ours(*texts, return_token_type_ids=True, **options)
    theirs = pair.theirs(*texts, return_token_type_ids=True, **options)
    assert dict(ours) == dict(theirs)
    ids: list[int] = ours.input_ids
    return ids


def assert_texts_agree(pair: Pair, ids: list[int]) -> None:
    for skip in (False, True):
        for clean in (False, True, None):
            ours = pair.ours.decode(ids, skip, clean)
            theirs = pair.theirs.decode(
                ids, skip_special_tokens=skip, clean_up_tokenization_spaces=clean
            )
            assert ours == theirs
