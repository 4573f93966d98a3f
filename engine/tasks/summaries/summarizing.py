"""Summaries and headlines that a model writes: which strategy runs, what is read, what became."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Mapping

from engine.documents import Document
from engine.documents.document import BlockKind
from engine.documents.sentences import Sentence
from engine.errors import SourceEmpty
from engine.extractive import CentralSentence
from engine.seq2seq import LoadedModel
from engine.tasks.coverage import UNWEIGHED, BlockCoverage, cover_blocks, words_covered
from engine.tasks.events import Outcome, Reading, RunEvent
from engine.tasks.language import language_warning, require_language
from engine.tasks.prompt import make_prompt
from engine.tasks.resolution import find_rules
from engine.tasks.searching import Search, search_alone
from engine.tasks.summaries.plan import Material, Plan, pass_text
from engine.tasks.summaries.quoting import quote_document, weighed_sentences
from engine.tasks.summaries.strategies import plan_headline, plan_summary
from engine.tasks.summaries.writing import write_plan
from engine.tasks.task import HEADLINE, SUMMARIZE, Strategy, TaskOptions

_BEST: Mapping[str, Strategy] = {SUMMARIZE: "extractive", HEADLINE: "condensed"}
"""What `auto` is where one pass won't do; for summaries what measured best: docs/summaries.md."""


def summarize_document(
    model: LoadedModel,
    task_name: str,
    document: Document,
    options: TaskOptions,
    check: Callable[[], None] = lambda: None,
    search: Search | None = None,
) -> Generator[RunEvent, None, None]:
    """Summarize a document, or write its headline, with a model.

    Events and errors are those of `run_document`. The result is shorter than the document, but for
    a single sentence that the model can't make shorter: that is given back as it is.
    """
    began = time.perf_counter()
    require_language(model, task_name, document, options)
    if not document.text.strip():
        raise SourceEmpty
    rule, task = find_rules(model, task_name, options)
    fitted = make_prompt(model, rule, task, document.text).source
    strategy = options.strategy
    if strategy == "auto":
        strategy = _best(task_name, options, fits=fitted.complete)
    if strategy == "extractive":
        yield from quote_document(task_name, document, options, check)
        return

    def fits(text: str) -> bool:
        check()
        return make_prompt(model, rule, task, text).source.complete

    scored, warning = weighed_sentences(document)
    if warning and strategy == "by-section":
        strategy = "condensed"  # its headings are all that it says
    read_to = len(document.text) if fitted.complete else len(fitted.text)
    material = Material(document, scored, fits, read_to)
    if task_name == HEADLINE:
        plan = plan_headline(material, strategy)
    else:
        plan = plan_summary(material, strategy, options.length)
    unweighed = {} if warning else UNWEIGHED
    coverage = _coverage(material, plan, model.name, unweighed)
    first = make_prompt(model, rule, task, pass_text(document, plan.passes[0])).source
    end = read_to if plan.strategy == "whole" else None
    read = fitted.words_read if plan.as_it_stands else words_covered(document, coverage, end)
    yield Reading(
        read,
        fitted.words_total,
        complete=all(block.state != "unread" for block in coverage),
        warning=warning or language_warning(model, rule, first.ids),
        strategy=plan.strategy,
        passes=len(plan.passes),
    )
    written = yield from write_plan(
        model, task_name, document, plan, options, check, search or search_alone
    )
    yield Outcome(
        written.text,
        tokens=written.tokens,
        seconds=time.perf_counter() - began,
        truncated=written.truncated,
        strategy=plan.strategy,
        coverage=_coverage(material, plan, model.name, unweighed, written.quoted),
        quotations=written.quotations,
    )


def _best(task_name: str, options: TaskOptions, *, fits: bool) -> Strategy:
    """One pass for what fits it and may be as long as the model likes."""
    if fits and (options.length is None or task_name == HEADLINE):
        return "whole"
    return _BEST[task_name]


def _coverage(
    material: Material,
    plan: Plan,
    model_name: str,
    unweighed: Mapping[BlockKind, str],
    quoted: Iterable[CentralSentence] = (),
) -> tuple[BlockCoverage, ...]:
    """What becomes of each block by this plan, and by what was quoted in place of its texts."""
    document, read_to = material.document, material.read_to
    if plan.strategy != "whole":
        read_to = len(document.text)
    read = (sentence for work in plan.passes for sentence in work.source)
    used = sorted((*read, *quoted), key=lambda sentence: sentence.start)
    reason = f"{model_name} reads no more of this document at once."
    if plan.as_it_stands:
        return cover_blocks(document, [Sentence(0, read_to)], read_to=read_to, reason=reason)
    return cover_blocks(document, used, unweighed=unweighed, read_to=read_to, reason=reason)
