"""Vocabularies that no checkpoint should have: the files of each, by a name for the case."""

from __future__ import annotations

import base64
import json
import math
import random
import struct
from collections.abc import Iterator
from typing import Any

from tests.engine.seq2seq.tokenizers import piece_protos as pp
from tests.engine.seq2seq.tokenizers.piece_protos import SOUND, charsmap, proto

Files = dict[str, bytes]
HUGE = 10**9
_RANDOM = random.Random(16)
_UNITS = [_RANDOM.getrandbits(31) | 0x100 for _ in range(1024)]
CHARSMAPS = {
    "one byte": b"\1",
    "ends early": struct.pack("<I", 4096) + b"ab",
    "endless": b"\xff\xff\xff\xff" + b"ab",
    "no array": struct.pack("<I", 0) + b"a\0",
    "odd array": struct.pack("<I", 5) + b"abcdefgh",
    "random": charsmap([_RANDOM.getrandbits(32) for _ in range(1024)], b"a\0b\0"),
    "leads far": charsmap([0x7FFF_FE7F] * 256, b"a\0"),
    "values far": charsmap([0xFFFF_FFFF] * 256, b"a\0"),
    "no end": charsmap(_UNITS, b"abc"),
    "no texts": charsmap(_UNITS, b""),
    "long text": charsmap([0] * 256, b"x" * 100_000 + b"\0"),
    "huge": charsmap([0] * 256, b"x\0" * 4_000_000),
    "no utf-8": charsmap([0] * 256, b"\xff\xfe\0"),
}


def sentencepiece_models() -> Iterator[tuple[str, bytes]]:
    """The cases of a SentencePiece file alone."""
    yield "empty file", b""
    yield "text file", b"hello world\n" * 100
    yield "garbage", random.Random(0).randbytes(100_000)
    yield "truncated", proto()[:-10]
    yield "group", b"\x0b" * 1000
    yield "nested lengths", b"\x0a\xff\xff\xff\xff\x0f" * 1000
    for kind, model_type in (("unigram", pp.UNIGRAM), ("bpe", pp.BPE)):
        for name, pieces in _piece_cases().items():
            yield f"{kind}: {name}", proto(pieces, model_type=model_type)
        for name, blob in CHARSMAPS.items():
            yield f"{kind}: charsmap {name}", proto(model_type=model_type, charsmap=blob)
        ids = b"".join(pp.number(field, value) for field, value in _control_ids().items())
        yield f"{kind}: control ids", proto(model_type=model_type, trainer=ids)
        surface = pp.message(44, b"x" * 10_000_000)
        yield f"{kind}: unknown surface", proto(model_type=model_type, trainer=surface)
        fallback = pp.number(35, 1)
        yield f"{kind}: bytes missing", proto(model_type=model_type, trainer=fallback)
        denormalizer = pp.message(5, pp.message(2, CHARSMAPS["random"]))
        yield f"{kind}: denormalizer", proto(model_type=model_type, extra=denormalizer)


def _piece_cases() -> dict[str, list[pp.Piece]]:
    return {
        "long piece": [*SOUND, ("a" * 100_000, -1.0, pp.NORMAL)],
        "long user piece": [*SOUND, ("a" * 100_000, -1.0, pp.USER_DEFINED)],
        "empty piece": [*SOUND, ("", -1.0, pp.NORMAL)],
        "empty user piece": [*SOUND, ("", -1.0, pp.USER_DEFINED)],
        "null piece": [*SOUND, ("\0", -1.0, pp.NORMAL)],
        "null in pieces": [*SOUND, ("z\0a", -1.0, pp.NORMAL), ("z\0b", -1.0, pp.NORMAL)],
        "no utf-8": [*SOUND, (b"\xff\xfe", -1.0, pp.NORMAL)],
        "nan": [*SOUND, ("cab", math.nan, pp.NORMAL)],
        "infinite": [*SOUND, ("cab", math.inf, pp.NORMAL)],
        "minus infinite": [*SOUND, ("cab", -math.inf, pp.NORMAL)],
        "enormous scores": [(text, 3e38 if kind == 1 else 0, kind) for text, _, kind in SOUND],
        "no pieces": [],
        "only unknown": SOUND[:1],
        "no unknown": SOUND[1:],
        "two unknown": [*SOUND, ("<unk2>", 0.0, pp.UNKNOWN)],
        "duplicates": [*SOUND, SOUND[-1]],
        "unknown kind": [*SOUND, ("qq", 0.0, 77)],
        "odd bytes": [*SOUND, ("<0xZZ>", 0.0, pp.BYTE), ("<0x1>", 0.0, pp.BYTE)],
        "bytes without fallback": [*SOUND, *((f"<0x{i:02X}>", 0.0, pp.BYTE) for i in range(256))],
        "many pieces": [*SOUND, *((f"p{i}", -1.0, pp.NORMAL) for i in range(600_000))],
        "nested pieces": [*SOUND, *(("a" * i, -1.0 / i, pp.NORMAL) for i in range(2, 999))],
    }


