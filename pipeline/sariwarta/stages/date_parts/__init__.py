"""What `stages/dates.py` is made of, in the order in which a text goes through it.

`rules` holds the rules with their examples, `grammar` the pieces of which patterns are made, `items` a date on its way and
the text in which it is found. `explicit` finds what is written out, `relative` what is told from another day; `resolving`
says which days they all are.
"""
