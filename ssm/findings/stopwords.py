"""Words that say nothing about what a statement is about, spoken fillers among them."""

__all__ = ["STOP"]

_WORDS = """
a about above after again ago all almost already also although always am an and another any
anybody anyone anything anyway are aren't as at away back be became because been before being
between both but by came can can't cannot could couldn't did didn't do does doesn't doing don't
done down during each either else er erm even ever every everybody everyone everything few for
from get gets getting go goes going gone gonna got had hadn't has hasn't have haven't having he
her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it
it's its itself just kind kinda know let like ll lot lots made make makes many may maybe me mean
might mine more most much must my myself neither never no nobody nor not nothing now of off
often oh ok okay on once one ones only onto or other others our ours out over own perhaps put
quite rather re really right said same saw say says see seem seems seen shall she should
shouldn't since so some somebody someone something sometimes somewhere sort still stuff such
sure take taken takes than that that's the their theirs them themselves then there there's
therefore these they they're thing things think this those though through thus till to together
too took toward towards uh um under unless until up upon us used usually very via want wanted
was wasn't way we we're well went were weren't what what's whatever when whenever where whether
which while who whoever whole whom whose why will with within without won't would wouldn't yeah
yep yes yet you you're your yours yourself
"""
STOP = frozenset(_WORDS.split())
"""English only: the words of other languages weigh little by being in many findings."""
