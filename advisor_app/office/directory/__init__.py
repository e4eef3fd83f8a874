"""The directory's own facts: what an entity needs when it joins, places, doubles, what a yearly round asks."""
