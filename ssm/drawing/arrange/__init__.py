"""Where everything goes on a rich picture: search, routing, labels, outlines.

Knows boxes, ties and rings; knows nothing of studies, colours or SVG.
"""
