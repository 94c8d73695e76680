"""What masking promises of every study that the model allows."""

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import studies

from ssm.comparison import compare
from ssm.masking.mask import mask
from ssm.masking.policy import NameMask, Policy, QuoteMask, SourceMasks
from ssm.masking.rewriting import rewritten, said_in
from ssm.model.study import Study

NAMES = ("Mrs Hall", "Karen Walsh", "Zoë Ångström", "Müllerová", "Jo", "O'Brien-Smith", "王芳")
DISGUISES = (
    *("{}", "{} said", "Ask {}'s sister", "({})", "“{}”", "x {}.", "{}, and", "the list of {}"),
    *("\u200b{}\u200b", "{}\nand", "{}\u2028", "so  {}\t?"),
)
POLICY = Policy(
    names=[
        NameMask(name="Mrs Hall", as_="a patient"),
        NameMask(name="Karen Walsh", as_="a nurse"),
        NameMask(name="Zoë Ångström", as_="a doctor", also=["Zoë*"]),
        NameMask(name="Müllerová", as_="the porter"),
        NameMask(name="Jo", as_="someone else"),
        NameMask(name="O'Brien-Smith", as_="a clerk"),
        NameMask(name="王芳", as_="a visitor"),
    ],
    quotes=[QuoteMask(code=["private"]), QuoteMask(source=["int-1"], says="told in short")],
)
NEVER = {"Picture.image", "Finding.digest"}
texts = st.one_of(
    st.builds(str.format, st.sampled_from(DISGUISES), st.sampled_from(NAMES)),
    st.sampled_from(["Call 020 7946 0123", "a.hall@example.org", "born 3 May 1961", "int-hall"]),
    st.text(max_size=20),
)


def policy_for(study: Study) -> Policy:
    """The policy, with entries for quotes that this study has."""
    codes = {code for finding in study.findings for code in finding.codes}
    quotes = [QuoteMask(code=sorted(codes)[:1], says="told in short")] if codes else []
    if study.findings:
        quotes.append(QuoteMask(finding=[study.findings[0].id], says="told in short"))
    return attrs.evolve(POLICY, quotes=quotes)


@settings(max_examples=30, deadline=None)
@given(studies(texts=texts))
def test_no_masked_string_is_left_in_any_study(study: Study) -> None:
    """Whatever field a name, a number or withheld words stood in, it is gone."""
    done = mask(study, policy_for(study))

    left = [
        one.field
        for one in said_in(done.study)
        if done.matcher.found(one.text, as_id=one.kind != "text")
    ]

    assert left == []


@settings(max_examples=20, deadline=None)
@given(studies(texts=texts))
def test_masking_twice_is_masking_once(study: Study) -> None:
    """A version for others may be masked again, and nothing moves."""
    policy = policy_for(study)
    once = mask(study, policy).study

    assert mask(once, policy).study == once


@settings(max_examples=20, deadline=None)
@given(studies(texts=texts))
def test_the_comparison_has_the_same_rows_and_verdicts(study: Study) -> None:
    """What the study comes to is the same; only who said it cannot be seen."""
    policy = policy_for(study)
    done = mask(study, policy)

    before, after = (
        [
            [(row.kind, row.overall.verdict, len(row.overall.answers)) for row in chart.rows]
            for chart in compare(each).charts
        ]
        for each in (study, done.study)
    )

    assert before == after


@settings(max_examples=20, deadline=None)
@given(studies(texts=texts))
def test_a_study_without_secrets_keeps_every_word(study: Study) -> None:
    """An empty policy that shows all of the sources changes no text."""
    shown = SourceMasks(dates="day", documents="keep", speakers="keep", notes="keep", labels="keep")
    bare = rewritten(study, lambda text, kind, field: text if kind != "text" else "So it is")
    done = mask(bare, Policy(sources=shown, photos="keep"))

    before, after = (
        [(one.field, one.text) for one in said_in(each) if one.field not in NEVER]
        for each in (attrs.evolve(bare, political=None, masks=None), done.study)
    )

    assert before == [said for said in after if not said[0].startswith("Masks.")]
