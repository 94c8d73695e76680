"""Explaining: every rule, term, code and word of the format, forgivingly."""

import json
from pathlib import Path

import attrs
import pytest

import ssm
from ssm.checks import explain
from ssm.checks.explaining.explain import everything_explained
from ssm.checks.explaining.explanation import Explanation, as_json, as_markdown, as_text
from ssm.checks.explaining.format_words import LINKS, fields_known
from ssm.checks.explaining.parts import explained_part
from ssm.checks.explaining.readers import READERS
from ssm.checks.glossary.term import Term
from ssm.checks.glossary.topics import GLOSSARY
from ssm.checks.literature.bibliography import cited
from ssm.checks.literature.works import BIBLIOGRAPHY
from ssm.checks.profiles import PROFILES, Profile
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.errors import AmbiguousRefError, UnknownRefError
from ssm.files.codes import CODES
from ssm.files.forms import classes
from ssm.files.plans import plan_of
from ssm.graph.labels import kind_of
from ssm.model.words import Op

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_by_its_code_and_its_name(rule: Rule) -> None:
    """With what it asks, why, who says so, how it looks and how to leave it unheeded."""
    found = explain(rule.code.lower())

    assert found == explain(rule.name)
    assert found.title == f"{rule.code} {rule.name}: {rule.title}"
    assert dict(found.facts).keys() >= {"Ask yourself", "Standing", "Source", "Weight"}
    assert (found.bad, found.good) == (rule.bad, rule.good)


@pytest.mark.parametrize("term", GLOSSARY, ids=lambda term: term.word)
def test_every_term_is_explained_by_all_its_words(term: Term) -> None:
    """Synonyms and other languages lead to the same term, unless a term is called so."""
    words = {other.word for other in GLOSSARY}
    abroad = [word for _, said in term.abroad for word in said]

    assert explain(term.word).key == term.word
    for word in (*term.also, *abroad):
        if word not in words:
            assert explain(word).key in {other.word for other in GLOSSARY if word in _all(other)}


def _all(term: Term) -> tuple[str, ...]:
    return (term.word, *term.also, *(word for _, words in term.abroad for word in words))


@pytest.mark.parametrize("term", GLOSSARY, ids=lambda term: term.word)
def test_a_term_names_rules_that_exist(term: Term) -> None:
    """`See also` leads somewhere."""
    assert set(term.rules) <= {rule.code for rule in RULES}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_every_reading_problem_is_explained(code: object) -> None:
    """By code and by name."""
    assert explain(code.code).text == explain(code.name).text == code.means  # type: ignore[attr-defined]


@pytest.mark.parametrize("op", Op)
def test_every_sign_of_a_link_is_explained(op: Op) -> None:
    """`watches` is a word, the others are signs."""
    assert explain(str(op)).kind == "link"
    assert {link[0] for link in LINKS} == set(Op)


@pytest.mark.parametrize(
    ("word", "fact", "meaning"),
    [
        ("worked_when", "worked_when in a change", "how one sees that it worked"),
        ("worked-when", "worked_when in a change", "how one sees that it worked"),
        ("worldview", "worldview in a root", "W: the belief that makes T worth doing"),
        ("is", "is in a stakeholder", "what kind of figure"),
        ("mood", "mood in an element", "how they feel"),
        ("efficacy", "efficacy in measures", "E1:"),
        ("inputs", "inputs in a task", "the information that goes in"),
        ("walks", "walks in a study", "what happened"),
        ("in_hundred", "in_hundred in a rule of materiality", "and as many in a hundred"),
    ],
)
def test_keys_of_a_study_file_are_explained(word: str, fact: str, meaning: str) -> None:
    """From the notes of the model's own fields."""
    assert dict(explain(word).facts)[fact].startswith(meaning)


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
def test_no_key_of_a_study_file_is_unknown(cls: type) -> None:
    """Whatever can be written can be asked about."""
    keys = {row.key for row in plan_of(cls).rows if not row.ident}

    assert keys - set(fields_known()) == set()


@pytest.mark.parametrize("name", ["outpatients", "customers"])
def test_every_part_of_a_study_is_explained(name: str) -> None:
    """Of whatever kind it is, with a command that tells more."""
    study = ssm.load(EXAMPLES / name).study

    for ref in study.index.parts:
        if kind_of(study, ref) not in READERS:
            found = explained_part(study, ref)
            assert found.text
            assert f"ssm trace {ref}" in dict(found.facts).values()


