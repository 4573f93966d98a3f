"""Configurations: the reference's fields and defaults, ranges, unknown keys."""

from __future__ import annotations

import contextlib
import json
import math
from pathlib import Path
from typing import Any

import pytest
import transformers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import BrevityError, ConfigInvalid, ModelDamaged, ModelMissing, ModelUnsupported
from engine.seq2seq.configuration import (
    DECODERS,
    BertConfig,
    BertGenerationConfig,
    EncoderDecoderConfig,
    GPT2Config,
    RobertaConfig,
    StackConfig,
    XLMRobertaConfig,
)


def pair(**changes: Any) -> dict[str, Any]:
    stack = {"model_type": "bert-generation", "vocab_size": 50, "hidden_size": 8}
    stack |= {"num_attention_heads": 2, "num_hidden_layers": 1, "intermediate_size": 8}
    decoder = {**stack, "is_decoder": True, "add_cross_attention": True}
    return {
        "model_type": "encoder-decoder",
        "encoder": stack,
        "decoder": decoder,
        "decoder_start_token_id": 2,
        **changes,
    }


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (BertGenerationConfig, transformers.BertGenerationConfig),
        (BertConfig, transformers.BertConfig),
        (RobertaConfig, transformers.RobertaConfig),
        (XLMRobertaConfig, transformers.XLMRobertaConfig),
        (GPT2Config, transformers.GPT2Config),
    ],
)
def test_fields_and_defaults_are_the_references(ours: type[StackConfig], theirs: type[Any]) -> None:
    reference = theirs()
    for name, value in ours().to_dict().items():
        if not (ours is GPT2Config and name in {"n_inner", "is_decoder"}):
            assert getattr(reference, name, None) == value, name


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("vocab_size", 0),
        ("hidden_size", -1),
        ("hidden_size", 1000),  # no multiple of 16 heads
        ("num_hidden_layers", 10**9),
        ("num_attention_heads", 0),
        ("num_attention_heads", True),
        ("intermediate_size", 2.5),
        ("max_position_embeddings", "512"),
        ("hidden_act", "swish"),
        ("hidden_act", ["gelu"]),
        ("hidden_dropout_prob", 1.5),
        ("attention_probs_dropout_prob", math.nan),
        ("initializer_range", math.inf),
        ("layer_norm_eps", -1e-12),
        ("layer_norm_eps", 10**400),
        ("pad_token_id", 50358),
        ("eos_token_id", [1, -1]),
        ("bos_token_id", "2"),
        ("pad_token_id", [0]),
        ("use_cache", 1),
        ("add_cross_attention", True),  # without is_decoder
    ],
)
def test_a_value_out_of_range_is_named(field: str, value: object) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        BertGenerationConfig(**{field: value})  # type: ignore[arg-type]
    assert caught.value.field == field


def test_unknown_keys_are_kept_and_written_back() -> None:
    values = pair(transformers_version="4.27", nested={"a": [1]})
    values["encoder"]["chunk_size_feed_forward"] = 0
    config = EncoderDecoderConfig.from_dict(values)
    written = config.to_dict()
    assert written["transformers_version"] == "4.27"
    assert written["nested"] == {"a": [1]}
    assert written["encoder"]["chunk_size_feed_forward"] == 0
    assert EncoderDecoderConfig.from_dict(written) == config


def test_token_ids_come_from_the_decoder_where_the_top_leaves_them_out() -> None:
    config = EncoderDecoderConfig.from_dict(pair(decoder_start_token_id=None))
    assert (config.pad_token_id, config.eos_token_ids, config.start_token_id) == (0, (1,), 2)


