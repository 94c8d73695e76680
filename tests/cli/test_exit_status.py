"""The exit status: 0 fine, 1 problems, 2 unusable, 3 our fault; 130 and 141 by signals."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from running import interruptible

Run = Callable[..., subprocess.CompletedProcess[str]]

ERROR = 'ssm: 1\ntitle: "x"\nthemes:\n  t: {raised_by: [nobody]}\n'
SYNTAX = 'ssm: 1\ntitle: "x\nthemes: {\n'


@pytest.mark.parametrize(
    ("text", "args", "status"),
    [
        ('ssm: 1\ntitle: "x"\n', (), 0),
        (ERROR, (), 1),
        (ERROR, ("--fail-on", "warning"), 1),
        (SYNTAX, (), 2),
        ('ssm: 1\ntitle: "x"\n', ("--profile", "nobody"), 2),
        ('ssm: 1\ntitle: "x"\n', ("--no-such-option",), 2),
        ('ssm: 1\ntitle: "x"\n', ("--format", "html"), 2),
    ],
)
def test_check_says_how_it_went(
    invoke: Callable[..., Result], tmp_path: Path, text: str, args: tuple[str, ...], status: int
) -> None:
    """Nothing found is 0, problems are 1, what cannot be used is 2."""
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")
    result = invoke("check", tmp_path, *args)
    assert result.exit_code == status, result.output


def test_an_unknown_ref_is_wrong_usage_and_offers_the_nearest(
    invoke: Callable[..., Result], small: Path
) -> None:
    """The person asked for something that is not there: status 2, with a hint."""
    result = invoke("draw", small, "model/fenc")
    assert result.exit_code == 2
    assert "fence" in result.stderr


def test_our_own_fault_is_status_three_without_a_traceback(
    program: str, small: Path, tmp_path: Path
) -> None:
    """An unexpected exception becomes a short message that asks for a report."""
    broken = "import sys; sys.modules['ssm.loading'] = 3\nfrom ssm.cli import main; main()"
    told = subprocess.run(
        [sys.executable, "-c", broken, "show", str(small)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 3
    assert "report" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_traceback_of_a_fault_is_there_for_those_who_ask(small: Path) -> None:
    """SSM_DEBUG=1 shows where it happened."""
    broken = "import sys; sys.modules['ssm.loading'] = 3\nfrom ssm.cli import main; main()"
    told = subprocess.run(
        [sys.executable, "-c", broken, "show", str(small)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SSM_DEBUG": "1"},
    )
    assert told.returncode == 3
    assert "Traceback" in told.stderr


@pytest.mark.exe
@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_control_c_ends_it_quietly() -> None:
    """Status 130, no traceback, no words."""
    wait = (
        "import time, sys, types\n"
        "m = types.ModuleType('ssm.loading'); sys.modules['ssm.loading'] = m\n"
        "m.load = lambda path: (print('ready', flush=True), time.sleep(60))\n"
        "from ssm.cli import main; main(['show'])"
    )
    with interruptible():
        process = subprocess.Popen(
            [sys.executable, "-c", wait], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert told.strip() == ""


@pytest.mark.exe
@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_reader_that_goes_away_is_no_fault(program: str, small: Path) -> None:
    """`ssm schema | head -1` ends without a word."""
    process = subprocess.Popen(
        [program, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=20) in (0, 141)
    assert told == ""
