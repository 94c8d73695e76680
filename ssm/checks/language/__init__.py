"""A little English: words, stems and imperative verbs, enough for kind questions."""
