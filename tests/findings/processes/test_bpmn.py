"""BPMN as tasks and links: what leads on is dissolved, and nothing goes without a word."""

import re

import pytest

from ssm.errors import UnreadableError
from ssm.findings.processes import read_process

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"


def drawn(inside, name="day.bpmn", around=""):
    """What a process with some elements in it comes to."""
    text = f'<definitions xmlns="{BPMN}">{around}<process id="p">{inside}</process></definitions>'
    return read_process(text.encode(), name)


def flow(tail, head, words=""):
    """A line of the file."""
    return f'<sequenceFlow id="{tail}{head}" sourceRef="{tail}" targetRef="{head}" name="{words}"/>'


def links(found):
    """The links as people write them, with their words."""
    return [f"{link}: {link.label}" if link.label else str(link) for link in found.links]


ASK, SIGN = '<userTask id="a" name="Ask"/>', '<manualTask id="s" name="Sign"/>'
JUMP = "<linkEventDefinition/>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (ASK + SIGN + flow("a", "s"), ["ask -> sign"]),
        (ASK + SIGN + flow("a", "s", "when it fits"), ["ask -> sign: when it fits"]),
        (
            ASK
            + SIGN
            + '<exclusiveGateway id="g" name="Fit?"/>'
            + flow("a", "g")
            + flow("g", "s", "yes")
            + flow("g", "a", "no"),
            ["ask -> sign: Fit? yes", "ask -> ask: Fit? no"],
        ),
        (
            ASK
            + SIGN
            + '<parallelGateway id="g"/><inclusiveGateway id="h"/>'
            + flow("a", "g")
            + flow("g", "h")
            + flow("h", "g")
            + flow("h", "s"),
            ["ask -> sign"],
        ),
        (
            ASK
            + SIGN
            + '<intermediateCatchEvent id="e" name="A week later"/>'
            + flow("a", "e")
            + flow("e", "s"),
            ["ask -> sign: A week later"],
        ),
        (
            ASK
            + SIGN
            + '<boundaryEvent id="b" attachedToRef="a" name="Too late"/>'
            + flow("b", "s"),
            ["ask -> sign: Too late"],
        ),
        (
            ASK
            + SIGN
            + '<intermediateThrowEvent id="t" name="Letter sent"/>'
            + flow("a", "t")
            + flow("t", "s"),
            ["ask -> letter-sent", "letter-sent -> sign"],
        ),
        (
            ASK
            + SIGN
            + f'<intermediateThrowEvent id="t" name="A">{JUMP}</intermediateThrowEvent>'
            + f'<intermediateCatchEvent id="c" name="A">{JUMP}</intermediateCatchEvent>'
            + flow("a", "t")
            + flow("c", "s"),
            ["ask -> sign"],
        ),
        (
            ASK
            + '<subProcess id="u" name="Signing"><startEvent id="x"/>'
            + SIGN
            + '<endEvent id="y"/>'
            + flow("x", "s")
            + flow("s", "y")
            + "</subProcess>"
            + '<task id="z" name="File"/>'
            + flow("a", "u")
            + flow("u", "z"),
            ["ask -> sign", "sign -> file"],
        ),
        (
            ASK
            + '<subProcess id="u" name="Signing"/>'
            + '<callActivity id="z" name="File"/>'
            + flow("a", "u")
            + flow("u", "z"),
            ["ask -> signing", "signing -> file"],
        ),
        (ASK + flow("a", "nowhere"), []),
    ],
)
def test_whatever_lies_between_two_tasks_becomes_words_on_their_link(inside, expected):
    """Gateways, events on the way, rims of sub-processes; circles among them end."""
    assert sorted(links(drawn(inside))) == sorted(expected)


