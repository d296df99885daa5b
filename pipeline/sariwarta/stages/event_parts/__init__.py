"""What `stages/events.py` is made of, in the order in which an article goes through it.

`rules` holds the rules with their examples, `words` the words for kinds of events and those that say what belongs to one,
`cues` the patterns made of these, `view` the document as it is read here. `doubts` says what is no event after all;
`setting` finds when and where one was held. `roles` reads what a sentence says of somebody named in it; `participants` asks it
about the sentences around an event, `later` about those further behind.
"""