@pytest.mark.parametrize(
    ("word", "source"),
    [
        ("walk", "checkland-1981"),
        ("as-is", "checkland-1981"),
        ("four ways", "checkland-scholes-1990"),
        ("Maltese cross", "wilson-1990"),
        ("consensus primary task model", "wilson-2001"),
        ("information table", "wilson-1990"),
        ("field plan", "ours"),
        ("interview guide", "ours"),
        ("silence", "ours"),
        ("fragile", "ours"),
        ("moot", "ours"),
        ("end user", "ours"),
    ],
)
def test_words_that_commands_print_are_words_of_the_glossary(word: str, source: str) -> None:
    """Each with who says so."""
    term = next(one for one in GLOSSARY if one.word == explain(word).key)

    assert word in _all(term) or any(word in other for other in _all(term))
    assert source in term.source


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("CA 02", "CA02"),
        ("worldveiw", "Weltanschauung"),
        ("accomodation", "accommodation"),
        ("t no io", "CA02"),
        ("rich-picture", "rich picture"),
        ("catwo", "CATWOE"),
        ("visión enriquecida", "rich picture"),
        ("visio\u0301n enriquecida", "rich picture"),
        ("CA2", "CA02"),
        ("ca-02", "CA02"),
        ("CA02,", "CA02"),
    ],
)
def test_slips_of_the_pen_are_forgiven(word: str, key: str) -> None:
    """The nearest word is taken, and named."""
    assert explain(word).key == key


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("CA99", "begin so are CA01 to CA15"),
        ("CA", "begin so are CA01 to CA15"),
        ("QX01", "codes are CA01 to XT07"),
        ("was ist", "did you mean 'as-is'"),
        ("was heisst", "did you mean 'as-is'"),
        ("a" * 5000, f"called '{'a' * 60}...'; try CATWOE"),
    ],
)
def test_a_code_that_there_is_not_is_never_taken_for_another(word: str, told: str) -> None:
    """Nor is a word that is like another only by half."""
    with pytest.raises(UnknownRefError) as caught:
        explain(word)

    assert told in str(caught.value)


def test_several_near_words_are_offered() -> None:
    """Rather than one of them guessed."""
    with pytest.raises(AmbiguousRefError, match="did you mean") as caught:
        explain("own")

    assert len(caught.value.args[2]) > 1


def test_a_word_like_nothing_is_refused_with_where_to_begin() -> None:
    """Kindly."""
    with pytest.raises(UnknownRefError, match="try CATWOE"):
        explain("xyzzy-plugh-12")


@pytest.mark.parametrize("found", everything_explained(), ids=lambda found: found.key)
def test_every_explanation_can_be_told_in_three_ways(found: Explanation) -> None:
    """Text for people, Markdown for pages, JSON for programs."""
    assert found.title.split()[0] in as_text(found)
    assert as_markdown(found, level=3).startswith("### ")
    assert json.loads(json.dumps(as_json(found)))["key"] == found.key
    assert max(map(len, as_text(attrs.evolve(found, bad=None, good=None)).split("\n"))) <= 88


def test_a_rule_is_told_with_its_examples() -> None:
    """The bad one first, then the good one."""
    told = as_text(explain("CA02"))

    assert told.index('transformation: "Education"') < told.index("apprentices who only watch ->")
    assert 'waive: {CA02: "why it does not hold here"}' in told


def test_every_source_is_named_by_a_rule_or_stands_for_one_to_come() -> None:
    """Keys of the bibliography are unique."""
    keys = [work.key for work in BIBLIOGRAPHY]

    assert len(keys) == len(set(keys))
    assert {source.partition(":")[0] for rule in RULES for source in rule.source} <= set(keys)


@pytest.mark.parametrize("term", GLOSSARY, ids=lambda term: term.word)
def test_a_term_leads_to_other_terms_and_says_where_it_is_from(term: Term) -> None:
    """Nobody has to believe us, and one word leads to the next."""
    assert set(term.see) <= {other.word for other in GLOSSARY} - {term.word}
    assert term.source
    assert all(cited(source) for source in term.source)


def test_no_word_means_two_things_in_the_glossary() -> None:
    """Synonyms and words of other languages are each said of one term."""
    words = [word.casefold() for term in GLOSSARY for word in _all(term)]

    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_a_profile_is_explained(profile: Profile) -> None:
    """For whom it is, and how a study asks for it."""
    found = explain(profile.name)

    assert found.kind == "profile"
    assert dict(found.facts)["In a study file"] == f"settings: {{profile: {profile.name}}}"


@pytest.mark.parametrize(
    ("name", "work", "code"),
    [
        ("Patching", "Patching 1990", "CA08"),
        ("bergvall-kåreborn", "Bergvall-Kåreborn, Mirijamdotter and Basden 2004", "customers"),
        ("Checkland and Scholes 1990", "Checkland and Scholes 1990", "CA05"),
        ("OR Society", "OR Society", "AM01"),
    ],
)
def test_an_author_is_explained_by_what_rests_on_them(name: str, work: str, code: str) -> None:
    """The works that are cited, and the rules and words that cite them."""
    found = explain(name)

    assert work in dict(found.facts)
    assert code in found.see


def test_a_rule_leads_to_the_words_it_uses() -> None:
    """From a message to the rule, and from the rule to the method."""
    assert "transformation" in explain("CA02").see


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_leads_to_a_word_of_the_glossary(rule: Rule) -> None:
    """Whoever asks why finds what the words mean."""
    assert [term for term in GLOSSARY if rule.code in term.rules]