def test_several_end_tokens_are_allowed() -> None:
    assert EncoderDecoderConfig.from_dict(pair(eos_token_id=[1, 5])).eos_token_ids == (1, 5)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"encoder": None}, "encoder"),
        ({"decoder": 5}, "decoder"),
        ({"tie_encoder_decoder": "yes"}, "tie_encoder_decoder"),
        ({"decoder_start_token_id": 50}, "decoder_start_token_id"),
        (
            {"tie_encoder_decoder": True, "encoder": {**pair()["encoder"], "hidden_size": 16}},
            "decoder.hidden_size",
        ),
        ({"encoder": {**pair()["encoder"], "vocab_size": -5}}, "encoder.vocab_size"),
        (
            {"tie_encoder_decoder": True, "encoder": {**pair()["encoder"], "vocab_size": 60}},
            "decoder.vocab_size",
        ),
        ({"encoder": pair()["decoder"]}, "encoder.is_decoder"),
        ({"decoder": pair()["encoder"]}, "decoder"),
    ],
)
def test_a_pair_that_does_not_fit_is_refused(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        EncoderDecoderConfig.from_dict(pair(**changes))
    assert caught.value.field == field


def test_another_architecture_is_named(tmp_path: Path) -> None:
    t5 = {"model_type": "t5", "architectures": ["T5ForConditionalGeneration"]}
    (tmp_path / "config.json").write_text(json.dumps(t5))
    with pytest.raises(ModelUnsupported, match="T5ForConditionalGeneration"):
        EncoderDecoderConfig.from_pretrained(tmp_path)
    (tmp_path / "config.json").write_text(json.dumps(pair(decoder={"model_type": "bart"})))
    with pytest.raises(ModelUnsupported, match="bart decoder"):
        EncoderDecoderConfig.from_pretrained(tmp_path)


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("marian", r"\(marian\)"),
        (None, r"\(unnamed\)"),
        ("encoder_decoder", "encoder_decoder"),
    ],
)
def test_the_type_is_named_where_the_class_says_something_else(
    tmp_path: Path, kind: str | None, named: str
) -> None:
    values = pair(model_type=kind, architectures=["EncoderDecoderModel"])
    (tmp_path / "config.json").write_text(json.dumps(values))
    with pytest.raises(ModelUnsupported, match=f"not of the family that Brevity runs.*{named}"):
        EncoderDecoderConfig.from_pretrained(tmp_path)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, ModelMissing),
        (b"", ModelDamaged),
        (b"\xff\xfe{}", ModelDamaged),
        (b"[1, 2]", ModelDamaged),
        (b"[" * 100_000, ModelDamaged),
        (b" " * 2_000_000, ModelDamaged),
        (b"{}", ModelUnsupported),
        (b'{"model_type": "encoder-decoder"}', ConfigInvalid),
    ],
)
def test_a_broken_file_is_a_designed_failure(
    tmp_path: Path, content: bytes | None, expected: type[BrevityError]
) -> None:
    if content is not None:
        (tmp_path / "config.json").write_bytes(content)
    with pytest.raises(expected):
        EncoderDecoderConfig.from_pretrained(tmp_path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
KINDS = sorted(DECODERS)
FIELDS = sorted({name for kind in DECODERS.values() for name in kind().to_dict()} | {"extra"})
TOP = [*EncoderDecoderConfig.from_dict(pair()).to_dict(), "extra"]
NUMBERS = st.sampled_from([0, 1, -1, 2**31, 2**63, 10**30, 10**400, 0.5, 1e400, -0.0, math.nan])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(values=st.dictionaries(st.sampled_from(FIELDS), JSON | NUMBERS, max_size=5))
def test_any_json_in_a_stack_is_a_configuration_or_names_its_field(
    kind: str, values: dict[str, Any]
) -> None:
    with contextlib.suppress(ConfigInvalid):
        config = DECODERS[kind].from_dict(values)
        assert DECODERS[kind].from_dict(config.to_dict()).to_dict() == config.to_dict()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    top=st.dictionaries(st.sampled_from(TOP), JSON | NUMBERS, max_size=3),
    encoder=st.dictionaries(st.sampled_from(FIELDS), JSON | NUMBERS, max_size=1),
    decoder=st.dictionaries(st.sampled_from(FIELDS), JSON | NUMBERS, max_size=1),
)
def test_any_json_in_a_pair_ends_by_design(
    tmp_path: Path, top: dict[str, Any], encoder: dict[str, Any], decoder: dict[str, Any]
) -> None:
    values = pair()
    values["encoder"] |= encoder
    values["decoder"] |= decoder
    (tmp_path / "config.json").write_text(json.dumps(values | top))
    with contextlib.suppress(ConfigInvalid, ModelUnsupported, ModelDamaged):
        EncoderDecoderConfig.from_pretrained(tmp_path)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=40) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_file_ends_by_design(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "config.json").write_bytes(content)
    with pytest.raises((ConfigInvalid, ModelUnsupported, ModelDamaged)):
        EncoderDecoderConfig.from_pretrained(tmp_path)
