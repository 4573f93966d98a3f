"""Decoding: options, searches that stream, logit processors, and text from tokens."""

from engine.decoding.decode import decode
from engine.decoding.generate import generate
from engine.decoding.options import DecodingOptions
from engine.decoding.settings import decoding_options
from engine.decoding.step import Alternative, Hypothesis, Step
from engine.decoding.text_stream import Revision, TextStream
from engine.decoding.vocabulary import Vocabulary

__all__ = [
    "Alternative",
    "DecodingOptions",
    "Hypothesis",
    "Revision",
    "Step",
    "TextStream",
    "Vocabulary",
    "decode",
    "decoding_options",
    "generate",
]
