"""Reports as PDF and docx, and what the office reports on."""
