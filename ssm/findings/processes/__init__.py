"""Drawings of what is done now: tables of edges, GraphML and BPMN, read as tasks and links."""

from ssm.findings.processes.drawn import Drawn
from ssm.findings.processes.read import ENDINGS, MAX_BYTES, read_process

__all__ = ["ENDINGS", "MAX_BYTES", "Drawn", "read_process"]
