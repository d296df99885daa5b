"""The stages, one file each, in the order in which data flows:
structure → entities → dates → places → institutions → officials → coreference → quotes → scores → events → assemble.

Each is a spaCy component. Installed, spaCy finds them by name (`nlp.add_pipe("sariwarta_dates")`) through entry
points, without any import of this package.
"""
