"""The Maltese cross of a model: what it asks to be known beside what is done now."""
