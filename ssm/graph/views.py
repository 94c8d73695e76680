"""The parts of a study as networkx graphs, and the whole study as one.

Each view is a new graph: changing it changes no study. networkx is imported when a graph
is asked for, and not before. Nodes are canonical refs everywhere, so that graphs of the
same study can be composed.
"""

from ssm.graph.models import model_graph
from ssm.graph.pictures import picture_graph
from ssm.graph.roots import root_graph
from ssm.graph.whole import study_graph

__all__ = ["model_graph", "picture_graph", "root_graph", "study_graph"]
