"""What came in: answers, automatic notices and delivery reports, byte for byte."""
