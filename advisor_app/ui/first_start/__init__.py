"""The first start: who works here, where the office is, the first export."""
