"""The order in which somebody writes the fields of a part is a matter of taste."""

import random

import pytest
import yaml
from faults import FAULTS, STUDIES, Fault, edited

from ssm.checks import check
from ssm.checks.registry import RULES
from ssm.files.read import read
from ssm.model.loaded import Loaded

NAMED_BY_AUTHORS = frozenset(
    """
    stakeholders social pictures elements boundaries links themes roots models activities sources
    about rounds debate accommodations stands changes learning waive from for
    """.split()  # noqa: SIM905 - so they are read at a glance
)
"""Keys of mappings whose own keys are names, in an order that means something."""


def turned(node: yaml.Node, order: random.Random, key: str = "") -> yaml.Node:
    """A tree of YAML with the fields of every part in another order."""
    if isinstance(node, yaml.MappingNode):
        pairs = [(name, turned(value, order, name.value)) for name, value in node.value]
        if key not in NAMED_BY_AUTHORS:
            order.shuffle(pairs)
        node.value = pairs
    elif isinstance(node, yaml.SequenceNode):
        node.value = [turned(value, order) for value in node.value]
    return node


def told(text: str) -> list[tuple[str, str, int, str]]:
    """What all rules say of a study file: code, ref, weight, message."""
    got = read(text)
    held = Loaded(study=got.study, problems=got.problems, where=got.where, texts=got.texts)
    problems = check(held, select=[rule.code for rule in RULES]).problems
    return sorted((p.code, p.ref, p.severity, p.message) for p in problems)


@pytest.mark.parametrize("fault", [f for f in FAULTS if f.study != "outpatients"][::4], ids=str)
def test_the_order_of_fields_changes_nothing(fault: Fault) -> None:
    """The same problems, whichever field of a part comes first."""
    text = STUDIES[fault.study].read_text(encoding="utf-8")
    for old, new in fault.edits:
        text = edited(text, old, new)
    tree = yaml.compose(text)
    assert tree is not None
    other = yaml.serialize(turned(tree, random.Random(str(fault))), allow_unicode=True, width=1000)

    assert told(other) == told(text)
