"""Parts of a study as DOT, made with the graphviz package and nothing else."""
