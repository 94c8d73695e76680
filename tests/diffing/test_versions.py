"""versions(): files, folders and git revisions, from the words that git users would write."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import ssm
from ssm.diffing.versions import versions
from ssm.errors import InvalidValueError, SsmError, UnreadableError

GIT = shutil.which("git")
pytestmark = [
    pytest.mark.exe,
    pytest.mark.skipif(GIT is None, reason="git is not installed here"),
]
STUDY = 'ssm: 1\ntitle: "{}"\n'


def git(folder, *words):
    """Run git in a folder, as nobody in particular."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    quiet = ["-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"]
    subprocess.run([GIT, *who, *quiet, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with a study in a folder with a space: two commits, a tag, work at hand."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    top = tmp_path / "repository"
    clinic = top / "the clinic"
    (clinic / "findings").mkdir(parents=True)
    (clinic / "layout").mkdir()
    git(top, "init")
    (clinic / "study.yaml").write_text(STUDY.format("One") + "findings: [{file: findings/a.csv}]\n")
    (clinic / "findings" / "a.csv").write_text("id,text\nf1,Nobody asked me.\n")
    (clinic / "layout" / "picture-a.json").write_text("{}")
    (top / "elsewhere.txt").write_text("not ours")
    git(top, "add", "-A")
    git(top, "commit", "-m", "one")
    git(top, "tag", "v1")
    (clinic / "study.yaml").write_text(STUDY.format("Two"))
    git(top, "commit", "-am", "two")
    (clinic / "study.yaml").write_text(STUDY.format("Three"))
    monkeypatch.chdir(clinic)
    return top


def titles(*words, **more):
    """The titles of two versions."""
    with versions(*words, **more) as pair:
        return [version.loaded.study.title for version in pair]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), ["Two", "Three"]),
        (("HEAD",), ["Two", "Three"]),
        (("HEAD~1",), ["One", "Three"]),
        (("v1",), ["One", "Three"]),
        (("v1", "HEAD"), ["One", "Two"]),
        (("v1..HEAD",), ["One", "Two"]),
        (("v1..",), ["One", "Two"]),
        (("v1", "."), ["One", "Three"]),
        ((".", "v1"), ["Three", "One"]),
        (("v1:the clinic", "./study.yaml"), ["One", "Three"]),
        (("v1:./study.yaml", "HEAD:./"), ["One", "Two"]),
        (("v1:../the clinic", "."), ["One", "Three"]),
    ],
)
def test_words_mean_what_git_users_expect(repository, words, told):
    """Revisions, ranges, paths in revisions, folders."""
    assert titles(*words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("v1", "the clinic"), ["One", "Three"]),
        (("v1:the clinic", "HEAD:the clinic/study.yaml"), ["One", "Two"]),
    ],
)
def test_a_revision_beside_a_folder_is_that_folder_then(repository, monkeypatch, words, told):
    """Also where the folder you are in is no study."""
    monkeypatch.chdir(repository)
    assert titles(*words) == told
    assert titles("v1", "HEAD", study="the clinic") == ["One", "Two"]


def test_findings_and_layout_come_along_and_nothing_else(repository):
    """The study's folder is taken whole; nothing of the repository beside it."""
    with versions("v1") as (old, _):
        there = Path(old.loaded.folder)
        files = (path for path in there.rglob("*") if path.is_file())
        held = sorted(path.relative_to(there).as_posix() for path in files)
        assert [finding.text for finding in old.loaded.study.findings] == ["Nobody asked me."]
    assert held == ["findings/a.csv", "layout/picture-a.json", "study.yaml"]
    assert not there.exists()


def test_neither_the_work_at_hand_nor_the_index_is_touched(repository):
    """Reading an older version is reading."""
    (repository / "the clinic" / "new.txt").write_text("staged")
    git(repository, "add", "-A")
    before = {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()}
    titles("v1")
    after = {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()}
    assert before == after


