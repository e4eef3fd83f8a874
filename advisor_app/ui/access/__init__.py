"""The way into a shared office: its password, asked for and changed in the window."""
