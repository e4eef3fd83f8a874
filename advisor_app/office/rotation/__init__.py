"""The yearly rotation: which advisor looks after which entity next year.

`problem` states it (loads, rules, who held what), `bound` proves how low the largest load can be, `search` finds a
proposal near that bound, `checks` says which rules an assignment breaks or which make every assignment impossible.
All of it is pure: no database, no clock, chance only from a given seed.
"""
