"""Decoding: options, searches that stream, logit processors, and text from tokens."""

from engine.decoding.decode import decode
from engine.decoding.options import DecodingOptions
from engine.decoding.step import Step
from engine.decoding.text_stream import Revision, TextStream

__all__ = ["DecodingOptions", "Revision", "Step", "TextStream", "decode"]
