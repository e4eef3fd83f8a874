"""The office's database itself: made on a server, brought up to this program, moved, looked at."""