def _control_ids() -> dict[int, int]:
    return {40: HUGE, 41: 2**63, 42: 7, 43: 2**40}


def folders() -> Iterator[tuple[str, Files]]:
    """The cases of whole folders."""
    for name, blob in sentencepiece_models():
        yield name, {"spiece.model": blob}
        if ": " not in name or name.startswith("unigram"):
            yield f"xlm-r {name}", {"sentencepiece.bpe.model": blob}
    yield from _vocab_txt()
    yield from _byte_level()
    yield from _pipelines()
    yield from _settings()


def _vocab_txt() -> Iterator[tuple[str, Files]]:
    sound = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\nb\n##b\n"
    for name, text in {
        "empty": b"",
        "garbage": random.Random(1).randbytes(100_000),
        "no unknown": b"[PAD]\na\nb\n",
        "only blank lines": b"\n" * 10_000,
        "long line": sound.encode() + b"x" * 1_000_000,
        "nulls": sound.encode() + b"\0" * 100,
        "huge": b"x" * 20_000_000,
        "many lines": b"x\n" * 1_500_000,
        "many pieces": sound.encode() + b"".join(b"w%d\n" % i for i in range(900_000)),
        "duplicates": (sound * 3).encode(),
    }.items():
        yield f"vocab.txt {name}", {"vocab.txt": text}


def _byte_level() -> Iterator[tuple[str, Files]]:
    sound = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "<mask>": 4, "a": 5, "b": 6, "ab": 7}
    for name, vocabulary in {
        "empty": {},
        "list": ["a", "b"],
        "text": "a",
        "negative id": {**sound, "c": -1},
        "enormous id": {**sound, "c": 2**64},
        "far id": {**sound, "c": 2**31},
        "fraction": {**sound, "c": 1.5},
        "true": {**sound, "c": True},
        "object": {**sound, "c": {}},
        "same id": {**sound, "c": 5},
        "surrogate": {**sound, "\ud800": 9},
        "long piece": {**sound, "c" * 100_000: 9},
        "empty piece": {**sound, "": 9},
        "special tokens missing": {"a": 5, "b": 6, "ab": 7},
    }.items():
        files = {"vocab.json": json.dumps(vocabulary).encode(), "merges.txt": b"a b\n"}
        yield f"vocab.json {name}", files
    good = json.dumps(sound).encode()
    for name, data in {
        "nested": b"[" * 1_000_000,
        "nested objects": b'{"a":' * 100_000,
        "many values": b"[" + b"0," * 12_000_000 + b"0]",
        "garbage": random.Random(2).randbytes(10_000),
        "huge": b" " * 40_000_000,
        "truncated": good[:-5],
        "empty file": b"",
        "enormous number": b'{"a": ' + b"9" * 1_000_000 + b"}",
    }.items():
        yield f"vocab.json {name}", {"vocab.json": data, "merges.txt": b"a b\n"}
    yield "no merges", {"vocab.json": good}
    for name, data in {
        "unknown pieces": b"a x\n",
        "unknown result": b"b a\n",
        "one piece": b"a\n",
        "three pieces": b"a b c\n",
        "garbage": random.Random(3).randbytes(10_000),
        "huge": b"a b\n" * 5_000_000,
        "empty file": b"",
        "special result": b"#version: 0.2\na b\n",
    }.items():
        yield f"merges.txt {name}", {"vocab.json": good, "merges.txt": data}


