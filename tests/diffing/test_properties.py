"""What holds of every diff: nothing of nothing, nothing silent, the same both ways."""

from collections import Counter

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import plain_texts, studies, thinned

from ssm.comparison.formats.measure import wide
from ssm.diffing import Way, diff
from ssm.diffing.formats import as_json, as_markdown, as_text
from ssm.model.activity import CONTROL_ROWS
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element

TURNED = {Way.CAME: Way.WENT, Way.WENT: Way.CAME}


@settings(max_examples=40)
@given(studies())
def test_a_study_beside_itself_has_no_diff(study):
    """Nothing has changed, whatever is in it."""
    assert diff(study, study).is_empty


@settings(max_examples=40)
@given(studies(), st.randoms(use_true_random=False))
def test_the_order_of_parts_means_nothing(study, random):
    """Parts of a section in another order are no change."""
    mixed = {
        name: tuple(random.sample(getattr(study, name), len(getattr(study, name))))
        for name in ("stakeholders", "themes", "roots", "sources", "debate", "changes")
    }
    assert diff(study, attrs.evolve(study, **mixed)).is_empty


@settings(max_examples=100)
@given(studies(), st.data())
def test_no_single_edit_of_a_part_is_silent(study, data):
    """Whatever field of whatever part is given that of another, something is told."""
    kinds = {}
    for ref, part in study.index.parts.items():
        if ref.rpartition("/")[2] not in CONTROL_ROWS:
            kinds.setdefault(type(part), []).append(ref)
    edits = [
        (ref, field.name, value)
        for kind, refs in kinds.items()
        for ref in refs
        for field in attrs.fields(kind)
        for value in (getattr(study[other], field.name) for other in refs)
        if field.name != "id" and _in_order(value) != _in_order(getattr(study[ref], field.name))
    ]
    assume(edits)
    ref, name, value = data.draw(st.sampled_from(edits))
    changed = study.replace(ref, **{name: value})
    assert not diff(study, changed).is_empty
    assert not diff(changed, study).is_empty


@settings(max_examples=40)
@given(studies(), st.data())
def test_a_part_taken_out_is_told_both_ways(study, data):
    """What went there came here."""
    refs = [ref for ref in study.index.parts if ref.rpartition("/")[2] not in CONTROL_ROWS]
    assume(refs)
    ref = data.draw(st.sampled_from(refs))
    less = study.remove(ref)
    went, came = _refs(diff(study, less), Way.WENT), _refs(diff(less, study), Way.CAME)
    told = went == came and bool(went)
    assert told or isinstance(study[ref], (Link, Boundary, Element))
    assert not diff(study, less).is_empty


@settings(max_examples=40)
@given(studies(), st.data())
def test_a_diff_read_backwards_is_the_diff_of_the_other_way(one, data):
    """Came and went change places, and so do before and after."""
    other = thinned(one, data.draw)
    there = Counter(_edits(diff(one, other)))
    back = Counter(_edits(diff(other, one)))
    assert there == Counter(
        (TURNED.get(way, way), was, ref, after, before)
        for way, ref, was, before, after in back.elements()
    )


@settings(max_examples=20)
@given(studies(texts=plain_texts), st.data(), st.sampled_from([40, 80]))
def test_no_line_is_wider_than_the_terminal(one, data, width):
    """Long words are broken, short terminals are served."""
    other = thinned(one, data.draw)
    found = diff(one, other)
    assert max(map(wide, as_text(found, width).split("\n"))) <= width
    assert as_markdown(found).startswith("# What changed")
    assert as_json(found)["empty"] == found.is_empty


def _in_order(value):
    """A value without the order of what is in it, however deep."""
    if isinstance(value, tuple):
        return sorted(map(_in_order, value))
    if attrs.has(type(value)):
        return repr([_in_order(each) for each in attrs.astuple(value, recurse=False)])
    return repr(value)


def _refs(found, way):
    parts = [part for group in found.groups for part in group.parts]
    told = [(each.ref or each.was_ref, each.way) for each in parts]
    told += [(e.ref or e.was_ref, e.way) for part in parts for e in part.edits if not e.field]
    return {ref for ref, each in told if each is way}


def _edits(found):
    parts = [part for group in found.groups for part in group.parts]
    for part in parts:
        yield part.way, part.ref, part.was_ref, None, None
        yield from ((e.way, e.ref, e.was_ref, e.before, e.after) for e in part.edits)
