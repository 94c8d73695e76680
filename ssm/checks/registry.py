"""The rules, all of them, in the order in which they are asked and shown."""

from ssm.checks.rule import Rule
from ssm.checks.rules.catwoe.a_vague import a_vague
from ssm.checks.rules.catwoe.c_market import c_market
from ssm.checks.rules.catwoe.c_no_victims import c_no_victims
from ssm.checks.rules.catwoe.catwoe_missing import catwoe_missing
from ssm.checks.rules.catwoe.e_not_constraint import e_not_constraint
from ssm.checks.rules.catwoe.o_cannot_stop import o_cannot_stop
from ssm.checks.rules.catwoe.person_name import person_name
from ssm.checks.rules.catwoe.t_different_thing import t_different_thing
from ssm.checks.rules.catwoe.t_is_task import t_is_task
from ssm.checks.rules.catwoe.t_many import t_many
from ssm.checks.rules.catwoe.t_mixed_kind import t_mixed_kind
from ssm.checks.rules.catwoe.t_no_change import t_no_change
from ssm.checks.rules.catwoe.t_no_io import t_no_io
from ssm.checks.rules.catwoe.t_resources_in import t_resources_in
from ssm.checks.rules.catwoe.w_not_belief import w_not_belief
from ssm.checks.rules.change.ch_consensus import ch_consensus
from ssm.checks.rules.change.ch_kind import ch_kind
from ssm.checks.rules.change.ch_loop import ch_loop
from ssm.checks.rules.change.ch_no_origin import ch_no_origin
from ssm.checks.rules.change.ch_no_plan import ch_no_plan
from ssm.checks.rules.change.ch_two_bars import ch_two_bars
from ssm.checks.rules.change.ch_wrong_feasible import ch_wrong_feasible
from ssm.checks.rules.comparison.deficit import deficit
from ssm.checks.rules.comparison.links_missing import links_missing
from ssm.checks.rules.comparison.no_evidence import no_evidence
from ssm.checks.rules.comparison.one_voice import one_voice
from ssm.checks.rules.comparison.row_missing import row_missing
from ssm.checks.rules.comparison.split_hidden import split_hidden
from ssm.checks.rules.comparison.unmatched_findings import unmatched_findings
from ssm.checks.rules.comparison.yes_bare import yes_bare
from ssm.checks.rules.inquiry.an1_roles import an1_roles
from ssm.checks.rules.inquiry.an1_self_owner import an1_self_owner
from ssm.checks.rules.inquiry.an3_exposed import an3_exposed
from ssm.checks.rules.model.child_no_rd import child_no_rd
from ssm.checks.rules.model.count import count
from ssm.checks.rules.model.cycle import cycle
from ssm.checks.rules.model.e_mixed import e_mixed
from ssm.checks.rules.model.flow_arrow import flow_arrow
from ssm.checks.rules.model.foreign_actor import foreign_actor
from ssm.checks.rules.model.implied_arrow import implied_arrow
from ssm.checks.rules.model.no_control import no_control
from ssm.checks.rules.model.no_criteria import no_criteria
from ssm.checks.rules.model.no_transform import no_transform
from ssm.checks.rules.model.not_imperative import not_imperative
from ssm.checks.rules.model.orphan import orphan
from ssm.checks.rules.model.real_world import real_world
from ssm.checks.rules.model.size_mix import size_mix
from ssm.checks.rules.model.split import split
from ssm.checks.rules.model.three_groups import three_groups
from ssm.checks.rules.model.two_verbs import two_verbs
from ssm.checks.rules.model.vacuous import vacuous
from ssm.checks.rules.picture.flowchart import flowchart
from ssm.checks.rules.picture.impoverished import impoverished
from ssm.checks.rules.picture.isolated import isolated
from ssm.checks.rules.picture.no_legend import no_legend
from ssm.checks.rules.picture.no_title import no_title
from ssm.checks.rules.picture.no_voice import no_voice
from ssm.checks.rules.picture.paraphrase import paraphrase
from ssm.checks.rules.picture.self_absent import self_absent
from ssm.checks.rules.picture.solution import solution
from ssm.checks.rules.picture.system_talk import system_talk
from ssm.checks.rules.picture.the_problem import the_problem
from ssm.checks.rules.picture.wordy import wordy
from ssm.checks.rules.root.rd_element_absent import rd_element_absent
from ssm.checks.rules.root.rd_how_smuggled import rd_how_smuggled
from ssm.checks.rules.root.rd_ideal import rd_ideal
from ssm.checks.rules.root.rd_missing import rd_missing
from ssm.checks.rules.root.rd_no_issue_based import rd_no_issue_based
from ssm.checks.rules.root.rd_no_pqr import rd_no_pqr
from ssm.checks.rules.root.rd_no_system import rd_no_system
from ssm.checks.rules.root.rd_one_view import rd_one_view
from ssm.checks.rules.root.rd_r_restates_p import rd_r_restates_p
from ssm.checks.rules.root.rd_real_name import rd_real_name
from ssm.checks.rules.root.rd_two_verbs import rd_two_verbs
from ssm.checks.rules.root.rd_weak_verb import rd_weak_verb
from ssm.checks.rules.trace.xt_activity_source import xt_activity_source
from ssm.checks.rules.trace.xt_constraint_unserved import xt_constraint_unserved
from ssm.checks.rules.trace.xt_es_unasked import xt_es_unasked
from ssm.checks.rules.trace.xt_rd_phrase import xt_rd_phrase
from ssm.checks.rules.trace.xt_theme_unused import xt_theme_unused
from ssm.checks.rules.trace.xt_why_relevant import xt_why_relevant
from ssm.checks.rules.trace.xt_world_leak import xt_world_leak

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    no_title,
    impoverished,
    no_voice,
    isolated,
    wordy,
    the_problem,
    system_talk,
    solution,
    flowchart,
    no_legend,
    paraphrase,
    self_absent,
    an1_roles,
    an1_self_owner,
    an3_exposed,
    catwoe_missing,
    t_no_io,
    t_no_change,
    t_different_thing,
    t_resources_in,
    t_mixed_kind,
    t_many,
    t_is_task,
    w_not_belief,
    c_market,
    c_no_victims,
    a_vague,
    o_cannot_stop,
    e_not_constraint,
    person_name,
    rd_missing,
    rd_no_system,
    rd_no_pqr,
    rd_r_restates_p,
    rd_two_verbs,
    rd_element_absent,
    rd_real_name,
    rd_how_smuggled,
    rd_ideal,
    rd_one_view,
    rd_no_issue_based,
    rd_weak_verb,
    not_imperative,
    two_verbs,
    count,
    no_control,
    no_criteria,
    e_mixed,
    orphan,
    split,
    cycle,
    implied_arrow,
    flow_arrow,
    real_world,
    no_transform,
    three_groups,
    foreign_actor,
    size_mix,
    vacuous,
    child_no_rd,
    row_missing,
    links_missing,
    yes_bare,
    no_evidence,
    one_voice,
    deficit,
    unmatched_findings,
    split_hidden,
    ch_no_origin,
    ch_two_bars,
    ch_wrong_feasible,
    ch_kind,
    ch_no_plan,
    ch_consensus,
    ch_loop,
    xt_rd_phrase,
    xt_activity_source,
    xt_constraint_unserved,
    xt_theme_unused,
    xt_why_relevant,
    xt_world_leak,
    xt_es_unasked,
)
"""Every rule; a new one is added here, and nowhere else."""
