"""The office's own templates: every version that was saved, and which were tried before they were used."""
