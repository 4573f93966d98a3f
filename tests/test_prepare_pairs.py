"""Turning public sources into pairs: each format, the rules, and the script itself."""

from __future__ import annotations

import gzip
import http.server
import io
import json
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"
SCRIPT = PACKAGING / "prepare_pairs.py"


@pytest.fixture(autouse=True)
def _packaging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))


# ---------------------------------------------------------------- formats


def test_a_module_of_a_textbook_has_prose_and_a_summary() -> None:
    from pairs.cnxml import read_module

    page = read_module(
        b"""<document xmlns="http://cnx.rice.edu/cnxml" xmlns:m="http://www.w3.org/1998/Math/MathML">
        <title>Waves</title><metadata/>
        <content>
          <section class="learning-objectives"><para>You will be able to:</para></section>
          <para>Sound is a <term>wave</term><footnote>See below.</footnote>,
             which needs air.</para>
          <section><title>Speed</title>
            <para>It is <m:math><m:mi>v</m:mi></m:math> here.</para>
            <para>It is slower in <emphasis>cold</emphasis> air.</para>
            <note><para>An aside.</para></note>
          </section>
          <section class="summary"><title>Summary</title>
            <para>Sound travels.</para><para>Cold slows it.</para></section>
          <section class="review-questions"><exercise><para>Why?</para></exercise></section>
        </content></document>"""
    )
    assert page.title == "Waves"
    assert page.paragraphs == [
        "Sound is a wave, which needs air.",
        "It is slower in cold air.",
    ]
    assert page.summary == "Sound travels. Cold slows it."


@pytest.mark.parametrize("data", [b"<document", b'<!DOCTYPE d [<!ENTITY e "x">]><document/>'])
def test_what_is_no_module_is_refused(data: bytes) -> None:
    from pairs.cnxml import read_module

    with pytest.raises(ValueError, match="it"):
        read_module(data)


MARKDOWN = """---
title: 'The owner''s guide'
description: "How to run a *ferry*."
tags:
  - ships
---

# The guide

Running a [ferry](https://example.org/a_(b)) is **hard**. It needs `rope`,
{{< ref "x" >}}patience &amp; tea.

- a list

```sh
code in a fence
```

> quoted

| a | table |

## Summary

A ferry takes _people_ over.<!-- note --> It sinks <b>rarely</b>.
"""


def test_markdown_becomes_sections_of_plain_prose() -> None:
    from pairs.markdown import front_matter, markdown_sections

    values, _ = front_matter('---\na: >-\n  folded\n  text\nb: "over\nlines"\nc: plain\n---\n')
    assert values == {"a": "folded text", "b": "over lines", "c": "plain"}
    values, text = front_matter(MARKDOWN)
    assert values["title"] == "The owner's guide"
    assert values["description"] == "How to run a ferry."
    first, guide, summary = markdown_sections(text)
    assert (first.heading, first.paragraphs) == ("", [])
    assert guide.heading == "The guide"
    assert guide.paragraphs == ["Running a ferry is hard. It needs rope, patience & tea."]
    assert summary.paragraphs == ["A ferry takes people over. It sinks rarely."]


def test_underlined_headings_part_restructured_text() -> None:
    from pairs.markdown import rst_sections

    sections = rst_sections(
        "PEP: 9999\nTitle: Ropes\n\n\nAbstract\n========\n\nRopes are ``long`` (see :pep:`8`).\n"
        "They `hold <https://example.org>`__ ships.\n\nRationale\n=========\n\nOld ropes break.\n"
    )
    assert [(s.heading, s.paragraphs) for s in sections[1:]] == [
        ("Abstract", ["Ropes are long (see 8). They hold ships."]),
        ("Rationale", ["Old ropes break."]),
    ]


def test_an_abstract_summarizes_what_follows_it(tmp_path: Path) -> None:
    from pairs.pages import proposals

    (tmp_path / "1.md").write_text(
        "---\neip: 1\n---\n\n## Abstract\n\nRopes get longer.\n\n## Motivation\n\nThey are short.\n"
    )
    (page,) = proposals(tmp_path)
    assert (page.summary, page.paragraphs) == ("Ropes get longer.", ["They are short."])


