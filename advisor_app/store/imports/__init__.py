"""What imports bring, change and leave behind."""
