"""The cache: what was drawn before is used again, changes no byte and is never in the way."""

import os
import shutil
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.drawing.cache.key import key_of
from ssm.drawing.cache.plain import from_bytes, to_bytes
from ssm.drawing.cache.store import Cache, cache_folder
from ssm.drawing.scene.marks import Eye, Scene, Swords
from ssm.drawing.scene.picture.places import PLAN_CLASSES
from ssm.drawing.scene.picture.plan import planned
from ssm.drawing.scene.picture.puzzle import cast
from ssm.drawing.svg import write
from tests.drawing.pictures import everything
from tests.strategies import studies

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text("abc"), inner),
    max_leaves=12,
)


@attrs.frozen
class Leaf:
    """A class of our own, to be kept."""

    x: float
    inner: object


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The folder of a study with one of everything on its picture."""
    (tmp_path / "study").mkdir()
    return tmp_path / "study"


def fence() -> ssm.Study:
    """A study of two small drawings."""
    told = [ssm.Element(id="householder", is_="person", says="On Sunday."), ssm.Element(id="fence")]
    garden = ssm.Picture(
        id="garden", title="A fence", elements=told, links=["householder -> fence"]
    )
    return ssm.Study(pictures=[garden], roots=[ssm.Root(id="fence", what="paint the fence")])


def drawn(folder: Path | None) -> list[tuple[str, str, bytes]]:
    """All drawings of the study in their formats, with a cache when there is a folder."""
    cache = None if folder is None else Cache(cache_folder(folder))
    return [(d.svg, d.outline, d.png(0.2)) for d in ssm.draw(fence(), cache=cache)]


def entries(folder: Path) -> list[Path]:
    """The files that a cache holds."""
    return sorted(p for p in cache_folder(folder).iterdir() if p.name != ".gitignore")


def test_a_cache_changes_no_byte(study: Path) -> None:
    """Without one, while it is filled, and from it: the same drawings."""
    without = drawn(None)
    assert drawn(study) == without
    assert drawn(study) == without


def test_what_was_drawn_is_not_drawn_again(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a full cache nothing is arranged, stroked or painted."""
    first = drawn(study)

    def never(*args: object, **options: object) -> None:
        pytest.fail("this was made before")

    monkeypatch.setattr("ssm.drawing.scene.picture.picture.planned", never)
    monkeypatch.setattr("ssm.drawing.svg.write.write_svg", never)
    monkeypatch.setattr("ssm.drawing.export.png", never)
    assert drawn(study) == first


def test_other_looks_at_the_same_study_are_kept_apart(study: Path) -> None:
    """Theme and zoom are part of what was asked for."""
    cache = Cache(cache_folder(study))
    light, dark = (ssm.draw(fence(), theme=name, cache=cache)[0] for name in ("light", "dark"))
    assert light.svg != dark.svg
    assert len({light.png(0.1), light.png(0.2), dark.png(0.1)}) == 3


def test_no_quote_leaves_the_folder_by_way_of_git(study: Path) -> None:
    """The cache ignores itself, whatever the study's own repository says."""
    ignored = cache_folder(study) / ".gitignore"
    for _ in range(2):
        drawn(study)
        assert ignored.read_text() == "*\n"
        ignored.write_text("")  # as a full disk leaves it
    assert sorted(path.name for path in study.iterdir()) == [".ssm"]


def truncated(path: Path) -> None:
    """Half of an entry, as after a full disk."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    """An entry with nothing in it."""
    path.write_bytes(b"")


def bent(path: Path) -> None:
    """An entry with one other byte in it."""
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))


def made_a_folder(path: Path) -> None:
    """Something else by the name of an entry."""
    path.unlink()
    path.mkdir()


def foreign(path: Path) -> None:
    """The name of one entry with the content of another."""
    other = next(
        p for p in sorted(path.parent.iterdir()) if p.name not in (path.name, ".gitignore")
    )
    shutil.copyfile(other, path)


@pytest.mark.parametrize("spoil", [truncated, emptied, bent, made_a_folder, foreign])
def test_a_spoilt_entry_is_as_good_as_none(study: Path, spoil: Callable[[Path], None]) -> None:
    """It is drawn anew; nobody hears of it."""
    first = drawn(study)
    for path in entries(study):
        spoil(path)
    assert drawn(study) == first


def test_a_copied_cache_is_not_believed(study: Path) -> None:
    """What came with somebody else's folder was not made here."""
    cache = Cache(study / "mine")
    assert cache.bytes_of(("a",), lambda: b"one") == b"one"
    shutil.copytree(study / "mine", study / "theirs")
    assert Cache(study / "theirs").bytes_of(("a",), lambda: b"two") == b"two"
    assert Cache(study / "mine").bytes_of(("a",), lambda: b"two") == b"one"


