"""The office's indicators: what each means, what it is for one case, and how a million cases are counted.

`definitions` holds the words that the window, the command and the manual show. `one_case` is the meaning itself, case
by case; `tallying` counts the same over columns of numbers, and tests hold that both agree.
"""
