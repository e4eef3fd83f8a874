"""What the guide makes the office owe, to whom, by when, and what proves that it was done.

`catalogue` holds the duties as staff wrote them, `periods` when each is owed, `facts` what is known about the office,
and `engine` turns these into states. Nothing here reads a clock, a file or a database.
"""