def test_a_cache_elsewhere_is_not_followed(study: Path) -> None:
    """A link in the place of the cache leads to files that are none of our business."""
    (study / "elsewhere").mkdir()
    (study / ".ssm").symlink_to(study / "elsewhere", target_is_directory=True)
    drawn(study)
    assert list((study / "elsewhere").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_no_trouble(study: Path) -> None:
    """Then nothing is kept, and everything is drawn."""
    (study / ".ssm").write_text("mine", encoding="utf-8")
    assert drawn(study) == drawn(None)
    assert (study / ".ssm").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_no_trouble(study: Path) -> None:
    """A study on a read-only disk is drawn like any other."""
    study.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert drawn(study) == drawn(None)
    finally:
        study.chmod(stat.S_IRWXU)


def test_a_disk_that_is_full_is_no_trouble(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be kept is still given, and no half of it stays."""

    def full(self: Path, data: bytes) -> int:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert Cache(cache_folder(study)).bytes_of(("a",), lambda: b"one") == b"one"
    assert entries(study) == []


def test_several_may_use_one_cache_at_once(study: Path) -> None:
    """Each gets what it asked for, whoever wrote it, and no half entry stays."""
    found: list[list[bytes]] = []

    def work() -> None:
        cache = Cache(cache_folder(study))
        wanted = [bytes([n % 5]) * 5000 for n in range(50)]
        found.append([cache.bytes_of((w[0],), lambda w=w: w) for w in wanted])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[bytes([n % 5]) * 5000 for n in range(50)]] * 4
    assert len(entries(study)) == 5


def test_a_cache_does_not_grow_for_ever(study: Path) -> None:
    """What was not used for longest goes first; files of others are left alone."""
    cache = Cache(cache_folder(study))
    for n in range(4):
        cache.bytes_of((n,), lambda: b"x" * 1000)
    times = {path: n for n, path in enumerate(entries(study))}
    for path, n in times.items():
        os.utime(path, (n, n))
    stranger = cache_folder(study) / "notes.txt"
    stranger.write_text("mine", encoding="utf-8")
    os.utime(stranger, (0, 0))
    cache.trim(2500)
    assert entries(study) == sorted([*list(times)[2:], stranger])


def test_what_is_used_counts_as_young(study: Path) -> None:
    """An entry that was read is not the first to go."""
    cache = Cache(cache_folder(study))
    cache.bytes_of(("old",), lambda: b"x" * 1000)
    for path in entries(study):
        os.utime(path, (0, 0))
    cache.bytes_of(("new",), lambda: b"x" * 1000)
    for path in entries(study):
        os.utime(path, (path.stat().st_mtime - 1000,) * 2)
    cache.bytes_of(("old",), lambda: b"y")
    cache.trim(1500)
    assert Cache(cache_folder(study)).bytes_of(("old",), lambda: b"y") == b"x" * 1000


def test_a_plan_is_kept_exactly() -> None:
    """Read back, it is the same in every digit."""
    study = everything()
    plan = planned(cast(study, study.pictures[0]), seed="x", quality="draft")
    again = from_bytes(to_bytes(plan, PLAN_CLASSES), PLAN_CLASSES)
    assert again == plan
    assert repr(attrs.asdict(again)) == repr(attrs.asdict(plan))


@given(VALUES, st.floats(allow_nan=False))
def test_values_come_back_as_they_were(inner: object, x: float) -> None:
    """Any nesting of texts, numbers, tuples, mappings and objects."""
    value = {"a": (Leaf(x, inner), inner)}
    again = from_bytes(to_bytes(value, (Leaf,)), (Leaf,))
    assert again == value
    assert repr(again) == repr(value)


@given(st.binary() | VALUES.map(lambda value: to_bytes({"$": value}, ())))
def test_bytes_of_anything_else_are_refused_or_are_plain(data: bytes) -> None:
    """Foreign bytes make no object that was not asked for."""
    try:
        from_bytes(data, (Leaf,))
    except ValueError:
        return


@given(VALUES, VALUES)
def test_two_values_share_a_key_only_if_they_are_the_same(one: object, other: object) -> None:
    """Text is no number, a whole number no fraction, yes no 1."""
    assert (key_of(one) == key_of(other)) == (repr(one) == repr(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Swords(x=1, y=2, size=3), Swords(x=1, y=2, size=4)),
        (Swords(x=1, y=2, size=3), Eye(x=1, y=2, size=3, at=(0, 0))),
        (("a", "b"), ("ab",)),
        (b"a", b"b"),
        (("a", ("b",)), ("a", "b")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (Scene(ref="a", title="", description="", width=1, height=1, things=()), None),
    ],
)
def test_what_differs_in_anything_has_another_key(one: object, other: object) -> None:
    """Every field, the class, the nesting and the order count."""
    assert key_of(one) != key_of(other)


def test_a_set_has_one_key_whatever_its_order() -> None:
    """Sets have no order, and the hash seed must not show."""
    words = [f"word {n}" for n in range(50)]
    assert key_of(frozenset(words)) == key_of(frozenset(reversed(words)))


def test_a_value_that_is_not_known_makes_no_key() -> None:
    """Better no picture from the cache than the wrong one."""
    with pytest.raises(TypeError, match="nothing is known about the content of a object"):
        key_of(object())


@settings(max_examples=15)
@given(studies())
def test_every_study_can_be_kept(study: ssm.Study) -> None:
    """Whatever is on a picture, a key can be made of it."""
    for picture in study.pictures:
        assert key_of(cast(study, picture))


def test_what_was_drawn_before_leaves_no_trace() -> None:
    """A drawing in a program that drew much is the one of a program that drew nothing."""
    (first,) = ssm.draw(everything(), "picture/week-1")
    again = attrs.evolve(first, theme="dark")
    warm = first.svg, again.svg, first.svg
    write._remembered.cache_clear()
    cold = write.write_svg(again.scene, again.look, again.theme)
    assert warm == (first.svg, cold, write.write_svg(first.scene, first.look, first.theme))
