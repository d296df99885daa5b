"""The parts of the officials stage: `units` reads a text as a row of units, `posts` reads the offices in that row and whom they
belong to, `people` brings the mentions of one person together.
"""
