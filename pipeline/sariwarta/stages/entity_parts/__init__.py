"""The parts of the entities stage.

- What all of them work with: `readings` (a candidate, and what the lexicon says of it), `lexical` (what asks the lexicon),
  `view` (a text with what the lexicon sees in it), `chosen` (what is decided), `evidence` (what else speaks for a name).
- What the model proposes: `proposals`.
- What corrects the model, by what is corrected: `people`, `bodies` (institutions), `offices`, `sites` (places and
  regions). In each, `corrected` looks at one entity, and `extend` takes in what belongs to its name.
- What the lexicon says by itself: `lookup` (of an entity of the model), `additions` (where the model sees nothing).
- What the text says of its own names: `acronyms`, `laws`.
"""
