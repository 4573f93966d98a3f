"""What may be typed after `brevity warm-start`, and its meaning as a frozen value."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from engine.cli.one_line_parser import OneLineParser

_PROGRAM = "brevity warm-start"
_DESCRIPTION = """\
Make a model to train of BERT-like checkpoints: an encoder and a decoder that begin with their
weights. What it writes is a model for brevity train --from."""
_EPILOG = """\
A CHECKPOINT is a folder with config.json, model.safetensors and a vocabulary, or the id of one that
hf download OWNER/NAME has brought. BERT, RoBERTa, XLM-R and BertGeneration serve as both, GPT-2
as the decoder.

With a new vocabulary each piece begins as the mean of the old pieces that spell it. FILEs to train
one on are text, a text a line, or pairs (.jsonl); either may be packed (.gz).

exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted."""


@dataclass(frozen=True)
class WarmStartInvocation:
    """One use of `brevity warm-start`. `decoder` is the encoder where none was named."""

    encoder: str
    decoder: str
    out: str
    share: bool
    encoder_layers: tuple[int, ...] | None
    decoder_layers: tuple[int, ...] | None
    cross_attention: str
    vocabulary: str | None
    texts: tuple[str, ...]
    vocabulary_size: int
    seed: int


def parse_warm_start(words: Sequence[str]) -> WarmStartInvocation:
    """The invocation that `words`, those behind `warm-start`, ask for.

    Raises SystemExit: with 0 after --help, with 2 after one line about wrong usage.
    """
    parser = _parser()
    values = parser.parse_args(list(words))
    if values.vocabulary_size is not None and not values.train_vocabulary:
        parser.error("--vocabulary-size needs --train-vocabulary")
    if values.share and values.decoder is not None:
        parser.error("--share takes one checkpoint, named by --encoder, for both sides")
    if values.share and values.decoder_layers is not None:
        parser.error("with --share both sides have the same --layers")
    for name in ("encoder", "decoder", "out"):
        if getattr(values, name) == "":
            parser.error(f"--{name} is empty")
    return WarmStartInvocation(
        encoder=values.encoder,
        decoder=values.decoder if values.decoder is not None else values.encoder,
        out=values.out,
        share=values.share,
        encoder_layers=values.layers,
        decoder_layers=values.decoder_layers,
        cross_attention=values.cross_attention,
        vocabulary=values.vocabulary,
        texts=tuple(values.train_vocabulary or ()),
        vocabulary_size=values.vocabulary_size or 16_384,
        seed=values.seed,
    )


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog=_PROGRAM,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--encoder", metavar="CHECKPOINT", required=True, help="what the encoder begins with"
    )
    parser.add_argument(
        "--decoder", metavar="CHECKPOINT", help="what the decoder begins with; default: the same"
    )
    parser.add_argument("--out", metavar="DIR", required=True, help="a new folder for the model")
    parser.add_argument(
        "--share", action="store_true", help="one copy of all that encoder and decoder both have"
    )
    parser.add_argument(
        "--layers",
        metavar="N,N...",
        type=_layers,
        help="only these layers, from 0 on; default: all",
    )
    parser.add_argument(
        "--decoder-layers",
        metavar="N,N...",
        type=_layers,
        help="other layers for the decoder; default: as --layers",
    )
    parser.add_argument(
        "--cross-attention",
        choices=("fresh", "self-attention"),
        default="fresh",
        help="begin it with random numbers, or as the layer's self-attention; default: %(default)s",
    )
    vocabulary = parser.add_mutually_exclusive_group()
    vocabulary.add_argument(
        "--vocabulary", metavar="FILE", help="a SentencePiece vocabulary for the new model"
    )
    vocabulary.add_argument(
        "--train-vocabulary", metavar="FILE", nargs="+", help="train one on these texts"
    )
    parser.add_argument(
        "--vocabulary-size", metavar="N", type=_count, help="its pieces; default: 16384"
    )
    parser.add_argument(
        "--seed",
        metavar="N",
        type=_whole,
        default=0,
        help="of random numbers; default: %(default)s",
    )
    return parser


def _layers(word: str) -> tuple[int, ...]:
    try:
        return tuple(_whole(number) for number in word.split(","))
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{word!r} is no list of layers, as in 0,2,4") from error


def _count(word: str) -> int:
    if _whole(word) == 0:
        raise argparse.ArgumentTypeError("0 is not a whole number of 1 or more")
    return int(word)


def _whole(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) < 10:
        return int(word)
    raise argparse.ArgumentTypeError(f"{word!r} is not a whole number")