def _pipelines() -> Iterator[tuple[str, Files]]:
    words = {"[UNK]": 0, "a": 1}
    sound: dict[str, Any] = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": [],
        "normalizer": None, "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": None,
        "decoder": None,
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "vocab": words,
                  "continuing_subword_prefix": "##", "max_input_chars_per_word": 100},
    }  # fmt: skip
    added = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    replace = {"type": "Replace", "pattern": {"String": "a"}, "content": "a" * 10}
    nested: dict[str, Any] = {"type": "Lowercase"}
    for _ in range(100):
        nested = {"type": "Sequence", "normalizers": [nested]}
    bpe = {"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": ["a b"]}
    far = {"type": "RobertaProcessing", "sep": ["a", 2**31], "cls": ["a", 3], "trim_offsets": True}
    cases: dict[str, dict[str, Any]] = {
        "sound": {},
        "padding": {"padding": {"strategy": {"Fixed": 10**12}, "direction": "Right",
                    "pad_to_multiple_of": None, "pad_id": 0, "pad_type_id": 0, "pad_token": "x"}},
        "truncation": {"truncation": {"direction": "Right", "max_length": 2, "stride": 100,
                       "strategy": "LongestFirst"}},
        "no model": {"model": None},
        "model text": {"model": "BPE"},
        "model kind": {"model": {"type": "WordLevel", "unk_token": "a", "vocab": words}},
        "model kind list": {"model": {"type": ["BPE"]}},
        "bpe": {"model": bpe},
        "bpe merges": {"model": {**bpe, "merges": ["b a"]}},
        "bpe merges kind": {"model": {**bpe, "merges": [["a", 1]]}},
        "bpe merges number": {"model": {**bpe, "merges": 5}},
        "bpe dropout": {"model": {**bpe, "dropout": 0.5}},
        "bpe prefix": {"model": {**bpe, "continuing_subword_prefix": "####"}},
        "bpe unknown": {"model": {**bpe, "unk_token": "nope"}},
        "wordpiece unknown": {"model": {**sound["model"], "unk_token": "nope"}},
        "wordpiece words": {"model": {**sound["model"], "max_input_chars_per_word": 2**60}},
        "wordpiece negative": {"model": {**sound["model"], "vocab": {"[UNK]": -1}}},
        "unigram empty": {"model": {"type": "Unigram", "unk_id": 0, "vocab": []}},
        "unigram unknown": {"model": {"type": "Unigram", "unk_id": 7, "vocab": [["a", 0.0]]}},
        "unigram none": {"model": {"type": "Unigram", "unk_id": None, "vocab": [["a", 0.0]]}},
        "unigram nan": {"model": {"type": "Unigram", "unk_id": 0, "vocab": [["a", math.nan]]}},
        "unigram shape": {"model": {"type": "Unigram", "unk_id": 0, "vocab": [["a", "b"], 3]}},
        "pattern": {"normalizer": {**replace, "pattern": {"Regex": "(a|aa)+$"}}},
        "broken pattern": {"normalizer": {**replace, "pattern": {"Regex": "(a"}}},
        "empty pattern": {"normalizer": {**replace, "pattern": {"String": ""}}},
        "growth": {"normalizer": {"type": "Sequence", "normalizers": [replace] * 8}},
        "long content": {"normalizer": {**replace, "content": "x" * 1_000_000}},
        "prepend": {"normalizer": {"type": "Prepend", "prepend": "x" * 1_000_000}},
        "nested": {"normalizer": nested},
        "normalizer kind": {"normalizer": {"type": "Nonsense"}},
        "normalizer list": {"normalizer": [1]},
        "fixed length": {"pre_tokenizer": {"type": "FixedLength", "length": 0}},
        "split": {"pre_tokenizer": {"type": "Split", "pattern": {"Regex": "(x+x+)+y"},
                  "behavior": "Isolated", "invert": False}},
        "post-processor ids": {"post_processor": far},
        "template": {"post_processor": {"type": "TemplateProcessing", "special_tokens": {},
                     "single": [{"SpecialToken": {"id": "q", "type_id": 0}}], "pair": []}},
        "template ids": {"post_processor": {"type": "TemplateProcessing", "pair": [],
                         "single": [{"SpecialToken": {"id": "q", "type_id": 0}}],
                         "special_tokens": {"q": {"id": "q", "ids": [77], "tokens": ["q"]}}}},
        "decoder strip": {"decoder": {"type": "Strip", "content": "x", "start": 2**60, "stop": 0}},
        "decoder kind": {"decoder": {"type": "CTC"}},
        "added far": {"added_tokens": [{"id": 2**31, "content": "x", "special": True, **added}]},
        "added empty": {"added_tokens": [{"id": 5, "content": "", "special": True, **added}]},
        "added shape": {"added_tokens": [5]},
        "added object": {"added_tokens": {"a": 1}},
        "added long": {"added_tokens": [{**added, "id": 5, "content": "a" * 10**6}]},
    }  # fmt: skip
    for name, changes in cases.items():
        yield (
            f"tokenizer.json {name}",
            {"tokenizer.json": json.dumps({**sound, **changes}).encode()},
        )
    for name, blob in {**CHARSMAPS, "empty": b""}.items():
        normalizer = {
            "type": "Precompiled",
            "precompiled_charsmap": base64.b64encode(blob).decode(),
        }
        data = json.dumps({**sound, "normalizer": normalizer}).encode()
        yield f"tokenizer.json charsmap {name}", {"tokenizer.json": data}
    for name, data in {
        "list": b"[]",
        "garbage": random.Random(4).randbytes(10_000),
        "nested text": b"[" * 100_000,
        "truncated": json.dumps(sound).encode()[:-9],
        "many": b'{"model": [' + b"[]," * 3_000_000 + b"[]]}",
    }.items():
        yield f"tokenizer.json {name}", {"tokenizer.json": data}


