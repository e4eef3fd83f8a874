"""Charts as matplotlib figures: the same figure in the window, in a report and in a mail (decision 0013).

A chart is a function of frozen values, a `Look` and a size; it returns a `Figure` and knows neither Qt nor a database.
matplotlib takes a third of a second to load: import this room's modules where a chart is first drawn.
"""