def test_wikisplit_is_detokenised_and_goes_both_ways() -> None:
    from pairs.corpora import wikisplit

    split, fuse = wikisplit(
        "He did n't go , because Bob 's ship ( the `` Maria '' ) sank .\t"
        "He did n't go . <::::> Bob 's ship ( the `` Maria '' ) sank .\nno tab\n"
    )
    whole = """He didn't go, because Bob's ship (the "Maria") sank."""
    parts = """He didn't go. Bob's ship (the "Maria") sank."""
    assert (split.task, split.source, split.target) == ("split", whole, parts)
    assert (fuse.task, fuse.source, fuse.target) == ("fuse", parts, whole)


def test_scitldr_and_the_anthology_are_read() -> None:
    from pairs.corpora import acl, scitldr

    row = {"source": ["We pull.", "It\u2028moves."], "target": ["Pulling moves.", "B"]}
    (pair,) = scitldr(json.dumps(row, ensure_ascii=False) + "\n")
    assert (pair.source, pair.target) == ("We pull. It moves.", "Pulling moves.")

    def volume(year: int, abstract: str) -> str:
        return (
            f"<volume id='1'><meta><year>{year}</year></meta><paper id='1'><title>On "
            f"<fixed-case>R</fixed-case>opes</title>{abstract}</paper></volume>"
        )

    abstract = "<abstract>We study <i>ropes</i>.</abstract>"
    volumes = volume(2016, abstract) + volume(2015, abstract) + volume(2019, "")
    (headline,) = acl(f"<collection id='P16'>{volumes}</collection>".encode())
    assert (headline.source, headline.target) == ("We study ropes.", "On Ropes")


# ---------------------------------------------------------------- rules


@pytest.mark.parametrize(
    ("prose", "rule", "fuse", "split"),
    [
        (
            ["The ferry was old, and the crew was tired of it."],
            "S_COORD",
            "The ferry was old. The crew was tired of it.",
            "The ferry was old. The crew was tired of it.",
        ),
        (
            ["They refused the offer because the council was slow."],
            "CONN_INNER",
            "They refused the offer. The council was slow.",
            "They refused the offer. This is because the council was slow.",
        ),
        (
            ["They accepted the offer, although the council was slow."],
            "CONN_INNER",
            "They accepted the offer. The council was slow.",
            "They accepted the offer. However, the council was slow.",
        ),
        (
            ["Because the ship was late, they missed the train."],
            "CONN_START",
            "The ship was late. They missed the train.",
            None,
        ),
        (
            ["The ship was late.", "However, nobody had been waiting."],
            "PAIR_CONN",
            "The ship was late. Nobody had been waiting.",
            None,
        ),
        (
            ["The old ferry, which was built in Glasgow, is still sailing."],
            "RELATIVE",
            "The old ferry is still sailing. The old ferry was built in Glasgow.",
            "The old ferry is still sailing. The old ferry was built in Glasgow.",
        ),
        (
            ["The old ferry was painted green and was sold to Norway."],
            "VP_COORD",
            "The old ferry was painted green. The old ferry was sold to Norway.",
            "The old ferry was painted green. The old ferry was sold to Norway.",
        ),
    ],
)
def test_joined_clauses_are_parted_by_rule(
    prose: list[str], rule: str, fuse: str, split: str | None
) -> None:
    from pairs.fusion import fusion_pairs

    found = {pair.task: pair for pair in fusion_pairs(prose)}
    assert (found["fuse"].source, found["fuse"].target) == (fuse, " ".join(prose))
    assert {pair.origin for pair in found.values()} == {rule}
    assert (found["split"].target if "split" in found else None) == split


@pytest.mark.parametrize(
    "sentence",
    [
        "We bought bread, and butter.",
        "We carried ropes, anchors, and a very old map.",
        "It has ropes (and they hold), and the crew (all of it) is happy.",
        "He said “go, and the crew went” to us all.",
    ],
)
def test_what_a_pattern_can_not_part_is_left_alone(sentence: str) -> None:
    from pairs.fusion import fusion_pairs

    assert list(fusion_pairs([sentence])) == []


