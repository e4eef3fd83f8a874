"""The office's own facts: calendar, cases, entities, people, the weekly round."""