def _settings() -> Iterator[tuple[str, Files]]:
    for name, values in {
        "list": [1],
        "token number": {"bos_token": 5},
        "token without content": {"bos_token": {"lstrip": True}},
        "token flags": {"bos_token": {"content": "<s>", "lstrip": "yes", "special": 7}},
        "empty token": {"bos_token": ""},
        "long token": {"bos_token": "x" * 10**6},
        "surrogate token": {"bos_token": "\ud800"},
        "extra number": {"extra_special_tokens": 5},
        "extra of numbers": {"extra_special_tokens": [5]},
        "added ids": {"added_tokens_decoder": {"-1": {"content": "x"}}},
        "added far": {"added_tokens_decoder": {"99999999999": {"content": "x"}}},
        "added odd id": {"added_tokens_decoder": {"one": {"content": "x"}}},
        "added odd digit": {"added_tokens_decoder": {"²": {"content": "x"}}},
        "added over pieces": {
            "added_tokens_decoder": {"3": {"content": "x"}, "4": {"content": "x"}}
        },
        "added many": {
            "added_tokens_decoder": {str(i): {"content": f"t{i}"} for i in range(10**5)}
        },
        "length nan": {"model_max_length": math.nan},
        "length infinite": {"model_max_length": math.inf},
        "length negative": {"model_max_length": -5},
        "length text": {"model_max_length": "long"},
        "other file": {"sp_model_kwargs": {"model_file": "/etc/hostname"}},
        "options list": {"sp_model_kwargs": [1]},
        "option kind": {"sp_model_kwargs": {"enable_sampling": "yes"}},
        "nbest": {"sp_model_kwargs": {"enable_sampling": True, "nbest_size": HUGE}},
        "alpha": {"sp_model_kwargs": {"enable_sampling": True, "alpha": math.nan}},
        "class": {"tokenizer_class": 5, "clean_up_tokenization_spaces": "no"},
    }.items():
        data = json.dumps(values).encode()
        yield f"config {name}", {"spiece.model": proto(), "tokenizer_config.json": data}
    for name in ("tokenizer_config.json", "special_tokens_map.json", "added_tokens.json"):
        for case, data in {
            "garbage": random.Random(5).randbytes(1000),
            "nested": b"[" * 100_000,
            "huge": b" " * 9_000_000,
            "list": b"[]",
            "numbers": b'{"a": -1, "bos_token": 5}',
        }.items():
            yield f"{name} {case}", {"spiece.model": proto(), name: data}
