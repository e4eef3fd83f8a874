"""The yearly award of the guide (section VIII e): what the year's figures say by its criteria, and what they don't.

`measures` states what is counted for each criterion, `standing` compares the entities with limits that hold for all of
them at once. Nobody is chosen here: the choice is the director's, in words.
"""
