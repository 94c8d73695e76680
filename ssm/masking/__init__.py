"""A version of a study for others: names, words and dates masked by a policy that stays here.

It must not know how a report is made, nor how files are taken apart to prove that nothing
is left: `ssm.report.sharing` does that, with what this package looks for.
"""
