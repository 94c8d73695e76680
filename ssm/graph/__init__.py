"""Studies as graphs: what depends on what, and what refers to what.

`ssm.graph.order` answers questions about arrows with the standard library alone;
`ssm.graph.views` builds networkx graphs, and imports networkx only when asked for one.
"""
