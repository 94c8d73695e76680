"""Tables of findings in a study: written anew at each import, and nothing lost on the way."""
