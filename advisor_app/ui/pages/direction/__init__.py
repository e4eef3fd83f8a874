"""The director's page: the board of duties, the rotation, the award."""
