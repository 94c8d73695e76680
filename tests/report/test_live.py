"""The page of a watched study: given to this machine alone, and anew whenever it is saved."""

import json
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ssm
from ssm.errors import InvalidValueError
from ssm.problems import Problem, Severity
from ssm.report.watching.bar import bar, quoted
from ssm.report.watching.live import Live
from ssm.report.watching.news import News, Rebuilt
from ssm.report.watching.served import served
from ssm.source import Span
from tests.browser import Browser, View, chromium
from tests.tab import used

STUDY = """\
ssm: 1
title: "The fence"
stakeholders:
  neighbour: {label: "The neighbour"}
roots:
  fence: {what: "paint the fence", worldview: "A fence is seen from both sides."}
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The folder of a small study."""
    folder = tmp_path / "fence"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is built of it."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    ssm.build(folder, folder / "out")
    return folder / "out"


@pytest.fixture
def out(built: Path, study: Path) -> Path:
    """What was built of it, beside it."""
    return Path(shutil.copytree(built, study.parent / "out"))


@pytest.fixture
def live(out: Path) -> Iterator[Live]:
    """Its page."""
    with ssm.serve(out) as made:
        yield made


def port_of(live: Live) -> int:
    """Where a page listens."""
    return int(live.address.rstrip("/").rpartition(":")[2])


def asked(live: Live, line: str, *heads: str) -> tuple[int, str, str]:
    """The status, the heads and the body of the answer to a request as it is written."""
    with socket.create_connection(("127.0.0.1", port_of(live)), timeout=20) as caller:
        lines = [line, *(head.format(port=port_of(live)) for head in heads), "", ""]
        caller.sendall("\r\n".join(lines).encode("latin-1"))
        answer = b"".join(iter(lambda: caller.recv(1 << 16), b"")).decode("utf-8")
    head, _, body = answer.partition("\r\n\r\n")
    status = re.match(r"HTTP/1\.\d (\d+)", head)
    return (int(status[1]) if status else 0), head, body


HOST = "Host: 127.0.0.1:{port}"


def got(live: Live, path: str) -> tuple[int, str, str]:
    """The answer to a browser that asks for a path."""
    return asked(live, f"GET {path} HTTP/1.1", HOST)


def test_the_page_follows_and_its_file_does_not(live: Live, out: Path) -> None:
    """The script is put in on the way; what is in the folder can be mailed as it is."""
    status, head, body = got(live, "/")
    file = (out / "index.html").read_text(encoding="utf-8")
    assert status == 200
    assert "/.ssm/live.js" in body
    assert ".ssm/live" not in file
    assert "The fence" in body
    assert "http-equiv" not in body
    policy = re.search("Content-Security-Policy: (.*)\r", head)
    assert policy is not None
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy[1].split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert "unsafe-inline" not in rules["script-src"]
    assert "Cache-Control: no-store" in head
    assert "Cross-Origin-Resource-Policy: same-origin" in head


