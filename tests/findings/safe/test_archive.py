"""Archives opened safely: honest ones are read, tricks and bombs are refused with a message."""

import io
import stat
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.safe.archive import archive
from ssm.findings.safe.limits import ArchiveLimits

WORDS = b"Letters? Half of them arrive.\r\n"


def packed(*members, method=zipfile.ZIP_DEFLATED):
    """An archive of members, each a name (or an entry) and its bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as box:
        for name, data in members:
            box.writestr(name, data)
    return stream


def faults_of(box):
    """The members that cannot be read, with the messages."""
    found = {}
    for name in box.names:
        try:
            box.read(name)
        except UnreadableError as refused:
            found[name] = str(refused)
    return found


def entry(name, mode=0):
    """An entry of a directory with a name that no honest program writes."""
    info = zipfile.ZipInfo("x")
    info.filename = name
    info.external_attr = mode << 16
    return info


@pytest.mark.parametrize(
    "asked",
    ["Sources/A b.txt", "sources/a B.TXT", "Sources\\A b.txt", "./Sources/A b.txt"],
)
def test_a_member_is_found_whatever_its_case_and_slashes(asked):
    """Programs write the same name in several ways."""
    with archive(packed(("Sources/A b.txt", WORDS))) as box:
        assert box.find(asked) == "Sources/A b.txt"
        assert box.read(asked) == WORDS
        assert box.size(asked) == len(WORDS)


def test_the_exact_name_comes_first_and_an_accent_has_two_spellings():
    """Two names that differ by case only are two members."""
    box = archive(packed(("a.txt", b"small"), ("A.txt", b"large"), ("Zoe\u0308.txt", b"zoe")))
    assert [box.read(name) for name in ("a.txt", "A.txt", "Zo\u00eb.txt")] == [
        b"small",
        b"large",
        b"zoe",
    ]


def test_a_name_in_utf_8_is_found_though_its_packer_does_not_say_so():
    """Else it would be read in the letters of an old PC."""
    data = packed(("Zo\u00eb.txt", WORDS)).getvalue()
    for sign, place in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        at = data.index(sign) + place
        data = data[:at] + bytes([data[at] & ~8]) + data[at + 1 :]
    with archive(io.BytesIO(data)) as box:
        assert box.names != ("Zo\u00eb.txt",)
        assert box.read("zo\u00eb.txt") == WORDS


def test_backslashes_between_parts_are_read_as_slashes():
    """Some programs on Windows pack so; it reaches nowhere outside."""
    with archive(packed((entry("Sources\\a.txt"), WORDS), ("empty/", b""))) as box:
        assert box.names == ("Sources/a.txt",)
        assert box.read("sources/a.txt") == WORDS


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("../evil.txt", 0),
        ("a/../../evil.txt", 0),
        ("..\\evil.txt", 0),
        ("/etc/evil.txt", 0),
        ("\\\\server\\evil.txt", 0),
        ("C:\\evil.txt", 0),
        ("c:evil.txt", 0),
        ("link.txt", stat.S_IFLNK | 0o777),
        ("pipe", stat.S_IFIFO),
    ],
)
def test_tricks_with_paths_are_refused(name, mode):
    """Nothing is unpacked to disk; but who packs so packs other tricks too."""
    with pytest.raises(UnreadableError, match="export it again"):
        archive(packed(("good.txt", WORDS), (entry(name, mode), WORDS)))


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        (ArchiveLimits(members=2), "more than 2 files"),
        (ArchiveLimits(single=20), "where 20 are allowed"),
        (ArchiveLimits(single=50, total=60), "where 60"),
    ],
)
def test_an_archive_beyond_its_limits_is_refused(limits, word):
    """Number, single size and total size are looked at before anything is unpacked."""
    with pytest.raises(UnreadableError, match=word):
        archive(packed(*((f"{n}.txt", WORDS) for n in range(3))), limits)


def test_a_bomb_is_refused():
    """A thousandfold growth is no text."""
    with pytest.raises(UnreadableError, match="grows more than 250 times"):
        archive(packed(("bomb.xml", b"\0" * 20_000_000)))


def test_a_directory_that_is_too_large_is_not_read():
    """Its size is told at the end of the file, and looked at first."""
    stream = packed(("a.txt", WORDS))
    data = bytearray(stream.getvalue())
    at = data.rfind(b"PK\x05\x06")
    struct.pack_into("<L", data, at + 12, 90_000_000)
    with pytest.raises(UnreadableError, match="more than 20000 files"):
        archive(io.BytesIO(bytes(data)))


def test_members_that_lie_over_each_other_are_refused():
    """One packed stretch under many names is how small bombs grow large."""
    stream = packed(("a.txt", WORDS), ("b.txt", WORDS))
    data = bytearray(stream.getvalue())
    second = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, second + 42, 0)
    with pytest.raises(UnreadableError, match=r"over another|no zip archive"):
        archive(io.BytesIO(bytes(data)))


def broken(data, name):
    """An archive in which the packed bytes of one stored member are others."""
    at = data.index(WORDS, data.index(name.encode()))
    return data[:at] + b"X" + data[at + 1 :]


def test_broken_members_are_told_one_by_one_and_the_rest_is_read():
    """A wrong checksum costs only its member."""
    stream = packed(*((f"{n}.txt", WORDS) for n in range(4)), method=zipfile.ZIP_STORED)
    data = broken(broken(stream.getvalue(), "1.txt"), "3.txt")
    with archive(io.BytesIO(data)) as box:
        faults = faults_of(box)
        assert list(faults) == ["1.txt", "3.txt"]
        assert all("is broken" in message for message in faults.values())
        assert box.read("2.txt") == WORDS


def test_a_locked_member_is_told_when_it_is_read():
    """A password is nothing we ask for."""
    data = bytearray(packed(("a.txt", WORDS), ("b.txt", WORDS)).getvalue())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + place] |= 1
    with archive(io.BytesIO(bytes(data))) as box:
        assert box.read("b.txt") == WORDS
        with pytest.raises(UnreadableError, match="locked with a password"):
            box.read("a.txt")


def test_a_member_packed_in_another_way_is_told():
    """Other ways of packing cannot be unpacked within bounds."""
    with archive(packed(("a.txt", WORDS), method=zipfile.ZIP_LZMA)) as box:
        assert list(faults_of(box)) == ["a.txt"]


def test_a_member_that_grows_beyond_what_is_allowed_is_not_read():
    """A reader says how much it can take."""
    with archive(packed(("a.txt", WORDS))) as box:
        with pytest.raises(UnreadableError, match="10 are allowed"):
            box.read("a.txt", most=10)
        with pytest.raises(UnreadableError, match="no member"):
            box.read("b.txt")


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    """So is one that is not there, and a folder."""
    (tmp_path / "a.zip").write_bytes(WORDS)
    for name, word in (("a.zip", "no zip archive"), ("b.zip", "check its name"), (".", "be read")):
        with pytest.raises(UnreadableError, match=word):
            archive(tmp_path / name)


def test_a_directory_that_leads_before_the_file_is_damage():
    """Where its place is told as later than it is, members would lie before the start."""
    data = bytearray(packed(("a.txt", WORDS), ("b.txt", WORDS)).getvalue())
    at = data.rfind(b"PK\x05\x06") + 17
    data[at] += 1
    with archive(io.BytesIO(bytes(data))) as box:
        assert list(faults_of(box)) == ["a.txt", "b.txt"]


@given(st.data())
def test_any_damage_is_a_message(data):
    """A flipped byte or a cut end never ends in another exception."""
    whole = packed(("a.txt", WORDS * 3), ("b/c.txt", WORDS)).getvalue()
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = bytes([data.draw(st.integers(0, 255))])
    cut = data.draw(st.sampled_from([len(whole), at]))
    try:
        with archive(io.BytesIO((whole[:at] + byte + whole[at + 1 :])[:cut])) as box:
            faults_of(box)
    except UnreadableError as refused:
        told = str(refused)
    else:
        told = "unpack"
    assert "again" in told or "unpack" in told or "pack it" in told