def test_the_central_sentence_shares_the_most_words() -> None:
    from pairs.central import central_sentence

    central = "The harbour lights guide every ship into the harbour at night."
    paragraph = f"Ships sail at night. {central} It was built long ago of stone."
    assert central_sentence(paragraph) == central
    assert central_sentence("Too short. To tell.") is None


def test_development_pairs_share_no_text_with_the_others() -> None:
    from pairs.assembly import parted
    from pairs.pair import Pair

    pairs = [Pair("split", f"s{n}", f"t{n}", "x") for n in range(300)]
    pairs += [Pair("fuse", pair.target, pair.source, "x") for pair in pairs]
    train, dev = parted(pairs, most_dev=10, seed=1)
    assert {pair.task for pair in dev} == {"split", "fuse"}
    assert len(dev) == 20
    held = {text for pair in dev for text in (pair.source, pair.target)}
    assert not held & {text for pair in train for text in (pair.source, pair.target)}
    assert parted(pairs, most_dev=10, seed=1) == (train, dev)


# ---------------------------------------------------------------- archives, and the whole


def archive(files: dict[str, bytes], link: str = "") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
        if link:
            member = tarfile.TarInfo(link)
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tar.addfile(member)
    return packed.getvalue()


@pytest.fixture
def host() -> Iterator[tuple[str, dict[str, bytes]]]:
    """A host on the loopback that gives what it is told to."""
    answers: dict[str, bytes] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = answers.get(self.path)
            self.send_response(404 if data is None else 200)
            self.send_header("Content-Length", str(len(data or b"")))
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", answers
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_repository_is_downloaded_at_its_commit_whole_or_not_at_all(
    host: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    from pairs.assembly import Repository
    from pairs.download import fetch

    address, answers = host
    packed = archive({"top/a.md": b"prose", "top/b/c.rst": b"more", "top/d.png": b"picture"})
    answers["/owner/name/tar.gz/abc123"] = packed
    fetch(Repository("x", "owner/name", "abc123"), tmp_path / "here", address)
    found = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    assert found == {"here/a.md", "here/b/c.rst"}
    answers["/owner/name/tar.gz/HEAD"] = packed[:-20]
    for name in ("owner/name", "owner/gone"):
        with pytest.raises((OSError, tarfile.TarError)):
            fetch(Repository("x", name, ""), tmp_path / "other", address)
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_an_archive_writes_nothing_outside_its_folder(tmp_path: Path) -> None:
    from pairs.download import unpack

    files = dict.fromkeys(("top/../../up.md", "/abs/x.md", "top/C:\\y.md", "top/ok.md"), b"x")
    (tmp_path / "in").mkdir()
    unpack(archive(files, link="top/link.md"), tmp_path / "in")
    found = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if not p.is_dir()}
    assert found == {"in/abs/x.md", "in/ok.md"}


def test_the_script_makes_both_files_and_tells_what_was_missing(tmp_path: Path) -> None:
    corpus = tmp_path / "sources/google-research-datasets--wiki-split"
    corpus.mkdir(parents=True)
    line = (
        "Ship {0} sailed to the north , and it never came back .\tShip {0} sailed to the north . "
    )
    lines = "".join((line + "<::::> It never came back .\n").format(n) for n in range(100))
    (corpus / "tune.tsv").write_text(lines)
    (corpus / "validation.tsv").write_text(lines)
    out, dev = tmp_path / "pairs.jsonl.gz", tmp_path / "dev.jsonl"
    done = subprocess.run(
        [sys.executable, SCRIPT, "--offline", "--sources", tmp_path / "sources", "--pairs", out,
         "--dev", dev, "--most-dev", "3"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "scitldr: there is no folder" in done.stderr
    with gzip.open(out, "rt", encoding="utf-8") as file:
        rows = [json.loads(row) for row in file]
    assert len(dev.read_text().splitlines()) == 6
    assert {row["task"] for row in rows} == {"fuse", "split"}
    assert all(row["from"] == "wikisplit" for row in rows)
    assert 190 <= len(rows) + 6 <= 200  # the second file repeats the first
    assert f"{len(rows):8} pairs to train on, 6 for development" in done.stdout