@pytest.mark.parametrize(
    ("carried", "scripts"),
    [
        ("script-src 'sha256-abc'", "'sha256-abc' 'self'"),
        ("script-src 'none'", "'self'"),
        ("default-src 'none'", "'self'"),
        ("", "'self'"),
    ],
)
def test_a_page_may_do_what_it_did_and_follow(carried: str, scripts: str) -> None:
    """Its own scripts run as before, ours beside them; nothing else is let pass."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{carried}">' if carried else ""
    page, policy = served(f"<head>{meta}</head><body></body></html>", 'a"b.html', "1f")
    assert f"script-src {scripts};" in f"{policy};"
    assert policy.count("'self'") == 3
    assert "Content-Security-Policy" not in page
    assert 'data-page="a&quot;b.html"' in page
    assert page.endswith("</script>\n</body></html>")


@pytest.mark.parametrize(
    "heads",
    [
        [],
        ["Host: evil.example"],
        ["Host: evil.example:{port}"],
        ["Host: 127.0.0.1"],
        ["Host: 127.0.0.1:1"],
        ["Host: 127.0.0.1:{port}.evil.example"],
        [HOST, "Host: evil.example"],
        ["Host: 0.0.0.0:{port}"],
    ],
)
def test_nobody_is_answered_who_calls_it_by_another_name(live: Live, heads: list[str]) -> None:
    """So a page on the web that lets its own name lead here learns nothing."""
    status, _, body = asked(live, "GET / HTTP/1.1", *heads)
    assert status == 421
    assert "fence" not in body


def test_it_goes_by_both_names_of_this_machine(live: Live) -> None:
    """By number and by name."""
    assert got(live, "/")[0] == 200
    assert asked(live, "GET / HTTP/1.0", "Host: localhost:{port}")[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "ODD"])
def test_it_can_be_read_and_nothing_else(live: Live, method: str) -> None:
    """Only GET is answered."""
    status, head, _ = asked(live, f"{method} / HTTP/1.1", HOST)
    assert status == 405
    assert "Allow: GET" in head


OTHERS = [
    *("/../fence/study.yaml", "/%2e%2e/fence/study.yaml", "/..%2ffence/study.yaml"),
    *("/pictures/../../fence/study.yaml", "/pictures/../index.html"),
    *("/.ssm-manifest.json", "/mine.txt", "/linked.txt", "/pictures", "/pictures/", "/./"),
    *("/index.html%00.txt", "/.ssm/live.html", "/.ssm/../page.py", "/.ssm/page.html"),
    *("http://127.0.0.1/index.html", "*", "index.html", "/C:/Windows/win.ini", "/etc/passwd"),
]


@pytest.mark.parametrize("path", OTHERS)
def test_only_files_that_ssm_made_are_given(live: Live, out: Path, path: str) -> None:
    """Whatever else lies in the folder or beside it, and however it is written."""
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    (out / "linked.txt").symlink_to(out.parent / "fence" / "study.yaml")
    status, _, body = got(live, path)
    assert status == 404
    assert "paint" not in body
    assert "mine" not in body


def test_a_link_that_leads_away_is_not_followed(live: Live, out: Path) -> None:
    """Even under the name of a file that ssm made."""
    (out / "check.txt").unlink()
    (out / "check.txt").symlink_to(out.parent / "fence" / "study.yaml")
    assert got(live, "/check.txt")[0] == 404
    assert got(live, "/check.json")[0] == 200


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /\r\n\r\n",
        b"\xff\xfe\x00",
        b"GET / HTTP/9.9\r\n\r\n",
    ],
)
def test_what_is_no_request_ends_nothing(live: Live, bytes_: bytes) -> None:
    """The next one is answered."""
    with socket.create_connection(("127.0.0.1", port_of(live)), timeout=20) as caller:
        caller.sendall(bytes_)
    assert got(live, "/")[0] == 200


def test_it_listens_on_this_machine_only(live: Live) -> None:
    """Its socket is bound to loopback, not to every address."""
    assert live.address.startswith("http://127.0.0.1:")
    assert live._listener.socket.getsockname()[0] == "127.0.0.1"


def test_two_studies_are_watched_at_once(live: Live, tmp_path: Path) -> None:
    """Each has a port of its own; one that is taken is told, kindly."""
    with ssm.serve(tmp_path / "other") as other:
        assert other.address != live.address
        assert "Nothing has been built yet" in got(other, "/")[2]
    with pytest.raises(InvalidValueError, match="is taken by another program; choose another"):
        ssm.serve(tmp_path, port=port_of(live))
    with pytest.raises(InvalidValueError, match="must be from 0 to 65535"):
        ssm.serve(tmp_path, port=70000)


def test_a_port_is_free_as_soon_as_its_page_has_ended(out: Path) -> None:
    """So that the page can always be at the same address."""
    with ssm.serve(out) as first:
        port = port_of(first)
        assert got(first, "/")[0] == 200
    with ssm.serve(out, port=port) as second:
        assert got(second, "/")[0] == 200


def first_event(live: Live) -> dict[str, str]:
    """What a page is told first."""
    with socket.create_connection(("127.0.0.1", port_of(live)), timeout=20) as caller:
        head = f"GET /.ssm/events?index.html HTTP/1.1\r\n{HOST.format(port=port_of(live))}\r\n\r\n"
        caller.sendall(head.encode("ascii"))
        held = b""
        while b"\n\n" not in held:
            held += caller.recv(1 << 16)
    return dict(json.loads(held.partition(b"data: ")[2].partition(b"\n\n")[0]))


def problem(message: str = "is it?", **place: int) -> Problem:
    """Something to tell of, in a file."""
    span = Span("study.yaml", 2, 4, end_line=2, end_column=8)
    return Problem(
        code="FI13", name="unknown-key", severity=Severity.ERROR, message=message, span=span
    )


def test_a_page_is_told_what_is_new(live: Live) -> None:
    """Whether it is another one, and what stands in its way."""
    assert first_event(live)["bar"] == '<p class="head">The study is being built.</p>'
    told = Rebuilt(problems=(problem(),), texts={"study.yaml": "one\ntwo three four\n"})
    live.tell(News(number=1, changed=(), told=told))
    event = first_event(live)
    assert f'data-digest="{event["digest"]}"' in got(live, "/")[2]
    assert "1 problem: the page stays as it was." in event["bar"]


def test_the_bar_quotes_the_line_and_lets_nothing_act() -> None:
    """What is meant is marked; words of the study stay words."""
    evil = "<img src=x onerror=alert(1)>"
    shown = bar(Rebuilt(problems=(problem(evil),), texts={"study.yaml": f"one\ntwo{evil}\n"}))
    assert "<img" not in shown
    assert "two<mark>&lt;img</mark>" in shown
    assert "study.yaml:2:4" in shown
    assert "FI13 unknown-key" in shown


def test_many_problems_are_counted() -> None:
    """The bar shows the first ones, and says how many there are besides."""
    shown = bar(Rebuilt(problems=(problem(),) * 40))
    assert shown.count("<li") == 25
    assert "15 more problems: ssm check tells" in shown


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one\ntwo three", ("two", " thr", "ee")),
        ("one\r\ntwo three\r\n", ("two", " thr", "ee")),
        ("one\ntw", ("tw", " ", "")),
        ("one", ("", " ", "")),
        ("one\n" + "x" * 3 + "y" * 900, ("xxx", "yyyy", "y" * 100 + "…")),
    ],
)
def test_a_line_is_quoted_as_far_as_it_is_there(text: str, parts: tuple[str, str, str]) -> None:
    """Cut round the place where it is long."""
    cited = quoted(problem(), {"study.yaml": text})
    assert (cited.before, cited.meant, cited.after) == parts


def test_what_was_just_broken_comes_first() -> None:
    """Whatever else is at fault, and wherever it stands."""
    old, new = problem("old"), problem("new")
    told = bar(Rebuilt(problems=(*[old] * 30, new), new=(new,)))
    assert told.index("new") < told.index("old")


def test_private_lines_are_not_quoted(tmp_path: Path) -> None:
    """Of Analysis Three only the place is told."""
    (tmp_path / "study.yaml").write_text("ssm: 1\npolitical: {file: p.yaml}\n", encoding="utf-8")
    (tmp_path / "p.yaml").write_text("commodities: {a: {waht: secret}}\n", encoding="utf-8")
    told = next(ssm.watch(tmp_path, tmp_path / "out")).told
    assert isinstance(told, Rebuilt)
    assert any("'waht'" in each.message for each in told.problems)
    assert "secret" not in bar(told)


BAR = "document.getElementById('ssm-watch')?.shadowRoot.querySelector('.bar')"


@pytest.mark.exe
def test_a_browser_sees_what_was_saved_and_what_is_wrong_at_its_line(
    study: Path, tmp_path: Path
) -> None:
    """It reads the page again with folds and place kept; a broken study leaves the page."""
    chromium()
    file = study / "study.yaml"
    with ssm.serve(tmp_path / "out") as live:
        news = ssm.watch(study, tmp_path / "out")

        def saved(text: str) -> None:
            file.write_text(text, encoding="utf-8")
            _told(news, live)

        _told(news, live)
        with used(Browser(tmp_path), View(address=live.address, height=300)) as page:
            assert page.until(f"{BAR}?.innerText") == "Watched: what you save appears here."
            _reads_again(page.says, page.until, saved)
            saved(f"{STUDY}themes: [\n")
            told = page.until(f"{BAR}?.querySelector('.stale') && {BAR}.innerText")
            assert "1 problem: the page stays as it was." in told
            assert "study.yaml:7:9" in told
            assert "themes: [" in told
            assert "both sides of it" in page.says("document.body.innerText")
            live.close()
            assert page.until(f"{BAR}.querySelector('.gone')?.innerText").startswith("The watcher")


@pytest.mark.exe
@pytest.mark.parametrize("width", [1280, 360])
def test_problems_hide_neither_contents_nor_search_and_stay_folded(
    width: int, study: Path, tmp_path: Path
) -> None:
    """A reader who folded them is told how many there are, and keeps the page in sight."""
    chromium()
    ssm.build(study, tmp_path / "out")
    with ssm.serve(tmp_path / "out") as live:

        def tell(*problems: Problem) -> None:
            live.tell(News(number=1, changed=(), told=Rebuilt(problems=problems)))

        tell(problem())
        view = View(address=live.address, width=width, height=500)
        with used(Browser(tmp_path), view) as page:
            page.until(f"{BAR}?.querySelector('details')?.open")
            page.says("scrollTo({top: 900, behavior: 'instant'})")
            under = f"{BAR}.getBoundingClientRect().bottom"
            field = "document.querySelector('nav.beside input').getBoundingClientRect().top"
            assert page.until(f"scrollY > 100 && {field} >= {under} - 1")

            page.says(f"{BAR}.querySelector('summary').click()")
            tell(problem(), problem("is it too?"))
            assert page.until(f"{BAR}.innerText.startsWith('2 problems') && {BAR}.innerText")
            assert page.says(f"{BAR}.querySelector('details').open") is False
            assert page.says(f"{field} >= {under} - 1")


def _reads_again(
    answer: Callable[[str], Any],
    until: Callable[[str], object],
    saved: Callable[[str], None],
) -> None:
    """A page that was read down, with all folds the other way round, is read again so."""
    answer("document.querySelectorAll('details').forEach(fold => fold.open = !fold.open)")
    folds = "JSON.stringify([...document.querySelectorAll('details')].map(fold => fold.open))"
    open_before = answer(folds)
    answer(
        "document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, 700); window.old = 1"
    )
    top_of = "each => each.getBoundingClientRect().top"
    sections = "[...document.querySelectorAll('main section[id]')]"
    answer(f"window.name = {sections}.findLast(each => ({top_of})(each) <= 1).id")
    top = f"({top_of})(document.getElementById(window.name))"
    before = answer(top)
    saved(STUDY.replace("from both sides", "from both sides of it"))
    until(f"!window.old && {BAR}?.innerText")
    assert answer(folds) == open_before
    assert answer("scrollY") > 100
    assert abs(answer(top) - before) <= 1


def _told(news: Iterator[News], live: Live) -> None:
    """Tells a page everything up to the end of a change."""
    for each in news:
        live.tell(each)
        if isinstance(each.told, Rebuilt):
            return