def test_lanes_and_else_pools_are_who_does_it():
    """The innermost lane counts."""
    lanes = (
        '<laneSet><lane name="Ward"><childLaneSet><lane name="Nurses"><flowNodeRef>a</flowNodeRef>'
        "</lane></childLaneSet></lane></laneSet>"
    )
    pool = '<collaboration><participant name="The clinic" processRef="p"/></collaboration>'
    ask, sign = drawn(lanes + ASK + SIGN, around=pool).tasks
    assert (ask.by, sign.by) == (("Nurses",), ("The clinic",))


def test_data_at_a_task_is_what_goes_in_and_comes_out():
    """By the name of the object, or of what the reference means."""
    data = '<dataObject id="d" name="Letter"/><dataObjectReference id="r" dataObjectRef="d"/>'
    store = '<dataStoreReference id="q" name="The book"/>'
    task = (
        '<task id="a" name="Ask"><dataInputAssociation><sourceRef>r</sourceRef>'
        "</dataInputAssociation><dataOutputAssociation><targetRef>q</targetRef>"
        "</dataOutputAssociation></task>"
    )
    (ask,) = drawn(data + store + task).tasks
    assert (ask.inputs, ask.outputs) == (("Letter",), ("The book",))


@pytest.mark.parametrize(
    ("inside", "around", "words"),
    [
        ('<startEvent id="x" name="Letter came"/>', "", "moments, not steps: “Letter came”"),
        ("<textAnnotation><text>Mind this</text></textAnnotation>", "", "remarks.*“Mind this”"),
        (
            "",
            '<collaboration><participant name="Patient"/></collaboration>',
            "pools without steps are left out: “Patient”",
        ),
        ("", '<collaboration><messageFlow name="Card"/></collaboration>', "messages.*“Card”"),
        ('<task id="b"><documentation>Old</documentation></task>', "", "descriptions.*1"),
        ('<task id="b"/>', "", "a task has no words"),
        ("<group/>", "", "frames"),
        ('<dataObject id="d" name="Ledger"/>', "", "data that is at no task.*“Ledger”"),
        (flow("a", "nowhere"), "", "lines that end at nothing"),
        ('<subProcess id="u" name="Both"><task id="i" name="In"/></subProcess>', "", "“Both”"),
    ],
)
def test_nothing_of_a_file_goes_without_a_word(inside, around, words):
    """What is no task and no order is told in a sentence."""
    assert [told for told in drawn(ASK + inside, around=around).told if re.search(words, told)]


def test_tasks_of_the_same_words_keep_apart():
    """Ids are made from the words, and are ids whatever those are."""
    tasks = "".join(
        f'<task id="t{n}" name="{name}"/>'
        for n, name in enumerate(["Ask", "Ask", "CON", "…", "x" * 90, "Über die Straße"])
    )
    ids = [task.id for task in drawn(tasks).tasks]
    assert ids == ["ask", "ask-2", "con-2", "task", "x" * 40, "ber-die-stra-e"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no sound XML"),
        (b'<definitions xmlns="x"/>', "no process"),
        (b"<html/>", "outermost element is 'html'"),
        (b'<!DOCTYPE a [<!ENTITY e "ha">]><definitions/>', "document type"),
        (b"<definitions>" + b"<a>" * 200, "deep|sound"),
        (b"\xff\xfe\x00", "no sound XML|letters"),
    ],
)
def test_what_is_no_bpmn_is_refused_with_what_to_try(data, words):
    """Bombs, other formats, and nothing at all."""
    with pytest.raises(UnreadableError, match=f"(?:{words}).*; "):
        read_process(data, "day.bpmn")


def test_more_links_than_anybody_could_look_at_are_refused():
    """A gateway between many and many would make a link of each with each."""
    tasks = "".join(f'<task id="t{n}" name="T{n}"/>{flow(f"t{n}", "g")}' for n in range(150))
    more = "".join(f'<task id="u{n}" name="U{n}"/>{flow("g", f"u{n}")}' for n in range(150))
    with pytest.raises(UnreadableError, match="more than 10000 links"):
        drawn(f'{tasks}<complexGateway id="g"/>{more}')
