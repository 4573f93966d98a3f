"""The command line: `brevity summarize FILE...` and its sisters. No Qt; torch only when it runs."""

from engine.cli.process import main

__all__ = ["main"]
