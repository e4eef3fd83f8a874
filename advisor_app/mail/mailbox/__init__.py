"""Reading the office's mailbox, so that answers and delivery reports come by themselves."""
