"""A made-up office to learn and show the program with: people, entities, two years of cases."""
