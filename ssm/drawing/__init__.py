"""From a study to pictures: Graphviz gives positions, everything seen is drawn here."""