@pytest.mark.parametrize(
    ("words", "error", "told"),
    [
        (("v2",), UnreadableError, "git knows no revision 'v2' here"),
        (("man",), UnreadableError, "did you mean 'main'?"),
        (("--output=stolen", "v1"), UnreadableError, "git knows no revision '--output=stolen'"),
        (("v1:elsewhere", "."), UnreadableError, "there is no 'elsewhere' at v1"),
        (("v1:", "."), UnreadableError, "the folder 'v1:' holds no study.yaml"),
        (("v1:../../x", "."), UnreadableError, "outside the repository"),
        ((".",), InvalidValueError, "'.' beside what?"),
        (("a", "b", "c"), InvalidValueError, "two versions can be set beside each other"),
        (("v1...HEAD",), InvalidValueError, "three dots"),
        (("v1", "nowhere/study.yaml"), UnreadableError, "git knows no revision"),
    ],
)
def test_what_cannot_be_is_told_plainly(repository, words, error, told):
    """What was wrong, and what to write."""
    with pytest.raises(error) as raised:
        titles(*words)
    assert told in str(raised.value)
    assert not (repository / "the clinic" / "stolen").exists()


def test_a_word_that_is_a_path_and_a_revision_is_refused(repository):
    """The message says how to write either."""
    (repository / "the clinic" / "v1").mkdir()
    for words in (("v1",), ("v1", "HEAD")):
        with pytest.raises(InvalidValueError, match=r"write \./v1 for the path, or v1\^0"):
            titles(*words)
    assert titles("v1^0", "HEAD") == ["One", "Two"]


def test_links_and_submodules_are_left_out(repository):
    """A link could lead anywhere; a submodule is another repository."""
    clinic = repository / "the clinic"
    (clinic / "link.txt").symlink_to("/etc/hostname")
    git(repository, "add", "-A")
    commit = "a" * 40
    git(repository, "update-index", "--add", "--cacheinfo", f"160000,{commit},the clinic/sub")
    git(repository, "commit", "-m", "links")
    with versions("HEAD") as (old, _):
        assert sorted(path.name for path in Path(old.loaded.folder).iterdir()) == [
            *("findings", "layout", "study.yaml")
        ]
    with pytest.raises(UnreadableError, match="is a submodule at HEAD"):
        titles("HEAD:./sub", ".")


def test_a_shallow_clone_says_that_it_is_one(repository, tmp_path, monkeypatch):
    """And how older versions come into it."""
    git(repository, "commit", "-am", "three")
    git(tmp_path, "clone", "--depth", "1", repository.as_uri(), "shallow")
    monkeypatch.chdir(tmp_path / "shallow" / "the clinic")
    with pytest.raises(UnreadableError, match="this clone is shallow"):
        titles("HEAD~1")


def test_what_is_wrong_in_a_revision_is_told_where_it_stood(repository):
    """By the revision, not by a folder that is gone."""
    (repository / "the clinic" / "study.yaml").write_text("ssm: 1\nroots: {a: {kind: x}}\n")
    git(repository, "commit", "-am", "bad")
    with versions("HEAD") as (old, _):
        assert str(old.loaded.problems[0].span).startswith("HEAD:study.yaml:2:")


def test_outside_a_repository_there_are_no_revisions(tmp_path, monkeypatch):
    """Folders are compared all the same."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "study.yaml").write_text(STUDY.format(name))
    monkeypatch.chdir(tmp_path)
    assert titles("a", "b") == ["a", "b"]
    with pytest.raises(UnreadableError, match="in no git repository"):
        titles("HEAD", "b")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_git_is_not_waited_for_without_end(repository, tmp_path, monkeypatch):
    """A file system that has gone away, say: what is asked for is told, and a way on."""
    slow = tmp_path / "slow" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(slow.parent), prepend=os.pathsep)
    monkeypatch.setattr("ssm.diffing.git._SECONDS", 0.2)
    with pytest.raises(UnreadableError, match="git has not answered for"):
        titles("HEAD", "b")


def test_without_git_the_message_says_so(repository, monkeypatch):
    """No traceback, and a way on."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SsmError, match="git is not to be found here"):
        titles("HEAD")


def test_two_versions_are_two_studies(repository):
    """What `diff` takes."""
    with versions("v1") as (old, new):
        assert [old.name[:6], new.name] == ["v1 of ", "the files as they are"]
        assert not ssm.diff(old.loaded, new.loaded).is_empty


def test_files_are_called_by_their_ends_and_no_folder_of_the_machine_is_told(tmp_path):
    """What is sent to a client says nothing of where it was made."""
    for name in ("march", "june"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "study.yaml").write_text('ssm: 1\ntitle: "The clinic"\n')
    with versions(str(tmp_path / "march"), str(tmp_path / "june" / "study.yaml")) as (old, new):
        assert (old.name, new.name) == ("march", "study.yaml")
