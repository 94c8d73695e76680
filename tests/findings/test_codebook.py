"""The rows of a study as a codebook, and back again."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.findings.codebook import codebook, guid_of_row
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.refi.codebook import RefiCodebook
from ssm.findings.suggesting.rows import rows_of
from ssm.model.activity import Activity, Model
from ssm.model.study import Study

NS = "{urn:QDA-XML:codebook:1.0}"
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "outpatients"


def codes_of(text):
    """The elements of all codes."""
    return list(ET.fromstring(text.encode()).iter(f"{NS}Code"))


def test_every_row_is_a_code_that_begins_with_its_ref():
    """Activities, monitoring and control, and dependencies; groups are not to be coded by."""
    study = ssm.load(EXAMPLE).study
    codes = codes_of(codebook(study))
    codable = [code for code in codes if code.get("isCodable") == "true"]
    refs = {f"model/{code.get('name').split(' ')[0]}": code.get("guid") for code in codable}
    assert refs == {row.ref: guid_of_row(row.ref) for row in rows_of(study)}
    words = {row.ref: row.text for row in rows_of(study) if not row.ends}
    names = {code.get("name") for code in codable}
    assert {f"{ref.removeprefix('model/')} {text}" for ref, text in words.items()} <= names


def test_its_form_is_that_of_the_format():
    """As the published schema has it: order, attributes, ids that are there once."""
    root = ET.fromstring(codebook(ssm.load(EXAMPLE).study).encode())
    assert (root.tag, [child.tag for child in root]) == (f"{NS}CodeBook", [f"{NS}Codes"])
    codes = list(root.iter(f"{NS}Code"))
    for code in codes:
        assert set(code.attrib) == {"guid", "name", "isCodable"}
        inside = [child.tag.removeprefix(NS) for child in code]
        assert inside == sorted(inside, key=lambda tag: tag != "Description")
        assert inside.count("Description") <= 1
    guids = [code.get("guid") for code in codes]
    assert len(set(guids)) == len(guids)
    assert all(GUID.fullmatch(guid) for guid in guids)


def test_a_model_says_what_it_is_for():
    """The sentence of its root definition, so that coders know."""
    study = ssm.load(EXAMPLE).study
    first = codes_of(codebook(study))[0]
    assert first.get("isCodable") == "false"
    assert first.find(f"{NS}Description").text.startswith("A system owned by")


def test_a_study_without_models_has_no_codebook():
    """There is nothing to code by."""
    with pytest.raises(ssm.InvalidValueError, match="no model yet"):
        codebook(Study())


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda text: text.strip()
)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_whatever_activities_say_it_is_sound_and_comes_back(tmp_path_factory, phrases):
    """Signs of XML, emoji and control characters among them; two runs are the same bytes."""
    activities = [Activity(id=str(n), do=phrase) for n, phrase in enumerate(phrases)]
    study = Study(models=[Model(id="m", activities=activities, monitoring=None)])
    text = codebook(study)
    assert text == codebook(study)
    path = tmp_path_factory.mktemp("c") / "rows.qdc"
    path.write_text(text, encoding="utf-8", newline="")
    codes = list(RefiCodebook().read(probe(path), How()))
    assert [code.key for code in codes] == [
        guid_of_row("model/m"),
        *(guid_of_row(f"model/m/{n}") for n in range(len(phrases))),
    ]
    assert all(code.name.startswith(f"m/{n}") for n, code in enumerate(codes[1:]))


def test_the_command_writes_a_file_or_to_the_terminal(invoke, tmp_path):
    """What stands in the file is what Python gives."""
    out = tmp_path / "out" / "rows.qdc"
    wanted = ssm.codebook(ssm.load(EXAMPLE).study)
    assert invoke("findings", "codebook", EXAMPLE, "-o", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == wanted
    assert invoke("findings", "codebook", EXAMPLE).stdout == wanted
