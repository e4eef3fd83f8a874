"""Messages that came in, saved by a mail program as .eml or .msg: answers, objections, delivery reports."""
