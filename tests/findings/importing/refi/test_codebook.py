"""Codebooks of coding tools, in every namespace that is met."""

import pytest

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Code, Unread
from ssm.findings.importing.refi.codebook import RefiCodebook

CODES = """<Codes>
  <Code guid="{2A08BDDF-4C35-4250-BF77-7DE37B50C930}" name="Waiting" isCodable="false">
    <Description>All of it &amp; more</Description>
    <Code guid="b" name="too long" isCodable="true" color="#ff0000"/>
  </Code>
  <Code guid="c" name="Calls"><Code guid="d" name="too long"/></Code>
</Codes>"""
SETS = '<Sets><Set guid="s" name="Post"><MemberCode guid="c"/></Set></Sets>'


def read(tmp_path, text, name="codes.qdc", encoding="utf-8"):
    """The items of a codebook."""
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    seen = probe(path)
    assert isinstance(importer_of(seen), RefiCodebook)
    return list(RefiCodebook().read(seen, How()))


@pytest.mark.parametrize(
    "namespace",
    [
        "urn:QDA-XML:codebook:1.0",
        "urn:QDA-XML:codebook:1:0",
        "urn:QDA-XML:codebook:0:4",
        "urn:QDA-XML:project:1.0",
        "",
    ],
)
def test_a_codebook_is_read_whatever_its_namespace(tmp_path, namespace):
    """Names, what is above them, and what they are for."""
    root = f'<CodeBook xmlns="{namespace}" origin="a tool">{CODES}{SETS}</CodeBook>'
    items = read(tmp_path, root)
    assert items[:4] == [
        Code(
            name="Waiting",
            key="2a08bddf-4c35-4250-bf77-7de37b50c930",
            description="All of it & more",
        ),
        Code(name="Waiting / too long", key="b", parent="Waiting"),
        Code(name="Calls", key="c"),
        Code(name="Calls / too long", key="d", parent="Calls"),
    ]
    assert [(type(each), each.where) for each in items[4:]] == [
        (Unread, "set 'Post', with 1 codes")
    ]


def test_a_codebook_is_known_under_any_name_and_in_any_encoding(tmp_path):
    """By what it begins with."""
    root = f'<CodeBook xmlns="urn:QDA-XML:codebook:1.0">{CODES}</CodeBook>'
    root = f'<?xml version="1.0" encoding="utf-16"?>{root}'
    assert len(read(tmp_path, root, "codes.xml", "utf-16")) == 4


def test_what_holds_no_codes_is_refused(tmp_path):
    """With what to try."""
    with pytest.raises(UnreadableError, match="export the codebook"):
        read(tmp_path, "<CodeBook/>")
