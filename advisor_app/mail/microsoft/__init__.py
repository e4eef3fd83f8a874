"""Microsoft 365: signing in with a code, and Graph's way of sending where SMTP is blocked."""
