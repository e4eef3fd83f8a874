"""Tables: columns, models, the view and how its cells are painted."""
