"""Results as a page of HTML: one file that needs nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from string import Template

from engine.export.lists import Item, items_of
from engine.export.plain_text import NOTES_HEADING
from engine.export.receipt import HEADING, receipt_rows
from engine.export.result import ExportedResult, Receipt
from engine.export.structure import Content, Line, Paragraph, content_of
from engine.version import VERSION
from engine.wording import language, worded

_PAGE = Template("""\
<!DOCTYPE html>
<html$language dir="$direction">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Brevity $version">
<title>$title</title>
<style>
:root { color-scheme: light dark; --ink: #1f2328; --paper: #fff; --quiet: #59636e;
  --line: #d1d9e0; --link: #0a5cc2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #14181d;
  --quiet: #9aa5b1; --line: #3d444d; --link: #79b8ff; } }
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: 42rem; color: var(--ink);
  background: var(--paper); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
article p, article > ul li, article > ol li { white-space: pre-wrap; }
sup { line-height: 0; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
li:target { outline: 2px solid var(--link); outline-offset: 2px; }
.footnotes, .receipt { margin-top: 2.5rem; border-top: 1px solid var(--line);
  color: var(--quiet); font-size: 0.9rem; }
.footnotes h2, .receipt h2 { font-size: 1rem; margin-top: 1rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0.15rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
@media print { :root { --ink: #000; --paper: #fff; --quiet: #444; --link: #000; }
  body { max-width: none; padding: 0; } }
</style>
</head>
<body>
<article>
$article
</article>
$receipt</body>
</html>
""")


def export_html(result: ExportedResult) -> str:
    """A page in light and dark, with links from each mark to its footnote and back."""
    content = content_of(result)
    return _PAGE.substitute(
        language=f' lang="{content.language}"' if content.language else "",
        direction=content.direction,
        version=VERSION,
        title=escape(content.title or "Brevity"),
        article="\n".join(_article(content)),
        receipt="" if result.receipt is None else _receipt(result.receipt),
    )


def html_fragment(result: ExportedResult) -> str:
    """The text alone, to be put into another document: paragraphs, headings and lists."""
    return "\n".join(_paragraph(paragraph) for paragraph in content_of(result).paragraphs)


def _article(content: Content) -> list[str]:
    parts = [f'<h1 dir="auto">{escape(content.title)}</h1>'] if content.title else []
    parts += [_paragraph(paragraph) for paragraph in content.paragraphs]
    if content.notes:
        parts += [
            '<section class="footnotes" role="doc-endnotes">',
            f'<h2 lang="{language()}" dir="ltr">{worded(NOTES_HEADING)}</h2>',
            "<ol>",
        ]
        parts += [
            f'<li id="note-{number}" dir="auto">{escape(note)}'
            f' <a href="#mark-{number}" role="doc-backlink">↩</a></li>'
            for number, note in enumerate(content.notes, start=1)
        ]
        parts += ["</ol>", "</section>"]
    return parts


def _paragraph(paragraph: Paragraph) -> str:
    if items := items_of(paragraph):
        return _list(items)
    tag = "h2" if paragraph.is_heading else "p"
    lines = "<br>".join(_line(line) for line in paragraph.lines)
    return f'<{tag} dir="auto">{lines}</{tag}>'


def _list(items: Sequence[Item]) -> str:
    parts: list[str] = []
    tags: list[str] = []  # of the lists that are open; each has an open item
    for item in items:
        tag = "ul" if item.number is None else "ol"
        while len(tags) > item.depth + 1 or (len(tags) == item.depth + 1 and tags[-1] != tag):
            parts.append(f"</li></{tags.pop()}>")
        if len(tags) == item.depth + 1:
            parts.append("</li>")
        else:
            start = f' start="{item.number}"' if item.number not in (None, 1) else ""
            parts.append(f"<{tag}{start}>")
            tags.append(tag)
        parts.append(f'<li dir="auto">{_line(item.line)}')
    parts += [f"</li></{tag}>" for tag in reversed(tags)]
    return "".join(parts)


def _line(line: Line) -> str:
    return "".join(
        escape(piece) if isinstance(piece, str) else _mark(piece) for piece in line.pieces
    )


def _mark(number: int) -> str:
    return f'<sup><a id="mark-{number}" href="#note-{number}" role="doc-noteref">{number}</a></sup>'


def _receipt(receipt: Receipt) -> str:
    rows = "\n".join(
        f'<dt>{label}</dt><dd dir="auto">{escape(value)}</dd>'
        for label, value in receipt_rows(receipt)
    )
    return f"""\
<footer class="receipt" lang="{language()}" dir="ltr">
<h2>{worded(HEADING)}</h2>
<dl>
{rows}
</dl>
</footer>
"""
