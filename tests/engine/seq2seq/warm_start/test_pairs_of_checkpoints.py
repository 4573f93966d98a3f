"""Encoder and decoder from checkpoints: layers, cross-attention, sharing, vocabularies."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.errors import ModelFolderTaken, OptionInvalid, OutputUnwritable, WarmStartRefused
from engine.seq2seq import AutoTokenizer, EncoderDecoderModel, LanguageModel, Stack, load_model
from engine.seq2seq.warm_start import FRESH, FROM_SELF_ATTENTION, WarmStartPlan, make_warm_start

IDS = torch.tensor([[5, 8, 13, 21, 34]])


def make(
    checkpoints: dict[str, Path],
    out: Path,
    plan: WarmStartPlan | None = None,
    *,
    encoder: str = "bert",
    decoder: str = "bert",
) -> EncoderDecoderModel:
    """A warm start, as it is read back from its folder."""
    make_warm_start(checkpoints[encoder], checkpoints[decoder], out, plan or WarmStartPlan())
    return EncoderDecoderModel.from_pretrained(out)


@pytest.mark.parametrize("name", ["bert", "roberta"])
def test_the_encoder_computes_what_its_checkpoint_does(
    checkpoints: dict[str, Path], tmp_path: Path, name: str
) -> None:
    model = make(checkpoints, tmp_path / "made", encoder=name, decoder=name)
    alone = Stack.from_pretrained(checkpoints[name], is_decoder=False)
    assert torch.equal(model.encoder.encode(IDS), alone.encode(IDS))


def test_the_decoder_comes_from_a_checkpoint_of_its_own(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    model = make(checkpoints, tmp_path / "made", decoder="other bert")
    alone = LanguageModel.from_pretrained(checkpoints["other bert"])
    for ours, theirs in zip(model.decoder.bert.stack, alone.bert.stack, strict=True):
        assert torch.equal(ours.attention.query.weight, theirs.attention.query.weight)
        assert torch.equal(ours.output.weight, theirs.output.weight)
    assert model.decoder.lm_head.transform is not None
    assert alone.lm_head.transform is not None
    assert torch.equal(model.decoder.lm_head.transform.weight, alone.lm_head.transform.weight)
    assert not torch.equal(
        model.encoder.stack[0].attention.query.weight, alone.bert.stack[0].attention.query.weight
    )


def test_encoder_and_decoder_may_differ_in_width(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    model = make(checkpoints, tmp_path / "made", encoder="wide bert")
    assert model.enc_to_dec_proj is not None
    assert model(input_ids=IDS, labels=IDS).loss.isfinite()


def test_fresh_cross_attention_is_random_in_the_range_of_the_checkpoint(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    model = make(checkpoints, tmp_path / "made", WarmStartPlan(cross_attention=FRESH))
    for layer in model.decoder.bert.stack:
        assert layer.cross_attention is not None
        weight = layer.cross_attention.query.weight
        assert 0.25 < float(weight.detach().std()) < 0.35  # initializer_range is 0.3
        assert not torch.equal(weight, layer.attention.query.weight)
        assert not layer.cross_attention.query.bias.any()


def test_cross_attention_can_begin_as_self_attention(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    plan = WarmStartPlan(cross_attention=FROM_SELF_ATTENTION)
    model = make(checkpoints, tmp_path / "made", plan)
    for layer in model.decoder.bert.stack:
        assert layer.cross_attention is not None
        assert layer.cross_attention_norm is not None
        for copy, origin in (
            (layer.cross_attention, layer.attention),
            (layer.cross_attention_norm, layer.attention_norm),
        ):
            for name, parameter in origin.named_parameters():
                assert torch.equal(copy.get_parameter(name), parameter)
                assert copy.get_parameter(name) is not parameter


def test_a_shared_pair_holds_each_weight_once(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    plan = WarmStartPlan(share=True, cross_attention=FROM_SELF_ATTENTION)
    model = make(checkpoints, tmp_path / "made", plan)
    assert model.config.tie_encoder_decoder
    assert model.decoder.bert.embeddings is model.encoder.embeddings
    for ours, theirs in zip(model.decoder.bert.stack, model.encoder.stack, strict=True):
        assert ours.attention is theirs.attention
        assert ours.cross_attention is not theirs.attention
    make(checkpoints, tmp_path / "apart")
    files = [tmp_path / name / "model.safetensors" for name in ("made", "apart")]
    size, full = (file.stat().st_size for file in files)
    assert size < 0.7 * full


def test_only_the_chosen_layers_are_taken_in_their_order(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    plan = WarmStartPlan(encoder_layers=(0, 2), decoder_layers=(3, 1, 0))
    model = make(checkpoints, tmp_path / "made", plan)
    whole = Stack.from_pretrained(checkpoints["bert"], is_decoder=False)
    for stack, chosen in ((model.encoder, [0, 2]), (model.decoder.bert, [3, 1, 0])):
        assert stack.config.num_hidden_layers == len(chosen)
        for ours, index in zip(stack.stack, chosen, strict=True):
            theirs = whole.stack[index].intermediate.weight
            assert torch.equal(ours.intermediate.weight, theirs)


def test_shared_layers_are_chosen_for_both_sides(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    model = make(checkpoints, tmp_path / "made", WarmStartPlan(share=True, encoder_layers=(1, 2)))
    assert len(model.decoder.bert.stack) == len(model.encoder.stack) == 2


def test_the_same_plan_makes_the_same_model(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    torch.manual_seed(1)
    make(checkpoints, tmp_path / "one", WarmStartPlan(seed=7))
    torch.manual_seed(2)
    make(checkpoints, tmp_path / "two", WarmStartPlan(seed=7))
    make(checkpoints, tmp_path / "other", WarmStartPlan(seed=8))
    one, two, other = (
        (tmp_path / name / "model.safetensors").read_bytes() for name in ("one", "two", "other")
    )
    assert one == two
    assert one != other


@pytest.mark.parametrize(
    ("encoder", "decoder", "start", "end", "pad"),
    [("bert", "bert", "[CLS]", "[SEP]", "[PAD]"), ("roberta", "roberta", "<s>", "</s>", "<pad>")],
)
def test_targets_start_and_end_with_the_tokens_of_the_vocabulary(
    checkpoints: dict[str, Path],
    tmp_path: Path,
    encoder: str,
    decoder: str,
    start: str,
    end: str,
    pad: str,
) -> None:
    model = make(checkpoints, tmp_path / "made", encoder=encoder, decoder=decoder)
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "made")
    config = model.config
    assert config.decoder_start_token_id == tokenizer.convert_tokens_to_ids(start)
    assert config.eos_token_ids == (tokenizer.convert_tokens_to_ids(end),)
    assert config.pad_token_id == tokenizer.convert_tokens_to_ids(pad)
    assert model.generation_config["max_length"] == 64  # its positions


def test_a_gpt2_keeps_its_vocabulary_beside_that_of_the_encoder(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    made = make(checkpoints, tmp_path / "made", decoder="gpt2")
    alone = Stack.from_pretrained(checkpoints["bert"], is_decoder=False)
    assert torch.equal(made.encoder.encode(IDS), alone.encode(IDS))
    loaded = load_model(tmp_path / "made", "cpu")
    text = "The lighthouse keeper wrote a letter."
    for side, name in ((loaded.tokenizer, "bert"), (loaded.target_tokenizer, "gpt2")):
        assert side.encode(text) == AutoTokenizer.from_pretrained(checkpoints[name]).encode(text)


# ---------------------------------------------------------------- what is refused


def test_different_vocabularies_need_a_new_one(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    with pytest.raises(WarmStartRefused, match="vocabularies differ"):
        make(checkpoints, tmp_path / "made", encoder="bert", decoder="roberta")
    assert list(tmp_path.iterdir()) == []


def test_two_checkpoints_are_not_shared(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(WarmStartRefused, match="one checkpoint"):
        make(checkpoints, tmp_path / "made", WarmStartPlan(share=True), decoder="other bert")


def test_shared_sides_have_the_same_layers(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    plan = WarmStartPlan(share=True, encoder_layers=(0, 1), decoder_layers=(0,))
    with pytest.raises(WarmStartRefused, match="same layers"):
        make(checkpoints, tmp_path / "made", plan)


def test_a_layer_that_is_not_there_is_named(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(OptionInvalid, match=r"layers can't be 4. It takes 0 to 3."):
        make(checkpoints, tmp_path / "made", WarmStartPlan(encoder_layers=(0, 4)))


@pytest.mark.parametrize("layers", [(), (1, 1)])
def test_no_layers_and_doubled_ones_are_refused(layers: tuple[int, ...]) -> None:
    with pytest.raises(OptionInvalid):
        WarmStartPlan(encoder_layers=layers)


def test_a_folder_with_something_in_it_is_left_as_it_is(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "made"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    with pytest.raises(ModelFolderTaken):
        make(checkpoints, out)
    assert [path.name for path in out.iterdir()] == ["notes.txt"]


def test_a_place_that_can_not_be_written_is_told_of(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputUnwritable):
        make(checkpoints, tmp_path / "file" / "made")
