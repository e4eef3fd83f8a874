"""Reports of the indicators: for whom, of which days, with which parts."""
