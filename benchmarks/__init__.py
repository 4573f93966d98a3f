"""Measurements: how fast Brevity is beside transformers and CTranslate2, and what it takes.

`python -m benchmarks` is the comparison, `python -m benchmarks.tasks` the same on real texts;
`python -m benchmarks.window` is how late the window's event loop is, idle and at work.
"""
