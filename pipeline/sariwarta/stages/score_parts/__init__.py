"""What `stages/scores.py` is made of, in the order in which a text goes through it.

`tokens` says what a text is read as, with `vocabulary.toml`; `reading` and `letters` read it. `rules` holds the rules
that join regions and numbers, with examples; `pairing` asks them, and `behind` reads the values that stand before the
names. `scope` finds what a pair means, with the help of `measures` (which index), `editions` and `lists` (category,
dimension, basis). `ranks` and `checks` look at all of an article's scores together. `draft` is a score on its way.
"""
