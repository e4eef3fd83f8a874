"""The letter of findings and the certificate of a draw."""
