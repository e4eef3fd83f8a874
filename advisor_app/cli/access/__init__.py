"""People of a shared office: their logins, rights and stand-ins."""
